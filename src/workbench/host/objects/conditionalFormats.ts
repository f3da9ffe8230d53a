import { guardSheet } from "../edits/protection";
import type { CellIsOperators, ConditionalFormattingRule, Style } from "@cj-tech-master/excelts";
import { flagValue, textArg, textValue, wholeArg, wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { checkRuleFormula } from "../edits/checkFormula";
import {
  clearConditionalFormats,
  conditionalFormats,
  formatsAt,
  setConditionalFormats,
  type ConditionalFormat,
} from "../edits/conditionalAreas";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { isRecord, type Json } from "../json";
import { nullObject, ObjectType, type HostObject } from "../objectType";
import type { CellRange } from "./cellRange";
import { conditionalBordersType } from "./conditionalBorders";
import { dataBarType, newDataBar } from "./dataBars";
import { rangeType } from "./declaredTypes";

/** A conditional format and the range through which it was found. */
interface FormatOnRange {
  readonly range: CellRange;
  readonly rule: ConditionalFormattingRule;
}

const idOf = ({ range, rule }: FormatOnRange): string =>
  `{${range.host.formatIds.of(rule).toString(16).padStart(8, "0").toUpperCase()}-0000-0000-0000-000000000000}`;

const types = ["Custom", "CellValue", "DataBar"] as const;

function typeOf(rule: ConditionalFormattingRule): string {
  return rule.type === "expression"
    ? "Custom"
    : rule.type === "cellIs"
      ? "CellValue"
      : rule.type.charAt(0).toUpperCase() + rule.type.slice(1);
}

/** Until it is given one, a rule's formula is false: it holds for no cell. */
const noFormula = "FALSE";

function changeStyle({ rule }: FormatOnRange, change: (style: Partial<Style>) => Partial<Style>): void {
  rule.style = { ...rule.style, ...change(rule.style ?? {}) };
}

const fontFlag = (name: "bold" | "italic") => ({
  get: ({ rule }: FormatOnRange): Json => rule.style?.font?.[name] ?? null,
  set: (format: FormatOnRange, value: Json): void => {
    const flag = flagValue(value, name);
    changeStyle(format, (style) => ({ font: { ...style.font, [name]: flag } }));
  },
});

const fontType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("ConditionalRangeFont", () => ({
  properties: {
    bold: fontFlag("bold"),
    italic: fontFlag("italic"),
    color: {
      get: ({ rule }) => colorText(rule.style?.font?.color, ""),
      set: (format, value) => {
        const color = colorOf(value);
        changeStyle(format, (style) => ({ font: { ...style.font, color } }));
      },
    },
  },
}));

const fillType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("ConditionalRangeFill", () => ({
  properties: {
    color: {
      get: ({ rule }) => (rule.style?.fill?.type === "pattern" ? colorText(rule.style.fill.bgColor, "") : ""),
      // In a conditional format the background colour is the one that a solid fill shows.
      set: (format, value) => {
        const bgColor = colorOf(value);
        changeStyle(format, () => ({ fill: { type: "pattern", pattern: "solid", bgColor } }));
      },
    },
  },
}));

const formatType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("ConditionalRangeFormat", () => ({
  properties: {
    font: { object: (format) => fontType.of(format) },
    fill: { object: (format) => fillType.of(format) },
    borders: { object: ({ rule }) => conditionalBordersType.of(rule) },
    numberFormat: {
      get: ({ rule }) => {
        const format = rule.style?.numFmt;
        return (typeof format === "object" ? format.formatCode : format) ?? "";
      },
      set: (format, value) => {
        const numFmt = textValue(value, "numberFormat");
        changeStyle(format, () => ({ numFmt }));
      },
    },
  },
}));

function formulaText(value: Json | undefined): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || !value.startsWith("=") || value.length > 8_192)
    throw invalidArgument('The formula of a rule begins with "=".');
  checkRuleFormula(value.slice(1));
  return value.slice(1);
}

const ruleType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("ConditionalFormatRule", () => ({
  properties: {
    formula: {
      get: ({ rule }) => ("formulae" in rule && rule.formulae ? `=${rule.formulae[0] ?? ""}` : ""),
      set: ({ rule }, value) => {
        if (rule.type === "expression") rule.formulae = [formulaText(value)];
      },
    },
  },
}));

const customType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("CustomConditionalFormat", () => ({
  properties: { format: { object: (format) => formatType.of(format) }, rule: { object: (format) => ruleType.of(format) } },
}));

const cellOperators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const cellValueType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("CellValueConditionalFormat", () => ({
  properties: {
    format: { object: (format) => formatType.of(format) },
    rule: {
      get: ({ rule }) => {
        if (rule.type !== "cellIs") return null;
        const operator = Object.entries(cellOperators).find(([, file]) => file === rule.operator)?.[0] ?? "EqualTo";
        const [first, second] = rule.formulae ?? [];
        return { formula1: `=${first ?? ""}`, operator, ...(second === undefined ? {} : { formula2: `=${second}` }) };
      },
      set: ({ rule }, value) => {
        if (!isRecord(value) || rule.type !== "cellIs") throw invalidArgument("A rule is an object with formula1 and operator.");
        const operator = wordArg(value["operator"], Object.keys(cellOperators), "operator");
        const second = operator.endsWith("etween") ? [formulaText(value["formula2"])] : [];
        rule.operator = cellOperators[operator] as CellIsOperators;
        rule.formulae = [formulaText(value["formula1"]), ...second];
      },
    },
  },
}));

function firstArea({ range, rule }: FormatOnRange): HostObject | null {
  const area = conditionalFormats(range.sheet).find((each) => each.rule === rule)?.areas[0];
  return area ? rangeType.of(range.on(area)) : null;
}

const conditionalFormatType: ObjectType<FormatOnRange> = new ObjectType<FormatOnRange>("ConditionalFormat", () => ({
  guard: ({ range }) => guardSheet(range.sheet),
  id: "id",
  check: ({ range, rule }) => {
    if (!conditionalFormats(range.sheet).some((each) => each.rule === rule)) throw itemNotFound("The conditional format was deleted.");
  },
  properties: {
    id: { get: idOf },
    type: { get: ({ rule }) => typeOf(rule) },
    priority: { get: ({ range, rule }) => conditionalFormats(range.sheet).findIndex((each) => each.rule === rule) },
    custom: { object: (format) => ofType(format, "Custom", customType) },
    customOrNullObject: { object: (format) => orNull(format, "Custom", customType) },
    cellValue: { object: (format) => ofType(format, "CellValue", cellValueType) },
    cellValueOrNullObject: { object: (format) => orNull(format, "CellValue", cellValueType) },
    dataBar: { object: (format) => dataBarOf(format) ?? ofType(format, "DataBar", customType) },
    dataBarOrNullObject: { object: (format) => dataBarOf(format) ?? nullObject(dataBarType.name) },
  },
  methods: {
    delete: ({ range: { sheet }, rule }) =>
      setConditionalFormats(
        sheet,
        conditionalFormats(sheet).filter((each) => each.rule !== rule),
      ),
    getRange: (format) => {
      const range = firstArea(format);
      if (!range) throw itemNotFound("The conditional format has no cells.");
      return range;
    },
  },
}));

function ofType(format: FormatOnRange, wanted: string, type: ObjectType<FormatOnRange>): HostObject {
  if (typeOf(format.rule) !== wanted) throw itemNotFound(`The conditional format is not of the type ${wanted}.`);
  return type.of(format);
}

const orNull = (format: FormatOnRange, wanted: string, type: ObjectType<FormatOnRange>): HostObject =>
  typeOf(format.rule) === wanted ? type.of(format) : nullObject(type.name);

const dataBarOf = ({ rule }: FormatOnRange): HostObject | null => (rule.type === "dataBar" ? dataBarType.of(rule) : null);

const formatsOn = (range: CellRange): FormatOnRange[] => formatsAt(range.sheet, range.area).map(({ rule }) => ({ range, rule }));

function newRule(type: (typeof types)[number]): ConditionalFormattingRule {
  if (type === "DataBar") return newDataBar();
  return type === "Custom"
    ? { type: "expression", formulae: [noFormula], style: {} }
    : { type: "cellIs", operator: "equal", formulae: ['""'], style: {} };
}

function add(range: CellRange, type: string): HostObject {
  const known = types.find((each) => each.toLowerCase() === type.toLowerCase());
  if (!known) throw new HostError("UnsupportedOperation", `Conditional formats of the type ${type} are not supported here.`);
  const rule = newRule(known);
  const added: ConditionalFormat = { areas: [range.area], rule };
  // A new format comes before all others.
  setConditionalFormats(range.sheet, [added, ...conditionalFormats(range.sheet)]);
  return conditionalFormatType.of({ range, rule });
}

function at(range: CellRange, index: number): HostObject {
  const format = formatsOn(range)[index];
  if (!format) throw invalidArgument("There is no such conditional format.");
  return conditionalFormatType.of(format);
}

const byId = (range: CellRange, id: string): FormatOnRange | undefined => formatsOn(range).find((format) => idOf(format) === id);

/** Excel.ConditionalFormatCollection of a range. */
export const conditionalFormatCollectionType: ObjectType<CellRange> = new ObjectType<CellRange>("ConditionalFormatCollection", () => ({
  guard: ({ sheet }) => guardSheet(sheet),
  items: (range) => formatsOn(range).map((format) => conditionalFormatType.of(format)),
  item: (range, key) => {
    const format = byId(range, key);
    if (!format) throw itemNotFound("There is no such conditional format.");
    return conditionalFormatType.of(format);
  },
  methods: {
    add: (range, args) => add(range, textArg(args, 0, "type")),
    clearAll: ({ sheet, area }) => clearConditionalFormats(sheet, area),
    getCount: (range) => formatsOn(range).length,
    getItemAt: (range, args) => at(range, wholeArg(args, 0, "index")),
    getItemOrNullObject: (range, args) => {
      const format = byId(range, textArg(args, 0, "id"));
      return format ? conditionalFormatType.of(format) : nullObject("ConditionalFormat");
    },
  },
}));
