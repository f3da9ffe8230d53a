import type { Color } from "@cj-tech-master/excelts";
import { invalidArgument } from "./hostError";
import type { Json } from "./json";

/** Names that Excel knows for colours beside #RRGGBB: the sixteen of HTML and orange. */
const named: Readonly<Record<string, string>> = {
  aqua: "00FFFF",
  black: "000000",
  blue: "0000FF",
  fuchsia: "FF00FF",
  gray: "808080",
  green: "008000",
  lime: "00FF00",
  maroon: "800000",
  navy: "000080",
  olive: "808000",
  orange: "FFA500",
  purple: "800080",
  red: "FF0000",
  silver: "C0C0C0",
  teal: "008080",
  white: "FFFFFF",
  yellow: "FFFF00",
};

/** A colour as files hold it, from "#RRGGBB" or a name. @throws HostError InvalidArgument */
export function colorOf(value: Json): { argb: string } {
  const text = typeof value === "string" ? value.trim() : "";
  const hex = /^#?([0-9a-f]{6})$/iu.exec(text)?.[1] ?? named[text.toLowerCase()];
  if (hex === undefined) throw invalidArgument("A colour is a text such as #1F4E79, or an HTML name.");
  return { argb: `FF${hex.toUpperCase()}` };
}

/** "#RRGGBB" of a colour that is said outright; `otherwise` where there is none or it comes from the theme. */
export function colorText<T>(color: Partial<Color> | undefined, otherwise: T): string | T {
  return color?.argb === undefined ? otherwise : `#${color.argb.slice(-6).toUpperCase()}`;
}
