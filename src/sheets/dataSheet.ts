import { columnLetters, quoteSheet, type CellValue } from "../domain/grid";
import { LANGUAGES, fill, texts } from "../i18n";
import { absolute, absoluteArea, area, cell, headerCell, headerOfCell, tableColumn } from "./a1";
import { CRITERIA_TABLE, type CriteriaHeaders } from "./criteriaSheet";
import type { DataColumn, DataReferences, ScoresContent } from "./dataContent";
import { BEHIND, LEADING, TRAILING, criterionColumn, ratedColumn } from "./dataColumns";
import type { Block, DraftCell, Formula, NameDraft, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { SCORES_TABLE, type ScoresLayout } from "./scoresLayout";
import { AMOUNT_FORMAT, COLORS, headerFormat, titleFormats } from "./style";
import { changedBlocks, type CellsPart } from "./tablePart";
import { LISTED_NAME, ON_LIST_NAME, REVENUE_NAME, WEIGHTS_NAME } from "./namedCells";

/** Parameters of each criterion, in the rows above the columns. */
const PARAMETERS = ["criterion", "id", "weight", "axis", "direction", "break1", "break2", "break3", "break4", "column"] as const;

type Parameter = (typeof PARAMETERS)[number];

/** Zero-based rows of the first parameter, of the header and of the first account. */
const TOP = 3;
const HEADER_ROW = TOP + PARAMETERS.length;
const FIRST_ROW = HEADER_ROW + 1;
/** Zero-based row that says which rows of the list are called what another is, where names do not say all. */
const PLACES_ROW = 2;
/** What stands before the criteria: a new one moves nothing that other sheets refer to. */
const BEFORE: readonly DataColumn[] = [...LEADING, ...TRAILING];
/** Zero-based column of the first criterion. */
const FIRST_RATING = BEFORE.reduce((sum, { columns }) => sum + columns, 0);

/** How many rows from the top hold everything that is written; below, all of it spills. */
export const DATA_TOP_ROWS = FIRST_ROW + 1;

/**
 * Data: what the person's list says of each account, in the order of `KAM_Scores`, what is calculated for all of them together, and the
 * parameters of each criterion as they stand in `KAM_Criteria`. Every column is one formula that spills, so that the rows of Scores stay
 * cheap; nothing is typed here. It stands on a sheet of its own, so that rows and columns can be sorted, added and deleted on Scores
 * without tearing anything apart.
 */
export class DataLayout {
  private readonly columns: readonly DataColumn[];
  /** The key of each sheet column; the further columns of one formula have none. */
  private readonly order: readonly string[];

  constructor(
    readonly sheet: string,
    private readonly scores: ScoresLayout,
    private readonly content: ScoresContent,
    private readonly criteria: CriteriaHeaders,
  ) {
    this.columns = [
      ...BEFORE,
      ...scores.ratings.map((rating) => criterionColumn(rating, content)),
      ...BEHIND,
      ...scores.ratings.map(ratedColumn),
    ];
    this.order = this.columns.flatMap(({ key, columns }) => [key, ...Array<string>(columns - 1).fill("")]);
  }

  /** What a column holds in sheet row `row`, which is formula text. `place` picks one of several columns of one formula, from 0. */
  value(key: string, row: string, place = 0): string {
    return `INDEX(${this.wholeColumn(key, place)},${row})`;
  }

  /** What a column holds at its n-th place (from 1), blank beyond its end. */
  nth(key: string, n: number, place = 0): string {
    return `IFERROR(${this.value(key, `${n}+ROW(${this.headerCell()})`, place)}&"","")`;
  }

  /** The same for a number, which is blank beyond the end and where there is none. */
  nthNumber(key: string, n: number, place = 0): string {
    const value = this.value(key, `${n}+ROW(${this.headerCell()})`, place);
    return `IF(ISNUMBER(${value}),${value},"")`;
  }

  /** A column from the top of the sheet to its end: `'Data'!$C:$C`. */
  wholeColumn(key: string, place = 0): string {
    const letters = columnLetters(this.columnOf(key) + place);
    return `${quoteSheet(this.sheet)}!$${letters}:$${letters}`;
  }

  /** The cell above the first account: rows are counted from it, wherever it moves. */
  headerCell(): string {
    return `${quoteSheet(this.sheet)}!${absolute(HEADER_ROW, 0)}`;
  }

  /** All that a column holds: `'Data'!$C$14#`. */
  spill(key: string): string {
    return `${quoteSheet(this.sheet)}!${absolute(FIRST_ROW, this.columnOf(key))}#`;
  }

  /** The first cells of a column, filled or not. */
  top(key: string, rows: number, place: number): string {
    return absoluteArea(this.sheet, FIRST_ROW, this.columnOf(key) + place, rows, 1);
  }

  /** Whether a column holds anything: a criterion or manager that the list does not name is typed. */
  has(key: string): boolean {
    return this.columns.some((column) => column.key === key && column.formula(this.references()) !== null);
  }

  /** A parameter of all criteria, in the order of the rating columns: `'Data'!$C$6:$J$6`. */
  parameters(parameter: Parameter): string {
    return absoluteArea(this.sheet, TOP + PARAMETERS.indexOf(parameter), FIRST_RATING, 1, this.criteriaCount);
  }

  /** Parameters `from` to `to` of one criterion, below each other. */
  parameter(criterion: string, from: Parameter, to = from): string {
    const [top, bottom] = [PARAMETERS.indexOf(from), PARAMETERS.indexOf(to)];
    const column = this.columnOf(criterion);
    if (top === bottom) return `${quoteSheet(this.sheet)}!${absolute(TOP + top, column)}`;
    return absoluteArea(this.sheet, TOP + top, column, bottom - top + 1, 1);
  }

  /** Everything that has to stand on the sheet. */
  blocks(): Block[] {
    const { language, sourceSheet, rows } = this.content;
    const own = texts(language).sheets.data;
    const beside = <T>(columns: number, cell: T): T[] => Array<T>(columns - 1).fill(cell);
    const headers = this.columns.flatMap(({ header, columns }) => [header(language), ...beside(columns, "")]);
    const spills = this.columns.flatMap((column): DraftCell[] => {
      const formula = column.formula(this.references());
      // The cells beside a formula hold what it spills.
      return [formula === null ? "" : { formula }, ...beside(column.columns, null)];
    });
    return [
      { at: "A1", cells: [[own.title], [fill(own.note, { source: sourceSheet })]] },
      { at: cell(PLACES_ROW, 0), cells: [rows.places === "" ? ["", ""] : [own.places, rows.places]] },
      { at: cell(TOP, FIRST_RATING - 1), cells: PARAMETERS.map((parameter) => [own.parameters[parameter]]) },
      { at: cell(TOP, FIRST_RATING), cells: PARAMETERS.map((parameter) => this.parameterCells(parameter)) },
      { at: cell(HEADER_ROW, 0), cells: [headers, spills] },
    ];
  }

  /** What has to be written on a Data sheet that stands: nothing where it says all this already. */
  update(part: CellsPart): Block[] {
    const blocks = this.blocks();
    const width = Math.max(0, ...part.cells.map((row) => row.length + part.left));
    if (changedBlocks(part, blocks).length === 0 && width <= this.width) return [];
    // The old columns go first: what still spills there would block the new ones.
    const empty = Array.from({ length: FIRST_ROW - TOP + 1 }, () => Array<string>(Math.max(width, this.width)).fill(""));
    return [{ at: cell(TOP, 0), cells: empty }, ...blocks];
  }

  draft(accounts: number): SheetDraft {
    const { width, criteriaCount } = this;
    const column = (key: string): string => area(FIRST_ROW, this.columnOf(key), accounts, 1);
    return {
      sheet: this.sheet,
      blocks: this.blocks(),
      formats: [
        ...titleFormats(),
        { range: area(TOP, FIRST_RATING - 1, PARAMETERS.length, 1), bold: true, color: COLORS.muted },
        { range: area(TOP, FIRST_RATING, PARAMETERS.length, criteriaCount), color: COLORS.muted, horizontal: "Left" },
        { range: area(TOP, FIRST_RATING, 1, criteriaCount), bold: true, wrap: true, vertical: "Top" },
        { range: area(TOP + PARAMETERS.indexOf("break1"), FIRST_RATING, 4, criteriaCount), numberFormat: AMOUNT_FORMAT },
        headerFormat(HEADER_ROW, 0, width),
        { range: area(FIRST_ROW, FIRST_RATING, accounts, criteriaCount), numberFormat: AMOUNT_FORMAT },
        ...["ranked", "attractiveness", "strength", "drawnStrength", "drawnAttractiveness", "pairwise", "namePlace"].map((key) => ({
          range: column(key),
          numberFormat: "0.0",
        })),
        { range: column("stability"), numberFormat: "0%" },
      ],
      widths: { A: 30, B: 22, [`C:${columnLetters(width - 1)}`]: 17 },
      heights: { [String(TOP + 1)]: 32, [String(HEADER_ROW + 1)]: 32 },
      names: [sheetMarker("data"), ...this.names()],
      freeze: { rows: FIRST_ROW, columns: 1 },
      gridlines: false,
      tabColor: COLORS.muted,
      page: { orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`, headed: true },
    };
  }

  /** `KAM_Weights`, which has to follow when criteria are added. */
  weightsName(): NameDraft {
    return { name: WEIGHTS_NAME, refersTo: `=${this.parameters("weight")}`, scope: "workbook" };
  }

  /** Names of what other sheets look at. */
  names(): NameDraft[] {
    const column = (name: string, key: string): NameDraft => ({ name, refersTo: `=${this.wholeColumn(key)}`, scope: "workbook" });
    const revenue = this.has("currentRevenue") ? [column(REVENUE_NAME, "currentRevenue")] : [];
    return [this.weightsName(), column(LISTED_NAME, "account"), column(ON_LIST_NAME, "isKey"), ...revenue];
  }

  private get width(): number {
    return this.order.length;
  }

  private get criteriaCount(): number {
    return Math.max(1, this.scores.ratings.length);
  }

  private columnOf(key: string): number {
    const column = this.order.indexOf(key);
    if (column < 0) throw new RangeError(`The Data sheet has no column ${key}`);
    return column;
  }

  private references(): DataReferences {
    return {
      scores: this.scores,
      content: this.content,
      spill: (key) => this.spill(key),
      top: (key, rows, place) => this.top(key, rows, place),
      has: (key) => this.has(key),
      parameters: (parameter) => this.parameters(parameter),
      parameter: (criterion, from, to) => this.parameter(criterion, from, to),
      places: `${quoteSheet(this.sheet)}!${absolute(PLACES_ROW, 1)}`,
    };
  }

  /** One parameter of every criterion, read from `KAM_Criteria` by the criterion's id: sorting and renaming there break nothing. */
  private parameterCells(parameter: Parameter): DraftCell[] {
    return this.scores.ratings.map(({ criterion, header }, index) => {
      if (parameter === "id") return criterion.id;
      if (parameter === "column") return { formula: `=${headerCell(SCORES_TABLE, header)}` };
      const id = absolute(TOP + PARAMETERS.indexOf("id"), FIRST_RATING + index);
      // What counts is the weight in use: the typed one, or that of the pairwise comparison.
      const column = (key: Exclude<Parameter, "column">): string =>
        tableColumn(CRITERIA_TABLE, this.criteria[key === "weight" ? "inUse" : key]);
      const found = `INDEX(${column(parameter)},MATCH(${id},${column("id")},0))`;
      return parameter === "weight" ? weightFormula(found) : orEmpty(found);
    });
  }
}

/** The place of the first criterion among a row's cells: behind the names of the parameters. Earlier versions had fewer columns before it. */
function firstRating({ cells, top, left }: CellsPart): number {
  const names = LANGUAGES.map((language) => texts(language).sheets.data.parameters.id);
  const found = cells[TOP + PARAMETERS.indexOf("id") - top]?.findIndex((value) => names.some((name) => name === value)) ?? -1;
  return found < 0 ? FIRST_RATING - left : found + 1;
}

/** The headers that the rating columns have now, by criterion id, as the Data sheet of the last run knows them: whatever a person renamed. */
export function standingColumns(part: CellsPart | undefined): ReadonlyMap<string, string> {
  const row = (parameter: Parameter): readonly CellValue[] => part?.cells[TOP + PARAMETERS.indexOf(parameter) - part.top] ?? [];
  const first = part ? firstRating(part) : 0;
  const columns = row("column")
    .slice(first)
    .map((formula) => headerOfCell(String(formula)));
  return new Map(
    row("id")
      .slice(first)
      .flatMap((id, index) => {
        const header = columns[index] ?? null;
        return header === null ? [] : [[String(id), header] as const];
      }),
  );
}

/** The header of the list that served each criterion at the last run, by criterion id; `""` for ratings by hand. */
export function standingSources(part: CellsPart | undefined): ReadonlyMap<string, string> {
  const typed: readonly string[] = LANGUAGES.map((language) => texts(language).sheets.data.typed);
  const row = (at: number): readonly CellValue[] => part?.cells[at - part.top]?.slice(firstRating(part)) ?? [];
  const headers = row(HEADER_ROW).map((header) => String(header).trim());
  return new Map(
    row(TOP + PARAMETERS.indexOf("id"))
      .map((id, index) => [String(id), headers[index] ?? ""] as const)
      .filter(([id]) => id !== "")
      .map(([id, header]) => [id, typed.includes(header) ? "" : header]),
  );
}

/** What is not a number of at least 0 weighs nothing, and so does a criterion that has been deleted. */
const weightFormula = (found: string): Formula => ({ formula: `=IFERROR(MAX(0,N(${found})),0)` });

const orEmpty = (found: string): Formula => ({ formula: `=IFERROR(IF(${found}="","",${found}),"")` });
