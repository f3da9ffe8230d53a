import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS, commandId, type Command } from "../src/commands/commandIds";
import { AUTO_OPEN } from "../src/commands/openWithWorkbook";
import { plainKeys } from "../src/commands/shortcuts";
import { NEEDS } from "../src/taskpane/needs";
import { newestApiSets } from "./support/apiSets";
import { addresses, manifestProblems } from "./support/manifestRules";
import { attribute, elements, only, parseXml, type XmlElement } from "./support/xml";

const ROOT = join(__dirname, "..");
const BASE = "https://localhost:3000/";
const source = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = parseXml(source);
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

/** Width and height from a PNG's first chunk. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  expect(bytes.toString("latin1", 12, 16)).toBe("IHDR");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const localFile = (address: string): string => join(ROOT, address.replace(BASE, ""));

const iconAddress = (name: string): string => attribute(only(manifest, name), "DefaultValue");

const surface = (type: string): XmlElement => {
  const found = elements(manifest, "ExtensionPoint").find((point) => attribute(point, "xsi:type") === type);
  if (!found) throw new Error(`There is no ${type}`);
  return found;
};

/** What an older Excel refuses, and nobody needs. */
const OPTIONAL = ["sheetRenamed.ts"];

describe("the manifest", () => {
  test("breaks no rule", () => expect(manifestProblems(manifest)).toEqual([]));

  test("is a task pane add-in for Excel with an id of its own", () => {
    expect(attribute(manifest, "xsi:type")).toBe("TaskPaneApp");
    expect(only(manifest, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(elements(manifest, "Host").map((host) => host.attributes["Name"] ?? host.attributes["xsi:type"])).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(only(manifest, "DefaultLocale").text).toBe("en-US");
    expect(only(manifest, "Permissions").text).toBe("ReadWriteDocument");
  });

  test("has the version of package.json, 1.0 or more, as validation wants it", () => {
    expect(only(manifest, "Version").text).toBe(`${version}.0`);
    expect(Number(version.split(".")[0])).toBeGreaterThanOrEqual(1);
  });

  test("asks for the requirement sets before it installs", () => {
    const requirements = manifest.children.find((child) => child.name === "Requirements");
    expect(requirements && elements(requirements, "Set").map((set) => [set.attributes["Name"], set.attributes["MinVersion"]])).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.13"],
    ]);
    expect(NEEDS).toEqual(
      requirements && elements(requirements, "Set").map((set) => [set.attributes["Name"], set.attributes["MinVersion"]]),
    );
  });

  test("asks for the newest set of Excel's members that src/excel uses, and no newer one", () => {
    const { version: newest, members } = newestApiSets(join(ROOT, "src/excel"), OPTIONAL);
    expect([newest, members]).toEqual(["1.13", expect.arrayContaining(["Workbook.insertWorksheetsFromBase64"])]);
  });

  test("names the functions KAM in every language", () => {
    const resid = attribute(only(manifest, "Namespace"), "resid");
    const namespace = elements(manifest, "bt:String").find((text) => text.attributes["id"] === resid);
    expect(namespace).toMatchObject({ attributes: { DefaultValue: "KAM" }, children: [] });
  });

  test("loads what the build makes", () => {
    const files = addresses(manifest).map((address) => address.replace(BASE, ""));
    const built = files.filter((file) => !file.startsWith("assets/"));
    // Excel keeps the functions for long: a new version has new addresses.
    expect([...new Set(built)].sort()).toEqual([
      `functions.es.json?v=${version}`,
      `functions.js?v=${version}`,
      `functions.json?v=${version}`,
      "taskpane.html",
    ]);
    const assets = files.filter((file) => file.startsWith("assets/")).map((file) => file.replace(`?v=${version}`, ""));
    expect(assets.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("shows its icons at the sizes they have", () => {
    const images = elements(only(manifest, "Resources"), "bt:Image");
    const uses = elements(manifest, "bt:Image").filter((image) => image.attributes["resid"] !== undefined);
    expect([...new Set(uses.map((use) => attribute(use, "size")))]).toEqual(["16", "32", "80"]);
    for (const use of uses) {
      const image = images.find((candidate) => candidate.attributes["id"] === use.attributes["resid"]);
      const size = Number(attribute(use, "size"));
      expect(image && pngSize(localFile(attribute(image, "DefaultValue")))).toEqual([size, size]);
    }
    expect(pngSize(localFile(iconAddress("IconUrl")))).toEqual([32, 32]);
    expect(pngSize(localFile(iconAddress("HighResolutionIconUrl")))).toEqual([64, 64]);
  });

  test("has in its ribbon group and in the menu on cells what the commands are called", () => {
    const named = (id: string): string[] => elements(surface(id), "FunctionName").map(({ text }) => text);
    expect(named("PrimaryCommandSurface")).toEqual(["choose", "refresh", "plan", "why", "start"].map((each) => commandId(each as Command)));
    expect(named("ContextMenu")).toEqual(["plan", "why", "decide"].map((each) => commandId(each as Command)));
    expect(attribute(only(surface("ContextMenu"), "OfficeMenu"), "id")).toBe("ContextMenuCell");
  });

  test("calls its pane so that a workbook may open with it", () => expect(only(manifest, "TaskpaneId").text).toBe(AUTO_OPEN));

  test("is read by Microsoft's own tool", () => {
    // The tool is a module that jest does not load: it runs by itself.
    const told = execFileSync(process.execPath, [join(ROOT, "node_modules/office-addin-manifest/cli.js"), "info", "manifest.xml"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(told).toMatch(only(manifest, "Id").text);
    expect(told).toMatch(/Name: KAM for Excel/);
  });

  test.each([16, 32, 64, 80, 128])("has an icon of %i pixels", (size) => {
    expect(pngSize(join(ROOT, `assets/icons/icon-${size}.png`))).toEqual([size, size]);
  });
});

describe("the rules notice", () => {
  const after = (from: string | RegExp, to: string): string[] => {
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    return manifestProblems(parseXml(changed));
  };

  test("XML that is not well formed", () => expect(() => parseXml(source.replace("</Hosts>", ""))).toThrow(/\d+:\d+/));

  test("an element out of order", () =>
    expect(after(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1")).toEqual(["/OfficeApp/Version stands too late"]));

  test("an element left out", () =>
    expect(after(/<Namespace .*\/>/, "")).toContain(
      "/OfficeApp/VersionOverrides/Hosts/Host/AllFormFactors/ExtensionPoint lacks Namespace",
    ));

  test("a resid that leads nowhere", () =>
    expect(after('<Label resid="Group.Label"', '<Label resid="Group.Lable"')).toContain(
      "Label resid Group.Lable is not a bt:String in bt:ShortStrings",
    ));

  test("a resid of the wrong kind", () =>
    expect(after('<Label resid="Group.Label"', '<Label resid="OpenPane.Tooltip"')).toContain(
      "Label resid OpenPane.Tooltip is not a bt:String in bt:ShortStrings",
    ));

  test("a long id", () =>
    expect(after('id="Kam.Group"', `id="${"k".repeat(33)}"`)).toEqual([`id ${"k".repeat(33)} is longer than 32 characters`]));

  test("an id taken twice", () => expect(after('id="Kam.Group"', 'id="Kam.OpenPane"')).toEqual(["id Kam.OpenPane is taken twice"]));

  test("a second page beside the runtime's", () =>
    expect(after('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Functions.Script.Url"')).toEqual([
      "FunctionFile is not the runtime's page Taskpane.Url",
    ]));

  test("an address without HTTPS", () =>
    expect(after("https://localhost:3000/functions.js?", "http://localhost:3000/functions.js?")).toEqual([
      `http://localhost:3000/functions.js?v=${version} is not HTTPS`,
    ]));

  test("a version of three parts", () => expect(after(`${version}.0`, version)).toEqual([`version ${version} has not four parts`]));

  test("a label that is longer than a ribbon has room for", () =>
    expect(after(/(id="Choose.Label" DefaultValue=")Choose"/, `$1${"k".repeat(33)}"`)).toEqual([
      `label ${"k".repeat(33)} is longer than 32 characters`,
    ]));

  test("a text without Spanish", () =>
    expect(after(/<bt:Override Locale="es-ES" Value="Puntuar.*\/>/, "")).toEqual(["OpenPane.Tooltip has no es-ES text"]));

  test("Spanish that is not the same for Mexico", () =>
    expect(after('es-MX" Value="Puntuar', 'es-MX" Value="Calificar')).toEqual(["OpenPane.Tooltip differs between es-ES and es-MX"]));

  test("a text that is too long", () =>
    expect(after('DefaultValue="Key accounts"', `DefaultValue="${"k".repeat(126)}"`)).toEqual([
      `${"k".repeat(126)} is longer than 125 characters`,
      `label ${"k".repeat(126)} is longer than 32 characters`,
    ]));
});

describe("the shortcuts", () => {
  interface Texts {
    readonly [token: string]: { readonly value: string };
  }
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
    readonly resources: { readonly default: Texts };
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, "assets", name), "utf8"));
  const { actions, shortcuts, resources } = read("shortcuts.json") as Shortcuts;
  const spanish = read("shortcuts.es.json") as Texts;

  test("are there for every command, each with keys of its own that Office takes", () => {
    expect(actions.map(({ id, type }) => [id, type])).toEqual(COMMANDS.map((command) => [commandId(command), "ExecuteFunction"]));
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    for (const face of ["default", "mac"]) {
      const keys = shortcuts.map(({ key }) => key[face] ?? "");
      expect(keys.map(plainKeys)).toEqual(keys);
      expect(new Set(keys).size).toBe(COMMANDS.length);
    }
  });

  test("follow Microsoft's pattern, which neither Excel nor a browser uses itself", () => {
    for (const { key } of shortcuts) expect(key["default"]).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
  });

  test("say what they do in both languages", () => {
    const tokens = actions.map(({ name }) => /^\$\{resource\.(.+)\}$/.exec(name)?.[1] ?? name);
    expect(Object.keys(resources.default)).toEqual(tokens);
    expect(Object.keys(spanish)).toEqual(tokens);
    for (const token of tokens) expect(spanish[token]?.value).not.toBe(resources.default[token]?.value);
  });
});
