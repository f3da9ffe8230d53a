import fc from "../support/properties";
import { cellInput, textInput } from "../../src/excel/cellInput";
import { customFunctions } from "../../src/workbench/customFunctions";
import { openSession } from "../../src/workbench/host";
import { WorkbookModel } from "../../src/workbench/model";

/** What a cell holds after a text was written into it through the real client: its value, and its formula. */
async function written(texts: readonly string[]): Promise<unknown[]> {
  const model = WorkbookModel.blank();
  const session = openSession({ model, platform: "web", functions: customFunctions() });
  try {
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(`A1:A${texts.length}`).formulas = texts.map((text) => [textInput(text)]);
      await context.sync();
    });
    return texts.map((_, row) => [model.readValue("Sheet1", row, 0), model.readFormula("Sheet1", row, 0)]);
  } finally {
    session.close();
  }
}

const SACRED = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "'quoted'",
  "''",
  "#N/A",
  "1234",
  "1.234,5",
  "(12)",
  "-€ 5",
  "$5",
  "80%",
  "5 %",
  "1e5",
  ".5",
  "2026-01-31",
  "31/12/2026",
  "1-2",
  "3:30",
  "may 5",
  "Mar-26",
  "Dic 2026",
  "TRUE",
  "falso",
  " true ",
  "Verdadero",
];

const PLAIN = ["Contoso", "O'Brien & Co", "A=B", "Contoso 2026", "été", "a\nb", "True North", "Decathlon", "😀", " x"];

describe("a text that is written into a cell", () => {
  test("stays this text, whatever Excel would make of it", async () => {
    const texts = [...SACRED, ...PLAIN];
    expect(await written(texts)).toEqual(texts.map((text) => [text, text]));
  });

  test("stays it for any text of signs, digits and words", async () => {
    const parts = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      "#",
      "(",
      ")",
      "$",
      "€",
      "%",
      ".",
      ",",
      "/",
      ":",
      " ",
      "1",
      "23",
      "e",
      "May",
      "true",
      "A",
    );
    const texts = fc.sample(
      fc.array(parts, { minLength: 1, maxLength: 6 }).map((each) => each.join("")),
      { numRuns: 400, seed: 5 },
    );
    expect(await written(texts)).toEqual(texts.map((text) => [text, text]));
  });

  test.each(PLAIN)("%j is written without an apostrophe", (text) => {
    expect(textInput(text)).toBe(text);
  });
});

test.each([
  [null, null],
  [5, 5],
  [false, false],
  ["", ""],
  ["=1", "'=1"],
  [{ formula: "=1" }, "=1"],
])("a drafted cell %j is written as %j", (cell, input) => {
  expect(cellInput(cell)).toBe(input);
});
