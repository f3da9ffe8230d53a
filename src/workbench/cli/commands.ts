/**
 * What can be asked for: the main job, its first half alone, bringing plans up to date, a fresh template, a sheet on request, the list of actions, why an account
 * stands where it does, what changed between two lists, what there is to say about a workbook, its account teams,
 * the days of its plans as a file for calendars, or the page of an account for its client.
 */
export const COMMANDS = [
  "plan",
  "score",
  "refresh",
  "reset-template",
  "add",
  "actions",
  "why",
  "compare",
  "check",
  "coverage",
  "calendar",
  "review",
] as const;

export type Command = (typeof COMMANDS)[number];

/** Every option, as `parseArgs` takes them; the help names them all. */
export const OPTIONS = {
  output: { type: "string", short: "o" },
  sheet: { type: "string" },
  map: { type: "string", multiple: true },
  rows: { type: "string" },
  words: { type: "string" },
  cap: { type: "string" },
  reason: { type: "string" },
  plans: { type: "string" },
  rigor: { type: "string" },
  template: { type: "string" },
  account: { type: "string" },
  owner: { type: "string" },
  overdue: { type: "boolean" },
  lang: { type: "string" },
  platform: { type: "string" },
  today: { type: "string" },
  values: { type: "boolean" },
  all: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export type Option = keyof typeof OPTIONS;

const ALWAYS: readonly Option[] = ["lang", "platform", "today", "json", "help"];
const READING: readonly Option[] = ["sheet", "map", "rows", "words"];
const CHOOSING: readonly Option[] = ["output", ...READING, "cap", "reason"];

/** The options that each command takes. */
export const COMMAND_OPTIONS: Readonly<Record<Command, readonly Option[]>> = {
  plan: [...CHOOSING, "plans", "rigor", "template", "values", "all", ...ALWAYS],
  score: [...CHOOSING, "values", "all", ...ALWAYS],
  refresh: ["output", "values", "all", ...ALWAYS],
  "reset-template": ["output", ...ALWAYS],
  add: ["output", ...ALWAYS],
  actions: ["owner", "overdue", ...ALWAYS],
  why: ["account", ...READING, ...ALWAYS],
  compare: ["sheet", ...ALWAYS],
  check: ALWAYS,
  coverage: ALWAYS,
  calendar: ["output", ...ALWAYS],
  review: ["account", "output", ...ALWAYS],
};

/** Options as a person types them, in one line. */
export const optionNames = (options: readonly Option[]): string => options.map((name) => `--${name}`).join(", ");

export const ALL_OPTIONS = Object.keys(OPTIONS) as Option[];
