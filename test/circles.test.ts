import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter, type Rule } from "eslint";
import tseslint from "typescript-eslint";
import { lintErrors } from "./support/lint";

const noCircles = jest.requireActual<Rule.RuleModule>("../scripts/no-circles.js");

/** Circles that lint finds in a text, as a file of that path. */
async function circlesOf(path: string, code: string): Promise<string[]> {
  const errors = await lintErrors(path, code);
  return errors.filter(({ ruleId }) => ruleId === "house/no-circles").map(({ message }) => message);
}

// workbookHost.ts imports area.ts, itself and by way of others.
const AREA = "src/workbench/host/area.ts";
const HOST = "src/workbench/host/workbookHost.ts";

describe("no file imports itself by way of others", () => {
  test.each([
    ["a value", 'import { WorkbookHost } from "./workbookHost";\nvoid WorkbookHost;\n'],
    ["a type", 'import type { WorkbookHost } from "./workbookHost";\nexport type Host = WorkbookHost;\n'],
    ["a type among values", 'import { type WorkbookHost } from "./workbookHost";\nexport type Host = WorkbookHost;\n'],
    ["a type in passing", 'export type Host = import("./workbookHost").WorkbookHost;\n'],
    ["nothing but the file", 'import "./workbookHost";\n'],
    ["all of it, handed on", 'export * from "./workbookHost";\n'],
    ["a type, handed on", 'export type { WorkbookHost } from "./workbookHost";\n'],
    ["a file, when it is needed", 'export const host = () => import("./workbookHost");\n'],
  ])("%s", async (_, code) => {
    expect(await circlesOf(AREA, code)).toEqual([
      `An import circle: ${AREA} → ${HOST} → ${AREA}. Move what both need to a file of its own.`,
    ]);
  });

  test("by way of several files, the shortest way is told", async () => {
    const [circle = ""] = await circlesOf(HOST, 'import "./bridge";\n');
    const files = (/circle: (.*)\. Move/.exec(circle)?.[1] ?? "").split(" → ");
    expect(files).toEqual([HOST, "src/workbench/host/bridge.ts", HOST]);
    const [longer = ""] = await circlesOf("src/workbench/host/json.ts", 'import "./openSession";\n');
    expect(longer.split(" → ").length).toBeGreaterThan(3);
  });

  test("by way of a folder's index", async () => {
    expect(await circlesOf("src/domain/accounts/header.ts", 'import "./index";\n')).toHaveLength(1);
    expect(await circlesOf("src/domain/accounts/header.ts", 'import ".";\n')).toHaveLength(1);
  });

  test("itself", async () => {
    expect(await circlesOf(AREA, 'import "./area";\n')).toHaveLength(1);
  });

  test("what nothing leads back from may be imported: other files, files that are not there, packages", async () => {
    expect(await circlesOf(HOST, 'import "./area";\nimport "./missing";\nimport "react";\nimport "../../../package.json";\n')).toEqual([]);
    expect(await circlesOf("src/workbench/host/probe.ts", 'import "./workbookHost";\n')).toEqual([]);
  });
});

describe("every way in which the file between imports counts", () => {
  const folder = mkdtempSync(join(tmpdir(), "circles-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  let changes = 0;

  /** Circles of a file that imports `between.ts`, which holds that text. */
  function circlesBy(between: string): string[] {
    writeFileSync(join(folder, "between.ts"), between);
    // Two changes within the same tick of a disk's clock would have the same time.
    utimesSync(join(folder, "between.ts"), ++changes, changes);
    const languageOptions = { parser: tseslint.parser as Linter.Parser };
    const plugins = { house: { rules: { "no-circles": noCircles } } };
    const config: Linter.Config[] = [{ files: ["**/*.ts"], languageOptions, plugins, rules: { "house/no-circles": "error" } }];
    const messages = new Linter({ cwd: folder }).verify('import "./between";\n', config, { filename: join(folder, "first.ts") });
    return messages.map(({ message }) => message);
  }

  writeFileSync(join(folder, "first.ts"), 'import "./between";\n');

  test.each([
    'import { a } from "./first";',
    'import type { A } from "./first";',
    'import { type A } from "./first";',
    'import "./first";',
    'export * from "./first";',
    'export type { A } from "./first";',
    'export type A = import("./first").A;',
    'export type A = typeof import("./first");',
    'export const a = () => import("./first");',
    "export const a = () => import(`./first`);",
    'const quotes = /"\'`/;\nimport { a } from "./first";',
  ])("%s", (between) => {
    expect(circlesBy(`${between}\n`)).toEqual([
      "An import circle: first.ts → between.ts → first.ts. Move what both need to a file of its own.",
    ]);
  });

  test.each(['// import "./first";', "const text = 'import \"./first\"';", 'import "first";', 'import "./second";', "export const a = 1;"])(
    "no import of it: %s",
    (between) => {
      expect(circlesBy(`${between}\n`)).toEqual([]);
    },
  );

  test("a file that was changed is read again", () => {
    expect(circlesBy('import "./first";\n')).toHaveLength(1);
    expect(circlesBy("export const a = 1;\n")).toEqual([]);
  });
});
