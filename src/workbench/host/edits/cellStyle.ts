import type { Cell, Style } from "@cj-tech-master/excelts";

/** Sets parts of a cell's style. The style object may be shared with other cells, so it is replaced and never changed. */
export function setStyle(cell: { style: Partial<Style> }, part: Partial<Style>): void {
  cell.style = { ...cell.style, ...part };
}

const plain: Partial<Style> = {};

/**
 * Makes new styles of old ones, one and the same for all cells that looked alike: a sheet has thousands of cells and some dozens of looks.
 * @returns the style that takes the place of `style`; `kind` tells apart what is made of one style in several ways
 */
export function sharedStyles<K>(): (style: Partial<Style>, kind: K, part: () => Partial<Style>) => Partial<Style> {
  const known = new Map<Partial<Style>, Map<K, Partial<Style>>>();
  return (style, kind, part) => {
    const before = Object.keys(style).length === 0 ? plain : style;
    const ofStyle = known.get(before) ?? new Map<K, Partial<Style>>();
    known.set(before, ofStyle);
    const made = ofStyle.get(kind) ?? { ...before, ...part() };
    ofStyle.set(kind, made);
    return made;
  };
}

/** The reader's own short date: Office.js writes it in the American way, files hold its number (14), which excelts knows by this text. */
const shortDate = { office: "m/d/yyyy", file: "mm-dd-yy" } as const;

/** A number format as excelts takes it. */
export const fileFormat = (format: string): string => (format === shortDate.office ? shortDate.file : format);

/** A cell's number format, "General" where it has none. */
export function numberFormatOf(cell: Cell | undefined): string {
  const format = cell?.numFmt;
  const code = (typeof format === "object" ? format.formatCode : format) ?? "General";
  return code === shortDate.file ? shortDate.office : code;
}
