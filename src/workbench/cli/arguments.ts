import { parseArgs } from "node:util";
import { CAP_LIMIT } from "../../actions/mainJob";
import { serialOf } from "../../actions/today";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import { LANGUAGES, fill, texts, type Language, type Texts } from "../../i18n";
import { DEFAULT_SETTINGS } from "../../sheets/settingsSheet";
import type { Platform } from "../model";

/** What can be asked for: the main job, or its first half alone. */
export const COMMANDS = ["plan", "score"] as const;

export type Command = (typeof COMMANDS)[number];

/** What `kam` was asked to do. */
export interface Arguments {
  readonly command: Command;
  readonly input: string;
  readonly output: string;
  readonly sheet: string | null;
  /** A criterion's id (or what a person calls one of their own), `account` or `manager` → header of the list. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly cap: number | null;
  readonly capReason: string | null;
  readonly plans: number | null;
  /** Null: that of the list's headers. */
  readonly language: Language | null;
  readonly platform: Platform;
  /** Excel's serial number of a day. */
  readonly today: number | null;
  readonly json: boolean;
}

/** The words ask for no work, but for help. */
export interface HelpWanted {
  readonly command: "help";
  readonly language: Language | null;
}

/** The command line was not understood: the message says what was expected. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Every option, as `parseArgs` takes them; the help names them all. */
export const OPTIONS = {
  output: { type: "string", short: "o" },
  sheet: { type: "string" },
  map: { type: "string", multiple: true },
  cap: { type: "string" },
  reason: { type: "string" },
  plans: { type: "string" },
  lang: { type: "string" },
  platform: { type: "string" },
  today: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Option = keyof typeof OPTIONS;

const PLATFORMS: readonly Platform[] = ["desktop", "web"];

/** Fields that `--map` takes beside the criteria. */
export const FIELDS: readonly string[] = ["account", "manager"];

/** The highest number that an option takes. */
const MOST = 1000;

/** The words by kind: options with their values, in the order given, and what stands alone. */
interface Words {
  readonly values: ReadonlyMap<Option, readonly string[]>;
  readonly alone: readonly string[];
}

/** Understands the words after `kam`; throws `UsageError`, in the language that they ask for. */
export function parseArguments(words: readonly string[]): Arguments | HelpWanted {
  const tokens = tokensOf(words);
  const asked = tokens.findLast((token) => token.kind === "option" && token.name === "lang");
  const lang = asked?.kind === "option" ? asked.value : undefined;
  const known = LANGUAGES.find((each) => each === lang);
  const { cli } = texts(known ?? "en");
  const { values, alone } = sort(tokens, cli);
  const language = choice("--lang", lang, LANGUAGES, cli);
  if (values.has("help")) return { command: "help", language };
  const last = (option: Option): string | undefined => values.get(option)?.at(-1);
  const [command, input] = commandAndInput(alone, cli);
  const output = last("output");
  if (output === undefined) throw new UsageError(cli.noOutput);
  if (!/[^/\\]\.xlsx$/iu.test(output)) throw new UsageError(fill(cli.badOutput, { value: output }));
  return {
    command,
    input,
    output,
    sheet: last("sheet") ?? null,
    overrides: Object.fromEntries((values.get("map") ?? []).map((pair) => mapped(pair, cli))),
    cap: wholeNumber("--cap", last("cap"), 1, cli),
    capReason: last("reason")?.trim() ?? null,
    plans: wholeNumber("--plans", last("plans"), 0, cli),
    language,
    platform: choice("--platform", last("platform"), PLATFORMS, cli) ?? "desktop",
    today: day("--today", last("today"), cli),
    json: values.has("json"),
  };
}

/** What `--help` prints. */
export function helpText(language: Language): string {
  const ids = [...FIELDS, ...DEFAULT_CRITERIA.map(({ id }) => id)];
  const half = Math.ceil(ids.length / 2);
  const lines = [ids.slice(0, half), ids.slice(half)].map((part) => part.join(", "));
  return fill(texts(language).cli.help, { ids: lines.join(`,\n${" ".repeat(29)}`), cap: DEFAULT_SETTINGS.cap, limit: CAP_LIMIT });
}

const tokensOf = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: false, tokens: true }).tokens;

/** Tells options from what stands alone; the messages about them are ours, in the person's language, not Node's. */
function sort(tokens: ReturnType<typeof tokensOf>, cli: Texts["cli"]): Words {
  const values = new Map<Option, string[]>();
  const alone: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") alone.push(token.value);
    if (token.kind !== "option") continue;
    const { rawName: option, value, inlineValue } = token;
    const name = (Object.keys(OPTIONS) as Option[]).find((each) => each === token.name);
    if (!name) throw new UsageError(fill(cli.unknownOption, { option, options: optionNames() }));
    const takesValue = OPTIONS[name].type === "string";
    // An option after an option is a forgotten value; one that really begins with a hyphen is written behind "=".
    if (takesValue && (value === undefined || (!inlineValue && /^-\D/u.test(value)))) throw new UsageError(fill(cli.noValue, { option }));
    if (!takesValue && value !== undefined) throw new UsageError(fill(cli.noValueTaken, { option, value }));
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  return { values, alone };
}

const optionNames = (): string =>
  Object.keys(OPTIONS)
    .map((name) => `--${name}`)
    .join(", ");

function commandAndInput([asked, ...inputs]: readonly string[], cli: Texts["cli"]): [Command, string] {
  if (asked === undefined) throw new UsageError(cli.noCommand);
  const command = COMMANDS.find((each) => each === asked);
  if (!command) throw new UsageError(fill(cli.unknownCommand, { command: asked, commands: COMMANDS.join(", ") }));
  const [input] = inputs;
  if (input === undefined) throw new UsageError(fill(cli.noInput, { command }));
  if (inputs.length > 1) throw new UsageError(fill(cli.tooManyInputs, { count: inputs.length, files: inputs.join(", ") }));
  return [command, input];
}

function choice<T extends string>(option: string, value: string | undefined, choices: readonly T[], cli: Texts["cli"]): T | null {
  if (value === undefined) return null;
  const found = choices.find((each) => each === value);
  if (!found) throw new UsageError(fill(cli.badChoice, { option, choices: choices.join(", "), value }));
  return found;
}

function wholeNumber(option: string, value: string | undefined, least: number, cli: Texts["cli"]): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number < least || number > MOST) {
    throw new UsageError(fill(cli.badNumber, { option, least, most: MOST, value }));
  }
  return number;
}

/** A day of the calendar as Excel's serial number; Excel's calendar begins in 1900. */
function day(option: string, value: string | undefined, cli: Texts["cli"]): number | null {
  if (value === undefined) return null;
  const [, year, month, date] = (/^(\d{4})-(\d\d)-(\d\d)$/u.exec(value) ?? []).map(Number);
  const time = new Date(`${value}T00:00:00Z`);
  const isDay = year !== undefined && month !== undefined && date !== undefined && year > 1900;
  if (!isDay || Number.isNaN(time.getTime()) || time.getUTCDate() !== date) throw new UsageError(fill(cli.badDay, { option, value }));
  return serialOf(year, month, date);
}

/** `fit=Match` → [`fit`, `Match`]: a criterion by its id or its name in either language; others are a person's own, known only with the workbook. */
function mapped(pair: string, cli: Texts["cli"]): [string, string] {
  const equals = pair.indexOf("=");
  const key = pair.slice(0, Math.max(0, equals)).trim();
  if (key === "")
    throw new UsageError(fill(cli.badMap, { value: pair, ids: [...FIELDS, ...DEFAULT_CRITERIA.map(({ id }) => id)].join(", ") }));
  return [idOf(key), pair.slice(equals + 1).trim()];
}

function idOf(key: string): string {
  const wanted = key.toLowerCase();
  const isCalled = (id: string): boolean =>
    [id, ...LANGUAGES.map((language) => nameOf(id, language))].some((each) => each.toLowerCase() === wanted);
  return [...FIELDS, ...DEFAULT_CRITERIA.map(({ id }) => id)].find(isCalled) ?? key;
}

function nameOf(id: string, language: Language): string {
  const names: Readonly<Record<string, string>> = texts(language).terms.criteria;
  return names[id] ?? id;
}
