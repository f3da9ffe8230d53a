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

const { lookBehinds } = jest.requireActual<{ lookBehinds: (name: string, source: string) => string[] }>("../scripts/no-look-behind");

const entries = async (): Promise<Record<string, string>> => (await configure()).entry as Record<string, string>;

const bundle = async (name: string): Promise<Reached> => reach((await entries())[name] ?? "", { files: new Set(), packages: new Set() });

describe("the production build", () => {
  test("makes one bundle for the functions and one for the pane, and one that delays the first call until the functions are there", async () => {
    const paths = Object.entries(await entries()).map(([name, path]) => [name, relative(ROOT, path)]);
    expect(paths).toEqual([
      ["delay", "src/functions/delay.ts"],
      ["functions", "src/functions/functions.ts"],
      ["taskpane", "src/taskpane/index.tsx"],
    ]);
  });

  test.each(["delay", "functions", "taskpane"])("takes nothing of the workbench into %s", async (name) => {
    const { files, packages } = await bundle(name);
    expect([...files].filter((file) => !file.startsWith("src/") || file.startsWith("src/workbench/"))).toEqual([]);
    expect([...packages].filter((used) => !/^(react|react-dom|@fluentui\/react-(components|icons))(\/|$)/.test(used))).toEqual([]);
  });

  test("keeps the functions small: no page, no sheets, no package", async () => {
    const { files, packages } = await bundle("functions");
    expect([...files].filter((file) => !/^src\/(functions|domain|i18n)\//.test(file))).toEqual([]);
    expect([...packages]).toEqual([]);
  });

  test("delays by nothing but what office.js brings", async () => {
    const { files, packages } = await bundle("delay");
    expect([[...files], [...packages]]).toEqual([["src/functions/delay.ts"], []]);
  });

  test("gives a new version new addresses", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(await configure()).toMatchObject({ output: { filename: `[name].js?v=${version}` } });
  });

  test("fails where it would ship a look-behind", async () => {
    expect(lookBehinds("a.js", "x=/(?<=a)b/;y=/(?<!\\d)c/u;")).toEqual([
      expect.stringMatching(/^a\.js has a look-behind.*\(\?<=a\)b/),
      expect.stringMatching(/^a\.js has a look-behind.*\(\?<!/),
    ]);
    expect(lookBehinds("a.js", "x=/(?=a)(?!b)(?<name>c)(?:d)/;")).toEqual([]);
    const plugins = ((await configure()).plugins ?? []).map((plugin) => plugin?.constructor.name);
    expect(plugins).toContain("NoLookBehindPlugin");
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
  const page = readFileSync(join(ROOT, "src/taskpane/taskpane.html"), "utf8");

  test("loads Office.js from Microsoft, before all else, and then what delays the first call", () => {
    const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "<%= delay %>", "${script}"]);
    expect(page).not.toMatch(/\b(defer|async|type="module")\b/);
  });

  test("allows no script but its own and Office's, and none that is made from a text", () => {
    const [, policy = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
    const directives = new Map(policy.split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]));
    expect(directives.get("default-src")).toEqual(["'self'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"]);
    expect(policy).not.toContain("unsafe-eval");
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });

  test("says in both languages what to do where it is never drawn", () => {
    const said = [...page.matchAll(/<p class="start" lang="(\w+)">\s*([^<]+?)\s*<\/p>/g)].map(([, language, text]) => [language, text]);
    expect(said).toEqual([
      ["en", expect.stringMatching(/^KAM for Excel .* Excel .* Home tab\.$/)],
      ["es", expect.stringMatching(/^KAM para Excel .* Excel .* pestaña Inicio\.$/)],
    ]);
  });
});
