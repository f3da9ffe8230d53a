import { parseArgs } from "node:util";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import { LANGUAGES, fill, texts, type Language } from "../../i18n";
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
  readonly overrides: Readonly<Record<string, string>>;
  readonly cap: number | null;
  readonly capReason: string | null;
  readonly plans: number | null;
  readonly language: Language | null;
  readonly platform: Platform;
  readonly json: boolean;
}

/** The command line was not understood: the message says what was expected. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const PLATFORMS: readonly Platform[] = ["desktop", "web"];

/** Fields that `--map` takes beside the criteria. */
const FIELDS = ["account", "manager"];

/** Understands the words after `kam`; throws `UsageError`. */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = readOptions(words);
  const language = choice("--lang", values.lang, LANGUAGES);
  const { cli } = texts(language ?? "en");
  const [asked, ...inputs] = positionals;
  if (asked === undefined) throw new UsageError(`${cli.noCommand}\n${cli.usage}`);
  const command = COMMANDS.find((each) => each === asked);
  if (!command) throw new UsageError(fill(cli.unknownCommand, { command: asked, commands: COMMANDS.join(", ") }));
  const [input] = inputs;
  if (input === undefined) throw new UsageError(cli.noInput);
  if (inputs.length > 1) throw new UsageError(fill(cli.tooManyInputs, { count: inputs.length }));
  if (values.output === undefined) throw new UsageError(cli.noOutput);
  return {
    command,
    input,
    output: values.output,
    sheet: values.sheet ?? null,
    overrides: Object.fromEntries((values.map ?? []).map((pair) => parseMap(pair, cli.badMap))),
    cap: wholeNumber("--cap", values.cap, cli.badNumber),
    capReason: values.reason ?? null,
    plans: wholeNumber("--plans", values.plans, cli.badNumber, 0),
    language,
    platform: choice("--platform", values.platform, PLATFORMS) ?? "desktop",
    json: values.json ?? false,
  };
}

function readOptions(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        sheet: { type: "string" },
        map: { type: "string", multiple: true },
        cap: { type: "string" },
        reason: { type: "string" },
        plans: { type: "string" },
        lang: { type: "string" },
        platform: { type: "string" },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${texts("en").cli.usage}`, { cause: error });
  }
}

function choice<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | null {
  if (value === undefined) return null;
  const found = choices.find((each) => each === value);
  if (!found) throw new UsageError(fill(texts("en").cli.badChoice, { option, choices: choices.join(", "), value }));
  return found;
}

function wholeNumber(option: string, value: string | undefined, message: string, least = 1): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > 1000) throw new UsageError(fill(message, { option, value }));
  return number;
}

function parseMap(pair: string, message: string): [string, string] {
  const ids = [...FIELDS, ...DEFAULT_CRITERIA.map((criterion) => criterion.id)];
  const equals = pair.indexOf("=");
  const id = pair.slice(0, Math.max(0, equals)).trim();
  if (!ids.includes(id)) throw new UsageError(fill(message, { value: pair, ids: ids.join(", ") }));
  return [id, pair.slice(equals + 1).trim()];
}
