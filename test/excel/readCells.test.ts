import { emptyJournal } from "../../src/excel/journal";
import { readColumns, readValues, splitRows } from "../../src/excel/readCells";
import { readSnapshot } from "../../src/excel/snapshot";
import { readJournal } from "../../src/excel/readJournal";
import { readStructure } from "../../src/excel/readStructure";
import { openSession, type Session } from "../../src/workbench/host";
import type { CellScalar } from "../../src/workbench/model";
import { workbookOf } from "../support/lists";

const ROWS: CellScalar[][] = [
  ["Name", "Note", "Double"],
  ...Array.from({ length: 40 }, (_, row): CellScalar[] => [`Account ${row}`, "x".repeat(200), `=${row}*2`]),
];

/** A workbook whose host takes and gives only so many bytes at a time. */
const sessionOf = (responseLimit = Infinity): Session =>
  openSession({
    model: workbookOf({ sheet: "List", rows: ROWS, top: 2, left: 1, table: "Clients" }),
    platform: "web",
    functions: new Map(),
    faults: { responseLimit },
  });

const LIST = { row: 2, column: 1, rows: 41, columns: 3 };

describe("cells that are too many for one answer", () => {
  test.each([
    [9, [3, 4, 5], { row: 9, rows: 0 }],
    [100, [10, 0, 0], null],
    [1, [1, 0, 0], { row: 1, rows: 9 }],
  ])("at most %d at once, in whole rows", (cellsAtOnce, [rows], rest) => {
    const [first, after] = splitRows({ row: 0, column: 0, rows: 10, columns: 3 }, cellsAtOnce);
    expect(first.rows).toBe(rows);
    expect(after).toEqual(rest === null ? null : { row: rows, column: 0, rows: 10 - (rows ?? 0), columns: 3 });
  });

  test.each([
    [Infinity, 1],
    [6_000, 3],
    [1_500, 19],
  ])("are all read where an answer may hold %d bytes", async (limit, roundTrips) => {
    const session = sessionOf(limit);
    const values = await session.Excel.run((context) => readValues(context, context.workbook.worksheets.getItem("List"), LIST));
    expect(values).toEqual([ROWS[0], ...ROWS.slice(1).map(([name, note], row) => [name, note, row * 2])]);
    expect(session.recorder.trips.filter(({ error }) => error === null).length).toBeGreaterThanOrEqual(roundTrips);
    session.close();
  });

  test("of a table are read with their formulas", async () => {
    const session = sessionOf(6_000);
    const { formulas, values } = await session.Excel.run((context) => readColumns(context, "Clients", ["Double", "Note"], 40));
    expect(formulas).toEqual({ Double: ROWS.slice(1).map((row) => row[2]), Note: ROWS.slice(1).map((row) => row[1]) });
    expect(values["Double"]).toEqual(ROWS.slice(1).map((_, row) => row * 2));
    expect(session.recorder.trips.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
    session.close();
  });

  test("of a single row are an error that names the limit", async () => {
    const session = sessionOf(400);
    const reading = session.Excel.run((context) => readValues(context, context.workbook.worksheets.getItem("List"), LIST));
    await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    session.close();
  });
});

const NOTHING = { tables: [], cells: [], names: [], template: null, plans: [], filtered: [] } as const;

test("a list with long texts is read though its first part is too large for one answer", async () => {
  const session = sessionOf(6_000);
  const { list } = await session.Excel.run(async (context) => {
    const [source] = (await readStructure(context)).sheets;
    if (!source) throw new Error("There is no sheet.");
    return readSnapshot(context, { ...NOTHING, list: { sheet: source, used: LIST } });
  });
  expect(list?.grid.values).toEqual([ROWS[0], ...ROWS.slice(1).map(([name, note], row) => [name, note, row * 2])]);
  expect(list?.tables).toHaveLength(1);
  session.close();
});

test("what a run has written is compared with what stands there in as many answers as it takes", async () => {
  const journal = {
    ...emptyJournal(),
    written: [{ sheet: "List", before: { at: "B4", cells: [[""]] }, after: { at: "B4", cells: [["Account 0"]] } }],
  };
  for (const [limit, typed, touched] of [
    [Infinity, null, []],
    [6_000, null, []],
    [6_000, "typed", ["List"]],
  ] as const) {
    const session = sessionOf(limit);
    await session.Excel.run(async (context) => {
      if (typed !== null) context.workbook.worksheets.getItem("List").getRange("B4").values = [[typed]];
      expect([...(await readJournal(context, journal))]).toEqual(touched);
    });
    session.close();
  }
});

test("what there is in a workbook is read in one round trip, what it holds in another", async () => {
  const session = sessionOf();
  await session.Excel.run(async (context) => {
    const structure = await readStructure(context);
    expect(structure).toEqual({
      activeSheet: "List",
      calculatesOnRequest: false,
      sheets: [
        {
          name: "List",
          visible: true,
          kind: null,
          planAccount: null,
          names: {},
          tables: [{ name: "Clients", columns: ["Name", "Note", "Double"], hasTotals: false, hasFilter: true }],
        },
      ],
      names: {},
      used: LIST,
    });
    const [source] = structure.sheets;
    if (!source) throw new Error("There is no sheet.");
    const contents = await readSnapshot(context, { ...NOTHING, list: { sheet: source, used: LIST } });
    expect(contents.list?.grid).toMatchObject({ sheet: "List", top: 2, left: 1 });
    expect(contents.list?.grid.values[40]).toEqual(["Account 39", "x".repeat(200), 78]);
    expect(contents.list?.tables).toEqual([{ name: "Clients", top: 2, left: 1, rows: 41, columns: 3, hasTotals: false }]);
  });
  expect(session.recorder.roundTrips).toBe(2);
  session.close();
});
