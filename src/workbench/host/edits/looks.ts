import type { Style } from "@cj-tech-master/excelts";
import { isEntireColumn, isEntireRow } from "../area";
import type { Json } from "../json";
import type { CellRange } from "../objects/cellRange";
import { eachStyled } from "./eachStyled";
import { setStyle } from "./cellStyle";

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

/** Changes the look of all cells of a range. */
export function changeLook(range: CellRange, change: (style: Partial<Style>, row: number, column: number) => Partial<Style>): void {
  eachStyled(range.sheet, range.area, (target, row, column) => setStyle(target, change(target.style, row, column)));
}
