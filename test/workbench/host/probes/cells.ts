import { accounts, after, deals, doing, entering, sources, typing, type Probe } from "./probe";

const text = (situation: string, typed: string, value: unknown, format: string, source: string = sources.values): Probe => ({
  member: "Range.values",
  situation: `${situation}: ${JSON.stringify(typed)}`,
  source,
  expected: [[[value]], [[format]]],
  ask: typing(typed, "values", "numberFormat"),
});

const refused = (situation: string, formula: string, source: string): Probe => ({
  member: "Range.formulas",
  situation: `${situation}: ${formula.length > 40 ? `${formula.slice(0, 40)}…` : formula}`,
  source,
  expected: "InvalidArgument",
  book: accounts,
  ask: async (book) => {
    await book.run((_, sheet) => void deals(sheet));
    return entering(formula)(book);
  },
});

const shown = (value: number, format: string, expected: string): Probe => ({
  member: "Range.text",
  situation: `${value} in the format ${format}`,
  source: sources.formats,
  expected: [[expected]],
  ask: after(
    (sheet) => {
      sheet.getRange("A1").numberFormat = [[format]];
      sheet.getRange("A1").values = [[value]];
    },
    "A1",
    "text",
  ),
});

/** Texts that are written as if they were typed, formulas, number formats and blank values. */
export const cellProbes: readonly Probe[] = [
  text("a percentage", "5%", 0.05, "0%"),
  text("money", "$120", 120, "$#,##0_);[Red]($#,##0)"),
  text("money with cents", "$1,234.50", 1234.5, "$#,##0.00_);[Red]($#,##0.00)"),
  text("a fraction", "0 1/2", 0.5, "# ?/?"),
  text("an exponent", "1e3", 1000, "0.00E+00"),
  text("a date", "2/15/2024", 45_337, "m/d/yyyy", sources.dates),
  text("a day and a month", "15-Feb-2024", 45_337, "d-mmm-yy", sources.dates),
  text("two digits of a year up to 29", "1/1/29", 47_119, "m/d/yyyy", sources.dates),
  text("two digits of a year from 30 on", "1/1/30", 10_959, "m/d/yyyy", sources.dates),
  text("a time", "12:30", 0.5208333333333334, "h:mm", sources.dates),
  text("a duration of more than a day", "25:00", 1.0416666666666667, "[h]:mm:ss", sources.dates),
  text("a truth value", "TRUE", true, "General"),
  text("an error", "#N/A", "#N/A", "General"),
  text("an apostrophe keeps a text", "'007", "007", "General"),
  text("a sign alone is a text", "-", "-", "General"),
  text("other languages' decimals are a text", "1.234,5", "1.234,5", "General"),
  {
    member: "Range.valueTypes",
    situation: "an error that is typed",
    source: sources.range,
    expected: [["Error"]],
    ask: typing("#N/A", "valueTypes"),
  },
  {
    member: "Range.formulas",
    situation: "a text that begins with a plus is a formula",
    source: sources.values,
    expected: [[100], "=+B2"],
    book: accounts,
    ask: async (book) => {
      await book.run((_, sheet) => void (sheet.getRange("D9").values = [["+B2"]]));
      return [(await book.values("D9"))[0], (await book.formulas("D9"))[0]?.[0]];
    },
  },
  {
    member: "Range.values",
    situation: "a text that begins with a plus and is no formula",
    source: sources.values,
    expected: "InvalidArgument",
    ask: doing((sheet) => (sheet.getRange("A1").values = [["+1 (555) 0100"]])),
  },
  {
    member: "Range.values",
    situation: 'a formula written into a cell with the format "@" stays a text',
    source: sources.formats,
    expected: [["=1+1"]],
    ask: after(
      (sheet) => {
        sheet.getRange("A1").numberFormat = [["@"]];
        sheet.getRange("A1").values = [["=1+1"]];
      },
      "A1",
      "values",
    ),
  },
  {
    member: "Range.values",
    situation: "null in an array leaves its cell",
    source: sources.nulls,
    expected: [["Account", 7]],
    book: accounts,
    ask: after((sheet) => (sheet.getRange("A1:B1").values = [[null, 7]]), "A1:B1", "values"),
  },
  {
    member: "Range.values",
    situation: "null for the whole property",
    source: sources.nulls,
    expected: "InvalidArgument",
    ask: doing((sheet) => (sheet.getRange("A1").values = null as unknown as string[][])),
  },
  {
    member: "RangeFill.color",
    situation: "null for the property",
    source: sources.nulls,
    expected: "InvalidArgument",
    ask: doing((sheet) => (sheet.getRange("A1").format.fill.color = null as unknown as string)),
  },
  {
    member: "Range.values",
    situation: '"" clears a cell',
    source: sources.nulls,
    expected: [["Empty"]],
    book: accounts,
    ask: after((sheet) => (sheet.getRange("A1").values = [[""]]), "A1", "valueTypes"),
  },
  {
    member: "Range.values",
    situation: "one value for all cells",
    source: sources.values,
    expected: [
      [1, 1],
      [1, 1],
    ],
    ask: after((sheet) => (sheet.getRange("A1:B2").values = 1 as unknown as number[][]), "A1:B2", "values"),
  },
  {
    member: "Range.values",
    situation: "an array of another shape",
    source: sources.values,
    expected: "InvalidArgument",
    ask: doing((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])),
  },
  {
    member: "Range.values",
    situation: "a text of 32,768 characters",
    source: sources.limits,
    expected: "InvalidArgument",
    ask: doing((sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]])),
  },
  {
    member: "Range.values",
    situation: "whole columns are read as null",
    source: sources.values,
    expected: null,
    ask: after(() => undefined, "A:A", "values"),
  },
  refused("a function with too few arguments", "=ROUND(1)", sources.functions),
  refused("a function with too many arguments", "=TODAY(1)", sources.functions),
  refused("a text of more than 255 characters", `="${"x".repeat(256)}"`, sources.limits),
  refused("a formula of more than 8,192 characters", `=${"1+".repeat(4_100)}1`, sources.limits),
  refused("more than 64 levels", `=${"ABS(".repeat(65)}1${")".repeat(65)}`, sources.limits),
  refused("a table that is not there", "=SUM(Nowhere[Amount])", sources.structured),
  refused("a column that is not there", "=SUM(Deals[Nothing])", sources.structured),
  refused("an item that is none", "=Deals[#Everything]", sources.structured),
  refused("this row outside of the table, without its name", "=[@Amount]", sources.structured),
  refused("semicolons between arguments", "=SUM(1;2)", sources.functions),
  {
    member: "Range.formulas",
    situation: "a function nobody knows is taken, and gives #NAME?",
    source: sources.functions,
    expected: [["#NAME?"]],
    ask: after((sheet) => (sheet.getRange("A1").formulas = [["=NOSUCH(1)"]]), "A1", "values"),
  },
  {
    member: "Range.formulas",
    situation: "what lies in the way of a spill",
    source: sources.spill,
    expected: [["#SPILL!"], ["x"]],
    ask: after(
      (sheet) => {
        sheet.getRange("A2").values = [["x"]];
        sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      },
      "A1:A2",
      "values",
    ),
  },
  shown(0.575, "0%", "58%"),
  shown(674, "[>=1000]#,##0;General", "674"),
  shown(1234.5, "#,##0.00", "1,234.50"),
  shown(-5, "0;(0)", "(5)"),
  shown(45_337, "yyyy-mm-dd", "2024-02-15"),
  shown(1.5, "# ?/?", "1 1/2"),
  shown(1e11, "General", "1E+11"),
  {
    member: "Range.numberFormat",
    situation: "a text that is not a number format",
    source: sources.formats,
    expected: "InvalidArgument",
    ask: doing((sheet) => (sheet.getRange("A1").numberFormat = [["0.00 EUR"]])),
  },
];
