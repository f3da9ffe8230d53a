import { cellAddress, quoteSheet } from "../../domain/grid";
import type { AnswerCell, Scale } from "../../domain/programme/answers";
import { fill, texts, type Language } from "../../i18n";
import { absolute, area, cell, quoteText } from "../a1";
import type { Block, DraftCell, Format, Highlight, SheetDraft, Validation } from "../draft";
import { LEFT } from "../frame";
import { extended, listSheet, type ListColumn, type ListSheet } from "../listSheet";
import { OwnTable, type HeaderWords } from "../plan/ownTable";
import type { SheetEntry, StandingSheet, SheetUpdate } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { COLORS } from "../style";
import type { TablePart } from "../tablePart";

/** Checks whose sheets say a level from 1 to 5 and a result in words, for others to refer to. */
export type CheckKind = "definition" | "selling" | "knowledge" | "trust" | "leadership" | "programme";

/** Workbook-scoped names of the level and of the result in words. */
export const levelName = (kind: CheckKind): string => `KAM_Level_${kind}`;
export const saysName = (kind: CheckKind): string => `KAM_Says_${kind}`;

/** Zero-based rows of a check: what it comes to, above the table. */
export const LABELS = 3;
export const CHECK_HEADER_ROW = 6;
export const CHECK_FIRST_ROW = CHECK_HEADER_ROW + 1;

/** A figure above the table: in which column, what it is called, and what it says. */
export interface KeyFigure {
  readonly column: number;
  readonly label: string;
  readonly value: DraftCell;
  readonly numberFormat?: string;
  readonly name?: string;
}

/** What a check is made of: one table, its results above it. */
export interface CheckDraft<Field extends string> extends Omit<ListSheet, "columns" | "rows" | "headerRow"> {
  readonly headers: Readonly<Record<Field, string>>;
  readonly fields: readonly Field[];
  readonly looks: Readonly<Partial<Record<Field, Omit<ListColumn, "header">>>>;
  readonly rows: readonly Readonly<Partial<Record<Field, DraftCell>>>[];
  readonly figures: readonly KeyFigure[];
  /** Points of each row, where texts take more than a line. */
  readonly rowHeight?: number;
}

/** The sheet of a check: all of them have this frame, so that each of their files holds what is its own. */
export function checkDraft<Field extends string>(check: CheckDraft<Field>, more: Partial<Omit<SheetDraft, "sheet">> = {}): SheetDraft {
  const { headers, fields, looks, rows, figures, rowHeight, ...list } = check;
  const draft = listSheet({
    ...list,
    headerRow: CHECK_HEADER_ROW,
    columns: fields.map((field): ListColumn => ({ header: headers[field], ...looks[field] })),
    rows: rows.map((row) => fields.map((field) => row[field] ?? "")),
  });
  return extended(
    extended(draft, {
      blocks: figures.map(({ column, label, value }) => ({ at: cell(LABELS, column), cells: [[label], [value]] })),
      formats: figures.flatMap(({ column, numberFormat }) => [
        { range: cell(LABELS, column), size: 9, color: COLORS.muted },
        {
          ...{ range: cell(LABELS + 1, column), size: 14, bold: true, horizontal: "Left" as const },
          ...(numberFormat === undefined ? {} : { numberFormat }),
        },
      ]),
      heights: {
        ...{ [String(LABELS + 1)]: 13, [String(LABELS + 2)]: 21, [String(LABELS + 3)]: 6 },
        ...(rowHeight === undefined ? {} : { [`${CHECK_FIRST_ROW + 1}:${CHECK_FIRST_ROW + rows.length}`]: rowHeight }),
        ...list.heights,
      },
      names: figures.flatMap(({ column, name }) =>
        name === undefined
          ? []
          : [{ name, refersTo: `=${quoteSheet(check.sheet)}!${absolute(LABELS + 1, column)}`, scope: "workbook" as const }],
      ),
    }),
    more,
  );
}

/** The two figures of every check: its level, and its result in words further to the right. */
export const levelFigures = (
  kind: CheckKind,
  language: Language,
  level: string,
  says: string,
  saysColumn: number,
): readonly KeyFigure[] => {
  const { sheets } = texts(language).programme;
  return [
    { column: LEFT, label: sheets.level, value: { formula: `=${level}` }, numberFormat: "0.0", name: levelName(kind) },
    { column: saysColumn, label: sheets.inWords, value: { formula: `=${says}` }, name: saysName(kind) },
  ];
};

/** Where a field's column stands, zero-based. */
export const placeOf = <Field extends string>(fields: readonly Field[], field: Field): number => LEFT + fields.indexOf(field);

/** A number from a scale, typed. */
export function ratingRule(title: string, [lowest, highest]: Scale, language: Language, prompt?: string): Omit<Validation, "range"> {
  const message = fill(texts(language).programme.sheets.ratingError, { lowest, highest });
  return {
    rule: { decimal: [lowest, highest] },
    error: { title, message },
    ...(prompt === undefined ? {} : { prompt: { title, message: prompt } }),
  };
}

/** Formula text of the mean of the numbers of a scale among cells; nothing where there are none. */
export const meanOf = (cells: string, [lowest, highest]: Scale): string =>
  `IFERROR(AVERAGEIFS(${cells},${cells},">=${lowest}",${cells},"<=${highest}"),"")`;

/** Shades for ratings from 0 to 4: darker is more. */
export function heat(range: string, first: string): Highlight[] {
  return HEAT.map(({ fill: shade, color }, index) => ({
    ...{ range, formula: `=AND(ISNUMBER(${first}),ROUND(${first},0)=${index + 1})`, fill: shade, color },
  }));
}

const HEAT = [
  { fill: "#DCEBE4", color: COLORS.ink },
  { fill: "#8FBFA9", color: COLORS.ink },
  { fill: "#387C61", color: COLORS.onAccent },
  { fill: "#17523C", color: COLORS.onAccent },
] as const;

/** A text that a formula shows, blank where a cell is. */
export const quoted = quoteText;

/** A typed cell of a table, and where it stands. */
export function answerAt<Field extends string>(table: OwnTable<Field>, row: number, field: Field): AnswerCell {
  return { value: table.at(row, field), where: whereAt(table, row, field) };
}

export function whereAt<Field extends string>(table: OwnTable<Field>, row: number, field: Field): string {
  const place = table.place(row, field);
  return cellAddress(table.part.sheet, place.row, place.column);
}

/** The rows of a table whose rows are ours, by their ids: people may sort them. Of two with one id, the first counts. */
export function rowsById<Field extends string>(table: OwnTable<Field>, id: Field): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let row = 0; row < table.part.rowCount; row++) {
    const key = table.text(row, id);
    if (key !== "" && !found.has(key)) found.set(key, row);
  }
  return found;
}

export const openCheck = <Field extends string>(part: TablePart, words: HeaderWords<Field>, fields: readonly Field[]): OwnTable<Field> =>
  new OwnTable(part, words, fields);

/** What the entry of a sheet of the programme says beside what all of them have in common: made on request, read in every run. */
interface CheckEntry extends Pick<SheetEntry, "startLines" | "isDue" | "brings"> {
  readonly kind: keyof ReturnType<typeof texts>["sheets"]["names"];
  readonly table: string;
  readonly draft: (facts: SheetFacts, sheet: string) => SheetDraft | null;
  readonly update?: (facts: SheetFacts, part: TablePart, standing: StandingSheet) => SheetUpdate | null;
  /** Further tables of the sheet. */
  readonly more?: readonly string[];
  /** Names of single cells that are read, too. */
  readonly names?: readonly string[];
}

export function checkEntry({ kind, table, more = [], draft, update, names = [], ...rest }: CheckEntry): SheetEntry {
  const tables = [table, ...more];
  const reads = { tables: Object.fromEntries(tables.map((each) => [each, "whole" as const])), names };
  return {
    kind,
    name: (language) => texts(language).sheets.names[kind],
    shown: "onRequest",
    group: "list",
    tables,
    reads: { choose: reads, refresh: reads },
    draft: (facts) => draft(facts, facts.nameOf(kind)),
    ...(update
      ? {
          update: (facts: SheetFacts, standing: StandingSheet) => {
            const part = standing.table(table);
            return part && update(facts, part, standing);
          },
        }
      : {}),
    ...rest,
  };
}

/** Cells of a column that are to say something else than they do. */
export function changedCells<Field extends string>(
  table: OwnTable<Field>,
  field: Field,
  wanted: (row: number) => DraftCell | undefined,
  same: (standing: unknown, wanted: DraftCell) => boolean = (standing, value) => standing === value,
): Block[] {
  return Array.from({ length: table.part.rowCount }, (_, row) => row).flatMap((row) => {
    const value = wanted(row);
    return value === undefined || same(table.at(row, field, "formulas"), value) ? [] : table.block(row, field, value);
  });
}

/** A note below the table's name, for the scale. */
export const scaleNote = (at: string, text: string): { readonly blocks: readonly Block[]; readonly formats: readonly Format[] } => ({
  blocks: [{ at, cells: [[text]] }],
  formats: [{ range: at, size: 9, color: COLORS.muted }],
});

export const bodyArea = (column: number, columns: number, rows: number): string => area(CHECK_FIRST_ROW, column, rows, columns);
