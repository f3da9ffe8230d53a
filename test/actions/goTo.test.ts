import fc from "../support/properties";
import { placeOf } from "../../src/actions/goTo";
import { cellAddress } from "../../src/domain/grid";

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
