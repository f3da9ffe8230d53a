import type { HeaderFooter } from "@cj-tech-master/excelts";
import { textValue } from "../args";
import { invalidArgument } from "../hostError";
import { ObjectType, type Property } from "../objectType";
import type { SheetRef } from "./declaredTypes";

type Line = "oddHeader" | "oddFooter";
const places = ["L", "C", "R"] as const;
type Place = (typeof places)[number];

/** A header or footer is one text in the file: its left, centre and right parts behind &L, &C and &R. */
function parts(text: string | null | undefined): Record<Place, string> {
  const found: Record<Place, string> = { L: "", C: "", R: "" };
  let place: Place = "C";
  for (const piece of (text ?? "").split(/(&[LCR])/u)) {
    const next = places.find((each) => piece === `&${each}`);
    if (next) place = next;
    else found[place] += piece;
  }
  return found;
}

const part = (line: Line, place: Place): Property<SheetRef> => ({
  get: ({ sheet }) => parts(sheet.headerFooter[line])[place],
  set: ({ sheet }, value) => {
    const after = { ...parts(sheet.headerFooter[line]), [place]: textValue(value, "The text") };
    const text = places.map((each) => (after[each] === "" ? "" : `&${each}${after[each]}`)).join("");
    if (text.length > 255) throw invalidArgument("A header or footer has at most 255 characters.");
    const changed: Partial<HeaderFooter> = { [line]: text };
    sheet.headerFooter = { ...sheet.headerFooter, ...changed };
  },
});

const headerFooterType: ObjectType<SheetRef> = new ObjectType<SheetRef>("HeaderFooter", () => ({
  properties: {
    leftHeader: part("oddHeader", "L"),
    centerHeader: part("oddHeader", "C"),
    rightHeader: part("oddHeader", "R"),
    leftFooter: part("oddFooter", "L"),
    centerFooter: part("oddFooter", "C"),
    rightFooter: part("oddFooter", "R"),
  },
}));

/** Excel.HeaderFooterGroup: one header and footer for all pages. */
export const headerFooterGroupType: ObjectType<SheetRef> = new ObjectType<SheetRef>("HeaderFooterGroup", () => ({
  properties: { defaultForAllPages: { object: (ref) => headerFooterType.of(ref) } },
}));
