import { closeBooks, openBook, type Book } from "./book";
import type { Platform } from "../../../src/workbench/model";

afterEach(closeBooks);

/** A table "Plans" in A1:B4, nothing in its second column, and numbers beside it. */
async function plans(platform: Platform = "desktop"): Promise<Book> {
  const cells = [
    ["Account", "Health", null, 1],
    ["Alfa", null, null, 2],
    ["Beta", null, null, 3],
    ["Gamma", null, null, 4],
  ];
  const book = openBook({ cells, platform });
  await book.run((_, sheet) => void (sheet.tables.add("A1:B4", true).name = "Plans"));
  return book;
}

const column = async (book: Book): Promise<unknown[]> => (await book.formulas("B2:B4")).flat();

describe("a formula in a blank column of a table", () => {
  test("is given to all of it, as desktop Excel does by itself", async () => {
    const book = await plans();
    await book.run((_, sheet) => void (sheet.getRange("B3").formulas = [["=D3*2"]]));
    expect(await column(book)).toEqual(["=D2*2", "=D3*2", "=D4*2"]);
  });

  test("of several at once, the last one counts", async () => {
    const book = await plans();
    await book.run((_, sheet) => void (sheet.getRange("B2:B4").formulas = [["=$D$1"], ["=$D$2"], ["=$D$3"]]));
    expect(await column(book)).toEqual(["=$D$3", "=$D$3", "=$D$3"]);
  });

  test("is left alone where something stands in the column", async () => {
    const book = await plans();
    await book.run((_, sheet) => void (sheet.getRange("B2").values = [[7]]));
    await book.run((_, sheet) => void (sheet.getRange("B3:B4").formulas = [["=$D$2"], ["=$D$3"]]));
    expect(await column(book)).toEqual([7, "=$D$2", "=$D$3"]);
  });

  test("is left alone on the web, and where it stood before the table", async () => {
    const web = await plans("web");
    await web.run((_, sheet) => void (sheet.getRange("B3").formulas = [["=D3*2"]]));
    expect(await column(web)).toEqual(["", "=D3*2", ""]);
    const before = openBook({ cells: [["Account", "Health"], ["Alfa"], ["Beta"], ["Gamma"]] });
    await before.run((_, sheet) => {
      sheet.getRange("B2:B4").formulas = [["=$D$1"], ["=$D$2"], ["=$D$3"]];
      sheet.tables.add("A1:B4", true);
    });
    expect(await column(before)).toEqual(["=$D$1", "=$D$2", "=$D$3"]);
  });
});
