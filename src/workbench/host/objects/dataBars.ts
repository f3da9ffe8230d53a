import type { Cvfo, DataBarRuleType } from "@cj-tech-master/excelts";
import { flagValue, wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { HostError, invalidArgument } from "../hostError";
import { isRecord, type Json } from "../json";
import { ObjectType, type Property } from "../objectType";

/** Excel's own blue for a bar that was given no colour. */
const standardColor = { argb: "FF638EC6" };

/** The bars of a new data bar: from the lowest value to the highest. */
export const newDataBar = (): DataBarRuleType => ({
  type: "dataBar",
  priority: 1,
  cfvo: [{ type: "min" }, { type: "max" }],
  color: standardColor,
  gradient: true,
});

/** Where a bar begins or ends, by Excel's word for it. */
const bounds: Readonly<Record<string, Cvfo["type"]>> = {
  Automatic: "min",
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

const isPlain = (type: Cvfo["type"]): boolean => type === "min" || type === "max";

function boundOf(value: Json, end: "min" | "max"): Cvfo {
  if (!isRecord(value)) throw invalidArgument("The bound of a data bar is an object with type and formula.");
  const word = wordArg(value["type"], Object.keys(bounds), "type");
  const type = word === "Automatic" ? end : (bounds[word] ?? end);
  if (isPlain(type)) return { type };
  const given = value["formula"];
  const number = typeof given === "number" ? given : typeof given === "string" ? Number(given.replace(/^=/, "")) : Number.NaN;
  if (!Number.isFinite(number)) throw new HostError("UnsupportedOperation", "A data bar begins and ends at numbers here.");
  return { type, value: number };
}

const bound = (place: 0 | 1): Property<DataBarRuleType> => ({
  get: ({ cfvo }) => {
    const { type, value } = cfvo?.[place] ?? { type: place === 0 ? "min" : "max" };
    const word = Object.entries(bounds).find(([name, each]) => each === type && name !== "Automatic")?.[0] ?? "Automatic";
    return { type: word, ...(value === undefined ? {} : { formula: String(value) }) };
  },
  set: (rule, value) => {
    const both: Cvfo[] = [...(rule.cfvo ?? [])];
    both[place] = boundOf(value, place === 0 ? "min" : "max");
    rule.cfvo = both;
  },
});

const positiveType: ObjectType<DataBarRuleType> = new ObjectType<DataBarRuleType>("ConditionalDataBarPositiveFormat", () => ({
  properties: {
    fillColor: {
      get: ({ color }) => colorText(color, ""),
      set: (rule, value) => {
        rule.color = colorOf(value);
      },
    },
    gradientFill: {
      get: ({ gradient }) => gradient ?? true,
      set: (rule, value) => {
        rule.gradient = flagValue(value, "gradientFill");
      },
    },
    borderColor: {
      get: ({ borderColor }) => colorText(borderColor, ""),
      set: (rule, value) => {
        rule.border = value !== "";
        if (value !== "") rule.borderColor = colorOf(value);
      },
    },
  },
}));

/** Excel.DataBarConditionalFormat: bars from left to right beside their numbers. */
export const dataBarType: ObjectType<DataBarRuleType> = new ObjectType<DataBarRuleType>("DataBarConditionalFormat", () => ({
  properties: {
    lowerBoundRule: bound(0),
    upperBoundRule: bound(1),
    positiveFormat: { object: (rule) => positiveType.of(rule) },
  },
}));
