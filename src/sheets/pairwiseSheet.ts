import type { SheetEntry } from "./registry/entry";
import type { Choice } from "./registry/facts";
import type { Finding } from "../domain/finding";
import { isBlank, quoteSheet, type CellValue } from "../domain/grid";
import { CONSISTENCY_LIMIT, MOST_COMPARED } from "../domain/pairwise";
import { texts, type Language } from "../i18n";
import { absolute, absoluteArea, area, cell, filledFormula, quoteText, sameFormula, tableColumn } from "./a1";
import type { ComparisonChange } from "./criteriaChanges";
import { CRITERIA_TABLE, type CriteriaHeaders } from "./criteriaSheet";
import type { DataLayout } from "./dataSheet";
import type { DraftCell, SheetDraft } from "./draft";
import { startLink } from "./links";
import { sheetMarker } from "./marker";
import { answerPlace, timesCell } from "./pairwiseCells";
import { COLORS, FRACTION_FORMAT, bodyLines, headerFormat, inputFormat, lateWhere, linkFormat, titleFormats } from "./style";
import type { CellsPart } from "./tablePart";
import { PAIRWISE_IDS_NAME, PAIRWISE_NAME, PAIRWISE_WEIGHTS_NAME } from "./namedCells";

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** Name and id stand before the comparisons. */
const FIRST_COLUMN = 2;
/** A number format that shows neither numbers nor texts. */
const HIDDEN_TEXT = ";;;";

/**
 * AHP: criteria compared in pairs. Above the diagonal a person types how many times as much the row's criterion counts as the column's, from
 * 1/9 to 9; the rest are formulas: the mirrored values, the weights, and whether the comparisons contradict each other.
 */
export function pairwiseDraft(
  sheet: string,
  ids: readonly string[],
  data: DataLayout,
  headers: CriteriaHeaders,
  language: Language,
  back: DraftCell = "",
  answers: readonly ComparisonChange[] = [],
): SheetDraft {
  const own = texts(language).sheets.pairwise;
  const n = ids.length;
  const weightColumn = FIRST_COLUMN + n;
  const matrix = area(FIRST_ROW, FIRST_COLUMN, n, n);
  const names = `${absolute(FIRST_ROW, 0)}:${absolute(FIRST_ROW + n - 1, 0)}`;
  const reference = (column: number): string =>
    `=${quoteSheet(sheet)}!${absolute(FIRST_ROW, column)}:${absolute(FIRST_ROW + n - 1, column)}`;
  const check = FIRST_ROW + n + 1;
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      ...(back === "" ? [] : [{ at: cell(0, weightColumn), cells: [[back]] }]),
      {
        at: cell(HEADER_ROW, 0),
        cells: [
          [
            own.headers.criterion,
            own.headers.id,
            ...ids.map((_, column) => ({ formula: `=${absolute(FIRST_ROW + column, 0)}` })),
            own.headers.weight,
          ],
        ],
      },
      { at: cell(FIRST_ROW, 0), cells: ids.map((id, row) => rowCells(id, row, n, headers, typedIn(ids, row, answers))) },
      { at: cell(FIRST_ROW, weightColumn), cells: ids.map((_, row) => [{ formula: `=${data.nthNumber("pairwise", row + 1)}` }]) },
      { at: cell(check, 0), cells: checkCells(check, names, data, language) },
    ],
    formats: [
      ...titleFormats(),
      linkFormat(cell(0, weightColumn), "Right"),
      headerFormat(HEADER_ROW, 0, weightColumn + 1),
      { range: area(HEADER_ROW, FIRST_COLUMN, 1, n + 1), horizontal: "Right" },
      { range: area(FIRST_ROW, 0, n, 1), bold: true },
      // Ids are for the next run, not for reading.
      { range: area(HEADER_ROW, 1, n + 1, 1), numberFormat: HIDDEN_TEXT },
      ...bodyLines(area(FIRST_ROW, 0, n, weightColumn + 1)),
      { range: matrix, numberFormat: FRACTION_FORMAT, horizontal: "Right", color: COLORS.muted, bold: false },
      ...ids
        .slice(1)
        .map((_, row) => ({ ...inputFormat(area(FIRST_ROW + row, FIRST_COLUMN + row + 1, 1, n - row - 1)), color: COLORS.ink })),
      { range: area(FIRST_ROW, weightColumn, n, 1), numberFormat: "0.0", bold: true, horizontal: "Right" },
      { range: area(check, 0, 2, 1), bold: true },
      { range: cell(check, 1), numberFormat: "0.00", horizontal: "Right" },
      { range: cell(check, 2), horizontal: "Left", indent: 1 },
    ],
    widths: { A: 42, B: 8, [`${letters(FIRST_COLUMN)}:${letters(weightColumn)}`]: 13 },
    heights: { "1": 27, "2": 15, [String(HEADER_ROW + 1)]: 51 },
    validations: ids.slice(1).map((_, row) => ({
      range: area(FIRST_ROW + row, FIRST_COLUMN + row + 1, 1, n - row - 1),
      rule: { decimal: [1 / 9, 9] as const },
      error: { title: own.title, message: own.error },
    })),
    highlights: [lateWhere(area(check, 2, 1, 1), `=AND(ISNUMBER(${absolute(check, 1)}),${absolute(check, 1)}>${CONSISTENCY_LIMIT})`)],
    names: [
      sheetMarker("pairwise"),
      { name: PAIRWISE_NAME, refersTo: `=${absoluteArea(sheet, FIRST_ROW, FIRST_COLUMN, n, n)}`, scope: "workbook" },
      { name: PAIRWISE_IDS_NAME, refersTo: reference(1), scope: "workbook" },
      { name: PAIRWISE_WEIGHTS_NAME, refersTo: reference(weightColumn), scope: "workbook" },
    ],
    freeze: { rows: FIRST_ROW, columns: 1 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`, headed: true },
  };
}

/** What the AHP sheet needs for criteria that it does not compare yet, or why there is no place for them. */
export interface PairwiseUpdate {
  readonly draft: SheetDraft | null;
  readonly findings: readonly Finding[];
}

/**
 * Adds criteria behind those that are compared already, as equally important as all others at first. What was typed stays where it is: only
 * weights and checks move, and where something else stands in their way nothing is written.
 * @param refersTo what the name of the comparisons stands for, to tell whether they are where they were made
 */
export function pairwiseUpdate(
  part: CellsPart,
  refersTo: string,
  ids: readonly string[],
  data: DataLayout,
  headers: CriteriaHeaders,
  language: Language,
): PairwiseUpdate {
  const at = (row: number, column: number): CellValue => part.cells[row - part.top]?.[column - part.left] ?? "";
  const compared: string[] = [];
  while (!isBlank(at(FIRST_ROW + compared.length, 1))) compared.push(String(at(FIRST_ROW + compared.length, 1)));
  const added = ids.filter((id) => !compared.includes(id));
  if (added.length === 0) return { draft: null, findings: [] };
  const [before, after] = [compared.length, compared.length + added.length];
  const isInPlace = sameFormula(refersTo, `=${absoluteArea(part.sheet, FIRST_ROW, FIRST_COLUMN, before, before)}`);
  if (!isInPlace || after > MOST_COMPARED || !hasRoom(at, before, after)) {
    const params = { criteria: added.join(", "), most: MOST_COMPARED };
    return { draft: null, findings: [{ code: "pairwise-no-room", params, where: part.sheet }] };
  }
  const {
    blocks,
    names = [],
    freeze: _freeze,
    page: _page,
    ...looks
  } = pairwiseDraft(part.sheet, [...compared, ...added], data, headers, language);
  return {
    draft: {
      ...looks,
      blocks: [
        // The checks stand further down from now on.
        {
          at: cell(FIRST_ROW + before + 1, 0),
          cells: [
            ["", "", ""],
            ["", "", null],
          ],
        },
        ...blocks.slice(1).map((block) => (block.at === cell(FIRST_ROW, 0) ? { ...block, cells: onlyNew(block.cells, before) } : block)),
      ],
      names: names.filter(({ scope }) => scope === "workbook"),
    },
    findings: [],
  };
}

/** The rows of the comparisons without what stands already. A criterion that comes later counts as the others do: scores must not go out. */
const onlyNew = (cells: readonly (readonly DraftCell[])[], before: number): DraftCell[][] =>
  cells.map((line, row) =>
    line.map((wanted, column) => (row < before && column < FIRST_COLUMN + before ? null : wanted === "" ? 1 : wanted)),
  );

/** Whether all that will be written beyond the sheet as it was made is empty. */
function hasRoom(at: (row: number, column: number) => CellValue, before: number, after: number): boolean {
  const [ownRows, ownColumns] = [FIRST_ROW + before + 3, FIRST_COLUMN + before + 1];
  for (let row = HEADER_ROW; row < FIRST_ROW + after + 3; row++) {
    for (let column = 0; column < FIRST_COLUMN + after + 1; column++) {
      if ((row >= ownRows || column >= ownColumns) && !isBlank(at(row, column))) return false;
    }
  }
  return true;
}

const letters = (column: number): string => cell(0, column).replace(/\d+/, "");

/** A criterion's name (live), its id, and its comparisons: none to begin with, mirrored below the diagonal. */
function rowCells(id: string, row: number, n: number, headers: CriteriaHeaders, answers: ReadonlyMap<number, DraftCell>): DraftCell[] {
  const column = (key: "criterion" | "id"): string => tableColumn(CRITERIA_TABLE, headers[key]);
  const name = {
    formula: `=IFERROR(INDEX(${column("criterion")},MATCH(${cell(FIRST_ROW + row, 1)},${column("id")},0)),${cell(FIRST_ROW + row, 1)})`,
  };
  const comparisons = Array.from({ length: n }, (_, other): DraftCell => {
    if (other >= row) return other === row ? 1 : (answers.get(other) ?? "");
    const typed = cell(FIRST_ROW + other, FIRST_COLUMN + row);
    return { formula: `=IF(${typed}="","",IFERROR(1/${typed},""))` };
  });
  return [name, id, ...comparisons];
}

/** What is typed from the start into the row of a criterion, by the position of the other one. */
function typedIn(ids: readonly string[], row: number, answers: readonly ComparisonChange[]): ReadonlyMap<number, DraftCell> {
  const found = answers.flatMap((answer): [number, DraftCell][] => {
    const place = answerPlace(ids, answer);
    return place?.row === row && place.times !== null ? [[place.column, timesCell(place.times)]] : [];
  });
  return new Map(found);
}

/** The consistency ratio with what it means and how far comparing is, and the comparison that is most at odds with the others. */
function checkCells(row: number, names: string, data: DataLayout, language: Language): DraftCell[][] {
  const own = texts(language).sheets.pairwise;
  const ratio = absolute(row, 1);
  const limit = String(CONSISTENCY_LIMIT);
  const name = (place: number): string => `INDEX(${names},${data.nthNumber("conflict", 1, place)})`;
  const fitting = `TRIM(TEXT(${data.nthNumber("conflict", 1, 2)},"${FRACTION_FORMAT}"))`;
  const [given, needed, possible] = [0, 1, 2].map((place) => data.nthNumber("compared", 1, place));
  const [first, second] = [3, 4].map((place) => `INDEX(${names},${data.nthNumber("compared", 1, place)})`);
  const progress = (text: string): string =>
    filledFormula(text, { given: given ?? "", needed: needed ?? "", possible: possible ?? "", first: first ?? "", second: second ?? "" });
  const more = `IF(${given}<${possible},${progress(own.compared)},"")`;
  const incomplete = `IF(ISNUMBER(${given}),${progress(own.few)},${quoteText(own.incomplete)})`;
  // Nothing can be said before the comparisons connect all criteria.
  const known = (formula: string, otherwise: string): string => `=IF(ISNUMBER(${ratio}),${formula},${otherwise})`;
  const conflict = `${name(0)}&${quoteText(own.against)}&${name(1)}&${quoteText(own.fits)}&${fitting}`;
  return [
    [
      own.consistency,
      { formula: `=${data.nthNumber("consistency", 1)}` },
      { formula: known(`IF(${ratio}>${limit},${quoteText(own.inconsistent)},${quoteText(own.consistent)}&${more})`, incomplete) },
    ],
    [own.conflict, { formula: known(`IF(${ratio}>${limit},${conflict},"")`, '""') }, null],
  ];
}

/** The criteria that are compared in pairs: parts of others have no weight of their own. */
export const comparedIds = (criteria: Choice["criteria"]): string[] => criteria.filter(({ partOf }) => partOf === "").map(({ id }) => id);

/** Comparisons in pairs; criteria that come later are put behind the others. */
export const pairwiseSheet: SheetEntry = {
  kind: "pairwise",
  name: (language) => texts(language).sheets.names.pairwise,
  shown: "onRequest",
  group: "list",
  tables: [],
  reads: { choose: { cells: "all" } },
  draft: (facts) => {
    const { choice, language, nameOf } = facts;
    if (!choice) return null;
    const { criteria, criteriaHeaders, scores } = choice;
    const answers = choice.given.criteria?.comparisons ?? [];
    return pairwiseDraft(nameOf("pairwise"), comparedIds(criteria), scores.data, criteriaHeaders, language, startLink(facts), answers);
  },
  update: ({ choice }) => choice?.pairwise ?? null,
};
