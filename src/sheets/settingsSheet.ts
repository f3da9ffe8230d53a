import { isBlank, quoteSheet, type CellValue } from "../domain/grid";
import { DEFAULT_HEALTH_WEIGHTS, HEALTH_PARTS, type HealthPart } from "../domain/plan/health";
import type { MissingPolicy } from "../domain/scoring";
import { DEFAULT_TIERS } from "../domain/tier";
import { texts, type Language } from "../i18n";
import { keyOfWord } from "../i18n/words";
import { absolute, area, cell } from "./a1";
import type { DraftCell, Format, SheetDraft, Validation } from "./draft";
import { sheetMarker } from "./marker";
import { HEALTH_WEIGHTS_NAME, TODAY_NAME } from "./plan/planNames";
import { COLORS, headerFormat, inputFormat, titleFormats } from "./style";
import { PAIRWISE_IDS_NAME, PAIRWISE_WEIGHTS_NAME } from "./namedCells";

/** What is set for the whole list. */
export interface Settings {
  /** How many key accounts the list may hold; over `CAP_LIMIT` only with a reason. */
  readonly cap: number;
  readonly capReason: string;
  /** How many key accounts one account manager may have. */
  readonly managerCap: number;
  readonly missing: MissingPolicy;
  /** Lowest scores of tier A and tier B. */
  readonly tiers: readonly [number, number];
  /** 0 to 1; an account that is less complete has no rank. */
  readonly minCompleteness: number;
  /** How far weights move for the stability of the list, 0.25 for ±25 %. */
  readonly spread: number;
  /** From this much attractiveness or strength on, 0 to 100, an account is on the high side of the portfolio. */
  readonly cut: number;
  /** Whether the weights typed on Criteria count, or those from comparing in pairs. */
  readonly weightsFrom: "typed" | "pairwise";
  /** How much each part counts in the health of a plan. */
  readonly healthWeights: Readonly<Record<HealthPart, number>>;
}

/** Over this many the list is no longer a list of key accounts. */
export const CAP_LIMIT = 50;

/** Over this many a warning is due: 15 to 35 is usual for a company. */
export const CAP_USUAL = 35;

export const DEFAULT_SETTINGS: Settings = {
  cap: 15,
  capReason: "",
  managerCap: 10,
  missing: "reallocate",
  tiers: DEFAULT_TIERS,
  minCompleteness: 0,
  spread: 0.25,
  cut: 50,
  weightsFrom: "typed",
  healthWeights: DEFAULT_HEALTH_WEIGHTS,
};

/** Names of the cells that formulas refer to; they follow wherever a person moves them. */
export const CAP_NAME = "KAM_Cap";
export const CAP_ASKED_NAME = "KAM_CapAsked";
export const CAP_REASON_NAME = "KAM_CapReason";
export const MANAGER_CAP_NAME = "KAM_ManagerCap";
export const MISSING_NAME = "KAM_Missing";
export const TIERS_NAME = "KAM_Tiers";
export const MIN_COMPLETENESS_NAME = "KAM_MinCompleteness";
export const SPREAD_NAME = "KAM_Spread";
export const CUT_NAME = "KAM_Cut";
export const WEIGHTS_FROM_NAME = "KAM_WeightsFrom";

/** Formula text of the weight that comparing in pairs gives to the criterion of an id; 0 where it was not compared. */
export const pairwiseWeight = (id: string): string => `IFERROR(INDEX(${PAIRWISE_WEIGHTS_NAME},MATCH(${id},${PAIRWISE_IDS_NAME},0)),0)`;

/** Every name that is read back. */
export const SETTING_NAMES = [
  CAP_ASKED_NAME,
  CAP_REASON_NAME,
  MANAGER_CAP_NAME,
  MISSING_NAME,
  TIERS_NAME,
  MIN_COMPLETENESS_NAME,
  SPREAD_NAME,
  CUT_NAME,
  WEIGHTS_FROM_NAME,
  HEALTH_WEIGHTS_NAME,
] as const;

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

/** What the cells hold; one that is empty or unusable counts as the default. */
export function parseSettings(cells: Readonly<Record<string, readonly CellValue[]>>): Settings {
  const first = (name: string): CellValue => cells[name]?.[0] ?? "";
  const number = (name: string, standard: number, fits: (value: number) => boolean): number => {
    const value = first(name);
    return typeof value === "number" && fits(value) ? value : standard;
  };
  const atLeastOne = (value: number): boolean => value >= 1;
  const share = (value: number): boolean => value >= 0 && value <= 1;
  const [a, b] = cells[TIERS_NAME] ?? [];
  const reason = first(CAP_REASON_NAME);
  const cap = Math.floor(number(CAP_ASKED_NAME, DEFAULT_SETTINGS.cap, atLeastOne));
  return {
    cap,
    capReason: isBlank(reason) ? "" : String(reason).trim(),
    managerCap: Math.floor(number(MANAGER_CAP_NAME, DEFAULT_SETTINGS.managerCap, atLeastOne)),
    missing: keyOfWord("missing", String(first(MISSING_NAME))) ?? DEFAULT_SETTINGS.missing,
    tiers: typeof a === "number" && typeof b === "number" && a >= b ? [a, b] : DEFAULT_SETTINGS.tiers,
    minCompleteness: number(MIN_COMPLETENESS_NAME, DEFAULT_SETTINGS.minCompleteness, share),
    spread: number(SPREAD_NAME, DEFAULT_SETTINGS.spread, (value) => value >= 0),
    weightsFrom: keyOfWord("weightsFrom", String(first(WEIGHTS_FROM_NAME))) ?? DEFAULT_SETTINGS.weightsFrom,
    healthWeights: parseHealthWeights(cells[HEALTH_WEIGHTS_NAME] ?? []),
    cut: number(CUT_NAME, DEFAULT_SETTINGS.cut, (value) => value > 0 && value <= 100),
  };
}

/** The weights of the health's parts; the default ones where they are not all usable, or all 0. */
function parseHealthWeights(cells: readonly CellValue[]): Settings["healthWeights"] {
  const weights = HEALTH_PARTS.map((_, index) => cells[index] ?? 0);
  const usable =
    weights.every((weight): weight is number => typeof weight === "number" && weight >= 0) && weights.some((weight) => weight !== 0);
  if (cells.length !== HEALTH_PARTS.length || !usable) return DEFAULT_SETTINGS.healthWeights;
  return Object.fromEntries(HEALTH_PARTS.map((part, index) => [part, weights[index]])) as Record<HealthPart, number>;
}

/** The cap that counts: over `CAP_LIMIT` only with a reason. */
export const capInForce = ({ cap, capReason }: Settings): number => (cap > CAP_LIMIT && capReason === "" ? CAP_LIMIT : cap);
