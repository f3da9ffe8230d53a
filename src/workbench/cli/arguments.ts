import { parseArgs } from "node:util";
import { ROWS_CHOICES, type RowsChoice } from "../../domain/accounts";
import { RIGORS, type Rigor } from "../../domain/plan/rigor";
import { LANGUAGES, fill, texts, type Language, type Texts } from "../../i18n";
import { CAP_LIMIT, DEFAULT_SETTINGS } from "../../sheets/settings";
import type { Platform } from "../model";
import { ALL_OPTIONS, COMMANDS, COMMAND_OPTIONS, OPTIONS, optionNames, type Command, type Option } from "./commands";
import { MAPPED_IDS, choice, day, mapped, someText, wholeNumber } from "./optionValues";
import { UsageError } from "./usageError";

/** What every command takes. */
export interface CommonArguments {
  readonly input: string;
  /** Null: that of the sheets, or of the list's headers. */
  readonly language: Language | null;
  readonly platform: Platform;
  /** Excel's serial number of a day. */
  readonly today: number | null;
  readonly json: boolean;
}

/** How a list is read. */
export interface ReadingArguments {
  readonly sheet: string | null;
  /** A criterion's id (or what a person calls one of their own), `account` or `manager` → header of the list. */
  readonly overrides: Readonly<Record<string, string>>;
  /** What to do with several rows of an account; null: what is usual. */
  readonly rows: RowsChoice | null;
  /** Whether words that look like ratings are read as those that are proposed. */
  readonly words: "accept" | null;
}

/** The main job, or its first half alone. */
export interface JobArguments extends CommonArguments, ReadingArguments {
  readonly command: "plan" | "score";
  readonly output: string;
  /** Whether a copy for programs without our functions is written beside it. */
  readonly values: boolean;
  /** Whether what was told at the last run is told again. */
  readonly all: boolean;
  readonly cap: number | null;
  readonly capReason: string | null;
  readonly plans: number | null;
  readonly rigor: Rigor | null;
  /** A sheet of the workbook, or a file where it ends in .xlsx. */
  readonly template: string | null;
}

/** Bringing plans up to date. */
export interface RefreshArguments extends CommonArguments {
  readonly command: "refresh";
  readonly output: string;
  readonly values: boolean;
  readonly all: boolean;
}

/** Writing the template of plans afresh. */
export interface ResetArguments extends CommonArguments {
  readonly command: "reset-template";
  readonly output: string;
}

/** A sheet that is made, or shown, on request. */
export interface AddArguments extends CommonArguments {
  readonly command: "add";
  readonly output: string;
  /** What the sheet is called, in either language. */
  readonly wanted: string;
}

/** The list of actions. */
export interface ActionsArguments extends CommonArguments {
  readonly command: "actions";
  /** Null: everybody's. */
  readonly owner: string | null;
  readonly overdue: boolean;
}

/** Why an account stands where it does. */
export interface WhyArguments extends CommonArguments, ReadingArguments {
  readonly command: "why";
  /** Its name as a person types it, or its id. */
  readonly account: string;
}

/** What changed between two lists: `input` is the older one. */
export interface CompareArguments extends CommonArguments {
  readonly command: "compare";
  readonly newer: string;
  /** The sheet with the list in both workbooks; null: the active ones. */
  readonly sheet: string | null;
}

/** Looking at a workbook: everything that there is to say about it, or its account teams. */
export interface LookArguments extends CommonArguments {
  readonly command: "check" | "coverage";
}

/** Writing the days of the plans as a file for calendars. */
export interface CalendarArguments extends CommonArguments {
  readonly command: "calendar";
  /** Ends in .ics. */
  readonly output: string;
}

/** Writing the page of an account that its client may see. */
export interface ReviewArguments extends CommonArguments {
  readonly command: "review";
  readonly account: string;
  readonly output: string;
}

/** What `kam` was asked to do. */
export type Arguments =
  | JobArguments
  | RefreshArguments
  | ResetArguments
  | AddArguments
  | ActionsArguments
  | WhyArguments
  | CompareArguments
  | LookArguments
  | CalendarArguments
  | ReviewArguments;

/** The words ask for no work, but for help. */
export interface HelpWanted {
  readonly command: "help";
  readonly language: Language | null;
}

const PLATFORMS: readonly Platform[] = ["desktop", "web"];

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
  const { cli } = texts(LANGUAGES.find((each) => each === lang) ?? "en");
  const { values, alone } = sort(tokens, cli);
  const language = choice("--lang", lang, LANGUAGES, cli);
  if (values.has("help")) return { command: "help", language };
  const named = commandAndInput(alone, cli);
  const { command } = named;
  for (const option of values.keys()) {
    const takes = COMMAND_OPTIONS[command];
    if (takes.includes(option)) continue;
    throw new UsageError(fill(cli.otherOption, { option: `--${option}`, command, options: optionNames(takes) }));
  }
  return argumentsOf(named, values, language, cli);
}

/** What stands alone: the command, the workbook to read, and what a command wants beside it. */
interface Named {
  readonly command: Command;
  readonly input: string;
  /** The sheet to add. */
  readonly wanted: string;
  /** The workbook to compare with. */
  readonly newer: string;
}

function argumentsOf(
  { command, input, wanted, newer }: Named,
  values: Words["values"],
  language: Language | null,
  cli: Texts["cli"],
): Arguments {
  const last = (option: Option): string | undefined => values.get(option)?.at(-1);
  const common = {
    input,
    language,
    platform: choice("--platform", last("platform"), PLATFORMS, cli) ?? "desktop",
    today: day("--today", last("today"), cli),
    json: values.has("json"),
  } as const;
  if (command === "actions") return { command, ...common, owner: someText("--owner", last("owner"), cli), overdue: values.has("overdue") };
  if (command === "check" || command === "coverage") return { command, ...common };
  const sheet = last("sheet") ?? null;
  if (command === "compare") return { command, ...common, newer, sheet };
  const reading = {
    sheet,
    overrides: Object.fromEntries((values.get("map") ?? []).map((pair) => mapped(pair, cli))),
    rows: choice("--rows", last("rows"), ROWS_CHOICES, cli),
    words: choice("--words", last("words"), ["accept"], cli),
  };
  if (command === "why") return { command, ...common, ...reading, account: accountOf(last("account"), cli) };
  const output = last("output");
  if (command === "calendar") {
    if (output === undefined) throw new UsageError(cli.calendar.noOutput);
    if (!/[^/\\]\.ics$/iu.test(output)) throw new UsageError(fill(cli.calendar.badOutput, { value: output }));
    return { command, ...common, output };
  }
  if (output === undefined) throw new UsageError(cli.noOutput);
  if (!/[^/\\]\.xlsx$/iu.test(output)) throw new UsageError(fill(cli.badOutput, { value: output }));
  if (command === "reset-template") return { command, ...common, output };
  if (command === "review") return { command, ...common, output, account: accountOf(last("account"), cli) };
  if (command === "add") return { command, ...common, output, wanted };
  if (command === "refresh") return { command, ...common, output, values: values.has("values"), all: values.has("all") };
  return {
    command,
    ...common,
    output,
    values: values.has("values"),
    all: values.has("all"),
    ...reading,
    cap: wholeNumber("--cap", last("cap"), 1, cli),
    capReason: last("reason")?.trim() ?? null,
    plans: wholeNumber("--plans", last("plans"), 0, cli),
    rigor: choice("--rigor", last("rigor"), RIGORS, cli),
    template: someText("--template", last("template"), cli),
  };
}

/** The account that is asked about. @throws UsageError */
function accountOf(typed: string | undefined, cli: Texts["cli"]): string {
  const account = someText("--account", typed, cli);
  if (account === null) throw new UsageError(cli.noAccount);
  return account;
}

/** What `--help` prints. */
export function helpText(language: Language): string {
  const half = Math.ceil(MAPPED_IDS.length / 2);
  const lines = [MAPPED_IDS.slice(0, half), MAPPED_IDS.slice(half)].map((part) => part.join(", "));
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
    const name = ALL_OPTIONS.find((each) => each === token.name);
    if (!name) throw new UsageError(fill(cli.unknownOption, { option, options: optionNames(ALL_OPTIONS) }));
    const takesValue = OPTIONS[name].type === "string";
    // An option after an option is a forgotten value; one that really begins with a hyphen is written behind "=".
    if (takesValue && (value === undefined || (!inlineValue && /^-\D/u.test(value)))) throw new UsageError(fill(cli.noValue, { option }));
    if (!takesValue && value !== undefined) throw new UsageError(fill(cli.noValueTaken, { option, value }));
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  return { values, alone };
}

/** The command, the workbook and, where one is asked for, the sheet named in front of it or the workbook behind it. */
function commandAndInput([asked, ...others]: readonly string[], cli: Texts["cli"]): Named {
  if (asked === undefined) throw new UsageError(cli.noCommand);
  const command = COMMANDS.find((each) => each === asked);
  if (!command) throw new UsageError(fill(cli.unknownCommand, { command: asked, commands: COMMANDS.join(", ") }));
  const [wanted = "", inputs] = command === "add" ? [others[0], others.slice(1)] : ["", others];
  if (command === "add" && inputs.length === 0) throw new UsageError(cli.noAddition);
  const [input, newer = ""] = inputs;
  const writes = COMMAND_OPTIONS[command].includes("output");
  if (command === "compare" && inputs.length !== 2) throw new UsageError(fill(cli.compare.inputs, { count: inputs.length }));
  if (input === undefined) throw new UsageError(fill(writes ? cli.noInput : cli.nothingToRead, { command }));
  if (inputs.length > 1 && command !== "compare") {
    throw new UsageError(fill(cli.tooManyInputs, { count: inputs.length, files: inputs.join(", ") }));
  }
  return { command, input, wanted, newer };
}
