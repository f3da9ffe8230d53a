import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Shades of the add-in's green, the one of its icon and of the sheets it writes. */
const GREEN: BrandVariants = {
  10: "#04130e",
  20: "#09211a",
  30: "#0d3024",
  40: "#113d2f",
  50: "#144838",
  60: "#185642",
  70: "#1b614a",
  80: "#1e6b52",
  90: "#2c7f64",
  100: "#52a488",
  110: "#62b297",
  120: "#7cc4ab",
  130: "#98d3be",
  140: "#b4e0d0",
  150: "#cfece1",
  160: "#e7f5f0",
};

const dark = createDarkTheme(GREEN);

export const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: createLightTheme(GREEN),
  // Text in the brand's colour needs a lighter shade on a dark ground.
  dark: { ...dark, colorBrandForeground1: GREEN[110], colorBrandForeground2: GREEN[120] },
};

/** What the pane needs to know of Office's theme; older hosts give none. */
export type OfficeColors = Pick<Office.OfficeTheme, "bodyBackgroundColor"> | undefined;

/**
 * Whether the pane is dark: as Office's own background is, or where Office does not say, as the system prefers.
 * @param prefersDark the system's `prefers-color-scheme`
 */
export function isDark(office: OfficeColors, prefersDark: boolean): boolean {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(office?.bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return prefersDark;
  // Rec. 601 luma, 0–255.
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
