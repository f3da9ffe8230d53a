import type { Worksheet } from "@cj-tech-master/excelts";
import type { DefinedName } from "../../model";
import { flagValue, optionalText, rangeObject, textArg, textValue } from "../args";
import { absoluteAddress } from "../area";
import { placeOf } from "../edits/addresses";
import { checkFormula, checkTables } from "../edits/checkFormula";
import { checkDefinedName } from "../edits/names";
import { valueOfName } from "../edits/nameValues";
import { sheetPrefix } from "../../model/addresses";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument, type HostObject } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { CellRange } from "./cellRange";
import { rangeType, worksheetType } from "./declaredTypes";

/** The names of the workbook, or of one sheet. */
interface NameScope {
  readonly host: WorkbookHost;
  readonly sheet: Worksheet | null;
}

interface NameRef extends NameScope {
  readonly name: string;
}

function entry({ host, sheet, name }: NameRef): DefinedName {
  const found = host.model.names.get(name, sheet?.name ?? null);
  if (!found) throw itemNotFound(`There is no name "${name}".`);
  return found;
}

function change(ref: NameRef, part: { formula?: string; visible?: boolean; comment?: string }): void {
  const { name, sheet, formula, visible, comment } = { ...entry(ref), ...part };
  ref.host.model.names.set(name, sheet, formula, { visible, comment });
  ref.host.changed();
}

/** The cells a name means, on whatever sheet; null for a constant or a formula. */
function rangeOf(ref: NameRef): CellRange | null {
  const { host, sheet } = ref;
  const place = placeOf(host, entry(ref).formula.slice(1), sheet ?? host.activeSheet);
  return place && new CellRange(host, place.sheet, place.area);
}

function checkedFormula(host: WorkbookHost, value: string): string {
  if (!value.startsWith("=") || value.length > 8_192) throw invalidArgument('What a name refers to begins with "=".');
  checkFormula(value.slice(1));
  checkTables(value.slice(1), host.tables, null);
  return value;
}

const namedItemType: ObjectType<NameRef> = new ObjectType<NameRef>("NamedItem", () => ({
  id: "_Id",
  check: entry,
  properties: {
    _Id: { get: (ref) => entry(ref).name, onRequest: true },
    name: { get: (ref) => entry(ref).name },
    comment: { get: (ref) => entry(ref).comment, set: (ref, value) => change(ref, { comment: textValue(value, "comment") }) },
    formula: {
      get: (ref) => entry(ref).formula,
      set: (ref, value) => change(ref, { formula: checkedFormula(ref.host, textValue(value, "formula")) }),
    },
    scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    type: { get: (ref) => (rangeOf(ref) ? "Range" : valueOfName(ref.host, entry(ref)).type) },
    value: { get: (ref) => rangeOf(ref)?.address ?? valueOfName(ref.host, entry(ref)).value },
    visible: { get: (ref) => entry(ref).visible, set: (ref, value) => change(ref, { visible: flagValue(value, "visible") }) },
    worksheet: {
      object: ({ host, sheet }) => {
        if (!sheet) throw itemNotFound("The name belongs to the workbook.");
        return worksheetType.of({ host, sheet });
      },
    },
    worksheetOrNullObject: { object: ({ host, sheet }) => (sheet ? worksheetType.of({ host, sheet }) : nullObject("Worksheet")) },
  },
  methods: {
    delete: (ref) => {
      ref.host.model.names.delete(entry(ref).name, ref.sheet?.name ?? null);
      ref.host.changed();
    },
    getRange: (ref) => {
      const range = rangeOf(ref);
      if (!range) throw itemNotFound(`The name "${ref.name}" means no cells.`);
      return rangeType.of(range);
    },
    getRangeOrNullObject: (ref) => {
      const range = rangeOf(ref);
      return range ? rangeType.of(range) : nullObject("Range");
    },
  },
}));

function found({ host, sheet }: NameScope, name: string): HostObject | null {
  return host.model.names.get(name, sheet?.name ?? null) ? namedItemType.of({ host, sheet, name }) : null;
}

/** What a new name refers to: a range, or a formula or constant that begins with "=". */
function reference(host: WorkbookHost, argument: Argument | undefined): string {
  const range = rangeObject(argument);
  if (range) return `=${sheetPrefix(range.sheet.name)}${absoluteAddress(range.area)}`;
  if (typeof argument === "number") return `=${argument}`;
  if (typeof argument !== "string") throw invalidArgument('What a name refers to is a range or a text that begins with "=".');
  return checkedFormula(host, argument);
}

function add(scope: NameScope, args: readonly Argument[]): HostObject {
  const { host, sheet } = scope;
  const name = textArg(args, 0, "name");
  checkDefinedName(name);
  const isTaken = host.model.names.get(name, sheet?.name ?? null) !== null || (sheet === null && host.tables.named(name) !== null);
  if (isTaken) throw new HostError("ItemAlreadyExists", `The resource being created already exists: the name "${name}".`);
  host.model.names.set(name, sheet?.name ?? null, reference(host, args[1]), { comment: optionalText(args, 2, "comment") ?? "" });
  host.changed();
  return namedItemType.of({ ...scope, name });
}

/** Excel.NamedItemCollection of the workbook or of a sheet. */
export const namedItemCollectionType: ObjectType<NameScope> = new ObjectType<NameScope>("NamedItemCollection", () => ({
  items: ({ host, sheet }) =>
    host.model.names
      .list()
      .filter((each) => each.sheet?.toLowerCase() === sheet?.name.toLowerCase())
      .map(({ name }) => namedItemType.of({ host, sheet, name })),
  item: (scope, key) => {
    const name = found(scope, key);
    if (!name) throw itemNotFound(`There is no name "${key}".`);
    return name;
  },
  methods: {
    add,
    getCount: ({ host, sheet }) => host.model.names.list().filter((each) => each.sheet?.toLowerCase() === sheet?.name.toLowerCase()).length,
    getItemOrNullObject: (scope, args) => found(scope, textArg(args, 0, "name")) ?? nullObject("NamedItem"),
  },
}));
