import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { parseArea, rectangleAddress } from "../../model/addresses";
import { isSheet, overlap, without, type Rectangle } from "../area";

/** A rule for what may be typed, and the cells it holds for. */
export interface ValidatedArea {
  readonly area: Rectangle;
  readonly validation: DataValidation;
}

const rangeKey = "range:";

/** All validations of a sheet. */
export function validatedAreas(sheet: Worksheet): ValidatedArea[] {
  return Object.entries(sheet.dataValidations.model).flatMap(([key, validation]) => {
    const area = parseArea(key.startsWith(rangeKey) ? key.slice(rangeKey.length) : key);
    return area && validation ? [{ area, validation }] : [];
  });
}

/** Replaces all validations of a sheet. */
export function setValidatedAreas(sheet: Worksheet, areas: readonly ValidatedArea[]): void {
  sheet.dataValidations.model = Object.fromEntries(
    areas
      .filter(({ area }) => isSheet(area))
      .map(({ area, validation }) => {
        const text = rectangleAddress(area);
        return [text.includes(":") ? rangeKey + text : text, validation];
      }),
  );
}

/** What an area's validations are where they are not one: not the same for all its cells, or the same one for some of its cells only. */
export type MixedValidations = "Inconsistent" | "MixedCriteria";

/** The validation of an area: none, one for all its cells, or what it is instead. */
export function validationAt(sheet: Worksheet, area: Rectangle): DataValidation | null | MixedValidations {
  const touching = validatedAreas(sheet).filter((each) => overlap(each.area, area));
  const [first] = touching;
  if (!first) return null;
  const isSame = touching.every(
    ({ validation }) => validation === first.validation || JSON.stringify(validation) === JSON.stringify(first.validation),
  );
  const uncovered = touching.reduce<Rectangle[]>((left, each) => left.flatMap((part) => without(part, each.area)), [area]);
  if (uncovered.length > 0) return "MixedCriteria";
  return isSame ? first.validation : "Inconsistent";
}

/** Takes the validations of an area away. */
export function clearValidation(sheet: Worksheet, area: Rectangle): void {
  const kept = validatedAreas(sheet).flatMap(({ area: before, validation }) =>
    without(before, area).map((part) => ({ area: part, validation })),
  );
  setValidatedAreas(sheet, kept);
}

/** Gives all cells of an area one validation. */
export function setValidation(sheet: Worksheet, area: Rectangle, validation: DataValidation): void {
  clearValidation(sheet, area);
  setValidatedAreas(sheet, [...validatedAreas(sheet), { area, validation }]);
}
