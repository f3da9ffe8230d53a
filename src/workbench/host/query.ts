import { apiNotFound } from "./hostError";
import type { Json } from "./json";
import { wireName, type Answer, type HostObject } from "./objectType";
import type { QueryInfo } from "./protocol";

/** Properties asked for: of the object itself, and below it by name. */
interface Selection {
  readonly all: boolean;
  readonly properties: ReadonlyMap<string, Selection>;
}

/** `["name", "tables/name"]` → a tree. Without any path everything is meant. */
function selectionOf(paths: readonly string[]): Selection {
  const below = new Map<string, string[]>();
  let all = paths.length === 0;
  for (const path of paths) {
    const [first = "", ...rest] = path.split(/[/.]/u).filter((part) => part !== "");
    if (first === "*" || first === "$all" || first.toLowerCase() === "items") all = true;
    else below.set(first.toLowerCase(), [...(below.get(first.toLowerCase()) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  return { all, properties: new Map([...below].map(([name, rest]) => [name, selectionOf(rest)])) };
}

const isObject = (answer: Answer): answer is HostObject => typeof answer === "object" && answer !== null && "typeName" in answer;

/** Answers a load: only what was asked for, all values of the object where nothing was named. */
export function loadObject(object: HostObject, query: QueryInfo): Json {
  return load(object, selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]), query);
}

function load(object: HostObject, selection: Selection, page: Pick<QueryInfo, "Top" | "Skip"> = {}): Json {
  if (object.isNull) return null;
  object.check();
  return object.isCollection ? loadCollection(object, selection, page) : loadProperties(object, selection);
}

function loadProperties(object: HostObject, selection: Selection): Record<string, Json> {
  const result: Record<string, Json> = { ...object.identity() };
  const names = new Set(selection.all ? object.scalarNames() : []);
  for (const wanted of selection.properties.keys()) {
    // Samples name it among what they load; the client knows it from the answer itself.
    if (wanted === "isnullobject") continue;
    const name = object.propertyName(wanted);
    if (name === null) throw apiNotFound(`${object.typeName}.${wanted}`);
    names.add(name);
  }
  for (const name of names) {
    const answer = object.get(name);
    const below = selection.properties.get(name.toLowerCase()) ?? { all: true, properties: new Map() };
    result[wireName(name)] = isObject(answer) ? load(answer, below) : answer;
  }
  return result;
}

function loadCollection(object: HostObject, selection: Selection, { Top, Skip = 0 }: Pick<QueryInfo, "Top" | "Skip">): Json {
  const own = [...selection.properties.keys()].filter((name) => object.propertyName(name) !== null);
  const result: Record<string, Json> = {};
  for (const name of own) {
    const answer = object.get(name);
    result[wireName(object.propertyName(name) ?? name)] = isObject(answer) ? load(answer, { all: true, properties: new Map() }) : answer;
  }
  const ofItems = new Map([...selection.properties].filter(([name]) => !own.includes(name)));
  if (!selection.all && ofItems.size === 0) return result;
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  result["_Items"] = items.map((item) => load(item, { all: selection.all, properties: ofItems }));
  return result;
}
