import { helpText, parseArguments } from "../../../src/workbench/cli/arguments";
import { COMMANDS, OPTIONS } from "../../../src/workbench/cli/commands";
import { UsageError } from "../../../src/workbench/cli/usageError";
import { LANGUAGES } from "../../../src/i18n";
import { DEFAULT_CRITERIA } from "../../../src/domain/criteria";

const PLAN = ["plan", "in.xlsx", "-o", "out.xlsx"];

const parsed = (...more: string[]): unknown => parseArguments([...PLAN, ...more]);

function refused(...words: string[]): string {
  try {
    parseArguments(words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error("The words were understood.");
}

test("without options everything is as usual", () =>
  expect(parsed()).toEqual({
    command: "plan",
    input: "in.xlsx",
    output: "out.xlsx",
    sheet: null,
    overrides: {},
    rows: null,
    values: false,
    all: false,
    words: null,
    cap: null,
    capReason: null,
    plans: null,
    rigor: null,
    template: null,
    language: null,
    platform: "desktop",
    today: null,
    json: false,
  }));

test("refresh and reset-template take a workbook and its result, actions a workbook alone", () => {
  const usual = { input: "in.xlsx", language: null, platform: "desktop", today: null, json: false };
  expect(parseArguments(["refresh", "in.xlsx", "-o", "out.xlsx"])).toEqual({
    command: "refresh",
    output: "out.xlsx",
    values: false,
    all: false,
    ...usual,
  });
  expect(parseArguments(["add", "AHP", "in.xlsx", "-o", "out.xlsx"])).toEqual({
    command: "add",
    wanted: "AHP",
    output: "out.xlsx",
    ...usual,
  });
  expect(parseArguments(["reset-template", "in.xlsx", "-o", "out.xlsx"])).toEqual({
    ...{ command: "reset-template", output: "out.xlsx" },
    ...usual,
  });
  expect(parseArguments(["actions", "in.xlsx"])).toEqual({ command: "actions", owner: null, overdue: false, ...usual });
  const words = ["--owner", " Ana ", "--overdue", "--lang", "es", "--platform", "web", "--today", "1970-01-01", "--json"];
  expect(parseArguments(["actions", "in.xlsx", ...words])).toEqual({
    ...{ command: "actions", input: "in.xlsx", owner: "Ana", overdue: true },
    ...{ language: "es", platform: "web", today: 25_569, json: true },
  });
});

test("why takes an account and how the list is read, compare two workbooks", () => {
  const usual = { input: "in.xlsx", language: null, platform: "desktop", today: null, json: false };
  expect(parseArguments(["why", "in.xlsx", "--account", " Acme ", "--map", "fit=Match"])).toEqual({
    ...{ command: "why", account: "Acme", sheet: null, overrides: { fit: "Match" }, rows: null, words: null },
    ...usual,
  });
  expect(parseArguments(["compare", "in.xlsx", "new.xlsx", "--sheet", "List"])).toEqual({
    ...{ command: "compare", newer: "new.xlsx", sheet: "List" },
    ...usual,
  });
});

test.each<[string[], Record<string, unknown>]>([
  [["--rigor", "standard"], { rigor: "standard" }],
  [["--template", " Our plan "], { template: "Our plan" }],
  [["--template", "ours.xlsx"], { template: "ours.xlsx" }],
  [["--sheet", "My list"], { sheet: "My list" }],
  [["--rows", "latest", "--words", "accept"], { rows: "latest", words: "accept" }],
  [["--cap", "20", "--plans", "0"], { cap: 20, plans: 0 }],
  [["--cap", "60", "--reason", " agreed by the board "], { cap: 60, capReason: "agreed by the board" }],
  [["--reason=-x"], { capReason: "-x" }],
  [["--lang", "es"], { language: "es" }],
  [["--lang", "es", "--lang", "en"], { language: "en" }],
  [["--platform", "web", "--json"], { platform: "web", json: true }],
  [["--today", "1970-01-01"], { today: 25_569 }],
  [["--today", "2024-02-29"], { today: 45_351 }],
  [["--map", "fit=Match = yes", "--map", "manager="], { overrides: { fit: "Match = yes", manager: "" } }],
  [["--map", "FIT= Match "], { overrides: { fit: "Match" } }],
  [["--map", "Logo appeal=Brand"], { overrides: { logoAppeal: "Brand" } }],
  [["--map", "Ingresos actuales=Ventas"], { overrides: { currentRevenue: "Ventas" } }],
  [["--map", "Our own=Brand"], { overrides: { "Our own": "Brand" } }],
  [["--output", "other.XLSX"], { output: "other.XLSX" }],
])("%j", (words, expected) => expect(parsed(...words)).toMatchObject(expected));

test("words may stand in any order, and behind -- all are names of files", () => {
  expect(parseArguments(["--json", "-o", "out.xlsx", "score", "in.xlsx"])).toMatchObject({
    command: "score",
    input: "in.xlsx",
    json: true,
  });
  expect(parseArguments(["plan", "-o", "out.xlsx", "--", "-in.xlsx"])).toMatchObject({ input: "-in.xlsx" });
});

test.each<[string, string[], RegExp]>([
  ["nothing", [], /^Please say what to do/],
  [
    "an unknown command",
    ["draw", "in.xlsx"],
    /^There is no command draw. There are: plan, score, refresh, reset-template, add, actions, why, compare, check, coverage, calendar, review \(/,
  ],
  ["no workbook to list the actions of", ["actions"], /^Please name the workbook to read: actions IN.xlsx\.$/],
  ["no output of a refresh", ["refresh", "in.xlsx"], /-o OUT.xlsx/],
  ["no output of a new template", ["reset-template", "in.xlsx"], /-o OUT.xlsx/],
  [
    "a template where one is written afresh",
    ["reset-template", "in.xlsx", "--template", "Ours"],
    /^--template is not an option of reset-t/,
  ],
  [
    "an output of a list",
    ["actions", "in.xlsx", "-o", "out.xlsx"],
    /^--output is not an option of actions, which takes --owner, --overdue, /,
  ],
  [
    "an option of another command",
    ["refresh", "in.xlsx", "-o", "out.xlsx", "--cap", "9"],
    /^--cap is not an option of refresh, which takes --o/,
  ],
  ["how many plans, where there are none", ["score", "in.xlsx", "-o", "out.xlsx", "--plans", "3"], /^--plans is not an option of score/],
  ["an unknown rigor", [...PLAN, "--rigor", "high"], /^--rigor takes one of light, standard, deep, not high/],
  ["an unknown way to read rows", [...PLAN, "--rows", "all"], /^--rows takes one of sum, latest, first, as-is, not all/],
  ["another way with words", [...PLAN, "--words", "refuse"], /^--words takes one of accept, not refuse/],
  ["a template without a name", [...PLAN, "--template", " "], /^--template needs a value/],
  ["an owner without a name", ["actions", "in.xlsx", "--owner="], /^--owner needs a value/],
  ["no input", ["score"], /score IN.xlsx -o OUT.xlsx/],
  ["two inputs", ["plan", "my", "list.xlsx", "-o", "out.xlsx"], /not 2: my, list.xlsx/],
  ["no output", ["plan", "in.xlsx"], /-o OUT.xlsx/],
  ["an output of another kind", ["plan", "in.xlsx", "-o", "out.csv"], /ends in .xlsx, not out.csv/],
  ["an output that is only an ending", ["plan", "in.xlsx", "-o", "out/.xlsx"], /ends in .xlsx/],
  ["an unknown option", [...PLAN, "--frob"], /^There is no option --frob. There are: --output, --sheet, .*--help/],
  ["an unknown short option", [...PLAN, "-x"], /^There is no option -x/],
  ["an option without its value at the end", [...PLAN, "--cap"], /^--cap needs a value/],
  ["an option without its value before another", ["plan", "in.xlsx", "-o", "--json"], /^-o needs a value/],
  ["a value for an option that takes none", [...PLAN, "--json=yes"], /^--json takes no value, but yes/],
  ["no number", [...PLAN, "--cap", "many"], /^--cap takes a whole number from 1 to 1000, not many/],
  ["a fraction", [...PLAN, "--cap", "2.5"], /not 2.5/],
  ["a negative number", [...PLAN, "--cap", "-5"], /not -5/],
  ["a number that is too low", [...PLAN, "--cap", "0"], /from 1 to 1000, not 0/],
  ["a number that is too high", [...PLAN, "--plans", "1001"], /from 0 to 1000, not 1001/],
  ["an unknown language", [...PLAN, "--lang", "de"], /^--lang takes one of en, es, not de/],
  ["an unknown platform", [...PLAN, "--platform", "mac"], /^--platform takes one of desktop, web, not mac/],
  ["no day of the calendar", [...PLAN, "--today", "2026-02-29"], /^--today takes a day such as 2026-01-31, not 2026-02-29/],
  ["a day in another form", [...PLAN, "--today", "31.1.2026"], /not 31.1.2026/],
  ["a day before Excel's calendar", [...PLAN, "--today", "1899-12-31"], /not 1899-12-31/],
  [
    "a mapping without =",
    [...PLAN, "--map", "fit"],
    /^--map takes criterion=Header, not fit. Criteria: account, manager, currentRevenue, /,
  ],
  ["a mapping of nothing", [...PLAN, "--map", "=Match"], /not =Match/],
  ["why without an account", ["why", "in.xlsx"], /^Please name the account: why IN.xlsx --account NAME/],
  ["comparing one workbook", ["compare", "in.xlsx"], /^Please name two workbooks, not 1/],
  ["comparing three", ["compare", "a.xlsx", "b.xlsx", "c.xlsx"], /^Please name two workbooks, not 3/],
])("refused: %s", (_, words, message) => {
  expect(refused(...words)).toMatch(message);
  expect(refused(...words)).not.toContain("\n");
});

test("what is wrong is said in the language that is asked for, wherever that stands", () => {
  expect(refused("--lang", "es", "dibujar")).toMatch(/^No existe la orden dibujar/);
  expect(refused(...PLAN, "--frob", "--lang=es")).toMatch(/^No existe la opción --frob/);
  expect(refused(...PLAN, "--lang", "es", "--cap", "x")).toMatch(/^--cap admite un número entero/);
});

test("an option of another command is refused in the language that is asked for", () =>
  expect(refused("actions", "in.xlsx", "--sheet", "Lista", "--lang", "es")).toMatch(
    /^--sheet no es una opción de actions, que admite --owner/,
  ));

test("help is asked for by --help or -h, whatever else is there or missing", () => {
  expect(parseArguments(["--help"])).toEqual({ command: "help", language: null });
  expect(parseArguments(["plan", "-h", "--lang", "es"])).toEqual({ command: "help", language: "es" });
});

describe.each(LANGUAGES)("the help in %s", (language) => {
  const lines = helpText(language).split("\n");

  test("names every command, option and criterion", () => {
    const words = lines.join(" ").split(/[\s,]+/);
    const ids = DEFAULT_CRITERIA.map(({ id }) => id);
    for (const word of [...COMMANDS, ...Object.keys(OPTIONS).map((name) => `--${name}`), ...ids, "account", "manager"]) {
      expect(words).toContain(word);
    }
    expect(lines.join(" ")).not.toMatch(/\{\w+\}/);
  });

  test("fits a terminal", () => expect(lines.filter((line) => line.length > 100)).toEqual([]));
});
