import type { SheetEntry } from "./registry/entry";
import type { Choice } from "./registry/facts";
import type { NamedPlace } from "./registry/entry";
import type { Block } from "./draft";
import { quoteSheet } from "../domain/grid";
import { HEALTH_PARTS } from "../domain/plan/health";
import { texts, type Language } from "../i18n";
import { absolute, area, cell } from "./a1";
import type { DraftCell, Format, SheetDraft, Validation } from "./draft";
import { sheetMarker } from "./marker";
import { HEALTH_WEIGHTS_NAME, TODAY_NAME } from "./plan/planNames";
import {
  CAP_ASKED_NAME,
  CAP_LIMIT,
  CAP_NAME,
  CAP_REASON_NAME,
  CAP_USUAL,
  CUT_NAME,
  DEFAULT_SETTINGS,
  MANAGER_CAP_NAME,
  MIN_COMPLETENESS_NAME,
  MISSING_NAME,
  SETTING_NAMES,
  SPREAD_NAME,
  TIERS_NAME,
  WEIGHTS_FROM_NAME,
  type Settings,
} from "./settings";
import { COLORS, headerFormat, inputFormat, titleFormats } from "./style";

type SettingText = keyof ReturnType<typeof texts>["sheets"]["settings"]["rows"];

/** One line of the sheet; a new setting is one entry here, its words in both languages, and its place in `Settings`. */
interface SettingRow {
  readonly text: SettingText;
  readonly value: (settings: Settings, language: Language) => DraftCell;
  /** Left out for the second cell of a name. */
  readonly name?: string;
  /** How many cells below each other the name covers. */
  readonly cells?: number;
  readonly rule?: (at: string, language: Language) => Validation["rule"];
  readonly numberFormat?: string;
}

const FIRST_ROW = 4;
const VALUE_COLUMN = 1;

const ROWS: readonly SettingRow[] = [
  {
    text: "cap",
    name: CAP_ASKED_NAME,
    value: ({ cap }) => cap,
    rule: (at) => ({ custom: `=AND(ISNUMBER(${at}),${at}>=1,${at}=INT(${at}),OR(${at}<=${CAP_LIMIT},LEN(TRIM(${CAP_REASON_NAME}))>0))` }),
  },
  { text: "capReason", name: CAP_REASON_NAME, value: ({ capReason }) => capReason },
  {
    text: "capInForce",
    name: CAP_NAME,
    value: () => {
      const asked = `IF(N(${CAP_ASKED_NAME})>=1,INT(${CAP_ASKED_NAME}),${DEFAULT_SETTINGS.cap})`;
      return { formula: `=IF(AND(${asked}>${CAP_LIMIT},LEN(TRIM(${CAP_REASON_NAME}))=0),${CAP_LIMIT},${asked})` };
    },
  },
  { text: "managerCap", name: MANAGER_CAP_NAME, value: ({ managerCap }) => managerCap, rule: () => ({ whole: [1, 1000] }) },
  {
    text: "missing",
    name: MISSING_NAME,
    value: ({ missing }, language) => texts(language).terms.missing[missing],
    rule: (_, language) => ({ list: Object.values(texts(language).terms.missing).join(",") }),
  },
  { text: "tierA", name: TIERS_NAME, cells: 2, value: ({ tiers }) => tiers[0], rule: () => ({ decimal: [0, 100] }) },
  { text: "tierB", value: ({ tiers }) => tiers[1], rule: () => ({ decimal: [0, 100] }) },
  {
    text: "minCompleteness",
    name: MIN_COMPLETENESS_NAME,
    value: ({ minCompleteness }) => minCompleteness,
    rule: () => ({ decimal: [0, 1] }),
    numberFormat: "0%",
  },
  { text: "spread", name: SPREAD_NAME, value: ({ spread }) => spread, rule: () => ({ decimal: [0, 1] }), numberFormat: "0%" },
  { text: "cut", name: CUT_NAME, value: ({ cut }) => cut, rule: () => ({ decimal: [1, 100] }) },
  {
    text: "weightsFrom",
    name: WEIGHTS_FROM_NAME,
    value: ({ weightsFrom }, language) => texts(language).terms.weightsFrom[weightsFrom],
    rule: (_, language) => ({ list: Object.values(texts(language).terms.weightsFrom).join(",") }),
  },
  {
    text: "today",
    name: TODAY_NAME,
    value: () => ({ formula: "=TODAY()" }),
    rule: () => ({ date: [36_526, 73_050] }),
    numberFormat: "yyyy-mm-dd",
  },
  ...HEALTH_PARTS.map((part, index): SettingRow => ({
    text: `health_${part}`,
    ...(index === 0 ? { name: HEALTH_WEIGHTS_NAME, cells: HEALTH_PARTS.length } : {}),
    value: ({ healthWeights }) => healthWeights[part],
    rule: () => ({ decimal: [0, 1000] }),
  })),
];

/** The Settings sheet: what counts for the whole list, a line each with what it means. */
export function settingsDraft(sheet: string, settings: Settings, language: Language): SheetDraft {
  const own = texts(language).sheets.settings;
  const at = (index: number): string => cell(FIRST_ROW + index, VALUE_COLUMN);
  const reference = (row: number, rows: number): string => {
    const end = rows > 1 ? `:${absolute(row + rows - 1, VALUE_COLUMN)}` : "";
    return `=${quoteSheet(sheet)}!${absolute(row, VALUE_COLUMN)}${end}`;
  };
  const computed = ROWS.findIndex(({ name }) => name === CAP_NAME);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(FIRST_ROW - 1, 0), cells: [[own.headers.setting, own.headers.value, own.headers.meaning]] },
      {
        at: cell(FIRST_ROW, 0),
        cells: ROWS.map(({ text, value }) => [own.rows[text].label, value(settings, language), noteCell(text, language)]),
      },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(FIRST_ROW - 1, 0, 3),
      { range: area(FIRST_ROW, 0, ROWS.length, 1), bold: true },
      { range: area(FIRST_ROW, 0, ROWS.length, 3), vertical: "Center", border: { side: "InsideHorizontal", color: COLORS.line } },
      { ...inputFormat(area(FIRST_ROW, VALUE_COLUMN, ROWS.length, 1)), horizontal: "Center", wrap: true },
      { range: at(computed), fill: COLORS.accentLight, bold: true },
      { range: area(FIRST_ROW, 2, ROWS.length, 1), color: COLORS.muted, wrap: true },
      ...ROWS.flatMap(({ numberFormat }, index): Format[] => (numberFormat ? [{ range: at(index), numberFormat }] : [])),
    ],
    widths: { A: 34, B: 22, C: 90 },
    heights: { [`${FIRST_ROW + 1}:${FIRST_ROW + ROWS.length}`]: 32 },
    validations: ROWS.flatMap(({ rule, text }, index): Validation[] =>
      rule
        ? [
            {
              range: at(index),
              rule: rule(absolute(FIRST_ROW + index, VALUE_COLUMN), language),
              error: { title: own.rows[text].label, message: own.rows[text].error },
            },
          ]
        : [],
    ),
    names: [
      sheetMarker("settings"),
      ...ROWS.flatMap(({ name, cells }, index) =>
        name ? [{ name, refersTo: reference(FIRST_ROW + index, cells ?? 1), scope: "workbook" as const }] : [],
      ),
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "landscape" },
  };
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
  reads: { choose: { names: SETTING_NAMES }, refresh: { names: [TODAY_NAME] } },
  draft: ({ choice, language, nameOf }) => choice && settingsDraft(nameOf("settings"), choice.settings, language),
  update: ({ choice }, { named }) => choice && { blocks: givenBlocks(choice.given, named) },
};

/** What was given for this run, where the cells say something else. */
function givenBlocks({ cap, capReason }: Choice["given"], named: (name: string) => NamedPlace | null): Block[] {
  return (
    [
      [CAP_ASKED_NAME, cap],
      [CAP_REASON_NAME, capReason],
    ] as const
  ).flatMap(([name, value]) => {
    const standing = named(name);
    return value === undefined || !standing || (standing.values[0] ?? "") === value ? [] : [{ at: standing.at, cells: [[value]] }];
  });
}
