import { guardSheet } from "../edits/protection";
import type { DataValidation, DataValidationOperator, DataValidationWithFormulae } from "@cj-tech-master/excelts";
import { flagValue, wordArg } from "../args";
import { clearValidation, setValidation, validationAt } from "../edits/validations";
import { dateToSerial } from "../../model/cellValues";
import { checkRuleFormula } from "../edits/checkFormula";
import { HostError, invalidArgument } from "../hostError";
import { isRecord, type Json } from "../json";
import { ObjectType } from "../objectType";
import type { CellRange } from "./cellRange";

/** Serial number of 1 January 1970. */
const unixEpoch = 25_569;
const millisecondsInDay = 86_400_000;
const longestList = 255;
const longestFormula = 255;
const longestTitle = 32;
const longestMessage = 255;

/** Names of rules, of their types, and of types in files. */
const kinds = [
  { rule: "list", type: "List", file: "list" },
  { rule: "wholeNumber", type: "WholeNumber", file: "whole" },
  { rule: "decimal", type: "Decimal", file: "decimal" },
  { rule: "date", type: "Date", file: "date" },
  { rule: "textLength", type: "TextLength", file: "textLength" },
  { rule: "custom", type: "Custom", file: "custom" },
] as const;

const operators: readonly { readonly word: string; readonly file: DataValidationOperator; readonly takesTwo: boolean }[] = [
  { word: "Between", file: "between", takesTwo: true },
  { word: "NotBetween", file: "notBetween", takesTwo: true },
  { word: "EqualTo", file: "equal", takesTwo: false },
  { word: "NotEqualTo", file: "notEqual", takesTwo: false },
  { word: "GreaterThan", file: "greaterThan", takesTwo: false },
  { word: "LessThan", file: "lessThan", takesTwo: false },
  { word: "GreaterThanOrEqualTo", file: "greaterThanOrEqual", takesTwo: false },
  { word: "LessThanOrEqualTo", file: "lessThanOrEqual", takesTwo: false },
];

const styles = ["Stop", "Warning", "Information"] as const;

/** What a validation without a rule is: nothing is checked, but a hint may be shown. */
const nothing: DataValidation = { type: "any" };

function current(range: CellRange): DataValidation {
  const found = validationAt(range.sheet, range.area);
  return found === null || typeof found === "string" ? nothing : found;
}

function change(range: CellRange, part: Partial<DataValidation>): void {
  setValidation(range.sheet, range.area, { ...current(range), ...part } as DataValidation);
}

/** A day as a rule takes it: a text such as 2026-11-24 or a serial number. */
function datePart(value: Json | undefined, name: string): Date {
  if (typeof value === "string" && value.startsWith("=")) {
    throw new HostError("UnsupportedOperation", "Dates that are formulas are not supported here.");
  }
  const time = typeof value === "number" ? (value - unixEpoch) * millisecondsInDay : Date.parse(typeof value === "string" ? value : "");
  if (Number.isNaN(time)) throw invalidArgument(`${name} is a date, 2026-11-24.`);
  return new Date(time);
}

/** A formula or a number as a rule takes it; a text without "=" is a constant. */
function formulaPart(value: Json | undefined, name: string): string | number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") throw invalidArgument(`${name} is a number or a formula.`);
  if (!value.startsWith("=")) {
    if (Number.isFinite(Number(value))) return Number(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateToSerial(new Date(`${value}T00:00:00Z`), false);
    throw invalidArgument(`${name} is a number, or a formula that begins with "=".`);
  }
  if (value.length > longestFormula) throw invalidArgument(`${name} has at most ${longestFormula} characters.`);
  checkRuleFormula(value.slice(1));
  return value.slice(1);
}

function listFormula(rule: Readonly<Record<string, Json>>): string {
  const { source } = rule;
  if (rule["inCellDropDown"] === false) throw new HostError("UnsupportedOperation", "A list without its drop-down is not supported here.");
  if (typeof source !== "string" || source.trim() === "") throw invalidArgument("The source of a list is a text or a range.");
  if (source.startsWith("=")) return String(formulaPart(source, "source"));
  if (source.length > longestList) throw invalidArgument(`The source of a list has at most ${longestList} characters.`);
  return `"${source.replaceAll('"', '""')}"`;
}

function ruleFrom(value: Json): DataValidationWithFormulae {
  const given = isRecord(value) ? Object.entries(value).filter(([, part]) => part !== null) : [];
  const [name, rule] = given[0] ?? [];
  const kind = kinds.find((each) => each.rule === name);
  if (given.length !== 1 || !isRecord(rule)) throw invalidArgument("A rule is an object with one of list, wholeNumber, decimal, custom …");
  if (!kind) throw new HostError("UnsupportedOperation", `Rules of the kind ${name} are not supported here.`);
  if (kind.file === "list") return { type: "list", formulae: [listFormula(rule)] };
  if (kind.file === "custom") {
    if (typeof rule["formula"] !== "string" || !rule["formula"].startsWith("=")) throw invalidArgument('formula begins with "=".');
    return { type: "custom", formulae: [formulaPart(rule["formula"], "formula")] };
  }
  const operator = operators.find(
    (each) =>
      each.word ===
      wordArg(
        rule["operator"],
        operators.map(({ word }) => word),
        "operator",
      ),
  );
  const part = kind.file === "date" ? datePart : formulaPart;
  const second = operator?.takesTwo === true ? [part(rule["formula2"], "formula2")] : [];
  return { type: kind.file, operator: operator?.file ?? "between", formulae: [part(rule["formula1"], "formula1"), ...second] };
}

function shown(formula: string | number | Date | undefined): Json {
  if (formula instanceof Date) return formula.toISOString();
  return typeof formula === "number" ? formula : `=${formula ?? ""}`;
}

function ruleOf(validation: DataValidation): Json {
  const kind = kinds.find(({ file }) => file === validation.type);
  if (!kind || validation.type === "any") return {};
  const [first, second] = validation.formulae;
  if (kind.file === "list") {
    const text = String(first);
    const source = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (kind.file === "custom") return { custom: { formula: shown(first) } };
  const operator = operators.find(({ file }) => file === (validation.operator ?? "between"))?.word ?? "Between";
  return { [kind.rule]: { formula1: shown(first), operator, ...(second === undefined ? {} : { formula2: shown(second) }) } };
}

function limited(value: Json | undefined, name: string, most: number): string {
  const text = value ?? "";
  if (typeof text !== "string" || text.length > most) throw invalidArgument(`${name} is a text of at most ${most} characters.`);
  return text;
}

function record(value: Json, name: string): Readonly<Record<string, Json>> {
  if (!isRecord(value)) throw invalidArgument(`${name} is an object.`);
  return value;
}

const styleWord = (style: string | undefined): string => styles.find((word) => word.toLowerCase() === style?.toLowerCase()) ?? "Stop";

/** Excel.DataValidation of a range. */
export const dataValidationType: ObjectType<CellRange> = new ObjectType<CellRange>("DataValidation", () => ({
  guard: ({ sheet }) => guardSheet(sheet),
  properties: {
    type: {
      get: ({ sheet, area }) => {
        const found = validationAt(sheet, area);
        if (typeof found === "string") return found;
        return kinds.find(({ file }) => file === found?.type)?.type ?? "None";
      },
    },
    rule: {
      get: (range) => ruleOf(current(range)),
      set: (range, value) => {
        const rule = ruleFrom(value);
        const before = current(range);
        const { prompt, promptTitle, error, errorTitle, errorStyle, allowBlank, showErrorMessage, showInputMessage } = before;
        const kept = { prompt, promptTitle, error, errorTitle, errorStyle };
        const texts = Object.fromEntries(Object.entries(kept).filter(([, text]) => text !== undefined));
        setValidation(range.sheet, range.area, {
          ...texts,
          ...rule,
          allowBlank: allowBlank ?? true,
          showErrorMessage: showErrorMessage ?? true,
          showInputMessage: showInputMessage ?? true,
        });
      },
    },
    ignoreBlanks: {
      get: (range) => current(range).allowBlank ?? true,
      set: (range, value) => change(range, { allowBlank: flagValue(value, "ignoreBlanks") }),
    },
    prompt: {
      get: (range) => {
        const { showInputMessage, promptTitle, prompt } = current(range);
        return { showPrompt: showInputMessage ?? true, title: promptTitle ?? "", message: prompt ?? "" };
      },
      set: (range, value) => {
        const given = record(value, "prompt");
        change(range, {
          showInputMessage: flagValue(given["showPrompt"] ?? true, "showPrompt"),
          promptTitle: limited(given["title"], "title", longestTitle),
          prompt: limited(given["message"], "message", longestMessage),
        });
      },
    },
    errorAlert: {
      get: (range) => {
        const { showErrorMessage, errorTitle, error, errorStyle } = current(range);
        return { showAlert: showErrorMessage ?? true, style: styleWord(errorStyle), title: errorTitle ?? "", message: error ?? "" };
      },
      set: (range, value) => {
        const given = record(value, "errorAlert");
        change(range, {
          showErrorMessage: flagValue(given["showAlert"] ?? true, "showAlert"),
          errorStyle: wordArg(given["style"] ?? "Stop", styles, "style").toLowerCase(),
          errorTitle: limited(given["title"], "title", longestTitle),
          error: limited(given["message"], "message", longestMessage),
        });
      },
    },
  },
  methods: { clear: ({ sheet, area }) => clearValidation(sheet, area) },
}));
