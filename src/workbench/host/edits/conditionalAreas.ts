import type { ConditionalFormattingRule, Worksheet } from "@cj-tech-master/excelts";
import { parseArea, rectangleAddress } from "../../model/addresses";
import { overlap, without, type Rectangle } from "../area";

/** A conditional format: a rule and the cells it holds for. */
export interface ConditionalFormat {
  readonly areas: readonly Rectangle[];
  readonly rule: ConditionalFormattingRule;
}

/** All conditional formats of a sheet, the first to be applied first. */
export function conditionalFormats(sheet: Worksheet): ConditionalFormat[] {
  const all = sheet.conditionalFormattings.flatMap(({ ref, rules }) => {
    const areas = ref.split(/[\s,]+/u).flatMap((part) => parseArea(part) ?? []);
    return rules.map((rule) => ({ areas, rule }));
  });
  return all.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
}

/** Replaces all conditional formats of a sheet; their order is their priority. */
export function setConditionalFormats(sheet: Worksheet, formats: readonly ConditionalFormat[]): void {
  const kept = formats.filter(({ areas }) => areas.length > 0);
  kept.forEach(({ rule }, i) => {
    rule.priority = i + 1;
  });
  sheet.conditionalFormattings = kept.map(({ areas, rule }) => ({ ref: areas.map(rectangleAddress).join(" "), rules: [rule] }));
}

export const formatsAt = (sheet: Worksheet, area: Rectangle): ConditionalFormat[] =>
  conditionalFormats(sheet).filter(({ areas }) => areas.some((each) => overlap(each, area)));

/** Takes an area's cells out of all conditional formats. */
export function clearConditionalFormats(sheet: Worksheet, area: Rectangle): void {
  const formats = conditionalFormats(sheet).map(({ areas, rule }) => ({ rule, areas: areas.flatMap((each) => without(each, area)) }));
  setConditionalFormats(sheet, formats);
}
