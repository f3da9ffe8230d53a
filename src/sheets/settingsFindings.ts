import type { Finding } from "../domain/finding";
import { capShareFinding } from "../domain/proposal";
import { cellAddress, isBlank, type CellValue } from "../domain/grid";
import { texts, type Language } from "../i18n";
import { keyOfWord } from "../i18n/words";
import { parseArea } from "./a1";
import {
  CAP_ASKED_NAME,
  CAP_LIMIT,
  CAP_USUAL,
  CUT_NAME,
  DEFAULT_SETTINGS,
  LOWEST_TIERS,
  LOWEST_TIER_NAME,
  MANAGER_CAP_NAME,
  MIN_COMPLETENESS_NAME,
  MISSING_NAME,
  ROWS_NAME,
  SPREAD_NAME,
  TIERS_NAME,
  WEIGHTS_FROM_NAME,
  capInForce,
  type Settings,
} from "./settings";

/** What a setting takes, and what counts in place of anything else. */
interface Check {
  readonly name: string;
  readonly text: keyof ReturnType<typeof texts>["sheets"]["settings"]["rows"];
  readonly usable: (cells: readonly CellValue[]) => boolean;
  readonly standard: (language: Language) => string;
}

const numberFrom =
  (least: number, most = Infinity) =>
  ([value = ""]: readonly CellValue[]): boolean =>
    typeof value === "number" && value >= least && value <= most;

const orEmpty =
  (usable: Check["usable"]): Check["usable"] =>
  (cells) =>
    isBlank(cells[0] ?? "") || usable(cells);

const percent = (share: number): string => `${share * 100} %`;

const CHECKS: readonly Check[] = [
  { name: CAP_ASKED_NAME, text: "cap", usable: numberFrom(1), standard: () => String(DEFAULT_SETTINGS.cap) },
  { name: MANAGER_CAP_NAME, text: "managerCap", usable: numberFrom(1), standard: () => String(DEFAULT_SETTINGS.managerCap) },
  {
    name: MISSING_NAME,
    text: "missing",
    usable: orEmpty(([word]) => keyOfWord("missing", String(word)) !== undefined),
    standard: (language) => texts(language).terms.missing[DEFAULT_SETTINGS.missing],
  },
  {
    name: TIERS_NAME,
    text: "tierA",
    usable: ([a, b]) => numberFrom(0, 100)([a ?? ""]) && numberFrom(0, Number(a))([b ?? ""]),
    standard: () => DEFAULT_SETTINGS.tiers.join(" / "),
  },
  {
    name: LOWEST_TIER_NAME,
    text: "lowestTier",
    usable: orEmpty(([tier]) => LOWEST_TIERS.some((each) => each === String(tier).trim().toUpperCase())),
    standard: () => String(DEFAULT_SETTINGS.lowestTier),
  },
  {
    name: MIN_COMPLETENESS_NAME,
    text: "minCompleteness",
    usable: orEmpty(numberFrom(0, 1)),
    standard: () => percent(DEFAULT_SETTINGS.minCompleteness),
  },
  { name: SPREAD_NAME, text: "spread", usable: numberFrom(0), standard: () => percent(DEFAULT_SETTINGS.spread) },
  {
    name: CUT_NAME,
    text: "cut",
    usable: orEmpty(([cut = ""]) => typeof cut === "number" && cut > 0 && cut <= 100),
    standard: () => String(DEFAULT_SETTINGS.cut),
  },
  {
    name: ROWS_NAME,
    text: "rows",
    usable: orEmpty(([word]) => keyOfWord("rows", String(word)) !== undefined),
    standard: (language) => texts(language).terms.rows[DEFAULT_SETTINGS.rows],
  },
  {
    name: WEIGHTS_FROM_NAME,
    text: "weightsFrom",
    usable: orEmpty(([word]) => keyOfWord("weightsFrom", String(word)) !== undefined),
    standard: (language) => texts(language).terms.weightsFrom[DEFAULT_SETTINGS.weightsFrom],
  },
];

/**
 * What is typed on Settings and cannot be used, each with its cell, and a cap that is unusually high or lacks its reason.
 * @param cells what stands in the named cells; a name that is not there is no finding
 * @param places formula of each name, such as `=Settings!$B$5`
 */
export function settingFindings(
  cells: Readonly<Record<string, readonly CellValue[]>>,
  places: Readonly<Record<string, string>>,
  settings: Settings,
  accounts: number,
  language: Language,
): Finding[] {
  const rows = texts(language).sheets.settings.rows;
  const where = (name: string): string => cellOf(places[name] ?? "");
  const unusable = CHECKS.filter(({ name, usable }) => Object.hasOwn(cells, name) && !usable(cells[name] ?? [])).map(
    ({ name, text, standard }): Finding => ({
      code: "setting-not-usable",
      params: { value: (cells[name] ?? []).join(" / "), setting: rows[text].label, standard: standard(language) },
      where: where(name),
    }),
  );
  const share = capShareFinding(capInForce(settings), accounts, where(CAP_ASKED_NAME));
  return [...unusable, ...capFindings(settings, where(CAP_ASKED_NAME)), ...(share ? [share] : [])];
}

/** `='Mine & yours'!$B$5:$B$6` → the first cell as findings name it. */
function cellOf(reference: string): string {
  const [, sheet = ""] = /^=(.*)!\$[A-Z]+\$\d+/.exec(reference) ?? [];
  if (sheet === "") return "";
  const { row, column } = parseArea(reference);
  return cellAddress(sheet.replace(/^'|'$/g, "").replaceAll("''", "'"), row, column);
}

function capFindings(settings: Settings, where: string): Finding[] {
  const [cap, inForce] = [settings.cap, capInForce(settings)];
  if (cap > inForce) return [{ code: "cap-without-reason", params: { cap, limit: CAP_LIMIT }, where }];
  return inForce > CAP_USUAL ? [{ code: "cap-high", params: { cap, usual: CAP_USUAL }, where }] : [];
}
