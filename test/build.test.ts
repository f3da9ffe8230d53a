import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Configuration, RuleSetRule } from "webpack";

const ROOT = join(__dirname, "..");
const configure = jest.requireActual<(env?: object, options?: { mode?: string }) => Promise<Configuration>>("../webpack.config.js");

const EXTENSIONS = ["", ".ts", ".tsx", "/index.ts"];
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s)?"([^"]+)"|import\("([^"]+)"\)/g;

interface Reached {
  readonly files: Set<string>;
  readonly packages: Set<string>;
}

/** Everything an entry brings into its bundle: our files by their path, packages by their name. Imports of types bring nothing. */
function reach(file: string, reached: Reached): Reached {
  if (reached.files.has(relative(ROOT, file))) return reached;
  reached.files.add(relative(ROOT, file));
  for (const [, isType, source, dynamic] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    const target = source ?? dynamic ?? "";
    if (isType) continue;
    if (!target.startsWith(".")) reached.packages.add(target);
    else reach(moduleFile(resolve(dirname(file), target)), reached);
  }
  return reached;
}

function moduleFile(path: string): string {
  const found = EXTENSIONS.map((extension) => path + extension).find((candidate) => /\.tsx?$/.test(candidate) && existsSync(candidate));
  if (!found) throw new Error(`${path} is not there`);
  return found;
}

const entries = async (): Promise<Record<string, string>> => (await configure()).entry as Record<string, string>;

const bundle = async (name: string): Promise<Reached> => reach((await entries())[name] ?? "", { files: new Set(), packages: new Set() });

describe("the production build", () => {
  test("makes one bundle for the functions and one for the pane", async () => {
    const paths = Object.entries(await entries()).map(([name, path]) => [name, relative(ROOT, path)]);
    expect(paths).toEqual([
      ["functions", "src/functions/functions.ts"],
      ["taskpane", "src/taskpane/index.tsx"],
    ]);
  });

  test.each(["functions", "taskpane"])("takes nothing of the workbench into %s", async (name) => {
    const { files, packages } = await bundle(name);
    expect([...files].filter((file) => !file.startsWith("src/") || file.startsWith("src/workbench/"))).toEqual([]);
    expect([...packages].filter((used) => !/^(react|react-dom|@fluentui\/react-(components|icons))(\/|$)/.test(used))).toEqual([]);
  });

  test("keeps the functions small: no page, no sheets, no package", async () => {
    const { files, packages } = await bundle("functions");
    expect([...files].filter((file) => !/^src\/(functions|domain|i18n)\//.test(file))).toEqual([]);
    expect([...packages]).toEqual([]);
  });

  test("compiles src without the workbench and leaves types to the compiler", async () => {
    const [rule, ...others] = ((await configure()).module?.rules ?? []) as RuleSetRule[];
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      include: join(ROOT, "src"),
      exclude: join(ROOT, "src/workbench"),
      use: { loader: "ts-loader", options: { transpileOnly: true } },
    });
  });

  test("is for production unless it is said otherwise", async () => {
    expect(await configure()).toMatchObject({ mode: "production", devtool: false });
    expect(await configure({}, { mode: "development" })).toMatchObject({ mode: "development", devtool: "source-map" });
  });

  test("serves where npm start looks", async () => {
    expect(await configure()).toMatchObject({ devServer: { port: 3000, server: { type: "https" } } });
  });
});

describe("the page", () => {
  test("loads Office.js from Microsoft, before all else", () => {
    const page = readFileSync(join(ROOT, "src/taskpane/taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  });
});
