import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

describe("what may be typed", () => {
  test.each<[string, Excel.DataValidationRule, string]>([
    ["List", list("yes,no"), "a list"],
    ["List", list("=$A$1:$A$3"), "a list of cells"],
    ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, "whole numbers"],
    ["Decimal", { decimal: { formula1: 0.5, operator: "GreaterThan" } }, "numbers"],
    ["TextLength", { textLength: { formula1: 10, operator: "LessThanOrEqualTo" } }, "a length"],
    ["Custom", { custom: { formula: "=B2>A2" } }, "a formula"],
    ["Decimal", { decimal: { formula1: "=$A$1", operator: "EqualTo" } }, "a number that a cell says"],
  ])("%s: %p", async (type, rule) => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const validation = sheet.getRange("B2:B4").dataValidation;
      validation.rule = rule;
      validation.load("type,rule,ignoreBlanks,errorAlert,prompt");
      await context.sync();
      expect([validation.type, validation.rule]).toEqual([type, rule]);
      expect(validation.ignoreBlanks).toBe(true);
      expect(validation.errorAlert).toEqual({ showAlert: true, style: "Stop", title: "", message: "" });
      expect(validation.prompt).toEqual({ showPrompt: true, title: "", message: "" });
    });
  });

  test("dates, as ISO texts", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { date: { formula1: "2026-01-01", formula2: "2026-12-31", operator: "Between" } };
      validation.load("type,rule");
      await context.sync();
      expect([validation.type, validation.rule.date]).toEqual([
        "Date",
        { formula1: "2026-01-01T00:00:00.000Z", formula2: "2026-12-31T00:00:00.000Z", operator: "Between" },
      ]);
    });
  });

  test("the cells of a range that is handed over", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const validation = sheet.getRange("B1").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
      validation.load("rule");
      await context.sync();
      expect(validation.rule.list?.source).toBe("=Sheet1!$A$1:$A$3");
    });
  });

  test("hints and alerts", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = list("a,b");
      validation.prompt = { showPrompt: true, title: "Stage", message: "Choose one." };
      validation.errorAlert = { showAlert: true, style: "Warning", title: "Stage", message: "a or b." };
      validation.ignoreBlanks = false;
      validation.load("prompt,errorAlert,ignoreBlanks");
      await context.sync();
      expect([validation.prompt, validation.errorAlert, validation.ignoreBlanks]).toEqual([
        { showPrompt: true, title: "Stage", message: "Choose one." },
        { showAlert: true, style: "Warning", title: "Stage", message: "a or b." },
        false,
      ]);
    });
  });

  test.each([
    ["255 characters", "x,".repeat(127) + "y", true],
    ["256 characters", "x,".repeat(127) + "yz", false],
  ])("a list of %s: %s", async (_, source, taken) => {
    const book = openBook();
    const setting = book.run((_c, sheet) => void (sheet.getRange("A1").dataValidation.rule = list(source)));
    if (taken) await setting;
    else expect(await refusedWith(setting)).toBe("InvalidArgument");
    expect(Object.keys(book.model.workbook.getWorksheet("Sheet1")?.dataValidations.model ?? {})).toHaveLength(taken ? 1 : 0);
  });

  test.each<[string, (validation: Excel.DataValidation) => void, string]>([
    ["an empty list", (v) => void (v.rule = list("")), "InvalidArgument"],
    ["no rule", (v) => void (v.rule = {}), "InvalidArgument"],
    ["two rules", (v) => void (v.rule = { ...list("a"), custom: { formula: "=TRUE" } }), "InvalidArgument"],
    ["a formula without =", (v) => void (v.rule = { custom: { formula: "A1" } }), "InvalidArgument"],
    ["a formula that is none", (v) => void (v.rule = { custom: { formula: "=A1+" } }), "InvalidArgument"],
    ["columns of a table", (v) => void (v.rule = list("=Own[Head]")), "InvalidArgument"],
    ["an operator", (v) => void (v.rule = { wholeNumber: { formula1: 1, operator: "About" as "Between" } }), "InvalidArgument"],
    ["one end of two", (v) => void (v.rule = { wholeNumber: { formula1: 1, operator: "Between" } }), "InvalidArgument"],
    ["a title of 33 characters", (v) => void (v.prompt = { showPrompt: true, title: "x".repeat(33), message: "" }), "InvalidArgument"],
    [
      "a message of 256 characters",
      (v) => void (v.errorAlert = { showAlert: true, style: "Stop", title: "", message: "x".repeat(256) }),
      "InvalidArgument",
    ],
    ["times", (v) => void (v.rule = { time: { formula1: "10:00", operator: "GreaterThan" } }), "UnsupportedOperation"],
    ["a list without its drop-down", (v) => void (v.rule = { list: { inCellDropDown: false, source: "a" } }), "UnsupportedOperation"],
  ])("takes no %s", async (_, set, code) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => set(sheet.getRange("A1").dataValidation)))).toBe(code);
  });

  test("cells with different rules are told, and parts are cleared", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("A1:C3").dataValidation.rule = list("a");
      sheet.getRange("B2").dataValidation.clear();
      sheet.getRange("A3:C3").dataValidation.rule = list("b");
      const types = ["A1:C1", "B2", "A1:C2", "A1:C3", "A2:A3", "D1"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["List", "None", "MixedCriteria", "MixedCriteria", "Inconsistent", "None"]);
    });
  });

  test("survives the file", async () => {
    const book = openBook();
    await book.run((_, sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = list('yes,"no"');
      sheet.getRange("B1:B9").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "NotBetween" } };
    });
    const reopened = openBook({ model: await WorkbookModel.open((await book.model.save()).bytes) });
    await reopened.run(async (context, sheet) => {
      const rules = ["A1:A9", "B5"].map((address) => sheet.getRange(address).dataValidation.load("rule"));
      await context.sync();
      expect(rules.map(({ rule }) => rule)).toEqual([
        list('yes,"no"'),
        { wholeNumber: { formula1: 1, formula2: 5, operator: "NotBetween" } },
      ]);
    });
  });
});

describe("conditional formats", () => {
  test("by a formula: looks, order and end", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const formats = sheet.getRange("A1:B9").conditionalFormats;
      const first = formats.add("Custom");
      first.custom.rule.formula = "=$A1>5";
      first.custom.format.fill.color = "#FFC7CE";
      first.custom.format.font.color = "#9C0006";
      first.custom.format.font.bold = true;
      const second = formats.add("CellValue");
      second.cellValue.rule = { formula1: "=3", operator: "LessThan" };
      second.cellValue.format.font.italic = true;
      formats.load("items/id,items/type,items/priority");
      const rule = first.custom.rule.load("formula");
      const [fill, font] = [first.custom.format.fill.load("color"), first.custom.format.font.load("color,bold,italic")];
      const [count, beside] = [sheet.getRange("B5").conditionalFormats.getCount(), sheet.getRange("C5").conditionalFormats.getCount()];
      await context.sync();
      expect(formats.items.map((format) => [format.type, format.priority])).toEqual([
        ["CellValue", 0],
        ["Custom", 1],
      ]);
      expect([rule.formula, fill.color, font.color, font.bold, font.italic]).toEqual(["=$A1>5", "#FFC7CE", "#9C0006", true, null]);
      expect([count.value, beside.value]).toEqual([2, 0]);
      formats.getItem(formats.items[0]?.id ?? "").delete();
      const left = formats.getItemAt(0).load("type");
      const range = formats.getItemAt(0).getRange().load("address");
      await context.sync();
      expect([left.type, range.address]).toEqual(["Custom", "Sheet1!A1:B9"]);
      sheet.getRange("A1:A9").conditionalFormats.clearAll();
      const rest = formats.getItemAt(0).getRange().load("address");
      await context.sync();
      expect(rest.address).toBe("Sheet1!B1:B9");
    });
  });

  test.each<[string, (formats: Excel.ConditionalFormatCollection) => unknown, string]>([
    ["a formula without =", (formats) => (formats.add("Custom").custom.rule.formula = "A1>1"), "InvalidArgument"],
    ["a formula that is none", (formats) => (formats.add("Custom").custom.rule.formula = "=A1>"), "InvalidArgument"],
    ["columns of a table", (formats) => (formats.add("Custom").custom.rule.formula = "=Own[@Head]>1"), "InvalidArgument"],
    ["a type that is not drawn here", (formats) => formats.add("IconSet"), "UnsupportedOperation"],
    [
      "the parts of another type",
      (formats) => (formats.add("Custom").cellValue.rule = { formula1: "=1", operator: "EqualTo" }),
      "ItemNotFound",
    ],
    ["one that is not there", (formats) => formats.getItem("none").load("type"), "ItemNotFound"],
  ])("takes no %s", async (_, use, code) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => void use(sheet.getRange("A1:B9").conditionalFormats)))).toBe(code);
  });

  test("survive the file", async () => {
    const book = openBook();
    await book.run((_, sheet) => {
      const format = sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom;
      format.rule.formula = '=AND($B2<>"",$B2<3)';
      format.format.fill.color = "#123456";
    });
    const reopened = openBook({ model: await WorkbookModel.open((await book.model.save()).bytes) });
    await reopened.run(async (context, sheet) => {
      const custom = sheet.getRange("B4").conditionalFormats.getItemAt(0).custom;
      custom.rule.load("formula");
      custom.format.fill.load("color");
      await context.sync();
      expect([custom.rule.formula, custom.format.fill.color]).toEqual(['=AND($B2<>"",$B2<3)', "#123456"]);
    });
  });
});
