import { STAKEHOLDER_LEVELS, type StakeholderLevel, type Stance } from "../../domain/plan/stakeholders";
import { texts, type Language } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { DraftCell, Highlight } from "../draft";
import { COLORS, bodyLines, headerFormat } from "../style";
import { BLOCK_WIDTH } from "./blocks";
import { PlanColumns, orNothing } from "./planColumns";
import { textArray } from "./templateLayout";
import type { TemplatePart, TemplateSources } from "./templateParts";

/** Rows of the map: its heading, its header, and a row for each level and for people whose level is not known. */
export const MAP_ROWS = 2 + STAKEHOLDER_LEVELS.length + 1;

/** Columns of the map over those of the tables: `null` is who has no stance yet. */
const COLUMNS: readonly { readonly stance: Stance | null; readonly from: number; readonly columns: number; readonly fill: string }[] = [
  { stance: "for", from: 1, columns: 1, fill: COLORS.bar },
  { stance: "neutral", from: 2, columns: 3, fill: COLORS.warning },
  { stance: "against", from: 5, columns: 3, fill: COLORS.gap },
  { stance: null, from: 8, columns: 1, fill: COLORS.line },
];

/**
 * The people at the client by level and by whether they speak for us, each with whoever of ours knows them: formulas over the stakeholders
 * above, so that nothing has to be drawn.
 * @param row zero-based row of its heading
 */
export function mapPart(row: number, language: Language, sources: TemplateSources): TemplatePart & { readonly merges: readonly string[] } {
  const { map } = texts(language).plan;
  const { words } = texts(language).planning;
  const people = new PeopleFormulas(language, sources);
  const levels: readonly (StakeholderLevel | null)[] = [...STAKEHOLDER_LEVELS, null];
  const first = row + 2;
  const line = (cells: (column: (typeof COLUMNS)[number]) => DraftCell): DraftCell[] =>
    Array.from({ length: BLOCK_WIDTH - 3 }, (_, index) => {
      const column = COLUMNS.find(({ from }) => from === index + 1);
      return column ? cells(column) : "";
    });
  const body = area(first, 0, levels.length, BLOCK_WIDTH);
  const highlights = COLUMNS.map(({ from, columns, fill }): Highlight => ({
    range: area(first, from, levels.length, columns),
    formula: `=LEN($${cell(first, from)})>0`,
    fill,
  }));
  return {
    blocks: [
      { at: cell(row, 0), cells: [[map.title]] },
      {
        at: cell(row + 1, 0),
        cells: [
          [map.level, ...line(({ stance }) => (stance === null ? map.notKnown : words.stances[stance]))],
          ...levels.map((level) => [
            level === null ? map.notKnown : words.stakeholderLevels[level],
            ...line(({ stance }): DraftCell => ({ formula: `=${people.at(level, stance)}` })),
          ]),
        ],
      },
    ],
    formats: [
      { range: cell(row, 0), bold: true, color: COLORS.accent, wrap: false },
      headerFormat(row + 1, 0, BLOCK_WIDTH),
      ...bodyLines(body),
      { range: area(first, 0, levels.length, 1), bold: true },
    ],
    highlights,
    merges: COLUMNS.flatMap(({ from, columns }) =>
      columns === 1 ? [] : Array.from({ length: levels.length + 1 }, (_, index) => area(row + 1 + index, from, 1, columns)),
    ),
    validations: [],
    bars: [],
    names: [],
  };
}

class PeopleFormulas extends PlanColumns {
  /** The people of a level and a stance, one a line: those who decide with a mark, and our owner of the relationship. */
  at(level: StakeholderLevel | null, stance: Stance | null): string {
    const [person, owner] = [this.column("stakeholders", "person"), this.column("stakeholders", "owner")];
    const decides = `${this.column("stakeholders", "influence")}=${quoteText(this.words.influences.decides)}`;
    const { decider } = texts(this.language).plan.map;
    const is = (field: "level" | "stance", word: string | null, all: readonly string[]): string => {
      const column = this.column("stakeholders", field);
      return word === null ? `ISNA(MATCH(${column},${textArray(all)},0))` : `(${column}=${quoteText(word)})`;
    };
    const { stakeholderLevels: levels, stances } = this.words;
    const isHere = [
      is("level", level && levels[level], Object.values(levels)),
      is("stance", stance && stances[stance], Object.values(stances)),
      `(${person}<>"")`,
    ].join("*");
    const says = `${person}&IF(${decides},${quoteText(` ${decider}`)},"")&IF(${owner}="",""," · "&${owner})`;
    return orNothing(`TEXTJOIN(CHAR(10),TRUE,IF(${isHere},${says},""))`);
  }
}
