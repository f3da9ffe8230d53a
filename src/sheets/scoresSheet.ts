import { columnLetters } from "../domain/grid";
import { texts } from "../i18n";
import { area, cell, headerCell, quoteText, tableColumn, thisRow } from "./a1";
import type { ScoresContent } from "./dataColumns";
import type { DataLayout } from "./dataSheet";
import type { Block, DraftCell, Format, Highlight, SheetDraft, Validation } from "./draft";
import { sheetMarker } from "./marker";
import { SCORE_COLUMNS, isInput, type ScoreColumn, type ScoreField, type ScoreReferences } from "./scoreColumns";
import { SCORES_TABLE, headerOf, isCriterion, scoreHeader, type RatingColumn, type ScoresLayout } from "./scoresLayout";
import { CAP_NAME } from "./settings";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";

const SUMMARY_ROW = 3;

/** Characters. */
const RATING_WIDTH = 13;

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

  /** The Scores sheet for accounts that have none yet. */
  draft(accounts: readonly NamedAccount[]): SheetDraft {
    const { layout, content } = this;
    const own = texts(content.language).sheets.scores;
    const { headerRow, left, width } = layout;
    const first = headerRow + 1;
    const rows = accounts.map((account) => this.rowCells(account));
    const table = area(headerRow, left, accounts.length + 1, width);
    return {
      sheet: layout.sheet,
      blocks: [
        { at: "A1", cells: [[own.title], [own.note]] },
        this.summaryBlock(),
        { at: cell(headerRow, left), cells: [layout.headers, ...rows] },
      ],
      tables: [{ name: SCORES_TABLE, range: table, style: TABLE_STYLE, showFilter: true, banded: false }],
      formats: [
        ...titleFormats(),
        { range: area(SUMMARY_ROW, left, 4, 1), color: COLORS.muted },
        { range: area(SUMMARY_ROW, left + 1, 4, 1), bold: true, horizontal: "Left" },
        headerFormat(headerRow, left, width),
        ...this.headerFormats(),
        ...this.bodyFormats(first, accounts.length),
      ],
      widths: this.widths(),
      heights: { [String(headerRow + 1)]: 62 },
      validations: this.bodyValidations(first, accounts.length),
      highlights: this.highlights(first, accounts.length),
      names: [sheetMarker("scores")],
      freeze: { rows: first, columns: 1 },
      gridlines: false,
      tabColor: COLORS.accent,
      page: { orientation: "landscape", titleRows: `${headerRow + 1}:${headerRow + 1}` },
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
    return {
      formula: `=KAM.RATE(${data.value(id, this.dataRow())},${data.parameter(id, "break1", "break4")},${data.parameter(id, "direction")})`,
    };
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
        ...(isInput(column) ? { fill: COLORS.input } : {}),
      })),
    ];
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

  /** Headers stand above their values: in the middle where these are. */
  private headerFormats(): Format[] {
    const { fields, ratings, headerRow } = this.layout;
    const centred = SCORE_COLUMNS.filter(({ look }) => look.horizontal === "Center").map(({ field }) => fields[field]);
    return [...ratings.map(({ column }) => column), ...centred].map((column) => ({ range: cell(headerRow, column), horizontal: "Center" }));
  }

  /** Looks of some rating columns. */
  ratingFormats(columns: readonly RatingColumn[], first: number, count: number): Format[] {
    return columns.flatMap(({ column, criterion }): Format[] => {
      const range = area(first, column, count, 1);
      return [{ range, numberFormat: "0.0", horizontal: "Center" }, ...(this.isLive(criterion.id) ? [] : [inputFormat(range)])];
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

  /** Key accounts in green; large but not key, and key but not large, in amber; what is over the cap in red: in `count` account rows from sheet row `first`. */
  highlights(first: number, count: number): Highlight[] {
    const { fields, left } = this.layout;
    const at = (field: ScoreColumn["field"]): string => `$${cell(first, fields[field])}`;
    const key = `${at("keyAccount")}=${quoteText(texts(this.content.language).sheets.yes)}`;
    const over = area(first, fields.drop, count, 1);
    return [
      { range: area(first, left, count, 1), formula: `=${key}`, fill: COLORS.accentLight },
      {
        range: area(first, fields.revenueRank, count, 1),
        formula: `=AND(ISNUMBER(${at("revenueRank")}),(${at("revenueRank")}<=${CAP_NAME})<>(${key}))`,
        fill: COLORS.warning,
      },
      { range: over, formula: `=${at("drop")}<>""`, fill: COLORS.gap, bold: true },
    ];
  }

  private isLive(id: string): boolean {
    return this.data.has(id) || this.layout.ratings.some(({ criterion }) => criterion.partOf === id);
  }

  private columnCell({ field, formula }: ScoreColumn): DraftCell {
    if (formula === null || (field === "manager" && !this.data.has("manager"))) return "";
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

  /** How many accounts there are, have a score, are key accounts, and the cap: live, in the corner above the table. */
  private summaryBlock(): Block {
    const { scores, settings, yes } = texts(this.content.language).sheets;
    const column = (field: ScoreColumn["field"]): string => tableColumn(SCORES_TABLE, this.header(field));
    return {
      at: cell(SUMMARY_ROW, this.layout.left),
      cells: [
        [scores.accounts, { formula: `=COUNTA(${column("account")})` }],
        [scores.scored, { formula: `=COUNT(${column("score")})` }],
        [scores.keyAccounts, { formula: `=COUNTIF(${column("keyAccount")},${quoteText(yes)})` }],
        [settings.rows.capInForce.label, { formula: `=${CAP_NAME}` }],
      ],
    };
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
