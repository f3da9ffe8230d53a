import { AUTO_OPEN } from "../../src/commands/openWithWorkbook";
import { attribute, elements, only, withDescendants, type XmlElement } from "./xml";

/** Children that the manifest's schema puts in order, and which of them must be there (`!`). */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl AppDomains Hosts! Requirements DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides",
  Requirements: "Sets Methods",
  VersionOverrides: "Description Requirements Hosts! Resources! WebApplicationInfo",
  "VersionOverrides/Hosts/Host": "Runtimes! AllFormFactors! DesktopFormFactor! MobileFormFactor",
  "ExtensionPoint[CustomFunctions]": "Script! Page! Metadata! Namespace!",
  DesktopFormFactor: "GetStarted FunctionFile! ExtensionPoint!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  Group: "Label! Icon! Control!",
  OfficeMenu: "Control!",
  "Control[Button]": "Label! Supertip! Icon! Action!",
  "Control[Menu]": "Label! Supertip! Icon! Items!",
  Items: "Item!",
  Item: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  "Action[ShowTaskpane]": "TaskpaneId SourceLocation! Title",
  "Action[ExecuteFunction]": "FunctionName!",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
};

/** Where a `resid` points to, by the element that carries it. */
const RESOURCE_KIND: Readonly<Record<string, string>> = {
  Runtime: "bt:Url",
  SourceLocation: "bt:Url",
  FunctionFile: "bt:Url",
  LearnMoreUrl: "bt:Url",
  "bt:Image": "bt:Image",
  Namespace: "bt:String in bt:ShortStrings",
  Title: "bt:String in bt:ShortStrings",
  Label: "bt:String in bt:ShortStrings",
  Description: "bt:String in bt:LongStrings",
};

const LONGEST = { "bt:ShortStrings": 125, "bt:LongStrings": 250 } as const;
/** The Spanish of Office: it takes an override for the very locale only, and on a Mac any Spanish is the Mexican one. */
const LOCALES = ["es-ES", "es-MX"];

function keyOf(element: XmlElement, path: string): string {
  if (["ExtensionPoint", "Control", "Action"].includes(element.name)) return `${element.name}[${attribute(element, "xsi:type")}]`;
  return path.endsWith("VersionOverrides/Hosts/Host") ? "VersionOverrides/Hosts/Host" : element.name;
}

function orderProblems(element: XmlElement, parent = ""): string[] {
  const path = `${parent}/${element.name}`;
  const nested = element.children.flatMap((child) => orderProblems(child, path));
  const order = ORDER[keyOf(element, path)]?.split(" ");
  if (!order) return nested;
  const names = order.map((name) => name.replace("!", ""));
  const places = element.children.map((child) => names.indexOf(child.name));
  const unknown = element.children.filter((_, at) => places[at] === -1).map((child) => `${path} may not hold ${child.name}`);
  const late = element.children
    .filter((_, at) => at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0))
    .map((child) => `${path}/${child.name} stands too late`);
  const missing = order
    .filter((name) => name.endsWith("!") && !element.children.some((child) => `${child.name}!` === name))
    .map((name) => `${path} lacks ${name.slice(0, -1)}`);
  return [...nested, ...unknown, ...late, ...missing];
}

/** Every resource of the manifest by id, with its kind. */
function resourcesById(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of only(root, "Resources").children)
    for (const resource of group.children)
      found.set(attribute(resource, "id"), resource.name === "bt:String" ? `bt:String in ${group.name}` : resource.name);
  return found;
}

function residProblems(root: XmlElement): string[] {
  const resources = resourcesById(root);
  const used = withDescendants(root).filter((element) => element.attributes["resid"] !== undefined);
  const wrong = used
    .filter((element) => resources.get(attribute(element, "resid")) !== RESOURCE_KIND[element.name])
    .map((element) => `${element.name} resid ${attribute(element, "resid")} is not a ${RESOURCE_KIND[element.name] ?? "resource"}`);
  const usedIds = new Set(used.map((element) => element.attributes["resid"]));
  return [...wrong, ...[...resources.keys()].filter((id) => !usedIds.has(id)).map((id) => `resource ${id} is not used`)];
}

function idProblems(root: XmlElement): string[] {
  const ids = withDescendants(root).flatMap((element) =>
    element.attributes["id"] === undefined || ["OfficeTab", "OfficeMenu"].includes(element.name) ? [] : [element.attributes["id"]],
  );
  // The one name by which Excel opens a pane with its workbook is longer than others may be.
  const panes = elements(root, "TaskpaneId").map((element) => element.text);
  const all = [...ids, ...panes.filter((id) => id !== AUTO_OPEN)];
  return [
    ...all.filter((id) => id.length > 32 || id.length === 0).map((id) => `id ${id} is longer than 32 characters`),
    ...all.filter((id, at) => all.indexOf(id) !== at).map((id) => `id ${id} is taken twice`),
  ];
}

/** The page of the shared runtime must be one and the same everywhere. */
function runtimeProblems(root: XmlElement): string[] {
  const runtime = only(root, "Runtime");
  const resid = attribute(runtime, "resid");
  const places = [
    ...only(root, "Page").children,
    ...elements(root, "FunctionFile"),
    ...elements(root, "Action").flatMap((action) => elements(action, "SourceLocation")),
  ];
  const others = places
    .filter((place) => place.attributes["resid"] !== resid)
    .map((place) => `${place.name} is not the runtime's page ${resid}`);
  return runtime.attributes["lifetime"] === "long" ? others : [...others, "Runtime lifetime is not long"];
}

/** Elements that hold something a person reads or a page to load: with `DefaultValue` and overrides by language. */
const localised = (root: XmlElement): XmlElement[] =>
  withDescendants(root).filter((element) => element.attributes["DefaultValue"] !== undefined);

/** Every address in the manifest. */
export const addresses = (root: XmlElement): string[] =>
  localised(root)
    .flatMap((element) => [element.attributes["DefaultValue"], ...element.children.map((child) => child.attributes["Value"])])
    .concat(elements(root, "ExtendedOverrides").flatMap(({ attributes }) => [attributes["Url"], attributes["ResourcesUrl"]]))
    .filter((value) => value !== undefined)
    .filter((value) => value.includes("://"));

const isRead = (element: XmlElement): boolean =>
  ["DisplayName", "Description"].includes(element.name) ||
  (element.name === "bt:String" && element.attributes["id"] !== "Functions.Namespace");

function languageProblems(root: XmlElement): string[] {
  return localised(root)
    .filter(isRead)
    .flatMap((element) => {
      const texts = LOCALES.map((locale) => element.children.find((child) => child.attributes["Locale"] === locale)?.attributes["Value"]);
      const name = element.attributes["id"] ?? element.name;
      const missing = LOCALES.filter((_, index) => !texts[index]).map((locale) => `${name} has no ${locale} text`);
      return missing.length > 0 || new Set(texts).size === 1 ? missing : [`${name} differs between ${LOCALES.join(" and ")}`];
    });
}

function lengthProblems(root: XmlElement): string[] {
  return Object.entries(LONGEST).flatMap(([group, longest]) =>
    withDescendants(only(root, group))
      .flatMap((element) => [element.attributes["DefaultValue"] ?? "", element.attributes["Value"] ?? ""])
      .filter((text) => text.length > longest)
      .map((text) => `${text} is longer than ${longest} characters`),
  );
}

/** A label that is longer is cut in the ribbon, or makes it wider than its neighbours allow. */
const LONGEST_LABEL = 32;

function labelProblems(root: XmlElement): string[] {
  const labels = new Set(elements(root, "Label").map((label) => attribute(label, "resid")));
  return elements(root, "bt:String")
    .filter((text) => labels.has(attribute(text, "id")))
    .flatMap((text) => [attribute(text, "DefaultValue"), ...text.children.map((child) => attribute(child, "Value"))])
    .filter((label) => label.length > LONGEST_LABEL)
    .map((label) => `label ${label} is longer than ${LONGEST_LABEL} characters`);
}

/** All that Excel would refuse, or a person would miss, in a manifest: one line each. */
export function manifestProblems(root: XmlElement): string[] {
  const version = only(root, "Version").text;
  return [
    ...orderProblems(root),
    ...residProblems(root),
    ...idProblems(root),
    ...runtimeProblems(root),
    ...languageProblems(root),
    ...lengthProblems(root),
    ...labelProblems(root),
    ...addresses(root)
      .filter((address) => !address.startsWith("https://"))
      .map((address) => `${address} is not HTTPS`),
    ...(/^\d+\.\d+\.\d+\.\d+$/.test(version) ? [] : [`version ${version} has not four parts`]),
  ];
}
