import { parseArea } from "../../src/workbench/model/addresses";
import { attribute, elements, parseXml, withDescendants, type XmlElement } from "./xml";

/** A file's parts, each read as XML once. */
class FileParts {
  private readonly read = new Map<string, XmlElement | null>();
  readonly problems: string[] = [];

  constructor(readonly texts: Readonly<Record<string, string>>) {}

  get paths(): string[] {
    return Object.keys(this.texts);
  }

  say(path: string, problem: string): void {
    this.problems.push(`${path}: ${problem}`);
  }

  xml(path: string): XmlElement | null {
    const known = this.read.get(path);
    if (known !== undefined) return known;
    let made: XmlElement | null = null;
    try {
      made = this.texts[path] === undefined ? null : parseXml(this.texts[path]);
    } catch (error) {
      this.say(path, `is no XML: ${String(error)}`);
    }
    this.read.set(path, made);
    return made;
  }

  /** What a part refers to, by id: kind and path. */
  relations(path: string): Map<string, { readonly kind: string; readonly target: string; readonly outside: boolean }> {
    const cut = path.lastIndexOf("/") + 1;
    const list = this.xml(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    const found = new Map<string, { kind: string; target: string; outside: boolean }>();
    for (const { attributes } of list ? elements(list, "Relationship") : []) {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      if (found.has(Id)) this.say(path, `two relationships are called ${Id}`);
      const outside = TargetMode === "External";
      found.set(Id, { kind: Type.split("/").at(-1) ?? "", target: outside ? Target : resolved(path, Target), outside });
    }
    return found;
  }

  target(path: string, kind: string): string {
    return [...this.relations(path).values()].find((relation) => relation.kind === kind)?.target ?? "";
  }
}

function resolved(from: string, target: string): string {
  return decodeURI(new URL(target, `file:///${from}`).pathname.slice(1)).replace(/#.*$/u, "");
}

const local = ({ name }: XmlElement): string => name.replace(/^.*:/u, "");
const all = (root: XmlElement | null, name: string): XmlElement[] =>
  root ? withDescendants(root).filter((each) => local(each) === name) : [];
const child = (root: XmlElement | null, name: string): XmlElement | undefined => root?.children.find((each) => local(each) === name);
const duplicates = (words: readonly string[]): string[] => {
  const lower = words.map((word) => word.toLowerCase());
  return [...new Set(lower.filter((word, i) => lower.indexOf(word) !== i))];
};

const order = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
  "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

function checkTypes(file: FileParts): void {
  const types = file.xml("[Content_Types].xml");
  const overrides = all(types, "Override").map((each) => attribute(each, "PartName").slice(1));
  const defaults = new Set(all(types, "Default").map((each) => attribute(each, "Extension").toLowerCase()));
  for (const path of overrides) if (file.texts[path] === undefined) file.say(path, "is typed, but not there");
  for (const path of duplicates(overrides)) file.say(path, "is typed twice");
  for (const path of file.paths) {
    const isTyped = overrides.includes(path) || defaults.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
    if (path !== "[Content_Types].xml" && !isTyped) file.say(path, "has no type");
    if (/^xl\/(?:worksheets|tables|drawings|charts)\/[^/]+\.xml$/u.test(path) && !overrides.includes(path)) file.say(path, "is only XML");
  }
}

function checkRelations(file: FileParts): void {
  const owners = ["", ...file.paths.filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml")];
  for (const path of owners) {
    const known = file.relations(path);
    for (const [id, { target, outside }] of known) {
      if (!outside && !target.startsWith("#") && file.texts[target] === undefined)
        file.say(path, `${id} leads to ${target}, which is not there`);
    }
    if (!/\.(?:xml|vml)$/u.test(path)) continue;
    for (const [, id = ""] of (file.texts[path] ?? "").matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/gu)) {
      if (!known.has(id)) file.say(path, `has no relationship ${id}`);
    }
  }
}

function checkWorkbook(file: FileParts, main: string): XmlElement[] {
  const workbook = file.xml(main);
  const sheets = all(workbook, "sheet");
  const names = sheets.map((sheet) => attribute(sheet, "name"));
  for (const name of duplicates(names)) file.say(main, `two sheets are called ${name}`);
  for (const name of names) if (name.length > 31 || /[[\]:*?/\\]/u.test(name)) file.say(main, `no sheet can be called ${name}`);
  for (const id of duplicates(sheets.map((sheet) => attribute(sheet, "sheetId")))) file.say(main, `two sheets have the number ${id}`);
  const tab = Number(all(workbook, "workbookView")[0]?.attributes["activeTab"] ?? 0);
  if (tab >= sheets.length) file.say(main, `there is no tab ${tab}`);
  const defined = all(workbook, "definedName");
  const scoped = defined.map(({ attributes }) => `${attributes["localSheetId"] ?? ""}!${attributes["name"] ?? ""}`);
  for (const name of duplicates(scoped)) file.say(main, `the name ${name} is defined twice`);
  for (const { attributes, text } of defined) {
    if (Number(attributes["localSheetId"] ?? 0) >= sheets.length) file.say(main, `${attributes["name"] ?? ""} belongs to no sheet`);
    if (text === "") file.say(main, `${attributes["name"] ?? ""} means nothing`);
  }
  return sheets;
}

interface Lists {
  readonly formats: number;
  readonly rules: number;
  readonly texts: readonly string[];
  readonly marks: number;
}

function checkStyles(file: FileParts, path: string): Pick<Lists, "formats" | "rules"> {
  const styles = file.xml(path);
  const count = (list: string): number => child(styles, list)?.children.length ?? 0;
  for (const list of ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs", "cellStyles", "numFmts"]) {
    const said = child(styles, list)?.attributes["count"];
    if (said !== undefined && Number(said) !== count(list)) file.say(path, `${list} says it has ${said}, and has ${count(list)}`);
  }
  const own = new Set(all(styles, "numFmt").map((each) => each.attributes["numFmtId"]));
  for (const { attributes } of child(styles, "cellXfs")?.children ?? []) {
    const used = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" };
    for (const [name, list] of Object.entries(used)) {
      if (attributes[name] !== undefined && Number(attributes[name]) >= Math.max(1, count(list)))
        file.say(path, `there is no ${name} ${attributes[name]}`);
    }
    const format = attributes["numFmtId"];
    if (format !== undefined && Number(format) >= 164 && !own.has(format)) file.say(path, `there is no number format ${format}`);
  }
  return { formats: Math.max(1, count("cellXfs")), rules: count("dxfs") };
}

function checkCells(file: FileParts, path: string, sheet: XmlElement, lists: Lists): void {
  let lastRow = 0;
  const leaders = new Set<string>();
  for (const row of child(sheet, "sheetData")?.children ?? []) {
    const number = Number(row.attributes["r"] ?? lastRow + 1);
    if (number <= lastRow || number > 1_048_576) file.say(path, `row ${number} stands after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of row.children) {
      const place = cell.attributes["r"] ?? "";
      const at = parseArea(place) ?? { top: number, left: lastColumn + 1 };
      if (at.top !== number || at.left <= lastColumn) file.say(path, `${place} stands in row ${number}, after column ${lastColumn}`);
      lastColumn = at.left;
      checkCell(file, `${path} ${place}`, cell, lists, leaders);
    }
  }
}

function checkCell(file: FileParts, where: string, cell: XmlElement, lists: Lists, leaders: Set<string>): void {
  const { s = "0", t = "n", cm } = cell.attributes;
  const value = child(cell, "v")?.text ?? "";
  const formula = child(cell, "f");
  if (Number(s) >= lists.formats) file.say(where, `there is no format ${s}`);
  if (cm !== undefined && Number(cm) > lists.marks) file.say(where, `there is no mark ${cm}`);
  if (t === "s" && lists.texts[Number(value)] === undefined) file.say(where, `there is no shared text ${value}`);
  if (t === "n" && value !== "" && !Number.isFinite(Number(value))) file.say(where, `${value} is no number`);
  const shown = t === "s" ? (lists.texts[Number(value)] ?? "") : value;
  if (shown.length > 32_767) file.say(where, `its text has ${shown.length} characters`);
  if ((formula?.text.length ?? 0) > 8_192) file.say(where, `its formula has ${formula?.text.length ?? 0} characters`);
  const group = formula?.attributes["t"] === "shared" ? (formula.attributes["si"] ?? "") : null;
  if (group === null) return;
  if (formula?.attributes["ref"] !== undefined) leaders.add(group);
  else if (!leaders.has(group)) file.say(where, `shares a formula ${group} that is nowhere`);
}

function checkSheet(file: FileParts, path: string, lists: Lists): void {
  const sheet = file.xml(path);
  if (!sheet) return;
  const ranks = sheet.children.map((each) => order.indexOf(local(each))).filter((rank) => rank >= 0);
  if (ranks.some((rank, i) => i > 0 && rank < (ranks[i - 1] ?? 0))) file.say(path, "its elements stand in another order than they must");
  for (const name of duplicates(
    sheet.children.map(local).filter((each) => each !== "conditionalFormatting" && each !== "AlternateContent"),
  )) {
    file.say(path, `has two elements ${name}`);
  }
  checkCells(file, path, sheet, lists);
  for (const rule of all(sheet, "cfRule")) {
    const format = rule.attributes["dxfId"];
    if (format !== undefined && Number(format) >= lists.rules) file.say(path, `a rule has a format ${format} that is nowhere`);
  }
  const merged = all(sheet, "mergeCell").map((each) => parseArea(attribute(each, "ref")));
  merged.forEach((a, i) => {
    const crosses = merged
      .slice(i + 1)
      .some((b) => a && b && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right);
    if (crosses) file.say(path, "has merged ranges that cross");
  });
  for (const { attributes } of all(sheet, "col")) {
    if (Number(attributes["max"]) > 16_384 && sheet.name === "worksheet") file.say(path, "has more columns than a sheet has");
  }
}

function checkTables(file: FileParts, sheetPath: string, lists: Lists, tables: Map<string, string>, ids: Set<string>): void {
  const sheet = file.xml(sheetPath);
  const parts = [...file.relations(sheetPath).values()].filter(({ kind }) => kind === "table").map(({ target }) => target);
  const cells = new Map(all(sheet, "c").map((cell) => [cell.attributes["r"] ?? "", cell]));
  for (const path of parts) {
    const table = file.xml(path);
    if (!table) continue;
    const { id = "", displayName = "", ref = "", headerRowCount } = table.attributes;
    if (ids.has(id)) file.say(path, `another table has the number ${id}`);
    ids.add(id);
    if (tables.has(displayName.toLowerCase())) file.say(path, `another table is called ${displayName}`);
    tables.set(displayName.toLowerCase(), path);
    const area = parseArea(ref);
    const columns = all(table, "tableColumn").map((column) => attribute(column, "name"));
    for (const name of duplicates(columns)) file.say(path, `two columns are called ${name}`);
    if (!area || area.right - area.left + 1 !== columns.length) file.say(path, `${ref} has not ${columns.length} columns`);
    if (area && headerRowCount !== "0") {
      columns.forEach((name, i) => {
        const cell = cells.get(`${lettersOf(area.left + i)}${area.top}`);
        const value = cell && (child(cell, "v")?.text ?? "");
        const shown =
          cell?.attributes["t"] === "s"
            ? lists.texts[Number(value)]
            : cell?.attributes["t"] === "inlineStr"
              ? all(cell, "t")
                  .map(({ text }) => text)
                  .join("")
              : value;
        if (unescaped(shown ?? "").trim() !== unescaped(name).trim()) file.say(path, `its column ${name} has the header ${shown ?? ""}`);
      });
    }
  }
}

/** Line breaks are written by their number in the names of columns; the reader of XML takes spaces at the ends of texts away. */
const unescaped = (text: string): string => text.replace(/_x000a_/giu, "\n").replace(/\r\n?/gu, "\n");

function lettersOf(column: number): string {
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

/**
 * What of a workbook file Excel would not take, or would repair: types, relationships, numbers and names that must be unique, orders
 * that must be kept, and numbers that must lead to something (ECMA-376, part 1, and what Excel is known to insist on).
 * @param texts the file's parts by their path
 */
export function brokenRules(texts: Readonly<Record<string, string>>): string[] {
  const file = new FileParts(texts);
  for (const path of file.paths) if (/\.(?:xml|rels)$/u.test(path)) file.xml(path);
  checkTypes(file);
  checkRelations(file);
  const main = file.target("", "officeDocument");
  const sheets = checkWorkbook(file, main);
  const relations = file.relations(main);
  const metadata = file.xml(file.target(main, "sheetMetadata"));
  const lists: Lists = {
    ...checkStyles(file, file.target(main, "styles")),
    texts: all(file.xml(file.target(main, "sharedStrings")), "si").map((item) =>
      all(item, "t")
        .map(({ text }) => text)
        .join(""),
    ),
    marks: child(metadata, "cellMetadata")?.children.length ?? 0,
  };
  const [tables, ids] = [new Map<string, string>(), new Set<string>()];
  for (const sheet of sheets) {
    const relation = relations.get(
      sheet.attributes["r:id"] ?? Object.entries(sheet.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "",
    );
    if (!relation) file.say(main, `the sheet ${attribute(sheet, "name")} has no part`);
    if (relation?.kind !== "worksheet") continue;
    checkSheet(file, relation.target, lists);
    checkTables(file, relation.target, lists, tables, ids);
  }
  for (const { attributes } of all(file.xml(main), "definedName")) {
    if (tables.has((attributes["name"] ?? "").toLowerCase()))
      file.say(main, `a table and a range are both called ${attributes["name"] ?? ""}`);
  }
  return file.problems;
}
