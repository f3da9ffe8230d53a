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
