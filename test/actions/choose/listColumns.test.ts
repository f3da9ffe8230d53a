import { listColumns } from "../../../src/actions/choose/listColumns";
import { readAccounts } from "../../../src/domain/accounts";
import type { CellValue, TableArea } from "../../../src/domain/grid";

const columnsOf = (values: CellValue[][], left = 0, tables: readonly TableArea[] = []) => {
  const grid = { sheet: "Accounts", top: 2, left, values };
  return listColumns(readAccounts(grid, tables, { criteria: [] }), { grid, tables });
};

describe("the columns to choose from", () => {
  test("are those with a header, named by it", () => {
    expect(
      columnsOf([
        ["Account", "", " Revenue "],
        ["Contoso", 1, 2],
        ["Fabrikam", 3, 4],
      ]),
    ).toEqual([
      { column: 0, header: "Account", letters: "A", name: "Account", samples: ["Contoso", "Fabrikam"], blanks: 0 },
      { column: 2, header: "Revenue", letters: "C", name: "Revenue", samples: ["2", "4"], blanks: 0 },
    ]);
  });

  test("are named by letters where headers are the same but for case and accents", () => {
    const columns = columnsOf(
      [
        ["Cuenta", "Facturación", "FACTURACION"],
        ["Contoso", 1, 2],
        ["Fabrikam", 3, 4],
      ],
      1,
    );
    expect(columns.map(({ name }) => name)).toEqual(["Cuenta", "C", "D"]);
  });

  test("are those of the table where the list is one", () => {
    const table = { name: "Clients", top: 2, left: 1, rows: 3, columns: 2, hasTotals: false };
    const columns = columnsOf(
      [
        ["Note", "Account", "Revenue", "Elsewhere"],
        ["", "Contoso", 1, 2],
        ["", "Fabrikam", 3, 4],
      ],
      0,
      [table],
    );
    expect(columns.map(({ name }) => name)).toEqual(["Account", "Revenue"]);
  });
});
