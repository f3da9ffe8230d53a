import type { Borders, ConditionalFormattingRule } from "@cj-tech-master/excelts";
import { wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { ObjectType, type Property } from "../objectType";

const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const satisfies Record<
  string,
  keyof Borders
>;
type Side = keyof typeof sides;

/** Excel's words for lines; what a condition draws is thin. */
const lines = { None: undefined, Continuous: "thin", Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted" } as const;
type Line = keyof typeof lines;

interface BorderOfRule {
  readonly rule: ConditionalFormattingRule;
  readonly side: Side;
}

const lineOf = ({ rule, side }: BorderOfRule) => rule.style?.border?.[sides[side]];

function change({ rule, side }: BorderOfRule, part: Partial<Borders["top"]> | null): void {
  const { [sides[side]]: standing, ...others } = rule.style?.border ?? {};
  const line = part === null ? {} : { [sides[side]]: { style: "thin", ...standing, ...part } };
  rule.style = { ...rule.style, border: { ...others, ...line } };
}

const borderType: ObjectType<BorderOfRule> = new ObjectType<BorderOfRule>("ConditionalRangeBorder", () => ({
  id: "id",
  properties: {
    id: { get: ({ side }) => side, onRequest: true },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (border) => Object.entries(lines).find(([, line]) => line === lineOf(border)?.style)?.[0] ?? "None",
      set: (border, value) => {
        const style = lines[wordArg(value, Object.keys(lines) as Line[], "style")];
        change(border, style === undefined ? null : { style });
      },
    },
    color: {
      get: (border) => colorText(lineOf(border)?.color, ""),
      set: (border, value) => change(border, { color: colorOf(value) }),
    },
  },
}));

const edge = (side: Side): Property<ConditionalFormattingRule> => ({ object: (rule) => borderType.of({ rule, side }) });

/** Excel.ConditionalRangeBorderCollection. */
export const conditionalBordersType: ObjectType<ConditionalFormattingRule> = new ObjectType<ConditionalFormattingRule>(
  "ConditionalRangeBorderCollection",
  () => ({
    properties: {
      count: { get: () => Object.keys(sides).length },
      top: edge("EdgeTop"),
      bottom: edge("EdgeBottom"),
      left: edge("EdgeLeft"),
      right: edge("EdgeRight"),
    },
    items: (rule) => (Object.keys(sides) as Side[]).map((side) => borderType.of({ rule, side })),
    item: (rule, key) => borderType.of({ rule, side: wordArg(key, Object.keys(sides) as Side[], "index") }),
  }),
);
