import type { CellValue } from "../../src/domain/grid";
import { logRows, parseLog, type LogEntry } from "../../src/sheets/logTable";
import { logDraft } from "../../src/sheets/logSheet";
import { parseRules, ruleColumns } from "../../src/sheets/rulesTable";
import type { TablePart } from "../../src/sheets/tablePart";
import { newTeamRows, teamDraft } from "../../src/sheets/teamSheet";

/** A table that stands, from its rows. */
function part(headers: readonly string[], rows: readonly (readonly CellValue[])[]): TablePart {
  const values = Object.fromEntries(headers.map((header, column) => [header, rows.map((row) => row[column] ?? "")]));
  return { sheet: "S", headerRow: 3, left: 0, headers, rowCount: rows.length, formulas: values, values };
}

describe("the team", () => {
  test("begins with a row for each key account and who leads it", () => {
    const [, table] = teamDraft("Team", [{ account: "Contoso", person: "Ana" }], "en").blocks;
    expect(table).toEqual({
      at: "B4",
      cells: [
        ["Account", "Person", "Role", "Strength, 1 to 5", "Since", "Until"],
        ["Contoso", "Ana", "", "", "", ""],
      ],
    });
  });

  test("has a blank row to type in where there are no key accounts yet", () => {
    const { blocks, tables } = teamDraft("Equipo", [], "es");
    expect(blocks[1]?.cells).toEqual([
      ["Cuenta", "Persona", "Rol", "Dominio, 1 a 5", "Desde", "Hasta"],
      ["", "", "", "", "", ""],
    ]);
    expect(tables?.[0]?.range).toBe("B4:G5");
  });

  test("gets rows for accounts that nobody has put in yet, in the order of the columns as they stand, own columns blank", () => {
    const team = part(
      ["Rol", "Note", "Persona", "Cuenta"],
      [
        ["Innovador", "x", "Ana", " contoso "],
        ["", "", "", ""],
      ],
    );
    const seeds = [
      { account: "Contoso", person: "Ben" },
      { account: "Fabrikam", person: "Cleo" },
    ];
    expect(newTeamRows(team, seeds)).toEqual([["", "", "Cleo", "Fabrikam"]]);
  });
});

describe("the key account log", () => {
  const entry: LogEntry = { date: 46_023, account: "Contoso", change: "entered", reason: "Because", score: 71.5, rank: null };

  test.each([
    ["en", "Entered"],
    ["es", "Entra"],
  ] as const)("begins with who is on the list (%s)", (language, word) => {
    expect(logDraft("Log", [entry], language).blocks[1]?.cells[1]).toEqual([46_023, "Contoso", word, "Because", 71.5, ""]);
  });

  test("has one blank row where nobody is", () => {
    const { blocks, tables } = logDraft("Log", [], "en");
    expect([blocks[1]?.cells[1], tables?.[0]?.range]).toEqual([["", "", "", "", "", ""], "B4:G5"]);
  });

  test("gets lines in the order of the columns as they stand, in either language, own columns blank", () => {
    const log = part(["Cambio", "Mío", "Cuenta", "Fecha"], []);
    expect(logRows(log, [entry, { ...entry, change: "left" }], "es")).toEqual([
      ["Entra", "", "Contoso", 46_023],
      ["Sale", "", "Contoso", 46_023],
    ]);
  });

  test("is read back; blank lines and words that are not ours are passed over", () => {
    const lines = [
      ["Contoso", "Entered"],
      ["Fabrikam", "entra"],
      ["", "Left"],
      ["Adatum", "moved"],
      ["Contoso", "SALE"],
    ];
    expect(parseLog(part(["Account", "Change"], lines))).toEqual([
      { account: "Contoso", change: "entered" },
      { account: "Fabrikam", change: "entered" },
      { account: "Contoso", change: "left" },
    ]);
    expect(parseLog(part(["Account"], [["Contoso"]]))).toEqual([]);
  });
});

describe("the knock-out rules", () => {
  test("are the lines that hold anything, as they were typed", () => {
    const rules = part(
      ["Criterion", "Operator", "Rating"],
      [
        [" Fit ", "<", 2],
        ["", "", ""],
        ["Fit", "", ""],
        ["", "", 0],
      ],
    );
    expect(parseRules(rules)).toEqual([
      { criterion: "Fit", operator: "<", rating: 2, where: "S!A5" },
      { criterion: "Fit", operator: "", rating: "", where: "S!A7" },
      { criterion: "", operator: "", rating: 0, where: "S!A8" },
    ]);
  });

  test("are read from a table of either language; a column that is gone is blank", () => {
    expect(parseRules(part(["Valoración", "Criterio"], [[3, "Ajuste"]]))).toEqual([
      { criterion: "Ajuste", operator: "", rating: 3, where: "S!B5" },
    ]);
  });

  test("are all three columns for a formula", () => {
    expect([ruleColumns("en"), ruleColumns("es")]).toEqual(["KAM_Rules[[Criterion]:[Rating]]", "KAM_Rules[[Criterio]:[Valoración]]"]);
  });
});
