import { columnLetters } from "../domain/grid";
import { texts } from "../i18n";
import { area, cell, filledFormula, headerCell, quoteText, tableColumn, tableColumns, thisRow } from "./a1";
import { ratedKey, type ScoresContent } from "./dataContent";
import type { DataLayout } from "./dataSheet";
import type { Block, DataBar, DraftCell, Format, Highlight, SheetDraft, Validation } from "./draft";
import { frame } from "./frame";
import { WEIGHTS_NAME } from "./namedCells";
import { SCORE_COLUMNS, isInput, type ScoreColumn, type ScoreField, type ScoreReferences } from "./scoreColumns";
import { SCORES_TABLE, headerOf, isCriterion, scoreHeader, type RatingColumn, type ScoresLayout } from "./scoresLayout";
import { CAP_NAME } from "./settings";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormats, lateWhere, scoreBar, soonWhere } from "./style";

/** Zero-based rows above the table: how many accounts there are, and over each rating its weight and how many are known. */
const SUMMARY_ROW = 3;
const KNOWN_ROW = 4;

/** Characters. */
const RATING_WIDTH = 9.7;

/** Points: names of criteria take up to four lines. */
const HEADER_HEIGHT = 51;

/** An account's name and its id, which stays when the name changes. */
export interface NamedAccount {
  readonly name: string;
  readonly id: string;
}

/** Writes the cells of `KAM_Scores`: what stands in each column, whichever order a person has put them in. */
export class ScoresSheet {
  constructor(
    readonly layout: ScoresLayout,
    readonly content: ScoresContent,
    readonly data: DataLayout,
  ) {}

  /** The Scores sheet for accounts that have none yet. `back` leads to the first sheet. */
  draft(accounts: readonly NamedAccount[], back: DraftCell = ""): SheetDraft {
    const { layout, content } = this;
    const own = texts(content.language).sheets.scores;
    const { headerRow, left, width, fields } = layout;
    const first = headerRow + 1;
    const rows = accounts.map((account) => this.rowCells(account));
    const table = area(headerRow, left, accounts.length + 1, width);
    const shared = frame({
      kind: "scores",
      title: own.title,
      note: own.note,
      back,
      lastColumn: fields.drop - 1,
      headerRow,
      frozen: 1,
      headerHeight: HEADER_HEIGHT,
      heights: { "3": 6, [String(KNOWN_ROW + 1)]: 13.5 },
    });
    return {
      ...shared,
      sheet: layout.sheet,
      blocks: [...shared.blocks, ...this.summaryBlocks(), { at: cell(headerRow, left), cells: [layout.headers, ...rows] }],
      tables: [{ name: SCORES_TABLE, range: table, style: TABLE_STYLE, showFilter: true, banded: false }],
      formats: [
        ...shared.formats,
        ...this.summaryFormats(),
        headerFormat(headerRow, left, width),
        ...this.headerFormats(),
        ...this.bodyFormats(first, accounts.length),
      ],
      widths: { ...shared.widths, ...this.widths() },
      groupedColumns: groups(SCORE_COLUMNS.flatMap((column) => (column.grouped ? [fields[column.field]] : []))),
      validations: this.bodyValidations(first, accounts.length),
      bars: this.bars(first, accounts.length),
      highlights: this.highlights(first, accounts.length),
    };
  }

  /** Cells of one account's row, in the order of the table's columns; `null` for columns that are not ours. */
  rowCells({ name, id }: NamedAccount): DraftCell[] {
    const { layout } = this;
    const cells: DraftCell[] = layout.headers.map(() => null);
    const put = (column: number, value: DraftCell): void => {
      if (column >= 0) cells[column - layout.left] = value;
    };
    for (const column of SCORE_COLUMNS) {
      const own = column.field === "account" ? name : column.field === "id" ? id : null;
      put(layout.fields[column.field], own ?? this.columnCell(column));
    }
    for (const rating of layout.ratings.filter(isCriterion)) put(rating.column, this.ratingCell(rating));
    return cells;
  }

  /**
   * A live rating where a column of the list is mapped, or the average of the criterion's parts; an empty input cell where there is neither.
   * The same in every row.
   */
  ratingCell({ criterion: { id } }: RatingColumn): DraftCell {
    const { data } = this;
    const parts = this.layout.ratings.filter(({ criterion }) => criterion.partOf === id);
    if (parts.length > 0) {
      const cells = parts.map(({ header }) => thisRow(SCORES_TABLE, header)).join(",");
      return { formula: `=IF(COUNT(${cells})=0,"",AVERAGE(${cells}))` };
    }
    if (!data.has(id)) return "";
    return { formula: `=${data.value(ratedKey(id), this.dataRow())}` };
  }

  /** What stands in a column beside the ratings; empty for typing, as the account manager is where the list names none. The same in every row. */
  fieldCell(field: ScoreField): DraftCell {
    const column = SCORE_COLUMNS.find((each) => each.field === field);
    return column ? this.columnCell(column) : "";
  }

  /** Looks of `count` account rows from sheet row `first`: number formats, input cells, thin lines. */
  bodyFormats(first: number, count: number): Format[] {
    const { fields, left, width, ratings } = this.layout;
    const range = (column: number): string => area(first, column, count, 1);
    return [
      ...bodyLines(area(first, left, count, width)),
      ...this.ratingFormats(ratings, first, count),
      ...SCORE_COLUMNS.filter(({ field }) => fields[field] >= 0).map((column) => ({
        range: range(fields[column.field]),
        ...column.look,
      })),
      ...SCORE_COLUMNS.filter((column) => isInput(column) && fields[column.field] >= 0).flatMap(({ field }) =>
        inputFormats(range(fields[field])),
      ),
    ];
  }

  /** Bars beside the scores of `count` account rows from sheet row `first`. */
  bars(first: number, count: number): DataBar[] {
    const { score } = this.layout.fields;
    return score < 0 ? [] : [scoreBar(area(first, score, count, 1))];
  }

  /** What may be typed into the account rows. */
  bodyValidations(first: number, count: number): Validation[] {
    const { sheets } = texts(this.content.language);
    const { fields, ratings } = this.layout;
    const typed = SCORE_COLUMNS.flatMap(({ field, rule }): Validation[] => {
      if (!rule || fields[field] < 0) return [];
      const title = this.header(field);
      return [
        {
          range: area(first, fields[field], count, 1),
          rule: rule(this.content.language),
          error: { title, message: sheets.scores.inputError },
        },
      ];
    });
    return [...typed, ...this.ratingValidations(ratings, first, count)];
  }

  /** Headers stand above their values, on the same side. */
  private headerFormats(): Format[] {
    const { fields, ratings, headerRow } = this.layout;
    const own = SCORE_COLUMNS.flatMap(({ field, look: { horizontal = "Left", indent = 0 } }): Format[] =>
      horizontal === "Left" && indent === 0 ? [] : [{ range: cell(headerRow, fields[field]), horizontal, indent }],
    );
    return [...own, ...ratings.map(({ column }): Format => ({ range: cell(headerRow, column), horizontal: "Right" }))];
  }

  /** Looks of some rating columns. */
  ratingFormats(columns: readonly RatingColumn[], first: number, count: number): Format[] {
    return columns.flatMap(({ column, criterion }): Format[] => {
      const range = area(first, column, count, 1);
      return [{ range, numberFormat: "0.0", horizontal: "Right" }, ...(this.isLive(criterion.id) ? [] : inputFormats(range))];
    });
  }

  /** What may be typed into some rating columns, with the criterion's anchored descriptions as the hint. */
  ratingValidations(columns: readonly RatingColumn[], first: number, count: number): Validation[] {
    const { sheets, terms } = texts(this.content.language);
    const hints: Readonly<Record<string, string>> = terms.ratingHints;
    return columns.map(({ column, criterion, header }): Validation => {
      const hint = hints[criterion.id];
      return {
        range: area(first, column, count, 1),
        rule: this.isLive(criterion.id) ? { decimal: [1, 5] } : { list: "1,2,3,4,5" },
        error: { title: header, message: sheets.scores.ratingError },
        ...(hint ? { prompt: { title: header, message: hint } } : {}),
      };
    });
  }

  /**
   * Key accounts by their filled rank; with the mark of what to look at: what is large but not key, or key but not large, and what is over the
   * cap. In `count` account rows from sheet row `first`.
   */
  highlights(first: number, count: number): Highlight[] {
    const { fields, ratings } = this.layout;
    const at = (field: ScoreColumn["field"]): string => `$${cell(first, fields[field])}`;
    const column = (field: ScoreColumn["field"]): string => area(first, fields[field], count, 1);
    const key = `${at("keyAccount")}=${quoteText(texts(this.content.language).sheets.yes)}`;
    const has = (...needed: readonly ScoreColumn["field"][]): boolean => needed.every((field) => fields[field] >= 0);
    return [
      ...wholeRatings(ratings, first, count),
      ...(has("rank", "keyAccount") ? [{ range: column("rank"), formula: `=${key}`, fill: COLORS.accent, color: COLORS.onAccent }] : []),
      ...(has("keyAccount") ? [{ range: column("keyAccount"), formula: `=${key}`, color: COLORS.accent, bold: true }] : []),
      ...(has("revenueRank", "keyAccount")
        ? [soonWhere(column("revenueRank"), `=AND(ISNUMBER(${at("revenueRank")}),(${at("revenueRank")}<=${CAP_NAME})<>(${key}))`)]
        : []),
      ...(has("drop") ? [lateWhere(column("drop"), `=${at("drop")}<>""`)] : []),
      ...(has("drop", "keyAccount") ? [lateWhere(column("keyAccount"), `=${at("drop")}<>""`)] : []),
      ...(has("knockedOut", "keyAccount") ? [soonWhere(column("keyAccount"), `=${at("knockedOut")}<>""`)] : []),
      ...(has("knockedOut") ? [soonWhere(column("knockedOut"), `=${at("knockedOut")}<>""`)] : []),
    ];
  }

  private isLive(id: string): boolean {
    return this.data.has(id) || this.layout.ratings.some(({ criterion }) => criterion.partOf === id);
  }

  /** The account manager is typed where the list names none. */
  private isComputed({ field, formula }: ScoreColumn): boolean {
    return formula !== null && (field !== "manager" || this.data.has("manager"));
  }

  private columnCell(column: ScoreColumn): DraftCell {
    const { formula } = column;
    if (formula === null || !this.isComputed(column)) return "";
    return { formula: formula(this.references()) };
  }

  private header(field: ScoreColumn["field"]): string {
    return headerOf(this.layout, field) ?? scoreHeader(field, this.content.language);
  }

  /** Where the account of the formula's own row stands on the Data sheet. */
  private dataRow(): string {
    return thisRow(SCORES_TABLE, this.header("row"));
  }

  private references(): ScoreReferences {
    const { layout, data, content } = this;
    return {
      language: content.language,
      cell: (field) => thisRow(SCORES_TABLE, this.header(field)),
      dataRow: `ROW()-ROW(${headerCell(SCORES_TABLE, this.header("row"))})+ROW(${data.headerCell()})`,
      ratings: thisRow(SCORES_TABLE, layout.ratings[0]?.header ?? "", layout.ratings.at(-1)?.header ?? ""),
      data: (key) => data.value(key, this.dataRow()),
    };
  }

  /** Above the table, live: the list against its cap, the accounts, and over each rating its weight and how many accounts have one. */
  private summaryBlocks(): Block[] {
    const { left, fields, ratings } = this.layout;
    const { scores, yes } = texts(this.content.language).sheets;
    const column = (field: ScoreColumn["field"]): string => tableColumn(SCORES_TABLE, this.header(field));
    const keys = { count: `COUNTIF(${column("keyAccount")},${quoteText(yes)})`, cap: CAP_NAME };
    const accounts = { accounts: `COUNTA(${column("account")})`, scored: `COUNT(${column("score")})` };
    return [
      {
        at: cell(SUMMARY_ROW, left),
        cells: [
          [{ formula: `=${filledFormula(scores.keySummary, keys)}` }],
          [{ formula: `=${filledFormula(scores.accountSummary, accounts)}` }],
        ],
      },
      { at: cell(SUMMARY_ROW, fields.reason), cells: [[scores.weight], [scores.known]] },
      ...(ratings[0] ? [{ at: cell(SUMMARY_ROW, ratings[0].column), cells: this.overRatings(ratings) }] : []),
    ];
  }

  /** Weight, and number of accounts that are rated, of all ratings: each one formula that spills, so that it takes in criteria that come. */
  private overRatings([first, ...others]: readonly RatingColumn[]): DraftCell[][] {
    if (!first) return [];
    const column = tableColumn(SCORES_TABLE, first.header);
    const all = tableColumns(SCORES_TABLE, first.header, others.at(-1)?.header ?? first.header);
    return [
      [{ formula: `=IFERROR(${WEIGHTS_NAME}/SUM(${WEIGHTS_NAME}),0)` }],
      [{ formula: `=MMULT(TRANSPOSE(ROW(${column})^0),--ISNUMBER(${all}))` }],
    ];
  }

  private summaryFormats(): Format[] {
    const { left, fields, ratings } = this.layout;
    const labels = area(SUMMARY_ROW, fields.reason, 2, 1);
    const over = (row: number): string => area(row, ratings[0]?.column ?? 0, 1, Math.max(1, ratings.length));
    return [
      { range: cell(SUMMARY_ROW, left), bold: true },
      { range: cell(KNOWN_ROW, left), size: 9, color: COLORS.muted },
      { range: labels, size: 9, color: COLORS.muted, horizontal: "Right" },
      ...(ratings.length > 0
        ? [
            { range: over(SUMMARY_ROW), numberFormat: "0%", bold: true, horizontal: "Right" as const },
            { range: over(KNOWN_ROW), size: 9, color: COLORS.muted, horizontal: "Right" as const },
          ]
        : []),
    ];
  }

  /** Characters by column, from sheet column `from` on. A column of one's own among them keeps the width that stands there. */
  widths(from = 0): Record<string, number> {
    const { fields, ratings } = this.layout;
    const own = SCORE_COLUMNS.map(({ field, width }): [number, number] => [fields[field], width]);
    const rated = ratings.map(({ column }): [number, number] => [column, RATING_WIDTH]);
    const wanted = [...own, ...rated].filter(([column]) => column >= from);
    return Object.fromEntries(wanted.map(([column, width]) => [columnLetters(column), width]));
  }
}

/** Columns beside each other as one stretch: `"R:V"`. */
function groups(columns: readonly number[]): string[] {
  const sorted = [...columns].sort((a, b) => a - b);
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined ? [] : [`${columnLetters(from)}:${columnLetters(to)}`];
}

/** Whole ratings without decimals: 4, and 4.3. */
function wholeRatings(ratings: readonly RatingColumn[], first: number, count: number): Highlight[] {
  const [from, to] = [ratings[0], ratings.at(-1)];
  if (!from || !to) return [];
  const at = cell(first, from.column);
  const range = area(first, from.column, count, to.column - from.column + 1);
  return [{ range, formula: `=AND(ISNUMBER(${at}),N(${at})=INT(N(${at})))`, numberFormat: "0" }];
}
