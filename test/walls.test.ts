import { lintErrors } from "./support/lint";

const ROOMS = ["domain", "i18n", "functions", "sheets", "excel", "actions", "taskpane", "commands", "workbench"] as const;

type Room = (typeof ROOMS)[number];

/** Who may import whom, as the design says it. */
const MAY_IMPORT: Readonly<Record<Exclude<Room, "workbench">, readonly Room[]>> = {
  domain: ["domain"],
  i18n: ["i18n", "domain"],
  functions: ["functions", "domain", "i18n"],
  sheets: ["sheets", "domain", "i18n"],
  excel: ["excel", "domain", "sheets"],
  actions: ["actions", "domain", "sheets", "excel", "i18n"],
  taskpane: ["taskpane", "actions", "i18n", "commands"],
  commands: ["commands", "actions", "i18n"],
};

/** Names of the rules that call a text an error, as a file of that path. */
const errorsOf = async (path: string, code: string): Promise<(string | null)[]> =>
  (await lintErrors(path, code)).map(({ ruleId }) => ruleId);

const cases = Object.entries(MAY_IMPORT).flatMap(([room, allowed]) =>
  ROOMS.map((target) => ({ room, target, allowed: allowed.includes(target) })),
);

describe("the walls between the rooms", () => {
  test.each(cases)("$room imports $target: $allowed", async ({ room, target, allowed }) => {
    const code = `import "../${target}/some";\n`;
    const wall = (await errorsOf(`src/${room}/probe.ts`, code)).filter((rule) => rule === "import/no-restricted-paths");
    expect(wall).toEqual(allowed ? [] : ["import/no-restricted-paths"]);
  });

  test("types do not pass either", async () => {
    expect(await errorsOf("src/domain/probe.ts", 'import type { Texts } from "../i18n";\nexport type A = Texts;\n')).toEqual([
      "import/no-restricted-paths",
    ]);
  });

  test("a deeper file does not pass either, nor what lies outside src", async () => {
    expect(await errorsOf("src/domain/accounts/probe.ts", 'export * from "../../sheets/a1";\n')).toEqual(["import/no-restricted-paths"]);
    expect(await errorsOf("src/domain/probe.ts", 'export * from "../../scripts/png";\n')).toEqual(["import/no-restricted-paths"]);
  });

  test("the workbench may import anything", async () => {
    const code = ROOMS.map((room) => `import "../${room}/some";\n`).join("");
    expect(await errorsOf("src/workbench/probe.ts", `${code}import "node:fs";\nimport "@cj-tech-master/excelts";\n`)).toEqual([]);
  });

  test("src/excel takes types of the sheets and their addresses, not the sheets themselves", async () => {
    const rule = "@typescript-eslint/no-restricted-imports";
    expect(await errorsOf("src/excel/probe.ts", 'export { sheetMarker } from "../sheets/scoresSheet";\n')).toEqual([rule]);
    expect(await errorsOf("src/excel/probe.ts", 'export type { SheetDraft } from "../sheets/draft";\n')).toEqual([]);
    expect(await errorsOf("src/excel/probe.ts", 'export { area } from "../sheets/a1";\n')).toEqual([]);
  });
});

describe("packages", () => {
  test.each(["node:fs", "fs", "path/posix", "@cj-tech-master/excelts", "@microsoft/office-js", "playwright-core"])(
    "%s stays out of the add-in",
    async (name) => {
      for (const room of Object.keys(MAY_IMPORT)) {
        expect(await errorsOf(`src/${room}/probe.ts`, `import "${name}";\n`)).toEqual(["no-restricted-imports"]);
      }
    },
  );

  test.each(["react", "react-dom/client", "@fluentui/react-components"])("%s is for the pages", async (name) => {
    expect(await errorsOf("src/actions/probe.ts", `import "${name}";\n`)).toEqual(["no-restricted-imports"]);
    expect(await errorsOf("src/taskpane/probe.tsx", `import "${name}";\n`)).toEqual([]);
  });
});

describe("globals", () => {
  test.each([
    ["Excel", "void Excel.run(async () => {});\n", ["src/excel/probe.ts"]],
    ["OfficeExtension", "throw new OfficeExtension.Error();\n", ["src/excel/probe.ts"]],
    ["Office", "void Office.onReady();\n", ["src/excel/probe.ts", "src/taskpane/index.tsx", "src/functions/functions.ts"]],
    ["CustomFunctions", 'CustomFunctions.associate("SCORE", () => 1);\n', ["src/functions/probe.ts", "src/functions/functions.ts"]],
  ])("%s is used where it belongs", async (_, code, allowed) => {
    const probes = Object.keys(MAY_IMPORT).map((room) => `src/${room}/probe.ts`);
    for (const path of [...probes, "src/taskpane/index.tsx", "src/functions/functions.ts"]) {
      expect([path, await errorsOf(path, code)]).toEqual([path, allowed.includes(path) ? [] : ["no-restricted-globals"]]);
    }
  });

  test("nor through window, but as a type anywhere", async () => {
    expect(await errorsOf("src/actions/probe.ts", "void window.Excel.run();\n")).toEqual(["no-restricted-globals"]);
    expect(await errorsOf("src/actions/probe.ts", "export type Run = typeof Excel.run;\nexport type Sheet = Excel.Worksheet;\n")).toEqual(
      [],
    );
  });
});

describe("house rules", () => {
  test("console is for the command line", async () => {
    expect(await errorsOf("src/actions/probe.ts", "console.log(1);\n")).toEqual(["no-console"]);
    expect(await errorsOf("src/workbench/model/probe.ts", "console.log(1);\n")).toEqual(["no-console"]);
    expect(await errorsOf("src/workbench/cli/probe.ts", "console.log(1);\n")).toEqual([]);
  });

  test("any is an error everywhere, and a comment does not excuse it", async () => {
    const code = "// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const a: any = 1;\n";
    for (const path of ["src/domain/probe.ts", "test/probe.ts", "scripts/probe.ts"]) {
      expect(await errorsOf(path, code)).toContain("@typescript-eslint/no-explicit-any");
    }
  });

  test("a file ends at 400 lines", async () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, at) => `export const a${at} = ${at};\n`).join("");
    expect(await errorsOf("src/domain/probe.ts", lines(401))).toEqual(["max-lines"]);
    expect(await errorsOf("test/probe.ts", lines(401))).toEqual(["max-lines"]);
    expect(await errorsOf("src/domain/probe.ts", lines(400))).toEqual([]);
  });

  test("src/excel loads leaf properties, and never syncs in a loop", async () => {
    const loop =
      "export async function f(context: Excel.RequestContext) {\n  for (let i = 0; i < 3; i++) {\n    await context.sync();\n  }\n}\n";
    expect(await errorsOf("src/excel/probe.ts", loop)).toEqual(["office-addins/no-context-sync-in-loop"]);
    const empty =
      "export async function f(context: Excel.RequestContext) {\n  const sheet = context.workbook.worksheets.getFirst();\n  sheet.load();\n  await context.sync();\n  return sheet.name;\n}\n";
    expect(await errorsOf("src/excel/probe.ts", empty)).toContain("office-addins/no-empty-load");
  });
});
