import { textArg, textValue } from "../args";
import { invalidArgument, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type HostObject } from "../objectType";
import type { SheetRef } from "./worksheet";

interface CustomPropertyRef extends SheetRef {
  readonly key: string;
}

function entry({ host, sheet, key }: CustomPropertyRef): { key: string; value: string } {
  const found = host.customProperties(sheet).get(key.toLowerCase());
  if (!found) throw itemNotFound(`There is no custom property "${key}".`);
  return found;
}

const customPropertyType: ObjectType<CustomPropertyRef> = new ObjectType<CustomPropertyRef>("WorksheetCustomProperty", () => ({
  id: "_Id",
  check: entry,
  properties: {
    _Id: { get: ({ key }) => key, onRequest: true },
    key: { get: (ref) => entry(ref).key },
    value: {
      get: (ref) => entry(ref).value,
      set: (ref, value) => {
        entry(ref).value = textValue(value, "value");
      },
    },
  },
  methods: {
    delete: ({ host, sheet, key }) => {
      host.customProperties(sheet).delete(key.toLowerCase());
    },
  },
}));

function found(ref: SheetRef, key: string): HostObject | null {
  return ref.host.customProperties(ref.sheet).has(key.toLowerCase()) ? customPropertyType.of({ ...ref, key }) : null;
}

/** Excel.WorksheetCustomPropertyCollection. They last as long as the session: the file does not hold them. */
export const customPropertyCollectionType: ObjectType<SheetRef> = new ObjectType<SheetRef>("WorksheetCustomPropertyCollection", () => ({
  items: (ref) => [...ref.host.customProperties(ref.sheet).values()].map(({ key }) => customPropertyType.of({ ...ref, key })),
  item: (ref, key) => {
    const property = found(ref, key);
    if (!property) throw itemNotFound(`There is no custom property "${key}".`);
    return property;
  },
  methods: {
    add: (ref, args) => {
      const key = textArg(args, 0, "key");
      if (key === "" || key.length > 255) throw invalidArgument("A key has 1 to 255 characters.");
      const value = textArg(args, 1, "value");
      ref.host.customProperties(ref.sheet).set(key.toLowerCase(), { key, value });
      return customPropertyType.of({ ...ref, key });
    },
    getCount: ({ host, sheet }) => host.customProperties(sheet).size,
    getItemOrNullObject: (ref, args) => found(ref, textArg(args, 0, "key")) ?? nullObject("WorksheetCustomProperty"),
  },
}));
