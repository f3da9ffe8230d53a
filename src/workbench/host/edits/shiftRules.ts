import type { Worksheet } from "@cj-tech-master/excelts";
import { rewritten } from "../../model/rewriteFormulas";
import { relocatedFormula, shiftedArea, type Shift } from "../../model/shiftReferences";
import { areaAddress, intersection, parseAddress, without, type Rectangle } from "../area";
import { conditionalFormats, setConditionalFormats, type ConditionalFormat } from "./conditionalAreas";
import { setValidatedAreas, validatedAreas } from "./validations";

/** A part of a rule's area: where it was before the shift, and where it is after it. */
interface Part {
  readonly before: Rectangle;
  readonly after: Rectangle;
}

/** Cells of an area after a shift: those inside `band` move, those beside it stay. */
function partsOf(shift: Shift, band: Rectangle, area: Rectangle): Part[] {
  const inside = intersection(area, band);
  const moved = inside && shiftedArea(shift, inside);
  const beside = without(area, band).map((part) => ({ before: part, after: part }));
  return inside && moved ? [...beside, { before: inside, after: moved }] : beside;
}

/** A rule whose formulas are relative to the first cell of its area, for a part that begins elsewhere. */
function forPart<R extends object>(sheet: Worksheet, rule: R, area: Rectangle, part: Rectangle): R {
  const [rows, columns] = [part.top - area.top, part.left - area.left];
  const formulae: unknown = "formulae" in rule ? rule.formulae : null;
  if ((rows === 0 && columns === 0) || !Array.isArray(formulae)) return rule;
  const place = { sheet, row: null, column: null };
  const moved = formulae.map((formula: unknown) =>
    typeof formula === "string" && !formula.startsWith('"')
      ? rewritten(formula, place, (tokens) => relocatedFormula(tokens, rows, columns))
      : formula,
  );
  return moved.every((formula, i) => formula === formulae[i]) ? rule : { ...rule, formulae: moved };
}

/** Lets validations and conditional formats follow their cells; one whose cells are torn apart holds for all its parts. */
export function moveRules(shift: Shift, band: Rectangle): void {
  const { sheet } = shift;
  const validations = validatedAreas(sheet).flatMap(({ area, validation }) =>
    partsOf(shift, band, area).map(({ before, after }) => ({
      area: after,
      validation: forPart(sheet, validation, area, before),
    })),
  );
  setValidatedAreas(sheet, validations);
  setConditionalFormats(
    sheet,
    conditionalFormats(sheet).flatMap((format) => movedFormat(shift, band, format)),
  );
}

/** One format for all parts that its formula holds for as it is, and one for each of the others. */
function movedFormat(shift: Shift, band: Rectangle, { areas, rule }: ConditionalFormat): ConditionalFormat[] {
  const [anchor] = areas;
  const together: Rectangle[] = [];
  const apart: ConditionalFormat[] = [];
  for (const { before, after } of areas.flatMap((area) => partsOf(shift, band, area))) {
    const isFirst = !anchor || areas.some((area) => area.top === before.top && area.left === before.left);
    const own = isFirst ? rule : forPart(shift.sheet, rule, areaHolding(areas, before), before);
    if (own === rule) together.push(after);
    else apart.push({ areas: [after], rule: own });
  }
  return [{ areas: together, rule }, ...apart];
}

const areaHolding = (areas: readonly Rectangle[], part: Rectangle): Rectangle =>
  areas.find((area) => intersection(area, part) !== null) ?? part;

/** Lets what is printed follow its cells. */
export function movePage(shift: Shift): void {
  const { sheet } = shift;
  for (const name of ["printArea", "printTitlesRow", "printTitlesColumn"] as const) {
    const before = parseAddress(sheet.pageSetup[name] ?? "");
    if (!before) continue;
    const after = shiftedArea(shift, before);
    sheet.pageSetup[name] = after ? areaAddress(after) : "";
  }
}

/** Lets pictures follow the cells they lie on. One whose cells are deleted stays where it is. */
export function movePictures(shift: Shift): void {
  for (const { range } of shift.sheet.getImages()) {
    if (!range || range.pos || range.editAs === "absolute") continue;
    const { tl, br } = range;
    const [top, left] = [tl.nativeRow + 1, tl.nativeCol + 1];
    // What ends at the very edge of a cell does not lie on it.
    const bottom = br ? Math.max(top, br.nativeRow + (br.nativeRowOff > 0 ? 1 : 0)) : top;
    const right = br ? Math.max(left, br.nativeCol + (br.nativeColOff > 0 ? 1 : 0)) : left;
    const after = shiftedArea(shift, { top, left, bottom, right });
    if (!after) continue;
    tl.nativeRow += after.top - top;
    tl.nativeCol += after.left - left;
    if (!br) continue;
    br.nativeRow += after.bottom - bottom;
    br.nativeCol += after.right - right;
  }
}
