import type { Worksheet } from "@cj-tech-master/excelts";
import { columnPixels, defaultRowPoints, pointsPerPixel } from "./sizes";

/** Distance of a column's left edge from the sheet's, in points. */
export function columnLeft(sheet: Worksheet, column: number): number {
  let pixels = 0;
  for (let each = 1; each < column; each++) pixels += columnPixels(sheet, each);
  return pixels * pointsPerPixel;
}

/** Distance of a row's top from the sheet's, in points. */
export function rowTop(sheet: Worksheet, row: number): number {
  const standard = sheet.properties.defaultRowHeight ?? defaultRowPoints;
  let points = (row - 1) * standard;
  sheet.eachRow({ includeEmpty: true }, (each, number) => {
    if (number < row) points += (each.hidden ? 0 : (each.height ?? standard)) - standard;
  });
  return points;
}
