import type { SheetEntry } from "./registry/entry";
import type { Choice } from "./registry/facts";
import type { NamedPlace } from "./registry/entry";
import type { Block } from "./draft";
import { quoteSheet } from "../domain/grid";
import { HEALTH_PARTS } from "../domain/plan/health";
import { texts, type Language } from "../i18n";
import { absolute, area, cell } from "./a1";
import type { DraftCell, Format, SheetDraft, Validation } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { dayStamp, HEALTH_WEIGHTS_NAME, isDayStamp, TODAY_NAME } from "./plan/planNames";
import {
  CAP_ASKED_NAME,
  CAP_LIMIT,
  CAP_NAME,
  CAP_REASON_NAME,
  CAP_USUAL,
  CUT_NAME,
  DEFAULT_SETTINGS,
  LOWEST_NAME,
  LOWEST_TIERS,
  LOWEST_TIER_NAME,
  MANAGER_CAP_NAME,
  MIN_COMPLETENESS_NAME,
  MISSING_NAME,
  ROWS_NAME,
  SETTING_NAMES,
  SPREAD_NAME,
  TIERS_NAME,
  WEIGHTS_FROM_NAME,
  type Settings,
} from "./settings";
import { COLORS, DATE_FORMAT, bodyLines, headerFormat, inputFormats, sectionFormat } from "./style";

type SettingText = keyof ReturnType<typeof texts>["sheets"]["settings"]["rows"];

/** One line of the sheet; a new setting is one entry here, its words in both languages, and its place in `Settings`. */
interface SettingRow {
  readonly text: SettingText;
  /** `today` is the day of the run, as a serial number. */
  readonly value: (settings: Settings, language: Language, today: number) => DraftCell;
  /** Left out for the second cell of a name. */
  readonly name?: string;
  /** How many cells below each other the name covers. */
  readonly cells?: number;
  readonly rule?: (at: string, language: Language) => Validation["rule"];
  readonly numberFormat?: string;
  /** Follows from others: not for typing. */
  readonly computed?: true;
}

const HEADER_ROW = 3;
const SETTING_COLUMN = LEFT;
const VALUE_COLUMN = LEFT + 1;
const MEANING_COLUMN = LEFT + 2;

/** Points: a setting is one line. */
const [LINE_HEIGHT, HEADING_HEIGHT] = [15.75, 25.5];

type SettingGroup = keyof ReturnType<typeof texts>["sheets"]["settings"]["groups"];

/** The settings by what they are for; each group has a heading. */
const GROUPS: readonly { readonly group: SettingGroup; readonly rows: readonly SettingRow[] }[] = [
  {
    group: "list",
    rows: [
      {
        text: "cap",
        name: CAP_ASKED_NAME,
        value: ({ cap }) => cap,
        rule: (at) => ({
          custom: `=AND(ISNUMBER(${at}),${at}>=1,${at}=INT(${at}),OR(${at}<=${CAP_LIMIT},LEN(TRIM(${CAP_REASON_NAME}))>0))`,
        }),
      },
      { text: "capReason", name: CAP_REASON_NAME, value: ({ capReason }) => capReason },
      {
        text: "capInForce",
        name: CAP_NAME,
        value: () => {
          const asked = `IF(N(${CAP_ASKED_NAME})>=1,INT(${CAP_ASKED_NAME}),${DEFAULT_SETTINGS.cap})`;
          return { formula: `=IF(AND(${asked}>${CAP_LIMIT},LEN(TRIM(${CAP_REASON_NAME}))=0),${CAP_LIMIT},${asked})` };
        },
        computed: true,
      },
      { text: "managerCap", name: MANAGER_CAP_NAME, value: ({ managerCap }) => managerCap, rule: () => ({ whole: [1, 1000] }) },
    ],
  },
  {
    group: "scores",
    rows: [
      {
        text: "missing",
        name: MISSING_NAME,
        value: ({ missing }, language) => texts(language).terms.missing[missing],
        rule: (_, language) => ({ list: Object.values(texts(language).terms.missing).join(",") }),
      },
      {
        text: "minCompleteness",
        name: MIN_COMPLETENESS_NAME,
        value: ({ minCompleteness }) => minCompleteness,
        rule: () => ({ decimal: [0, 1] }),
        numberFormat: "0%",
      },
      {
        text: "weightsFrom",
        name: WEIGHTS_FROM_NAME,
        value: ({ weightsFrom }, language) => texts(language).terms.weightsFrom[weightsFrom],
        rule: (_, language) => ({ list: Object.values(texts(language).terms.weightsFrom).join(",") }),
      },
      { text: "tierA", name: TIERS_NAME, cells: 2, value: ({ tiers }) => tiers[0], rule: () => ({ decimal: [0, 100] }) },
      { text: "tierB", value: ({ tiers }) => tiers[1], rule: () => ({ decimal: [0, 100] }) },
      {
        text: "lowestTier",
        name: LOWEST_TIER_NAME,
        value: ({ lowestTier }) => lowestTier ?? "C",
        rule: () => ({ list: LOWEST_TIERS.join(",") }),
      },
      { text: "lowest", name: LOWEST_NAME, value: () => ({ formula: lowestFormula() }), computed: true },
    ],
  },
  {
    group: "views",
    rows: [
      { text: "cut", name: CUT_NAME, value: ({ cut }) => cut, rule: () => ({ decimal: [1, 100] }) },
      { text: "spread", name: SPREAD_NAME, value: ({ spread }) => spread, rule: () => ({ decimal: [0, 1] }), numberFormat: "0%" },
    ],
  },
  {
    group: "plans",
    rows: [
      {
        text: "today",
        name: TODAY_NAME,
        value: (_, __, today) => ({ formula: dayStamp(today) }),
        rule: () => ({ date: [36_526, 73_050] }),
        numberFormat: DATE_FORMAT,
      },
      ...HEALTH_PARTS.map((part, index): SettingRow => ({
        text: `health_${part}`,
        ...(index === 0 ? { name: HEALTH_WEIGHTS_NAME, cells: HEALTH_PARTS.length } : {}),
        value: ({ healthWeights }) => healthWeights[part],
        rule: () => ({ decimal: [0, 1000] }),
      })),
    ],
  },
  // What comes later stands below: people know settings by their places.
  {
    group: "reading",
    rows: [
      {
        text: "rows",
        name: ROWS_NAME,
        value: ({ rows }, language) => texts(language).terms.rows[rows],
        rule: (_, language) => ({ list: Object.values(texts(language).terms.rows).join(",") }),
      },
    ],
  },
];

/** The score that the lowest tier stands for, by the tiers that count. */
function lowestFormula(): string {
  const [a, b] = [1, 2].map((place) => `INDEX(${TIERS_NAME},${place})`);
  const [usualA, usualB] = DEFAULT_SETTINGS.tiers;
  const from = (own: string | undefined, usual: number): string =>
    `IF(AND(ISNUMBER(${a}),ISNUMBER(${b}),N(${a})>=N(${b})),${own},${usual})`;
  const tier = `TRIM(${LOWEST_TIER_NAME})`;
  return `=IF(${tier}="C",0,IF(${tier}="A",${from(a, usualA)},${from(b, usualB)}))`;
}

/** A line of the sheet: the heading of a group, or a setting, with its zero-based row. */
type Line = { readonly row: number } & ({ readonly group: SettingGroup } | { readonly setting: SettingRow });

const LINES: readonly Line[] = GROUPS.flatMap(({ group, rows }) => [{ group }, ...rows.map((setting) => ({ setting }))]).map(
  (line, index) => ({ ...line, row: HEADER_ROW + 1 + index }),
);

const SETTING_LINES = LINES.flatMap((line) => ("setting" in line ? [line] : []));
const HEADINGS = LINES.flatMap((line) => ("group" in line ? [line] : []));

/** The Settings sheet: what counts for the whole list, a line each with what it means. */
export function settingsDraft(
  sheet: string,
  settings: Settings,
  { language, today, back = "" }: { readonly language: Language; readonly today: number; readonly back?: DraftCell },
): SheetDraft {
  const own = texts(language).sheets.settings;
  const reference = (row: number, rows: number): string => {
    const end = rows > 1 ? `:${absolute(row + rows - 1, VALUE_COLUMN)}` : "";
    return `=${quoteSheet(sheet)}!${absolute(row, VALUE_COLUMN)}${end}`;
  };
  const shared = frame({
    kind: "settings",
    title: own.title,
    note: own.note,
    back,
    lastColumn: MEANING_COLUMN,
    headerRow: HEADER_ROW,
    heights: {
      "3": 6,
      [`${HEADER_ROW + 2}:${HEADER_ROW + 1 + LINES.length}`]: LINE_HEIGHT,
      ...Object.fromEntries(HEADINGS.map(({ row }) => [`${row + 1}:${row + 1}`, HEADING_HEIGHT])),
    },
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, LEFT), cells: [[own.headers.setting, own.headers.value, own.headers.meaning]] },
      {
        at: cell(HEADER_ROW + 1, LEFT),
        cells: LINES.map((line) => {
          if ("group" in line) return [own.groups[line.group], "", ""];
          const { text, value } = line.setting;
          return [own.rows[text].label, value(settings, language, today), noteCell(text, language)];
        }),
      },
    ],
    formats: [...shared.formats, ...formats()],
    widths: { ...shared.widths, B: 35, C: 22, D: 117 },
    validations: SETTING_LINES.flatMap(({ row, setting: { rule, text } }): Validation[] =>
      rule
        ? [
            {
              range: cell(row, VALUE_COLUMN),
              rule: rule(absolute(row, VALUE_COLUMN), language),
              error: { title: own.rows[text].label, message: own.rows[text].error },
            },
          ]
        : [],
    ),
    names: [
      ...shared.names,
      ...SETTING_LINES.flatMap(({ row, setting: { name, cells } }) =>
        name ? [{ name, refersTo: reference(row, cells ?? 1), scope: "workbook" as const }] : [],
      ),
    ],
  };
}

function formats(): Format[] {
  const first = HEADER_ROW + 1;
  const column = (at: number): string => area(first, at, LINES.length, 1);
  return [
    headerFormat(HEADER_ROW, LEFT, 3),
    { range: cell(HEADER_ROW, VALUE_COLUMN), horizontal: "Right" },
    { range: area(HEADER_ROW, MEANING_COLUMN, LINES.length + 1, 1), horizontal: "Left", indent: 1 },
    ...bodyLines(area(first, SETTING_COLUMN, LINES.length, 3)),
    { range: area(first, SETTING_COLUMN, LINES.length, 3), vertical: "Center" },
    { range: column(VALUE_COLUMN), horizontal: "Right" },
    { range: column(MEANING_COLUMN), color: COLORS.muted },
    ...GROUPS.flatMap(({ rows }) => inputRanges(rows)).flatMap(inputFormats),
    ...SETTING_LINES.flatMap(({ row, setting: { numberFormat, computed } }): Format[] => [
      ...(numberFormat ? [{ range: cell(row, VALUE_COLUMN), numberFormat }] : []),
      ...(computed ? [{ range: cell(row, VALUE_COLUMN), bold: true }] : []),
    ]),
    ...HEADINGS.map(({ row }): Format => ({ ...sectionFormat(area(row, SETTING_COLUMN, 1, 3)), vertical: "Bottom" })),
  ];
}

/** The cells of some settings that are typed, in stretches. */
function inputRanges(rows: readonly SettingRow[]): string[] {
  const typed = SETTING_LINES.filter(({ setting }) => rows.includes(setting) && !setting.computed).map(({ row }) => row);
  const starts = typed.filter((row) => !typed.includes(row - 1));
  return starts.map((start) => {
    let count = 1;
    while (typed.includes(start + count)) count++;
    return area(start, VALUE_COLUMN, count, 1);
  });
}

/** What the setting means; beside the cap, a live warning where it is unusually high. */
function noteCell(text: SettingText, language: Language): DraftCell {
  const { rows, capHigh, capRefused } = texts(language).sheets.settings;
  const { note } = rows[text];
  if (text !== "capInForce") return note;
  const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  return {
    formula: `=IF(${CAP_ASKED_NAME}<>${CAP_NAME},${quoted(capRefused)},IF(${CAP_NAME}>${CAP_USUAL},${quoted(capHigh)},${quoted(note)}))`,
  };
}

/** Settings: written once; after that, only what was given for this run. */
export const settingsSheet: SheetEntry = {
  kind: "settings",
  name: (language) => texts(language).sheets.names.settings,
  shown: "always",
  group: "list",
  tables: [],
  reads: { choose: { names: [...SETTING_NAMES, TODAY_NAME] }, refresh: { names: [TODAY_NAME] } },
  draft: (facts) => facts.choice && settingsDraft(facts.nameOf("settings"), facts.choice.settings, { ...facts, back: startLink(facts) }),
  update: ({ choice, today }, { named }) => ({
    blocks: [...dayBlocks(today, named(TODAY_NAME)), ...(choice ? givenBlocks(choice, named) : [])],
  }),
};

/** The day of this run where the cell holds that of an earlier one, or nothing; a day that somebody has typed stays. */
const dayBlocks = (today: number, standing: NamedPlace | null): Block[] => {
  const [formula = "", stamp] = [standing?.formulas[0], dayStamp(today)];
  return standing && isDayStamp(formula) && formula !== stamp ? [{ at: standing.at, cells: [[{ formula: stamp }]] }] : [];
};

/** What was given for this run, where the cells say something else. */
function givenBlocks({ given: { cap, capReason, rows }, language }: Choice, named: (name: string) => NamedPlace | null): Block[] {
  return (
    [
      [CAP_ASKED_NAME, cap],
      [CAP_REASON_NAME, capReason],
      [ROWS_NAME, rows && texts(language).terms.rows[rows]],
    ] as const
  ).flatMap(([name, value]) => {
    const standing = named(name);
    return value === undefined || !standing || (standing.values[0] ?? "") === value ? [] : [{ at: standing.at, cells: [[value]] }];
  });
}
