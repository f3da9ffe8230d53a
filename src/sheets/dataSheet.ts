import { TIE_BREAKS } from "../domain/accountScores";
import { quoteSheet } from "../domain/grid";
import { fill, texts, type Language } from "../i18n";
import { absolute, absoluteArea, area, cell, quoteText, tableColumn } from "./a1";
import { CRITERIA_TABLE, type CriteriaHeaders } from "./criteriaSheet";
import type { Block, DraftCell, Formula, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { SCORES_TABLE, headerOf, type RatingColumn, type ScoresLayout } from "./scoresLayout";
import { CAP_NAME } from "./settingsSheet";
import { COLORS, headerFormat, titleFormats } from "./style";
import { changedBlocks, type CellsPart } from "./tablePart";

/** A column of the person's list, as formulas refer to it. */
export interface SourceColumn {
  readonly header: string;
  /** Formula text (no `=`) of its values, empty cells as `""`. */
  readonly values: string;
}

/** What the Scores and Data sheets are made from. */
export interface ScoresContent {
  readonly language: Language;
  /** Name of the person's own sheet, for the note. */
  readonly sourceSheet: string;
  /** Formula text of the account names in the person's list. */
  readonly accountNames: string;
  readonly manager: SourceColumn | null;
  /** The mapped criteria by id; the others are input columns. */
  readonly sources: Readonly<Record<string, SourceColumn>>;
}

/** How many rows from the top hold everything that is written; below, all of it spills. */
export const DATA_TOP_ROWS = 14;

/** Zero-based rows of the parameters above the columns, then of the header and the first account. */
const PARAMETERS = ["criterion", "id", "weight", "axis", "direction", "break1", "break2", "break3", "break4"] as const;
const TOP = 3;
const HEADER_ROW = TOP + PARAMETERS.length;
const FIRST_ROW = HEADER_ROW + 1;
/** Account and manager stand before the criteria. */
const FIRST_RATING = 2;

type Parameter = (typeof PARAMETERS)[number];

/** Columns of the Data sheet that are not criteria. */
type DataKey = "account" | "manager" | "rank" | "keyList";

interface DataColumn {
  readonly key: DataKey | string;
  readonly header: string;
  /** The formula that spills down, or null where the list says nothing: ratings are typed. */
  readonly formula: string | null;
  readonly rating: RatingColumn | null;
  /** How many columns the formula fills. */
  readonly columns: number;
}

/**
 * Data: what the person's list says of each account, in the order of `KAM_Scores`, and the parameters of each criterion as they stand in
 * `KAM_Criteria`. Every column is one formula that spills, so that the rows of Scores stay cheap; nothing is typed here. It stands on a
 * sheet of its own, so that rows and columns can be sorted, added and deleted on Scores without tearing anything apart.
 */
export class DataLayout {
  private readonly columns: readonly DataColumn[];

  constructor(
    readonly sheet: string,
    private readonly scores: ScoresLayout,
    private readonly content: ScoresContent,
    private readonly criteria: CriteriaHeaders,
  ) {
    this.columns = this.describeColumns();
  }

  /** What a column holds for the account in row `row` of `KAM_Scores`; `row` is formula text of its number. `place` picks one of several columns. */
  value(key: string, row: string, place?: number): string {
    const spill = `${quoteSheet(this.sheet)}!${absolute(FIRST_ROW, this.columnOf(key))}#`;
    return place === undefined ? `INDEX(${spill},${row})` : `INDEX(${spill},${row},${place})`;
  }

  /** Whether the list says anything for a criterion, or the account manager. */
  has(key: string): boolean {
    return this.columns.some((column) => column.key === key && column.formula !== null);
  }

  /** A parameter of all criteria, in the order of the rating columns: `'Data'!$C$6:$J$6`. */
  parameters(parameter: Parameter): string {
    return absoluteArea(this.sheet, TOP + PARAMETERS.indexOf(parameter), FIRST_RATING, 1, Math.max(1, this.scores.ratings.length));
  }

  /** Parameters `from` to `to` of one criterion, below each other. */
  parameter(criterion: string, from: Parameter, to = from): string {
    const [top, bottom] = [PARAMETERS.indexOf(from), PARAMETERS.indexOf(to)];
    const { sheet } = this;
    if (top === bottom) return `${quoteSheet(sheet)}!${absolute(TOP + top, this.columnOf(criterion))}`;
    return absoluteArea(sheet, TOP + top, this.columnOf(criterion), bottom - top + 1, 1);
  }

  /** Everything that has to stand on the sheet. */
  blocks(): Block[] {
    const own = texts(this.content.language).sheets.data;
    const beside = (columns: number): string[] => Array<string>(columns - 1).fill("");
    const headers = this.columns.flatMap(({ header, columns }) => [header, ...beside(columns)]);
    const spills = this.columns.flatMap(({ formula, columns }): DraftCell[] => [formula === null ? "" : { formula }, ...beside(columns)]);
    return [
      { at: "A1", cells: [[own.title], [fill(own.note, { source: this.content.sourceSheet })]] },
      { at: cell(TOP, 0), cells: PARAMETERS.map((parameter) => [own.parameters[parameter]]) },
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
    const { width } = this;
    const ratings = Math.max(1, this.scores.ratings.length);
    return {
      sheet: this.sheet,
      blocks: this.blocks(),
      formats: [
        ...titleFormats(),
        { range: area(TOP, 0, PARAMETERS.length, 1), bold: true, color: COLORS.muted },
        { range: area(TOP, FIRST_RATING, PARAMETERS.length, ratings), color: COLORS.muted, horizontal: "Left" },
        { range: area(TOP, FIRST_RATING, 1, ratings), bold: true, wrap: true, vertical: "Top" },
        { range: area(TOP + PARAMETERS.indexOf("break1"), FIRST_RATING, 4, ratings), numberFormat: "#,##0.##" },
        headerFormat(HEADER_ROW, 0, width),
        { range: area(FIRST_ROW, FIRST_RATING, accounts, ratings), numberFormat: "#,##0.##" },
      ],
      widths: { A: 30, B: 22, [`C:${cell(0, width - 1).replace(/\d+/, "")}`]: 17 },
      heights: { [String(TOP + 1)]: 32, [String(HEADER_ROW + 1)]: 32 },
      names: [sheetMarker("data")],
      freeze: { rows: FIRST_ROW, columns: 1 },
      gridlines: false,
      tabColor: COLORS.muted,
      page: { orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` },
    };
  }

  private get width(): number {
    return this.columns.reduce((sum, { columns }) => sum + columns, 0);
  }

  private columnOf(key: string): number {
    let column = 0;
    for (const each of this.columns) {
      if (each.key === key) return column;
      column += each.columns;
    }
    throw new RangeError(`The Data sheet has no column ${key}`);
  }

  private describeColumns(): DataColumn[] {
    const { scores, content } = this;
    const own = texts(content.language).sheets.data.headers;
    const tableColumnOf = (header: string | null): string => tableColumn(SCORES_TABLE, header ?? "");
    const accounts = tableColumnOf(headerOf(scores, "account"));
    const score = tableColumnOf(headerOf(scores, "score"));
    const key = tableColumnOf(headerOf(scores, "keyAccount"));
    const yes = quoteText(texts(content.language).sheets.yes);
    const look = (values: string): string => `=KAM.LOOKUP(${accounts},${content.accountNames},${values})`;
    const ties = TIE_BREAKS.map((id) => scores.ratings.find(({ criterion }) => criterion.id === id)).map((rating) =>
      rating ? tableColumnOf(rating.header) : "",
    );
    const one = (column: Omit<DataColumn, "columns" | "rating">, rating: RatingColumn | null = null): DataColumn => ({
      ...column,
      rating,
      columns: 1,
    });
    return [
      one({ key: "account", header: own.account, formula: look(content.accountNames) }),
      one({ key: "manager", header: own.manager, formula: content.manager && look(content.manager.values) }),
      ...scores.ratings.map((rating) => {
        const source = content.sources[rating.criterion.id];
        return one({ key: rating.criterion.id, header: source?.header ?? own.typed, formula: source ? look(source.values) : null }, rating);
      }),
      one({ key: "rank", header: own.rank, formula: `=KAM.RANK(${[score, ...ties, accounts].join(",")})` }),
      {
        key: "keyList",
        header: own.keyList,
        formula: `=KAM.SELECT(${accounts},IF(${key}=${yes},IF(${score}="",0,${score}),""),${CAP_NAME},${ties.join(",")})`,
        rating: null,
        columns: 4,
      },
    ];
  }

  /** One parameter of every criterion, read from `KAM_Criteria` by the criterion's id: sorting and renaming there break nothing. */
  private parameterCells(parameter: Parameter): DraftCell[] {
    return this.scores.ratings.map(({ criterion }, index) => {
      if (parameter === "id") return criterion.id;
      const id = absolute(TOP + PARAMETERS.indexOf("id"), FIRST_RATING + index);
      const column = (key: Parameter): string => tableColumn(CRITERIA_TABLE, this.criteria[key]);
      const found = `INDEX(${column(parameter)},MATCH(${id},${column("id")},0))`;
      return parameter === "weight" ? weightFormula(found) : orEmpty(found);
    });
  }
}

/** What is no number of at least 0 weighs nothing, and so does a criterion that has been deleted. */
const weightFormula = (found: string): Formula => ({ formula: `=IFERROR(MAX(0,N(${found})),0)` });

const orEmpty = (found: string): Formula => ({ formula: `=IFERROR(IF(${found}="","",${found}),"")` });
