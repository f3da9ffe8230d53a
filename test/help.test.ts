import { readFileSync } from "node:fs";
import { join } from "node:path";
import { helpPart, inside, textOf } from "../scripts/help-texts";
import { FUNCTIONS } from "../src/functions/all";
import { customFunctions } from "../src/workbench/customFunctions";
import { WorkbookModel } from "../src/workbench/model";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

const PAGE = readFileSync(join(__dirname, "../assets/help.html"), "utf8");
const { functions } = JSON.parse(readFileSync(join(__dirname, "golden/functions.json"), "utf8")) as Metadata;
const table = customFunctions();

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, inner = ""]) => inner);

const partOf = (id: string, language: string): string => helpPart(PAGE, id, language);

interface Example {
  readonly formula: string;
  readonly shown: readonly (readonly string[])[];
}

const examplesOf = (id: string, language: string): Example[] =>
  inside(partOf(id, language), "p", ' class="example"').map((example) => ({
    formula: textOf(inside(example, "code")[0] ?? ""),
    shown: (inside(example, "samp")[0] ?? "").split(/<br \/>/).map((line) => textOf(line).split(" | ")),
  }));

/** A formula as Excel takes it in Spain, in English: `;` parts arguments, `\` columns, and the decimal mark is a comma. */
const inEnglish = (formula: string): string =>
  formula
    .split(/("[^"]*"|\{[^}]*\})/)
    .map((part) => (part.startsWith('"') ? part : part.startsWith("{") ? englishArray(part) : part.replaceAll(";", ",")))
    .join("");

const englishArray = (array: string): string =>
  array
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part
            .replace(/(\d),(\d)/g, "$1.$2")
            .replaceAll("\\", ",")
            .replaceAll("VERDADERO", "TRUE")
            .replaceAll("FALSO", "FALSE"),
    )
    .join("");

/** What a sheet shows for a formula, as many rows and columns as are asked for. */
function calculated(formula: string, rows: number, columns: number): unknown[][] {
  const model = WorkbookModel.blank();
  model.writeInput("Sheet1", 0, 0, formula);
  model.recalculate(table, "desktop");
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => model.readValue("Sheet1", row, column)));
}

/** A cell as the page shows it: `–` for blank, numbers rounded to the decimals shown there. */
function asShown(value: unknown, shown: string, language: string): string {
  if (value === "") return "–";
  if (typeof value !== "number") return String(value);
  const rounded = value.toFixed(/[.,](\d+)$/.exec(shown)?.[1]?.length ?? 0);
  return language === "es" ? rounded.replace(".", ",") : rounded;
}

test("explains the functions that there are, and no other", () => {
  expect(all(PAGE, /<section id="([^"]*)">/g).sort()).toEqual(
    Object.keys(FUNCTIONS)
      .map((id) => id.toLowerCase())
      .sort(),
  );
  expect(all(PAGE, /<a href="#([^"]*)">/g).sort()).toEqual(
    Object.keys(FUNCTIONS)
      .map((id) => id.toLowerCase())
      .sort(),
  );
});

describe.each(Object.keys(FUNCTIONS))("the help on %s", (id) => {
  describe.each(["en", "es"])("in %s", (language) => {
    test("says what it does, names every argument and gives an example or two", () => {
      const part = partOf(id, language);
      expect(textOf(inside(part, "p")[0] ?? "")).toMatch(/^.{30,}\.$/);
      const named = functions.find((each) => each.id === id)?.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      expect(inside(part, "var")).toEqual(named);
      for (const line of inside(part, "li")) expect(textOf(line)).toMatch(/^\S+ .+\.$/);
      expect([1, 2]).toContain(examplesOf(id, language).length);
    });

    test("shows what its examples give", () => {
      for (const { formula, shown } of examplesOf(id, language)) {
        expect(formula).toContain(`KAM.${id}(`);
        const values = calculated(language === "es" ? inEnglish(formula) : formula, shown.length + 1, (shown[0]?.length ?? 0) + 1);
        const wanted = [...shown.map((cells) => [...cells, "–"]), Array<string>((shown[0]?.length ?? 0) + 1).fill("–")];
        expect(values.map((cells, row) => cells.map((cell, column) => asShown(cell, wanted[row]?.[column] ?? "", language)))).toEqual(
          wanted,
        );
      }
    });
  });

  test("has the same examples in both languages, but for their words", () => {
    const withoutWords = (formula: string): string => formula.replace(/"[^"]*"/g, '""').replace(/,*\{""(,"")*\}\)$/, ")");
    const [en, es] = [examplesOf(id, "en"), examplesOf(id, "es").map(({ formula }) => ({ formula: inEnglish(formula) }))];
    expect(es.map(({ formula }) => withoutWords(formula))).toEqual(en.map(({ formula }) => withoutWords(formula)));
  });
});

test("every word of the page is in a language that its switch knows", () => {
  expect(all(PAGE, /lang="([^"]*)"/g).filter((language) => language !== "en" && language !== "es")).toEqual([]);
  for (const language of ["english", "spanish"]) expect(PAGE).toContain(`id="${language}"`);
});

describe("tasks", () => {
  const tasks = all(PAGE, /<article id="task-([^"]*)">/g);

  test("come before the functions, each with a title and steps in both languages", () => {
    expect(tasks.length).toBeGreaterThan(12);
    expect(PAGE.lastIndexOf("<article")).toBeLessThan(PAGE.indexOf("<section"));
    for (const task of inside(PAGE, "article", ' id="task-[^"]*"')) {
      for (const language of ["en", "es"]) {
        const [title = ""] = inside(inside(task, "h3")[0] ?? "", "span", ` lang="${language}"`);
        const steps = inside(inside(task, "ol", ` lang="${language}"`)[0] ?? "", "li").map(textOf);
        expect(textOf(title)).toMatch(/^.{8,}$/);
        expect(steps.length).toBeGreaterThan(1);
        for (const step of steps) expect(step).toMatch(/^.{20,}\.$/);
      }
    }
  });

  test("have as many steps in one language as in the other", () => {
    for (const task of inside(PAGE, "article", ' id="task-[^"]*"')) {
      const [en, es] = ["en", "es"].map((language) => inside(inside(task, "ol", ` lang="${language}"`)[0] ?? "", "li").length);
      expect(es).toBe(en);
    }
  });

  test("name the keys as the add-in has them", () => {
    const { shortcuts } = JSON.parse(readFileSync(join(__dirname, "../assets/shortcuts.json"), "utf8")) as {
      readonly shortcuts: readonly { readonly key: { readonly default: string } }[];
    };
    const [keys = ""] = inside(PAGE, "article", ' id="task-keys"');
    for (const { key } of shortcuts)
      for (const part of inside(keys, "ol", ' lang="[a-z]*"')) expect(textOf(part)).toMatch(new RegExp(`[ :]${key.default.slice(-1)} `));
  });
});
