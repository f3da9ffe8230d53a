import type { Book } from "../book";
import { accounts, after, deals, doing, sources, type Probe } from "./probe";

const inTable =
  (act: (table: Excel.Table, sheet: Excel.Worksheet) => unknown): ((sheet: Excel.Worksheet) => unknown) =>
  (sheet) =>
    act(deals(sheet), sheet);

const code = (
  member: string,
  situation: string,
  expected: string,
  source: string,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Probe => ({
  member,
  situation,
  source,
  expected,
  book: accounts,
  ask: doing(act),
});

/** Does something, and reads by a query of its own. */
const reading =
  (read: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>): Probe["ask"] =>
  (book: Book) =>
    book.run((context, sheet) => read(sheet, context));

const nullObjects: readonly Probe[] = [
  {
    member: "WorksheetCollection.getItemOrNullObject",
    situation: "deleting a sheet that is not there, as samples begin",
    source: sources.samples,
    expected: ["Sheet1", "Sample"],
    ask: reading(async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject("Sample").delete();
      worksheets.add("Sample");
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  },
  {
    member: "Worksheet.isNullObject",
    situation: "told without any load",
    source: sources.nullObjects,
    expected: true,
    ask: reading(async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("None");
      await context.sync();
      return sheet.isNullObject;
    }),
  },
  {
    member: "Worksheet.isNullObject",
    situation: "loaded beside other properties",
    source: sources.nullObjects,
    expected: [false, "Sheet1"],
    ask: reading(async (sheet, context) => {
      const found = context.workbook.worksheets.getItemOrNullObject("Sheet1").load("isNullObject,name");
      await context.sync();
      return [found.isNullObject, found.name];
    }),
  },
  {
    member: "Range.getUsedRangeOrNullObject",
    situation: "everything below a null object is null",
    source: sources.nullObjects,
    expected: true,
    ask: reading(async (_, context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("None").getRange("A1").getUsedRangeOrNullObject().load("address");
      await context.sync();
      return range.isNullObject;
    }),
  },
  code("WorksheetCollection.getItem", "a sheet that is not there", "ItemNotFound", sources.errors, (_, { workbook }) =>
    workbook.worksheets.getItem("None").load("name"),
  ),
  {
    member: "Worksheet.visibility",
    situation: "read without having been loaded",
    source: sources.load,
    expected: "PropertyNotLoaded",
    ask: reading(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      return sheet.visibility;
    }),
  },
  {
    member: "TableCollection.load",
    situation: "paths into items of items",
    source: sources.load,
    expected: [["Deals", ["Account", "Amount"], "Sheet1"]],
    book: accounts,
    ask: reading(async (sheet, context) => {
      deals(sheet);
      const { tables } = context.workbook;
      tables.load("items/name, items/columns/items/name, items/worksheet/name");
      await context.sync();
      return tables.items.map(({ name, columns, worksheet }) => [name, columns.items.map((column) => column.name), worksheet.name]);
    }),
  },
  {
    member: "Range.load",
    situation: "an object of what is wanted",
    source: sources.load,
    expected: [[["Account"]], "#FFFFFF"],
    book: accounts,
    ask: reading(async (sheet, context) => {
      const range = sheet.getRange("A1").load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      return [range.values, range.format.fill.color];
    }),
  },
];

const tables: readonly Probe[] = [
  {
    member: "Range.values",
    situation: "a value directly below a table is taken in by it",
    source: sources.tableResize,
    expected: "Sheet1!A1:B4",
    book: accounts,
    ask: reading(async (sheet, context) => {
      const table = deals(sheet);
      sheet.getRange("A4").values = [["Gamma"]];
      const range = table.getRange().load("address");
      await context.sync();
      return range.address;
    }),
  },
  {
    member: "TableRowCollection.add",
    situation: "a table without rows fills its blank row",
    source: sources.table,
    expected: [
      ["Account", "Amount"],
      ["x", 1],
      ["", ""],
    ],
    book: { cells: [["Account", "Amount"]] },
    ask: after((sheet) => sheet.tables.add("A1:B1", true).rows.add(undefined, [["x", 1]]), "A1:B3", "values"),
  },
  {
    member: "TableRowCollection.add",
    situation: "cells below move down",
    source: sources.table,
    expected: [
      ["Gamma", 5],
      ["", ""],
      ["below", ""],
    ],
    book: { cells: [...(accounts.cells ?? []), [null], ["below"]] },
    ask: after(
      inTable((table) => table.rows.add(undefined, [["Gamma", 5]])),
      "A4:B6",
      "values",
    ),
  },
  code(
    "TableCollection.add",
    "over another table",
    "MergedRangeConflict",
    sources.errors,
    inTable((_, sheet) => sheet.tables.add("B2:C4", true)),
  ),
  code("TableCollection.add", "over merged cells", "MergedRangeConflict", sources.errors, (sheet) => {
    sheet.getRange("A2:B2").merge();
    deals(sheet);
  }),
  {
    member: "TableColumn.id",
    situation: "stays when a column is put in before it",
    source: sources.column,
    expected: [3, 1, 2],
    book: accounts,
    ask: reading(async (sheet, context) => {
      const { columns } = deals(sheet);
      columns.load("items/id");
      await context.sync();
      columns.add(0, undefined, "New");
      columns.load("items/id");
      await context.sync();
      return columns.items.map(({ id }) => id);
    }),
  },
  code(
    "Table.name",
    "a name that another table has",
    "InvalidArgument",
    sources.table,
    inTable((_, sheet) => (sheet.tables.add("E1:F2", true).name = "deals")),
  ),
  code(
    "Range.insert",
    "cells that would tear a table",
    "InsertDeleteConflict",
    sources.errors,
    inTable((_, sheet) => sheet.getRange("A2").insert("Down")),
  ),
  code("Range.insert", "cells in use at the sheet's end", "NonBlankCellOffSheet", sources.errors, (sheet) => {
    sheet.getRange("XFD1").values = [["last"]];
    sheet.getRange("A1").insert("Right");
  }),
];

const sheets: readonly Probe[] = [
  code("WorksheetCollection.add", "a name that a sheet has, in other case", "ItemAlreadyExists", sources.errors, (_, { workbook }) =>
    workbook.worksheets.add("SHEET1"),
  ),
  ...["x".repeat(32), "a/b", "'a", "History", ""].map((name) =>
    code("Worksheet.name", `the name ${JSON.stringify(name)}`, "InvalidArgument", sources.sheetNames, (sheet) => (sheet.name = name)),
  ),
  code("Worksheet.delete", "the only sheet that shows", "InvalidOperation", sources.sheet, (sheet) => sheet.delete()),
  code("Range.values", "on a protected sheet", "AccessDenied", sources.errors, (sheet) => {
    sheet.protection.protect();
    sheet.getRange("A1").values = [[1]];
  }),
  {
    member: "WorksheetProtection.options",
    situation: "what was allowed can be read, and is allowed",
    source: sources.protection,
    expected: [true, false, "done"],
    ask: reading(async (sheet, context) => {
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.protection.load("options");
      await context.sync();
      const { options } = sheet.protection;
      return [options.allowFormatCells, options.allowSort, "done"];
    }),
  },
  {
    member: "NamedItem.value",
    situation: "a formula is calculated",
    source: sources.names,
    expected: 400,
    book: accounts,
    ask: reading(async (sheet, context) => {
      const name = context.workbook.names.add("Total", "=SUM(Sheet1!$B$2:$B$3)").load("value");
      await context.sync();
      return name.value as unknown;
    }),
  },
  {
    member: "NamedItem.value",
    situation: "a formula with a function of an add-in",
    source: sources.names,
    expected: "#VALUE!",
    ask: reading(async (sheet, context) => {
      const name = context.workbook.names.add("Own", "=KAM.ANY(1)").load("value");
      await context.sync();
      return name.value as unknown;
    }),
  },
  {
    member: "SettingCollection.add",
    situation: "an object is kept as it was given",
    source: sources.settings,
    expected: { most: 15 },
    ask: reading(async (_, context) => {
      const setting = context.workbook.settings.add("cap", { most: 15 }).load("value");
      await context.sync();
      return setting.value as unknown;
    }),
  },
];

const rules: readonly Probe[] = [
  {
    member: "DataValidation.type",
    situation: "some cells with a rule and some without",
    source: sources.validationType,
    expected: ["MixedCriteria", "Inconsistent"],
    ask: reading(async (sheet, context) => {
      const at = (address: string): Excel.DataValidation => sheet.getRange(address).dataValidation;
      at("A1").rule = { list: { inCellDropDown: true, source: "a,b" } };
      at("A2").rule = { list: { inCellDropDown: true, source: "c" } };
      const [some, different] = [at("A2:A3").load("type"), at("A1:A2").load("type")];
      await context.sync();
      return [some.type, different.type];
    }),
  },
  {
    member: "DataValidation.rule",
    situation: "a range as the source of a list",
    source: sources.validation,
    expected: "=Sheet1!$A$2:$A$3",
    ask: reading(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("D1");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A2:A3") } };
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule.list?.source;
    }),
  },
  code("DataValidation.rule", "a list of more than 255 characters", "InvalidArgument", sources.validation, (sheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
  }),
  code(
    "DataValidation.rule",
    "a formula with a table's columns",
    "InvalidArgument",
    sources.validation,
    inTable((_, sheet) => {
      sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=COUNTIF(Deals[Account],D1)=0" } };
    }),
  ),
  {
    member: "RangeSort.apply",
    situation: "texts that are numbers, sorted as such",
    source: sources.sort,
    expected: [["9"], ["10"]],
    book: { cells: [["'10"], ["'9"]] },
    ask: after((sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0, dataOption: "TextAsNumber" }]), "A1:A2", "values"),
  },
];

/** Null objects, loads, tables, sheets, names and rules. */
export const objectProbes: readonly Probe[] = [...nullObjects, ...tables, ...sheets, ...rules];
