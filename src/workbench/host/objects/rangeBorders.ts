import { guardLooks } from "../edits/protection";
import type { Border, Borders, BorderStyle } from "@cj-tech-master/excelts";
import { wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { changeLook, commonLook } from "../edits/looks";
import type { Json } from "../json";
import { ObjectType, type HostObject } from "../objectType";
import type { CellRange } from "./cellRange";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof sides)[number];

/** One border of a range: an edge of it, or all lines between its cells. */
interface RangeBorder {
  readonly range: CellRange;
  readonly side: Side;
}

/** Excel's style and weight of a line, and how a file names both together. */
const lines: readonly { readonly style: string; readonly weight: string; readonly file: BorderStyle }[] = [
  { style: "Continuous", weight: "Hairline", file: "hair" },
  { style: "Continuous", weight: "Thin", file: "thin" },
  { style: "Continuous", weight: "Medium", file: "medium" },
  { style: "Continuous", weight: "Thick", file: "thick" },
  { style: "Dash", weight: "Thin", file: "dashed" },
  { style: "Dash", weight: "Medium", file: "mediumDashed" },
  { style: "DashDot", weight: "Thin", file: "dashDot" },
  { style: "DashDot", weight: "Medium", file: "mediumDashDot" },
  { style: "DashDotDot", weight: "Thin", file: "dashDotDot" },
  { style: "DashDotDot", weight: "Medium", file: "mediumDashDotDot" },
  { style: "Dot", weight: "Thin", file: "dotted" },
  { style: "Double", weight: "Thick", file: "double" },
  { style: "SlantDashDot", weight: "Medium", file: "slantDashDot" },
];

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The part of a cell's border that lies on the side of the range, if the cell touches it. */
function partOf({ range: { area }, side }: RangeBorder, row: number, column: number): (keyof Borders)[] {
  switch (side) {
    case "EdgeTop":
      return row === area.top ? ["top"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return column === area.left ? ["left"] : [];
    case "EdgeRight":
      return column === area.right ? ["right"] : [];
    case "InsideHorizontal":
      return [...(row > area.top ? ["top" as const] : []), ...(row < area.bottom ? ["bottom" as const] : [])];
    case "InsideVertical":
      return [...(column > area.left ? ["left" as const] : []), ...(column < area.right ? ["right" as const] : [])];
  }
}

function change(border: RangeBorder, of: (line: Partial<Border>) => Partial<Border> | null): void {
  changeLook(border.range, (style, row, column) => {
    const after: Partial<Borders> = { ...style.border };
    for (const part of partOf(border, row, column)) {
      Object.assign(after, { [part]: of(after[part] ?? {}) ?? undefined });
    }
    return { border: Object.fromEntries(Object.entries(after).filter(([, line]) => line !== undefined)) };
  });
}

/** The first line of the side stands for all of it. */
function read(border: RangeBorder, of: (line: Partial<Border> | undefined) => Json): Json {
  const { area } = border.range;
  const edge = {
    EdgeTop: { ...area, bottom: area.top },
    EdgeBottom: { ...area, top: area.bottom },
    EdgeLeft: { ...area, right: area.left },
    EdgeRight: { ...area, left: area.right },
    InsideHorizontal: { ...area, bottom: area.top },
    InsideVertical: { ...area, right: area.left },
  }[border.side];
  const part =
    ({ EdgeTop: "top", EdgeLeft: "left", EdgeRight: "right", InsideVertical: "right" } as const)[border.side as "EdgeTop"] ?? "bottom";
  return commonLook(border.range.on(edge), (style) => of(style.border?.[part]));
}

const lineOf = (file: BorderStyle | undefined): (typeof lines)[number] | undefined => lines.find((line) => line.file === file);

function styled(line: Partial<Border>, style: string, weight: string): Partial<Border> {
  const fitting = lines.filter((each) => each.style === style);
  const file =
    (fitting.find((each) => each.weight === weight) ?? fitting.find((each) => each.weight === "Thin") ?? fitting[0])?.file ?? "thin";
  return { color: { argb: "FF000000" }, ...line, style: file };
}

const rangeBorderType: ObjectType<RangeBorder> = new ObjectType<RangeBorder>("RangeBorder", () => ({
  guard: ({ range }) => guardLooks(range),
  id: "id",
  properties: {
    id: { get: ({ side }) => side, onRequest: true },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (border) => read(border, (line) => lineOf(line?.style)?.style ?? "None"),
      set: (border, value) => {
        const style = wordArg(value, styles, "style");
        change(border, (line) => (style === "None" ? null : styled(line, style, lineOf(line.style)?.weight ?? "Thin")));
      },
    },
    weight: {
      get: (border) => read(border, (line) => lineOf(line?.style)?.weight ?? "Thin"),
      set: (border, value) => {
        const weight = wordArg(value, weights, "weight");
        change(border, (line) => styled(line, lineOf(line.style)?.style ?? "Continuous", weight));
      },
    },
    color: {
      get: (border) => read(border, (line) => colorText(line?.color, "#000000")),
      set: (border, value) => {
        const color = colorOf(value);
        // A line that is given a colour is drawn.
        change(border, (line) => ({ style: "thin", ...line, color }));
      },
    },
  },
}));

/** Excel.RangeBorderCollection. */
export const rangeBorderCollectionType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeBorderCollection", () => ({
  properties: { count: { get: () => sides.length } },
  items: (range) => sides.map((side) => rangeBorderType.of({ range, side })),
  item: (range, key) => rangeBorderType.of({ range, side: wordArg(key, sides, "index") }),
}));

/** An edge of a range by its name. */
export const edgeOf = (range: CellRange, side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight"): HostObject =>
  rangeBorderType.of({ range, side });
