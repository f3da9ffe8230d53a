import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HELP_PAGE, functionFiles, functionsMetadata } from "../scripts/functions-metadata";
import { FUNCTIONS } from "../src/functions/all";

const ROOT = join(__dirname, "..");
const BASE_URL = "https://localhost:3000";

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string; readonly options?: unknown }[];
}

interface Described {
  readonly functions: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[];
  })[];
}

describe("functions.json of the add-in", () => {
  const golden = readFileSync(join(__dirname, "golden/functions.json"), "utf8");

  test("is the golden file", async () =>
    expect(await functionsMetadata(functionFiles(join(ROOT, "src/functions")), BASE_URL)).toBe(golden));

  test("offers the functions, which see errors in cells and take no linked data types", () => {
    const metadata = JSON.parse(golden) as Metadata;
    expect(Object.keys(metadata).sort()).toEqual(["allowErrorForDataTypeAny", "functions"]);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.map(({ id }) => id)).toEqual(expect.arrayContaining(["SCORE", "RATE", "COMPLETENESS", "TIER", "COVERAGE"]));
  });

  test("describes the same functions and arguments in Spanish, where Excel takes a file for each language", async () => {
    const help = readFileSync(join(ROOT, HELP_PAGE), "utf8");
    const spanish = JSON.parse(await functionsMetadata(functionFiles(join(ROOT, "src/functions")), BASE_URL, help)) as Described;
    const english = JSON.parse(golden) as Described;
    const shapes = ({ functions }: Described) =>
      functions.map(({ id, parameters, ...rest }) => [id, rest["options"], parameters.map(({ name, optional }) => [name, optional])]);
    expect(shapes(spanish)).toEqual(shapes(english));
    const all = spanish.functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
    expect(all.filter((text) => text.length < 3)).toEqual([]);
    const same = spanish.functions.filter(({ description }, index) => description === english.functions[index]?.description);
    expect(same).toEqual([]);
    expect(spanish.functions.find(({ id }) => id === "SCORE")?.parameters[1]?.description).toMatch(/^Un peso por criterio/);
  });

  test("a Spanish description that is missing stops the build", async () => {
    const help = readFileSync(join(ROOT, HELP_PAGE), "utf8").replace('<section id="score">', '<section id="scores">');
    await expect(functionsMetadata(functionFiles(join(ROOT, "src/functions")), BASE_URL, help)).rejects.toThrow("SCORE: please describe");
  });

  test("names each function that is registered, and no other", () => {
    const { functions } = JSON.parse(golden) as Metadata;
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  test("has a spec for each function, and a part of the help page to link to", () => {
    const specs = readdirSync(join(__dirname, "functions"));
    expect(Object.keys(FUNCTIONS).filter((id) => !specs.includes(`${id.toLowerCase()}.test.ts`))).toEqual([]);
    const help = readFileSync(join(ROOT, HELP_PAGE), "utf8");
    expect(Object.keys(FUNCTIONS).filter((id) => !help.includes(`<section id="${id.toLowerCase()}">`))).toEqual([]);
  });
});

describe("the build of functions.json", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kam-functions-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const build = (source: string): Promise<string> => {
    const file = join(folder, "functions.ts");
    writeFileSync(file, source);
    return functionsMetadata([file], BASE_URL);
  };

  const jsdoc = (id: string, lines: readonly string[], parameters: string): string =>
    `/**\n${[lines[0] ?? "", `@customfunction ${id}`, ...lines.slice(1)].map((line) => ` * ${line}`).join("\n")}\n */\nexport function f${id.replace(/\W/g, "")}(${parameters}): number {\n  return 1;\n}\n`;

  test("knows ranges, optional arguments and descriptions", async () => {
    const source = jsdoc(
      "SCORE",
      ["Score of an account.", "@param ratings Ratings.", "@param [missing] Policy."],
      "ratings: unknown[][], missing?: string",
    );
    expect(JSON.parse(await build(source))).toEqual({
      allowErrorForDataTypeAny: true,
      functions: [
        {
          id: "SCORE",
          name: "SCORE",
          description: "Score of an account.",
          parameters: [
            { name: "ratings", description: "Ratings.", type: "any", dimensionality: "matrix" },
            { name: "missing", description: "Policy.", type: "string", optional: true },
          ],
          result: { type: "number" },
          helpUrl: "https://localhost:3000/assets/help.html#score",
        },
      ],
    });
  });

  test.each([
    ["an id of two characters", jsdoc("AB", ["Text."], ""), /AB: an id is three capitals/],
    ["a name that is not the id", jsdoc("SCORE score", ["Text."], ""), /SCORE: the name score must be the id/],
    ["a function without a description", jsdoc("SCORE", [""], ""), /SCORE: please describe the function/],
    ["a parameter without a description", jsdoc("SCORE", ["Text.", "@param ratings"], "ratings: number"), /SCORE: please describe ratings/],
    ["an id taken twice", jsdoc("SCORE", ["Text."], "") + jsdoc("SCORE", ["Text."], "").replace("fSCORE", "other"), /duplicate id: SCORE/],
    ["a file without functions", "export const a = 1;\n", /no function with @customfunction/],
  ])("refuses %s", async (_, source, message) => {
    await expect(build(source)).rejects.toThrow(message);
  });

  test("refuses an id that two files take", async () => {
    const files = ["one.ts", "two.ts"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, jsdoc("SCORE", ["Text."], ""));
    await expect(functionsMetadata(files, BASE_URL)).rejects.toThrow("SCORE: this id is taken twice.");
  });
});
