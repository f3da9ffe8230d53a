import { WorkbookModel } from "../../../src/workbench/model";
import { valuesCopy } from "../../../src/workbench/model/valuesCopy";
import { Book } from "../../support/book";
import { ENGLISH, eight, workbookOf } from "../../support/lists";

const isFormula = (formula: unknown): formula is string => typeof formula === "string" && formula.startsWith("=");

test("no formula of ours is left, and what has no value is a text of no length: what points at it stays blank in programs that calculate again", async () => {
  const [headers = [], first = [], ...others] = eight(ENGLISH);
  const book = new Book(workbookOf({ rows: [headers, first.with(-1, ""), ...others] }));
  await book.run({ half: "choosing" });
  const { bytes } = await book.model.save();
  const copy = await WorkbookModel.open(await valuesCopy(bytes));
  let [values, blanks] = [0, 0];
  for (const name of book.sheets) {
    const { rowCount, columnCount } = book.sheet(name);
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        const [before, after] = [book.model, copy].map((model) => model.readFormula(name, row, column));
        if (isFormula(after)) expect(after).not.toMatch(/KAM\.[A-Z]/);
        const spill = book.model.spillRange(name, row, column);
        const anchor = spill ? book.model.readFormula(name, spill.row, spill.column) : before;
        if (!isFormula(anchor) || !/KAM\.[A-Z]/.test(anchor)) continue;
        const value = book.model.readValue(name, row, column);
        if (value === "") blanks++;
        else values++;
        expect([name, row, column, after]).toEqual([name, row, column, value === "" ? '=""' : value]);
      }
    }
  }
  expect(values).toBeGreaterThan(100);
  expect(blanks).toBeGreaterThan(0);
  book.close();
});
