import type { Style } from "@cj-tech-master/excelts";
import { isEntireColumn, isEntireRow, type Rectangle } from "../area";
import type { Json } from "../json";
import type { CellRange } from "../objects/cellRange";
import { eachStyled } from "./eachStyled";
import { sharedStyles } from "./cellStyle";

/** What all cells of a range have in common; null where they differ, as Excel answers. */
export function commonLook(range: CellRange, read: (style: Partial<Style>) => Json): Json {
  const { sheet, area } = range;
  const styles: Partial<Style>[] = [];
  if (isEntireColumn(area)) for (let column = area.left; column <= area.right; column++) styles.push(sheet.getColumn(column).style);
  else if (isEntireRow(area)) for (let row = area.top; row <= area.bottom; row++) styles.push(sheet.getRow(row).style);
  else {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) styles.push(sheet.findCell(row, column)?.style ?? {});
    }
  }
  const first = read(styles[0] ?? {});
  return styles.every((style) => read(style) === first) ? first : null;
}

/** Where a cell lies in an area: inside, or at which of its edges. */
const placeIn = ({ top, bottom, left, right }: Rectangle, row: number, column: number): number =>
  [row - top, row - bottom, column - left, column - right].reduce((place, distance) => place * 3 + Math.sign(distance) + 1, 0);

/** Changes the look of all cells of a range: `change` may give something else at its edges than inside. */
export function changeLook(
  { sheet, area }: CellRange,
  change: (style: Partial<Style>, row: number, column: number) => Partial<Style>,
): void {
  const shared = sharedStyles<number>();
  eachStyled(sheet, area, (target, row, column) => {
    target.style = shared(target.style, placeIn(area, row, column), () => change(target.style, row, column));
  });
}
