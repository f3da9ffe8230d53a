import { parseArea } from "../../src/sheets/a1";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { today } from "../../src/actions/today";
import { runJob, type JobRun } from "../../src/workbench/cli/runJob";
import { WorkbookModel } from "../../src/workbench/model";
import { disagreements, hasLibreOffice, nativeFormulas, recalculated } from "../support/libreOffice";

const SAMPLE = readFileSync(join(__dirname, "../../assets/sample-accounts.xlsx"));
/** Lists to compare: the sample, and one's own where `KAM_LIST` says where it lies. */
const OWN_LIST = process.env["KAM_LIST"];
const LISTS = [["the sample list", SAMPLE] as const, ...(OWN_LIST ? [[OWN_LIST, readFileSync(OWN_LIST)] as const] : [])];

const RUN: JobRun = {
  command: "plan",
  sheet: null,
  overrides: {},
  cap: null,
  capReason: null,
  plans: 3,
  language: null,
  platform: "desktop",
  // LibreOffice asks the clock for TODAY().
  today: today(),
};

/** A Spanish list with amounts as texts, an unknown, a tie and a name that looks like a formula. */
function spanishList(): WorkbookModel {
  const model = WorkbookModel.blank();
  const rows = [
    ["Cuenta", "Gerente de cuenta", "Ingresos actuales (€)", "Potencial de crecimiento", "Ajuste"],
    ["Olivar Real", "Inés", "1.234,5", 4, 5],
    ["'=Suma S.A.", "Inés", "2.000", 4, 5],
    ["Lago Azul", "Tomás", 870, 2, ""],
    ["Brisa", "Tomás", 5400, 5, 3],
    ["Encina", "", 870, 2, ""],
  ];
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => model.writeInput("Sheet1", row, column, column === 2 && row > 0 ? textual(cell) : cell)),
  );
  return model;
}

const textual = (cell: string | number): string | number => (typeof cell === "string" ? `'${cell}` : cell);

/** A table's headers and cells, rows counted from its header. */
function tableOf(result: WorkbookModel, name: string) {
  for (const sheet of result.workbook.worksheets) {
    const table = sheet.getTables().find((each) => each.name === name)?.table;
    if (!table) continue;
    const { row: top, column: left } = parseArea(table.ref);
    const read = (row: number, column: number) => result.readValue(sheet.name, top + row, left + column);
    return { read, headers: table.columns.map((column) => column.name) };
  }
  throw new Error(`There is no ${name}`);
}

/** Scores, axes and ranks of the accounts by native formulas alone, from the ratings that stand in the result. */
function natively(result: WorkbookModel): WorkbookModel {
  const model = WorkbookModel.blank();
  const put = (row: number, column: number, input: string | number | boolean): void => model.writeInput("Sheet1", row, column, input);
  const { read, headers } = tableOf(result, "KAM_Scores");
  const listed = tableOf(result, "KAM_Criteria");
  const first = headers.indexOf("Current revenue");
  const [account, revenueRank] = [headers.indexOf("Account"), headers.indexOf("Revenue rank")];
  const criteria = 8;
  const weights = Array.from({ length: criteria }, (_, index) => listed.read(1 + index, listed.headers.indexOf("Weight")));
  const axes = Array.from({ length: criteria }, (_, index) => String(listed.read(1 + index, listed.headers.indexOf("Axis"))));
  weights.forEach((weight, index) => {
    put(0, 1 + index, weight);
    put(1, 1 + index, axes[index] === "Attractiveness" ? 1 : 0);
  });
  let count = 0;
  while (read(1 + count, account) !== "") count++;
  const last = 2 + count;
  for (let row = 3; row <= last; row++) {
    put(row - 1, 0, `'${read(row - 2, account)}`);
    put(row - 1, 13, Number(read(row - 2, revenueRank)));
    for (let index = 0; index < criteria; index++) {
      const rating = read(row - 2, first + index);
      put(row - 1, 1 + index, rating === "" ? 0 : rating);
    }
    const [ratings, w] = [`B${row}:I${row}`, "$B$1:$I$1"];
    const scored = (mask: string): string =>
      `=25*SUMPRODUCT((${ratings}>0)*${mask}*${w}*(${ratings}-1))/SUMPRODUCT((${ratings}>0)*${mask}*${w})`;
    put(row - 1, 9, scored("1"));
    put(row - 1, 10, scored("$B$2:$I$2"));
    put(row - 1, 11, scored("(1-$B$2:$I$2)"));
    const all = (column: string): string => `$${column}$3:$${column}$${last}`;
    const equal = `(ABS(${all("J")}-J${row})<=1E-9)`;
    const better = `(${all("J")}>J${row}+1E-9)+${equal}*((${all("C")}>C${row})+(${all("C")}=C${row})*((${all("H")}>H${row})+(${all("H")}=H${row})*(${all("N")}<N${row})))`;
    put(row - 1, 12, `=1+SUMPRODUCT(${better})`);
  }
  return model;
}

if (!hasLibreOffice) {
  test("LibreOffice is not installed: 3 checks not run", () => expect(hasLibreOffice).toBe(false));
} else {
  describe("LibreOffice", () => {
    test.each([
      ["the sample list", () => Promise.resolve(new Uint8Array(SAMPLE))],
      ["a Spanish list", async () => (await spanishList().save()).bytes],
    ])(
      "opens the result of %s and calculates every native formula as we do",
      async (_, list) => {
        const { bytes } = await runJob(await list(), RUN);
        const cells = await nativeFormulas(bytes);
        expect(cells.length).toBeGreaterThan(300);
        expect(disagreements(cells)).toEqual([]);
      },
      180_000,
    );

    test.each(LISTS)(
      "finds the same scores, axes and ranks by native formulas alone (%s)",
      async (_, list) => {
        const { bytes, result: done } = await runJob(new Uint8Array(list), { ...RUN, command: "score", plans: null });
        const result = await WorkbookModel.open(bytes);
        const theirs = await recalculated((await natively(result).save()).bytes);
        const { read, headers } = tableOf(result, "KAM_Scores");
        expect(done.accounts).toBeGreaterThan(30);
        for (let row = 0; row < done.accounts; row++) {
          ["Score", "Attractiveness", "Strength", "Rank"].forEach((header, index) => {
            const ours = Number(read(1 + row, headers.indexOf(header)));
            expect(Math.abs(ours - Number(theirs.readValue("Sheet1", 2 + row, 9 + index)))).toBeLessThanOrEqual(1e-9);
          });
        }
      },
      180_000,
    );
  });
}
