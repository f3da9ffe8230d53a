import { WorkbookModel } from "../../../src/workbench/model";
import { inputFormula } from "../../../src/workbench/model/inputFormula";
import {
  parseStructuredReference,
  resolveStructuredReference,
  storedStructuredReference,
} from "../../../src/workbench/model/structuredReferences";
import { TableIndex, type TableGeometry } from "../../../src/workbench/model/tables";
import { addTable, calculated, formulaAt, type, valueAt } from "../../support/workbooks";

/** A table at B3:D5 with two rows of data. */
function table(): TableGeometry {
  const model = WorkbookModel.blank();
  addTable(
    model,
    { name: "Deals", ref: "B3" },
    ["No", "A B", "Size #"],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  );
  const found = new TableIndex(model.workbook).named("DEALS");
  if (!found) throw new Error("The table is missing.");
  return found;
}

test.each([
  ["Deals[A B]", 9, { top: 4, bottom: 5, left: 3, right: 3 }],
  ["Deals[[#Data],[a b]]", 9, { top: 4, bottom: 5, left: 3, right: 3 }],
  ["Deals[]", 9, { top: 4, bottom: 5, left: 2, right: 4 }],
  ["Deals[#All]", 9, { top: 3, bottom: 5, left: 2, right: 4 }],
  ["Deals[#Headers]", 9, { top: 3, bottom: 3, left: 2, right: 4 }],
  ["Deals[[#Headers],[No]]", 9, { top: 3, bottom: 3, left: 2, right: 2 }],
  ["Deals[[#Headers],[#Data],[No]]", 9, { top: 3, bottom: 5, left: 2, right: 2 }],
  ["Deals[[No]:[A B]]", 9, { top: 4, bottom: 5, left: 2, right: 3 }],
  ["Deals[[#This Row],[No]:[Size '#]]", 5, { top: 5, bottom: 5, left: 2, right: 4 }],
  ["Deals[@]", 4, { top: 4, bottom: 4, left: 2, right: 4 }],
  ["[@[A B]]", 4, { top: 4, bottom: 4, left: 3, right: 3 }],
  ["[@No]", 5, { top: 5, bottom: 5, left: 2, right: 2 }],
  ["Deals[@[No]:[A B]]", 5, { top: 5, bottom: 5, left: 2, right: 3 }],
])("%s means, for row %i", (text, row, area) => {
  const reference = parseStructuredReference(text);
  expect(reference && resolveStructuredReference(reference, table(), row)).toEqual(area);
});

test.each([
  ["Deals[Nothing]", 4],
  ["[@No]", 3],
  ["[@No]", 6],
  ["Deals[#Totals]", 4],
  ["Deals[[No],[A B],[Size '#]]", 4],
])("%s in row %i means nothing", (text, row) => {
  const reference = parseStructuredReference(text);
  expect(reference && resolveStructuredReference(reference, table(), row)).toBeNull();
});

test.each([
  ["[@No]", "Deals[[#This Row],[No]]"],
  ["Deals[@[No]:[A B]]", "Deals[[#This Row],[No]:[A B]]"],
  ["[@[Size '#]]", "Deals[[#This Row],[Size '#]]"],
  ["Deals[@]", "Deals[#This Row]"],
])("%s is stored as %s", (typed, stored) => {
  const reference = parseStructuredReference(typed);
  expect(reference && storedStructuredReference(reference, "Deals")).toBe(stored);
});

test.each([
  ["[No]+1", "Deals[No]+1"],
  ['IF([@No]="","",[@No])', 'IF(Deals[[#This Row],[No]]="","",Deals[[#This Row],[No]])'],
  ["Other[[#This Row],[X]]", "Other[[#This Row],[X]]"],
  ["_xlfn.CONCAT([@No])", "CONCAT(Deals[[#This Row],[No]])"],
])("%s typed in the table is kept as %s", (typed, kept) => {
  expect(inputFormula(typed, "Deals")).toBe(kept);
});

test("a table without a header row and one with totals know where their rows are", () => {
  const model = WorkbookModel.blank();
  const sheet = model.workbook.worksheets[0];
  sheet?.addTable({ name: "Bare", ref: "A1", headerRow: false, columns: [{ name: "X" }], rows: [[1], [2]] });
  sheet?.addTable({
    name: "Summed",
    ref: "C1",
    totalsRow: true,
    columns: [
      { name: "Y", totalsRowLabel: "Total" },
      { name: "Z", totalsRowFunction: "sum" },
    ],
    rows: [
      ["a", 1],
      ["b", 2],
    ],
  });
  type(model, {
    F1: "=SUM(Bare[X])",
    F2: "=Summed[[#Totals],[Z]]",
    F3: "=SUM(Summed[Z])",
    F4: "=ROWS(Summed[#All])",
    F5: "=Bare[[#Headers],[X]]",
  });
  calculated(model);
  expect(["F1", "F2", "F3", "F4", "F5"].map((cell) => valueAt(model, cell))).toEqual([3, 3, 3, 4, "#REF!"]);
  expect(new TableIndex(model.workbook).named("Bare")).toMatchObject({ headerRow: null, firstDataRow: 1, lastDataRow: 2, totalsRow: null });
  expect(new TableIndex(model.workbook).named("Summed")).toMatchObject({ headerRow: 1, firstDataRow: 2, lastDataRow: 3, totalsRow: 4 });
});

test("a column that is not there is #REF!, a row outside the table #VALUE!", () => {
  const model = WorkbookModel.blank();
  addTable(model, { name: "Deals", ref: "A1" }, ["No"], [[1]]);
  type(model, { C2: "=Deals[Gone]", C3: "=Deals[@No]", C4: "=Deals[@Gone]", C5: "=Missing[No]" });
  calculated(model);
  expect(["C2", "C3", "C4", "C5"].map((cell) => valueAt(model, cell))).toEqual(["#REF!", "#VALUE!", "#REF!", "#REF!"]);
  expect(formulaAt(model, "C3")).toBe("=Deals[[#This Row],[No]]");
});
