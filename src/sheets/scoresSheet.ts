import { fill, texts, type Language } from "../i18n";
import { absolute, area, cell, quoteText, tableColumn, thisRow } from "./a1";
import { CAP_NAME, CRITERIA_TABLE, MISSING_NAME, TIERS_NAME, criteriaHeader } from "./criteriaSheet";
import type { Block, DraftCell, Format, Formula, SheetDraft, Validation } from "./draft";
import { PARAMETER_ROWS, SCORES_TABLE, scoreHeader, type RatingColumn, type ScoreField, type ScoresLayout } from "./scoresLayout";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";

/** A column of the person's list, as the Scores sheet shows it. */
export interface SourceColumn {
  readonly header: string;
  /** Formula text (no `=`) of its values, empty cells as `""`. */
  readonly values: string;
}

/** What the Scores sheet is made from. */
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

/** One column of the read-only block beside the table: a single formula that spills down, so that rows stay cheap. */
interface BlockColumn {
  readonly key: string;
  readonly column: number;
  readonly header: string;
  readonly formula: string;
  readonly rating: RatingColumn | null;
}

const MANAGER = "manager";
const RANK = "rank";

/** The Scores sheet for accounts that have none yet. */
export function scoresDraft(layout: ScoresLayout, accounts: readonly string[], content: ScoresContent): SheetDraft {
  const own = texts(content.language).sheets.scores;
  const { headerRow, left, width } = layout;
  const first = headerRow + 1;
  const rows = accounts.map((account, index) => rowCells(layout, content, first + index, account));
  return {
    sheet: layout.sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      ...summaryBlocks(layout, content),
      ...parameterBlocks(layout, content),
      { at: cell(headerRow, left), cells: [layout.headers, ...rows] },
      ...sourceBlocks(layout, content),
    ],
    tables: [
      { name: SCORES_TABLE, range: area(headerRow, left, accounts.length + 1, width), style: TABLE_STYLE, showFilter: true, banded: false },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(headerRow, left, width),
      ...parameterFormats(layout, content),
      ...bodyFormats(layout, content, first, accounts.length),
    ],
    widths: widths(layout, content),
    heights: { [String(headerRow + 1)]: 48 },
    validations: ratingValidations(layout, content, first, accounts.length),
    highlights: [
      {
        range: area(first, left, accounts.length, 1),
        formula: `=$${cell(first, layout.fields.keyAccount)}=${quoteText(texts(content.language).sheets.yes)}`,
        fill: COLORS.accentLight,
        bold: true,
      },
    ],
    names: [sheetMarker("scores")],
    freeze: { rows: first, columns: 1 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: {
      orientation: "landscape",
      area: area(0, 0, first + accounts.length, left + width),
      titleRows: `${headerRow + 1}:${headerRow + 1}`,
    },
  };
}

/** Cells of one account's row, in the order of the table's columns; `null` for columns that are not ours. */
export function rowCells(layout: ScoresLayout, content: ScoresContent, row: number, account: string): DraftCell[] {
  const cells: DraftCell[] = layout.headers.map(() => null);
  const put = (column: number, value: DraftCell): void => {
    if (column >= 0) cells[column - layout.left] = value;
  };
  put(layout.fields.account, account);
  put(layout.fields.manager, managerCell(layout, content, row));
  for (const rating of layout.ratings) put(rating.column, ratingCell(layout, content, rating, row));
  for (const field of ["score", "completeness", "tier", "rank", "keyAccount"] as const) {
    put(layout.fields[field], computedCell(layout, content, field, row));
  }
  return cells;
}

/** A live rating where a column of the list is mapped, an empty input cell where none is. */
export function ratingCell(layout: ScoresLayout, content: ScoresContent, rating: RatingColumn, row: number): DraftCell {
  const source = blockColumns(layout, content).find((column) => column.rating?.criterion.id === rating.criterion.id);
  if (!source) return "";
  const value = cell(row, source.column);
  const top = layout.headerRow - PARAMETER_ROWS;
  const column = absoluteRows(top, source.column);
  return { formula: `=IF(${value}="","",KAM.RATE(${value},${column(0)}:${column(3)},${column(4)}))` };
}

/** Column relative, rows fixed: `T$3`. */
const absoluteRows =
  (top: number, column: number) =>
  (offset: number): string =>
    absolute(top + offset, column).replace("$", "");

/** The account manager as the list has it; empty for typing where the list has none. */
export function managerCell(layout: ScoresLayout, content: ScoresContent, row: number): DraftCell {
  const source = blockColumns(layout, content).find((column) => column.key === MANAGER);
  return source ? { formula: `=${cell(row, source.column)}` } : "";
}

function computedCell(layout: ScoresLayout, content: ScoresContent, field: ScoreField, row: number): Formula {
  const { yes, no } = texts(content.language).sheets;
  const header = (of: ScoreField): string => layout.headers[layout.fields[of] - layout.left] ?? scoreHeader(of, content.language);
  const first = layout.ratings[0];
  const last = layout.ratings.at(-1);
  const ratings = thisRow(SCORES_TABLE, first?.header ?? "", last?.header ?? "");
  const weightRow = layout.headerRow - 1;
  const weights = `${absolute(weightRow, first?.column ?? 0)}:${absolute(weightRow, last?.column ?? 0)}`;
  const score = thisRow(SCORES_TABLE, header("score"));
  const rank = thisRow(SCORES_TABLE, header("rank"));
  const rankColumn = blockColumns(layout, content).find((column) => column.key === RANK)?.column ?? layout.block;
  const formulas: Partial<Record<ScoreField, string>> = {
    score: `=IF(COUNTBLANK(${ratings})=COLUMNS(${ratings}),"",KAM.SCORE(${ratings},${weights},${MISSING_NAME}))`,
    completeness: `=KAM.COMPLETENESS(${ratings},${weights})`,
    tier: `=IF(${score}="","",KAM.TIER(${score},${TIERS_NAME}))`,
    rank: `=${cell(row, rankColumn)}`,
    keyAccount: `=IF(ISNUMBER(${rank}),IF(${rank}<=${CAP_NAME},"${yes}","${no}"),"${no}")`,
  };
  return { formula: formulas[field] ?? "" };
}

/** The read-only block: account manager, the values of the mapped criteria, and the rank of every row. */
export function blockColumns(layout: ScoresLayout, content: ScoresContent): BlockColumn[] {
  const names = tableColumn(SCORES_TABLE, layout.headers[layout.fields.account - layout.left] ?? "");
  const look = (values: string): string => `=KAM.LOOKUP(${names},${content.accountNames},${values})`;
  const columns: Omit<BlockColumn, "column">[] = [];
  if (content.manager) columns.push({ key: MANAGER, header: content.manager.header, formula: look(content.manager.values), rating: null });
  for (const rating of layout.ratings) {
    const source = content.sources[rating.criterion.id];
    if (source) columns.push({ key: rating.criterion.id, header: source.header, formula: look(source.values), rating });
  }
  const column = (id: string): string => {
    const rating = layout.ratings.find((each) => each.criterion.id === id);
    return rating ? tableColumn(SCORES_TABLE, rating.header) : "";
  };
  const score = tableColumn(SCORES_TABLE, layout.headers[layout.fields.score - layout.left] ?? "");
  columns.push({
    key: RANK,
    header: scoreHeader("rank", content.language),
    formula: `=KAM.RANK(${score},${column("growthPotential")},${column("fit")},${names})`,
    rating: null,
  });
  return columns.map((each, index) => ({ ...each, column: layout.block + index }));
}

/** Header and first cell of each column of the block: what has to stand there, whenever the sheet is written. */
export function sourceBlocks(layout: ScoresLayout, content: ScoresContent): Block[] {
  const columns = blockColumns(layout, content);
  const own = texts(content.language).sheets.scores;
  return [
    { at: cell(0, layout.block), cells: [[fill(own.source, { source: content.sourceSheet })]] },
    { at: cell(layout.headerRow, layout.block), cells: [columns.map((each) => each.header)] },
    { at: cell(layout.headerRow + 1, layout.block), cells: [columns.map((each) => ({ formula: each.formula }))] },
  ];
}

/** Breakpoints and direction above each column of the block; weight and direction above each rating, all read from `KAM_Criteria`. */
export function parameterBlocks(layout: ScoresLayout, content: ScoresContent): Block[] {
  const { language } = content;
  const own = texts(language).sheets.scores;
  const top = layout.headerRow - PARAMETER_ROWS;
  const parameter = (key: "weight" | "direction" | "break1" | "break2" | "break3" | "break4", id: string): string =>
    `INDEX(${tableColumn(CRITERIA_TABLE, criteriaHeader(key, language))},MATCH(${quoteText(id)},${tableColumn(CRITERIA_TABLE, criteriaHeader("id", language))},0))`;
  const orEmpty = (formula: string): Formula => ({ formula: `=IFERROR(IF(${formula}="","",${formula}),"")` });
  const keys = ["break1", "break2", "break3", "break4", "direction"] as const;
  const blocks: Block[] = blockColumns(layout, content)
    .filter((each) => each.rating)
    .map((each) => ({ at: cell(top, each.column), cells: keys.map((key) => [orEmpty(parameter(key, each.key))]) }));
  for (const { column, criterion } of layout.ratings) {
    blocks.push({ at: cell(layout.headerRow - 1, column), cells: [[{ formula: `=IFERROR(${parameter("weight", criterion.id)},0)` }]] });
  }
  const firstRating = layout.ratings[0];
  if (firstRating && firstRating.column > 0) blocks.push({ at: cell(layout.headerRow - 1, firstRating.column - 1), cells: [[own.weight]] });
  const labels = [1, 2, 3, 4].map((n) => [fill(own.breakpoint, { n })]);
  blocks.push({ at: cell(top, layout.block - 1), cells: [...labels, [own.direction]] });
  return blocks;
}

/** How many accounts there are, have a score, are key accounts, and the cap: live, in the corner above the table. */
function summaryBlocks(layout: ScoresLayout, { language }: ScoresContent): Block[] {
  const { scores, criteria, yes } = texts(language).sheets;
  const column = (field: ScoreField): string => tableColumn(SCORES_TABLE, scoreHeader(field, language));
  const lines: DraftCell[][] = [
    [scores.accounts, { formula: `=COUNTA(${column("account")})` }],
    [scores.scored, { formula: `=COUNT(${column("score")})` }],
    [scores.keyAccounts, { formula: `=COUNTIF(${column("keyAccount")},${quoteText(yes)})` }],
    [criteria.cap, { formula: `=${CAP_NAME}` }],
  ];
  return [{ at: cell(layout.headerRow - PARAMETER_ROWS, layout.left), cells: lines }];
}

function parameterFormats(layout: ScoresLayout, content: ScoresContent): Format[] {
  const top = layout.headerRow - PARAMETER_ROWS;
  const columns = blockColumns(layout, content).length;
  return [
    { range: area(top, layout.left, 4, 1), bold: true },
    { range: area(top, layout.left + 1, 4, 1), horizontal: "Left" },
    { range: area(layout.headerRow - 1, layout.left + 1, 1, layout.width - 1), color: COLORS.muted, horizontal: "Center" },
    { range: area(top, layout.block - 1, PARAMETER_ROWS, columns + 1), color: COLORS.muted, numberFormat: "#,##0.##" },
    { range: area(0, layout.block, 1, 1), italic: true, color: COLORS.muted },
    {
      range: area(layout.headerRow, layout.block, 1, columns),
      bold: true,
      color: COLORS.muted,
      fill: COLORS.accentLight,
      wrap: true,
      vertical: "Center",
    },
  ];
}

/** Looks of the account rows `first` … `first + count - 1`: number formats, input cells, thin lines. */
export function bodyFormats(layout: ScoresLayout, content: ScoresContent, first: number, count: number): Format[] {
  const { fields, left, width } = layout;
  const range = (column: number): string => area(first, column, count, 1);
  const formats: Format[] = [...bodyLines(area(first, left, count, width))];
  for (const { column, criterion } of layout.ratings) {
    formats.push({ range: range(column), numberFormat: "0.0", horizontal: "Center" });
    if (!content.sources[criterion.id]) formats.push(inputFormat(range(column)));
  }
  const looks: Partial<Record<ScoreField, Omit<Format, "range">>> = {
    score: { numberFormat: "0.0", bold: true, horizontal: "Center" },
    completeness: { numberFormat: "0%", horizontal: "Center" },
    tier: { horizontal: "Center" },
    rank: { horizontal: "Center" },
    keyAccount: { horizontal: "Center" },
  };
  for (const [field, look] of Object.entries(looks)) {
    const column = fields[field as ScoreField];
    if (column >= 0) formats.push({ range: range(column), ...look });
  }
  formats.push({
    range: area(first, layout.block, count, blockColumns(layout, content).length),
    color: COLORS.muted,
    numberFormat: "#,##0.##",
  });
  return formats;
}

/** A list 1–5 with the criterion's hint on every rating cell: formulas stay free, typing is guided. */
export function ratingValidations(layout: ScoresLayout, content: ScoresContent, first: number, count: number): Validation[] {
  const { sheets, terms } = texts(content.language);
  const hints: Readonly<Record<string, string>> = terms.ratingHints;
  return layout.ratings.map(({ column, criterion, header }) => {
    const hint = hints[criterion.id];
    return {
      range: area(first, column, count, 1),
      rule: content.sources[criterion.id] ? { decimal: [1, 5] as const } : { list: "1,2,3,4,5" },
      error: { title: header.slice(0, 32), message: sheets.scores.ratingError },
      ...(hint ? { prompt: { title: header.slice(0, 32), message: hint } } : {}),
    };
  });
}

function widths(layout: ScoresLayout, content: ScoresContent): Record<string, number> {
  const letter = (column: number): string => cell(0, column).replace(/\d+/, "");
  const result: Record<string, number> = {};
  for (let column = layout.left; column < layout.left + layout.width; column++) result[letter(column)] = 12;
  for (const { column } of layout.ratings) result[letter(column)] = 12.5;
  result[letter(layout.fields.account)] = 30;
  result[letter(layout.fields.manager)] = 20;
  result[letter(layout.block - 1)] = 18;
  for (const { column, key } of blockColumns(layout, content)) result[letter(column)] = key === MANAGER ? 20 : 15;
  return result;
}
