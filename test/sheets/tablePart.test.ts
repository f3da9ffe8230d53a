import fc from "../support/properties";
import type { CellValue } from "../../src/domain/grid";
import { cell } from "../../src/sheets/a1";
import { changedBlocks, columnCells, findColumn, type CellsPart, type TablePart } from "../../src/sheets/tablePart";

const standing: CellsPart = {
  sheet: "S",
  top: 2,
  left: 1,
  cells: [
    ["A", 1, "=B!A1"],
    ["", true, "x"],
  ],
};

describe("the blocks that do not stand as they should", () => {
  test.each([
    ["all of it stands", { at: "B3", cells: [["A", 1, { formula: "='B'!A1" }]] }, false],
    ["another text", { at: "B3", cells: [["B"]] }, true],
    ["a text in place of a number", { at: "C3", cells: [["1"]] }, true],
    ["a formula in place of a value", { at: "B3", cells: [[{ formula: "=A1" }]] }, true],
    ["another formula", { at: "D3", cells: [[{ formula: "=B!A2" }]] }, true],
    ["a cell that is to be left alone", { at: "D3", cells: [[null]] }, false],
    ["blank cells beyond what is used", { at: "F9", cells: [[""]] }, false],
    ["cells beyond what is used", { at: "F9", cells: [["x"]] }, true],
    ["cells before what is used", { at: "A1", cells: [["x"]] }, true],
    ["what is written once, though it stands otherwise", { at: "B3", once: true, cells: [["Mine"]] }, false],
  ])("%s", (_, block, changed) => {
    expect(changedBlocks(standing, [block])).toEqual(changed ? [block] : []);
  });

  test("are none for a sheet that holds just these cells, wherever it begins", () => {
    const values = fc.oneof(
      fc.string().filter((text) => !text.startsWith("=")),
      fc.integer(),
      fc.boolean(),
    );
    const grids = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(values, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(grids, fc.nat(20), fc.nat(20), fc.nat(), (cells: CellValue[][], top, left, pick) => {
        const part = { sheet: "S", top, left, cells };
        expect(changedBlocks(part, [{ at: cell(top, left), cells }])).toEqual([]);
        const row = pick % cells.length;
        const other = cells.map((line, y) => line.map((value, x) => (y === row && x === 0 ? `${String(value)}!` : value)));
        expect(changedBlocks(part, [{ at: cell(top, left), cells: other }])).toHaveLength(1);
      }),
    );
  });
});

describe("columns of a table that stands", () => {
  const part: TablePart = {
    sheet: "S",
    headerRow: 3,
    left: 0,
    headers: ["Own", " ACCOUNT ", "Cuenta", "Posición"],
    rowCount: 2,
    formulas: { " ACCOUNT ": ["=A1", "b"], Cuenta: ["c", "d"] },
    values: { " ACCOUNT ": ["a", "b"], Cuenta: ["c", "d"] },
  };

  test("are found by any of their names, case and outer spaces aside; the first counts", () => {
    expect(findColumn(part, ["Cuenta", "Account"])).toBe(1);
    expect(findColumn(part, ["posición"])).toBe(3);
    expect(findColumn(part, ["Rank"])).toBe(-1);
  });

  test("give their cells as they show or as formulas; none where the column is gone or was not read", () => {
    expect(columnCells(part, ["Account"])).toEqual(["a", "b"]);
    expect(columnCells(part, ["Account"], "formulas")).toEqual(["=A1", "b"]);
    expect(columnCells(part, ["Rank"])).toEqual([]);
    expect(columnCells(part, ["Posición"])).toEqual([]);
  });
});
