import { WorkbookModel } from "../../../src/workbench/model";
import { partsOf } from "../../support/packages";
import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

const reopened = async ({ model }: Book): Promise<Book> => openBook({ model: await WorkbookModel.open((await model.save()).bytes) });

/** All that a workbook holds beside its cells. */
const held = (book: Book): Promise<unknown> =>
  book.run(async (context) => {
    const { settings, properties, worksheets } = context.workbook;
    const [custom, sheets] = [properties.custom.load("items/key,items/value,items/type"), worksheets.load("items/name")];
    settings.load("items/key,items/value");
    await context.sync();
    const own = sheets.items.map((sheet) => sheet.customProperties.load("items/key,items/value"));
    await context.sync();
    return {
      settings: settings.items.map(({ key, value }) => [key, value as unknown]),
      document: custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
      sheets: own.map(({ items }) => items.map(({ key, value }) => [key, value])),
    };
  });

async function filled(): Promise<Book> {
  const book = openBook({ cells: [[1]] });
  await book.run((context, sheet) => {
    const { settings, properties, worksheets } = context.workbook;
    settings.add("cap", { most: 15, words: ["a", "<b>"] });
    settings.add("on", true);
    properties.custom.add("Owner", 'Ana "A" & <B>');
    properties.custom.add("Version", 3);
    properties.custom.add("Share", 0.5);
    properties.custom.add("Final", false);
    sheet.customProperties.add("KAM kind", "scores á€😀");
    worksheets.add("Other").customProperties.add("x", "");
  });
  return book;
}

const expected = {
  settings: [
    ["cap", { most: 15, words: ["a", "<b>"] }],
    ["on", true],
  ],
  document: [
    ["Owner", 'Ana "A" & <B>', "String"],
    ["Version", 3, "Number"],
    ["Share", 0.5, "Float"],
    ["Final", false, "Boolean"],
  ],
  sheets: [[["KAM kind", "scores á€😀"]], [["x", ""]]],
};

test("settings and custom properties survive a save, and another", async () => {
  const book = await filled();
  expect(await held(book)).toEqual(expected);
  const again = await reopened(book);
  expect(await held(again)).toEqual(expected);
  await again.run((_, sheet) => void (sheet.getRange("A1").values = [[2]]));
  expect(await held(await reopened(again))).toEqual(expected);
});

test("what is changed or taken away is so in the file, and what is not changed leaves the file alone", async () => {
  const first = await reopened(await filled());
  const { bytes } = await first.model.save();
  const book = openBook({ model: await WorkbookModel.open(bytes) });
  expect((await book.model.save()).bytes).toEqual(bytes);
  await book.run((context, sheet) => {
    const { settings, properties } = context.workbook;
    settings.getItem("on").delete();
    settings.getItem("CAP").value = 7;
    properties.custom.deleteAll();
    sheet.customProperties.getItem("kam kind").delete();
  });
  const again = await reopened(book);
  expect(await held(again)).toEqual({ settings: [["cap", 7]], document: [], sheets: [[], [["x", ""]]] });
  const parts = await partsOf((await again.model.save()).bytes);
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("customProp");
});

test("what is not there is told, and what cannot be held is refused", async () => {
  const book = await filled();
  await book.run(async (context, sheet) => {
    const { settings, properties } = context.workbook;
    const [setting, property, own] = [settings, properties.custom, sheet.customProperties].map((each) => each.getItemOrNullObject("none"));
    const count = settings.getCount();
    await context.sync();
    expect([setting?.isNullObject, property?.isNullObject, own?.isNullObject, count.value]).toEqual([true, true, true, 2]);
  });
  expect(await refusedWith(book.run((context) => context.workbook.settings.getItem("none").delete()))).toBe("ItemNotFound");
  expect(await refusedWith(book.run((context) => void context.workbook.settings.add("", 1)))).toBe("InvalidArgument");
  expect(await refusedWith(book.run((_, sheet) => void sheet.customProperties.add("n", 5 as unknown as string)))).toBe("InvalidArgument");
});
