import { NameTable } from "../../../src/workbench/model/names";
import { calculated, formulaAt, reopened, type, valueAt, workbookOf } from "../../support/workbooks";

test("a name is found by its text and scope, whatever their case", () => {
  const names = new NameTable();
  names.set("Cap", null, "15");
  names.set("cap", "Data", '="own"');
  expect(names.get("CAP", null)).toMatchObject({ name: "Cap", sheet: null, formula: "=15", visible: true, comment: "" });
  expect(names.get("Cap", "DATA")?.formula).toBe('="own"');
  expect(names.get("Cap", "Other")).toBeNull();
  expect(names.resolve("Cap", "data")?.formula).toBe('="own"');
  expect(names.resolve("Cap", "Other")?.formula).toBe("=15");
});

test("setting a name again keeps how it was first written, its visibility and its comment", () => {
  const names = new NameTable();
  names.set("Cap", null, "=1", { visible: false, comment: "why" });
  expect(names.set("CAP", null, "=2")).toEqual({ name: "Cap", sheet: null, formula: "=2", visible: false, comment: "why" });
  expect(names.list()).toHaveLength(1);
  expect(names.set("cap", null, "=2", { visible: true }).visible).toBe(true);
});

test("each change gives another version", () => {
  const names = new NameTable();
  const versions = [names.version];
  const note = (): number => versions.push(names.version);
  names.set("A", null, "=1");
  note();
  names.rewrite((entry) => ({ ...entry, formula: "=2" }));
  note();
  expect(names.get("A", null)?.formula).toBe("=2");
  expect(names.delete("a", null)).toBe(true);
  note();
  expect(names.delete("a", null)).toBe(false);
  expect(new Set(versions).size).toBe(4);
  names.set("B", null, "=1");
  names.rewrite(() => null);
  expect(names.list()).toEqual([]);
});

test("formulas use names of the workbook, of their sheet, of another sheet, constants, arrays and names of names", () => {
  const model = workbookOf({
    A1: 1,
    A2: 2,
    "Other!A1": 30,
    C1: "=SUM(Numbers)",
    C2: "=Rate*100",
    C3: "=Local",
    "Other!C3": "=Local",
    C4: "=Other!Local",
    C5: "=SUM(List)",
    C6: "=Twice",
    C7: "=Unknown",
    C8: "=Sheet1!Unknown",
    C9: "=Loop",
  });
  model.names.set("Numbers", null, "=Sheet1!$A$1:$A$2");
  model.names.set("Rate", null, "=0.25");
  model.names.set("Local", null, '="workbook"');
  model.names.set("Local", "Other", "=Other!$A$1");
  model.names.set("List", null, "={1,2;3,4}");
  model.names.set("Twice", null, "=2*Numbers_Sum");
  model.names.set("Numbers_Sum", null, "=SUM(Numbers)");
  model.names.set("Loop", null, "=Loop");
  calculated(model);
  const column = ["C1", "C2", "C3", "Other!C3", "C4", "C5", "C6", "C7", "C8", "C9"].map((cell) => valueAt(model, cell));
  expect(column).toEqual([3, 25, "workbook", 30, 30, 10, 6, "#NAME?", "#NAME?", "#REF!"]);
});

test("names are kept in files with their scope, visibility and comment, also of sheets whose names need quotes", async () => {
  const model = workbookOf({ "My list!A1": 7, A1: "=Total" });
  model.names.set("Total", null, "='My list'!$A$1");
  model.names.set("KAM_Kind", "My list", '="plan"', { visible: false, comment: "a & b" });
  model.names.set("Newer", null, "=TEXTJOIN(\",\",TRUE,'My list'!$A$1)");
  const again = await reopened(calculated(model));
  expect(again.names.list()).toEqual(model.names.list());
  expect(valueAt(again, "A1")).toBe(7);
  again.names.delete("Total", null);
  again.names.set("KAM_Kind", "My list", '="coverage"');
  const third = await reopened(again);
  expect(third.names.list().map(({ name, sheet, formula }) => [name, sheet, formula])).toEqual([
    ["KAM_Kind", "My list", '="coverage"'],
    ["Newer", null, "=TEXTJOIN(\",\",TRUE,'My list'!$A$1)"],
  ]);
});

test("a name of a sheet that is gone is not written", async () => {
  const model = type(workbookOf({ A1: 1 }), { "Gone!A1": 2 });
  model.names.set("Local", "Gone", "=1");
  const sheet = model.workbook.getWorksheet("Gone");
  if (sheet) model.workbook.removeWorksheet(sheet.id);
  expect((await reopened(model)).names.list()).toEqual([]);
  expect(formulaAt(model, "A1")).toBe(1);
});
