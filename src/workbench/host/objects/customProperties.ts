import { textArg, textValue, valueArg } from "../args";
import { invalidArgument, itemNotFound } from "../hostError";
import { isRecord, type Json } from "../json";
import type { Properties, PropertyValue } from "../../model/properties";
import { nullObject, ObjectType, type HostObject, type Members } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import type { SheetRef } from "./declaredTypes";

/** Named values of a workbook, of one kind. */
interface PropertyScope<V> {
  readonly host: WorkbookHost;
  readonly properties: Properties<V>;
}

interface PropertyRef<V> extends PropertyScope<V> {
  readonly key: string;
}

function entry<V>({ properties, key }: PropertyRef<V>): { readonly key: string; readonly value: V } {
  const found = properties.get(key);
  if (!found) throw itemNotFound(`There is no property "${key}".`);
  return found;
}

function change<V>({ host, properties }: PropertyScope<V>, key: string, value: V): void {
  host.model.properties.touch();
  properties.set(key, value);
}

function remove<V>({ host, properties, key }: PropertyRef<V>): void {
  host.model.properties.touch();
  properties.delete(key);
}

/** The members of one named value. */
const itemMembers = <V>(read: (value: V) => Json, write: (value: Json) => V): Members<PropertyRef<V>> => ({
  id: "_Id",
  check: entry,
  properties: {
    _Id: { get: ({ key }) => key, onRequest: true },
    key: { get: (ref) => entry(ref).key },
    value: { get: (ref) => read(entry(ref).value), set: (ref, value) => change(ref, entry(ref).key, write(value)) },
  },
  methods: { delete: remove },
});

/** The members of a collection of named values. */
function collectionMembers<V, T>(
  type: ObjectType<PropertyRef<V>>,
  scopeOf: (target: T) => PropertyScope<V>,
  write: (value: Json) => V,
): Members<T> {
  const found = (target: T, key: string): HostObject | null => {
    const scope = scopeOf(target);
    return scope.properties.get(key) ? type.of({ ...scope, key }) : null;
  };
  return {
    items: (target) => {
      const scope = scopeOf(target);
      return scope.properties.list().map(({ key }) => type.of({ ...scope, key }));
    },
    item: (target, key) => {
      const property = found(target, key);
      if (!property) throw itemNotFound(`There is no property "${key}".`);
      return property;
    },
    methods: {
      add: (target, args) => {
        const key = textArg(args, 0, "key");
        if (key === "" || key.length > 255) throw invalidArgument("A key has 1 to 255 characters.");
        const scope = scopeOf(target);
        change(scope, key, write(valueArg(args[1], "value")));
        return type.of({ ...scope, key });
      },
      getCount: (target) => scopeOf(target).properties.size,
      getItemOrNullObject: (target, args) => found(target, textArg(args, 0, "key")) ?? nullObject(type.name),
    },
  };
}

const sheetProperty = new ObjectType<PropertyRef<string>>("WorksheetCustomProperty", () =>
  itemMembers<string>(
    (value) => value,
    (value) => textValue(value, "value"),
  ),
);

/** Excel.WorksheetCustomPropertyCollection. */
export const customPropertyCollectionType: ObjectType<SheetRef> = new ObjectType<SheetRef>("WorksheetCustomPropertyCollection", () =>
  collectionMembers(
    sheetProperty,
    ({ host, sheet }) => ({ host, properties: host.model.properties.of(sheet) }),
    (value) => textValue(value, "value"),
  ),
);

function settingJson(value: Json): string {
  if (value === null) throw invalidArgument("A setting has a value.");
  return JSON.stringify(value);
}

const settingType = new ObjectType<PropertyRef<string>>("Setting", () =>
  itemMembers<string>((value) => JSON.parse(value) as Json, settingJson),
);

/** Excel.SettingCollection. */
export const settingCollectionType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("SettingCollection", () =>
  collectionMembers(settingType, (host) => ({ host, properties: host.model.properties.settings }), settingJson),
);

/** Dates come from the client as it writes them into requests. */
function documentValue(value: Json): PropertyValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const date = isRecord(value) ? value["__date__"] : undefined;
  if (typeof date === "string") return new Date(date);
  throw invalidArgument("value is a text, a number, a truth value or a date.");
}

const shown = (value: PropertyValue): Json => (value instanceof Date ? value.toISOString() : value);

function typeOf(value: PropertyValue): string {
  if (value instanceof Date) return "Date";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const documentProperty = new ObjectType<PropertyRef<PropertyValue>>("CustomProperty", () => {
  const members = itemMembers<PropertyValue>(shown, documentValue);
  return { ...members, properties: { ...members.properties, type: { get: (ref) => typeOf(entry(ref).value) } } };
});

const documentPropertyCollection: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("CustomPropertyCollection", () => {
  const members = collectionMembers(
    documentProperty,
    (host: WorkbookHost) => ({ host, properties: host.model.properties.document }),
    documentValue,
  );
  const deleteAll = ({ model: { properties } }: WorkbookHost): void => {
    properties.touch();
    properties.document.clear();
  };
  return { ...members, methods: { ...members.methods, deleteAll } };
});

/** Excel.DocumentProperties: its custom ones. */
export const documentPropertiesType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("DocumentProperties", () => ({
  properties: { custom: { object: (host) => documentPropertyCollection.of(host) } },
}));
