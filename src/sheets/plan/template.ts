import { columnLetters } from "../../domain/grid";
import { ACCOUNT_PARTS } from "../../domain/plan/accountHealth";
import { HEALTH_PARTS } from "../../domain/plan/health";
import { STAGE_FACTS } from "../../domain/plan/stages";
import { texts, type Language } from "../../i18n";
import { area, cell } from "../a1";
import type { SheetDraft, TableDraft } from "../draft";
import { sheetMarker } from "../marker";
import { COLORS, TABLE_STYLE } from "../style";
import { BLOCKS, BLOCK_DESCRIPTIONS, BLOCK_WIDTH, blockTable, type Block as PlanBlock } from "./blocks";
import { PlanFormulas } from "./planFormulas";
import { blockPart, blocksFormat, type Placed } from "./templateBlock";
import { headPart } from "./templateHead";
import { FROZEN_ROWS, HEAD_ROWS, MEASURE_COLUMNS } from "./templateLayout";
import { MAP_ROWS, mapPart } from "./templateMap";
import { measuresPart } from "./templateMeasures";
import type { TemplatePart, TemplateSources } from "./templateParts";

const FIRST_BLOCK = HEAD_ROWS + 1;

/** From this block on, what is looked up stands: folded until it is used. */
const FIRST_FOLDED: PlanBlock = "stakeholders";

/** In characters. All blocks share these columns: long texts first, then words, numbers, people and dates. */
const BLOCK_WIDTHS = [35, 31, 12, 10.5, 10.5, 15, 11.5, 12.5, 35, 10, 9];

const { left: LEFT, facts: FACTS, parts: PARTS, account: ACCOUNT, noted: NOTED } = MEASURE_COLUMNS;

/** What stands beside the blocks. */
const MEASURE_WIDTHS: readonly (readonly [column: number, characters: number])[] = [
  [LEFT - 1, 3],
  [LEFT, 16],
  ...STAGE_FACTS.map((_, index) => [FACTS + index, 17] as const),
  [PARTS - 1, 10],
  ...HEALTH_PARTS.map((_, index) => [PARTS + index, 15] as const),
  [ACCOUNT - 1, 10],
  ...ACCOUNT_PARTS.map((_, index) => [ACCOUNT + index, 15] as const),
  [NOTED - 1, 3],
  ...[17, 17, 17, 40].map((width, index) => [NOTED + index, width] as const),
];

const WIDTHS = Object.fromEntries([...BLOCK_WIDTHS.entries(), ...MEASURE_WIDTHS].map(([column, width]) => [columnLetters(column), width]));

/** In points. Rows that people fill in have none: Excel fits them to what is typed. */
const HEAD_HEIGHTS = {
  "1": 27,
  "2": 15,
  "3": 15,
  "4": 21,
  "5": 6,
  "6": 15,
  "7": 21,
  "8": 20,
  "9": 15,
  "10": 15,
  "11": 18,
  "12": 15,
  "13": 18,
} as const;

/** Of a row of the map: two people. */
const MAP_HEIGHT = 27;

/** The template that plans are copied from: light, two pages, the person's own from the moment it is written. */
export function templateDraft(sheet: string, language: Language, sources: TemplateSources): SheetDraft {
  const { placed, rest, map, end } = place(sources.questions.codes.length);
  const formulas = new PlanFormulas(language, sources);
  const people = mapPart(map, language, sources);
  const parts: TemplatePart[] = [
    headPart(sheet, language, formulas, sources),
    measuresPart(language, sources, formulas),
    ...placed.map((each) => blockPart(each, language, sources)),
    people,
    restPart(rest, language),
  ];
  const levels = `${map + 3}:${map + MAP_ROWS}`;
  return {
    sheet,
    blocks: parts.flatMap(({ blocks }) => blocks),
    tables: placed.map(({ block, row, rows }): TableDraft => {
      const range = area(row + 1, 0, rows + 1, BLOCK_WIDTH);
      return { name: blockTable(block, sources.copy), range, style: TABLE_STYLE, showFilter: false, banded: false };
    }),
    formats: [blocksFormat(area(FIRST_BLOCK, 0, end - FIRST_BLOCK, BLOCK_WIDTH)), ...parts.flatMap(({ formats }) => formats)],
    together: area(FIRST_BLOCK, 0, end - FIRST_BLOCK, BLOCK_WIDTH),
    widths: WIDTHS,
    heights: { ...HEAD_HEIGHTS, [levels]: MAP_HEIGHT },
    fitRows: [`${FIRST_BLOCK + 1}:${map + 2}`, `${map + MAP_ROWS + 1}:${end}`],
    groupedRows: placed
      .filter(({ row }) => row > rest)
      .map(({ block, row, rows }) => `${row + 2}:${block === "stakeholders" ? map + MAP_ROWS : row + 2 + rows}`),
    validations: parts.flatMap(({ validations }) => validations),
    highlights: parts.flatMap(({ highlights }) => highlights),
    bars: parts.flatMap(({ bars }) => bars),
    merges: people.merges,
    names: [sheetMarker("template"), ...parts.flatMap(({ names }) => names)],
    freeze: { rows: FROZEN_ROWS, columns: 0 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: {
      orientation: "landscape",
      area: `A:${columnLetters(BLOCK_WIDTH - 1)}`,
      margin: 40,
      titleRows: `1:${FROZEN_ROWS}`,
      headed: true,
    },
  };
}

/** Where everything stands below the head; rows from 0. */
interface Places {
  /** Blocks one below the other, each with a title row, its table and a gap. */
  readonly placed: readonly Placed[];
  /** The line above the blocks that are folded. */
  readonly rest: number;
  /** The map of the account, below its stakeholders. */
  readonly map: number;
  readonly end: number;
}

function place(questions: number): Places {
  let [row, rest, map] = [FIRST_BLOCK, 0, 0];
  const placed = BLOCKS.map((block): Placed => {
    const rows = Math.max(1, block === "questions" ? questions : BLOCK_DESCRIPTIONS[block].rows);
    if (block === FIRST_FOLDED) {
      rest = row;
      row += 1;
    }
    const here = { block, row, rows };
    row += rows + 3;
    if (block === "stakeholders") {
      map = row - 1;
      row += MAP_ROWS;
    }
    return here;
  });
  return { placed, rest, map, end: row };
}

function restPart(row: number, language: Language): TemplatePart {
  const { rest } = texts(language).plan.head;
  return {
    blocks: [
      { at: cell(row, 0), cells: [[rest.title]] },
      { at: cell(row, BLOCK_WIDTH - 1), cells: [[rest.note]] },
    ],
    formats: [
      { range: cell(row, 0), bold: true, color: COLORS.muted, wrap: false },
      { range: cell(row, BLOCK_WIDTH - 1), color: COLORS.muted, size: 9, horizontal: "Right", wrap: false },
    ],
    validations: [],
    highlights: [],
    bars: [],
    names: [],
  };
}
