import type { Worksheet } from "@cj-tech-master/excelts";
import { PackageMerge } from "./mergePackage";
import type { OpenedPackage, SheetChanges, WorkbookToSave } from "./openedPackage";
import { lostFromPackage, lostFromSheet, type FileWarning } from "./preservation";
import { withTabSelected } from "./mergeSheet";
import { freshId, kindOf, relationships, setRelationships, type Relationship } from "./relationships";
import { builtInNames, listedSheets, sheetIdOf, sheetPaths, workbookText, type ListedSheet } from "./workbookPart";
import { startTag, withAttribute } from "./xmlElements";
import { attribute, mainPart, partText, setPartText, type PackageParts } from "./zipPackage";

/** Kinds of parts of which a changed workbook has no use: Excel's order of calculation, macros, signatures. */
const outdated: ReadonlySet<string> = new Set(["calcChain", "vbaProject", "xlMacrosheet", "xlIntlMacrosheet", "origin"]);
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** Puts a workbook's changes into the file it was opened from. */
class FileMerge {
  private readonly merge: PackageMerge;
  private readonly main: string;
  private readonly warnings: FileWarning[] = [];
  private list: Relationship[];

  constructor(
    private readonly opened: OpenedPackage,
    private readonly written: PackageParts,
    private readonly file: WorkbookToSave,
    private readonly changes: ReadonlyMap<Worksheet, SheetChanges>,
    private readonly isCurrent: boolean,
  ) {
    this.merge = new PackageMerge(opened.parts, written);
    this.main = mainPart(opened.parts) ?? "";
    this.list = relationships(this.merge.parts, this.main);
  }

  run(): { parts: PackageParts; warnings: FileWarning[] } {
    const { parts } = this.merge;
    const before = partText(this.opened.parts, this.main) ?? "";
    const writtenXml = partText(this.written, mainPart(this.written) ?? "") ?? "";
    const sheets = this.sheets(writtenXml, before);
    const tab = Math.max(
      0,
      sheets.findIndex(({ name }) => name === this.file.activeSheetName),
    );
    const { names } = this.file;
    const content = {
      sheets,
      builtIn: this.builtIn(before, writtenXml),
      names,
      texts: this.opened.texts,
      activeTab: tab,
      isCurrent: this.isCurrent,
    };
    setPartText(parts, this.main, workbookText(before, writtenXml, content));
    this.leaveOut(sheets);
    setRelationships(parts, this.main, this.list);
    if (this.opened.activeSheetName !== this.file.activeSheetName) this.selectTab(sheets);
    this.merge.setType(this.main, workbookType);
    return { parts: this.merge.finish(), warnings: this.warnings };
  }

  /** The entries of all sheets: worksheets in the order of the workbook, others behind the sheet that they follow in the file. */
  private sheets(writtenXml: string, before: string): ListedSheet[] {
    const paths = sheetPaths(this.written);
    const entries = listedSheets(writtenXml);
    const listed = listedSheets(before);
    const numbers = listed.map(sheetIdOf);
    const sheets = this.file.workbook.worksheets.flatMap((sheet) => {
      const entry = entries.find(({ name }) => name === sheet.name);
      if (!entry) return [];
      const opened = this.opened.sheet(sheet);
      const own = opened && listed.find(({ relation }) => relation === opened.relation);
      if (opened) this.openedSheet(sheet, paths.get(entry.name) ?? "");
      const relation = opened?.relation ?? this.addSheet(paths.get(entry.name) ?? "");
      const id = own ? sheetIdOf(own) : Math.max(0, ...numbers) + 1;
      if (!own) numbers.push(id);
      const written = withAttribute(entry.text.replace(`"${entry.relation}"`, `"${relation}"`), "sheetId", String(id));
      const text = own && isShownAs(own, entry) ? own.text : written;
      return [{ name: entry.name, relation, text }];
    });
    for (const [i, entry] of listed.entries()) {
      if (!this.isOther(entry.relation)) continue;
      const left = new Set(listed.slice(0, i).map(({ relation }) => relation));
      sheets.splice(sheets.findLastIndex(({ relation }) => left.has(relation)) + 1, 0, entry);
    }
    return sheets;
  }

  /** A sheet that is not a worksheet, such as a chart or dialog sheet: it stays as it is. */
  private isOther(relation: string): boolean {
    const kind = this.list.find(({ id }) => id === relation);
    return kind !== undefined && kindOf(kind) !== "worksheet" && !outdated.has(kindOf(kind));
  }

  private addSheet(path: string): string {
    const id = freshId(this.list);
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    this.list.push({ id, type, target: this.merge.added(path), external: false });
    return id;
  }

  private openedSheet(sheet: Worksheet, path: string): void {
    const opened = this.opened.sheet(sheet);
    const changes = this.changes.get(sheet);
    if (!opened || !changes) return;
    const changed = changes.aspects;
    if (changed.size === 0) return;
    const before = this.opened.parts;
    const merged = this.merge.opened(path, { path: opened.path, changed, cells: changes.cells, hasRule: ruleFinder(sheet) });
    const after = { parts: this.merge.parts, path: opened.path, elements: merged.taken };
    this.warnings.push(...lostFromSheet(sheet.name, { parts: before, path: opened.path, elements: merged.dropped }, after));
  }

  /** Entries Excel makes for itself come from where the settings they describe come from. */
  private builtIn(before: string, writtenXml: string): ReturnType<typeof builtInNames> {
    const kept = new Set(
      [...this.changes].flatMap(([sheet, { aspects }]) => {
        const same = this.opened.sheet(sheet)?.name === sheet.name && !aspects.has("pageSetup") && !aspects.has("filter");
        return same ? [sheet.name] : [];
      }),
    );
    const isKept = (name: string | null): boolean => name === null || kept.has(name);
    return [
      ...builtInNames(before).filter(({ sheet }) => isKept(sheet)),
      ...builtInNames(writtenXml).filter(({ sheet }) => sheet !== null && !isKept(sheet)),
    ];
  }

  /** Takes the relationships to sheets that are gone and to outdated parts away. */
  private leaveOut(sheets: readonly ListedSheet[]): void {
    const used = new Set(sheets.map(({ relation }) => relation));
    const isSheet = (relation: Relationship): boolean => ["worksheet", "chartsheet"].includes(kindOf(relation));
    this.list = this.list.filter((relation) => !outdated.has(kindOf(relation)) && (!isSheet(relation) || used.has(relation.id)));
    const root = relationships(this.merge.parts, "");
    setRelationships(
      this.merge.parts,
      "",
      root.filter((relation) => !outdated.has(kindOf(relation))),
    );
    this.warnings.push(...lostFromPackage(this.opened.parts, this.main));
  }

  /** Only the active sheet is selected. */
  private selectTab(sheets: readonly ListedSheet[]): void {
    for (const { name, relation } of sheets) {
      const path = this.list.find(({ id }) => id === relation)?.target ?? "";
      const xml = partText(this.merge.parts, path);
      if (xml !== null) setPartText(this.merge.parts, path, withTabSelected(xml, name === this.file.activeSheetName));
    }
  }
}

/** Whether two entries of sheets say the same of name and visibility. */
function isShownAs(a: ListedSheet, b: ListedSheet): boolean {
  const state = ({ text }: ListedSheet): string => attribute(startTag(text), "state") ?? "visible";
  return a.name === b.name && state(a) === state(b);
}

function ruleFinder(sheet: Worksheet): (range: string, kind: string) => boolean {
  const rules = sheet.conditionalFormattings.flatMap(({ ref, rules: list }) => list.map(({ type }) => `${ref}!${type}`));
  const known = new Set(rules);
  return (range, kind) => known.has(`${range}!${kind}`);
}

/**
 * Puts a workbook's changes into the file it was opened from; everything else stays as it was.
 * @param written the workbook as excelts writes it
 */
export function mergeFile(
  opened: OpenedPackage,
  written: PackageParts,
  file: WorkbookToSave,
  { changes, isCurrent }: { readonly changes: ReadonlyMap<Worksheet, SheetChanges>; readonly isCurrent: boolean },
): { parts: PackageParts; warnings: FileWarning[] } {
  return new FileMerge(opened, written, file, changes, isCurrent).run();
}
