import fc from "../../support/properties";
import { goToPlace, placeOf } from "../../../src/actions/show/goTo";
import { cellAddress } from "../../../src/domain/grid";
import { Book } from "../../support/book";
import { ENGLISH, eight, workbookOf } from "../../support/lists";

test("a sheet is shown; one that is gone or hidden is told, and stays hidden unless it is ours", async () => {
  const rows = eight(ENGLISH);
  const book = new Book(workbookOf({ rows }, { sheet: "Other", rows }, { sheet: "Hidden", rows }));
  await book.byHand((workbook) => (workbook.worksheets.getItem("Hidden").visibility = "Hidden"));
  const goTo = (sheet: string) => goToPlace((batch) => book.session.Excel.run(batch), { sheet, cells: "B2" });
  expect(await goTo("Other")).toBe(true);
  expect(await goTo("Gone")).toBe(false);
  await expect(goTo("Hidden")).rejects.toMatchObject({ code: "sheet-hidden", params: { sheet: "Hidden" } });
  expect([book.model.activeSheetName, book.sheet("Hidden").state]).toEqual(["Other", "hidden"]);
  const ours = { sheet: "Hidden", cells: null, ours: true };
  expect(await goToPlace((batch) => book.session.Excel.run(batch), ours)).toBe(true);
  expect([book.model.activeSheetName, book.sheet("Hidden").state]).toEqual(["Hidden", "visible"]);
  book.close();
});

describe("the place that a finding names", () => {
  test.each([
    ["Accounts!C5", "Accounts", "C5"],
    ["'My list'!A2:A9", "My list", "A2:A9"],
    ["'L''Oréal'!$B$3", "L'Oréal", "$B$3"],
    ["'Sales!2024'!XFD1048576", "Sales!2024", "XFD1048576"],
    ["Role coverage", "Role coverage", null],
    ["Sheet1!KAM_Scores", "Sheet1!KAM_Scores", null],
    ["", "", null],
  ])("%s", (where, sheet, cells) => {
    expect(placeOf(where)).toEqual({ sheet, cells });
  });

  test("is found again for every sheet's name and cell", () => {
    const names = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name));
    fc.assert(
      fc.property(names, fc.nat(1_048_575), fc.nat(16_383), (sheet, row, column) => {
        const address = cellAddress(sheet, row, column);
        expect(placeOf(address)).toEqual({ sheet, cells: address.slice(address.lastIndexOf("!") + 1) });
      }),
    );
  });
});
