import { ROLE_IDS, type RoleId } from "../../../src/domain/roles";
import type { ListField, ListRow } from "../../../src/domain/team/readList";
import { LIST_FIELDS } from "../../../src/domain/team/readList";
import type { MatrixRow } from "../../../src/domain/team/readMatrix";
import type { Holding } from "../../../src/domain/team/teamIndex";
import type { CellValue } from "../../../src/domain/grid";

/** Holdings as they are quickest to read: "Alfa, Ana, innovator, 4"; the strength may be left out. */
export const team = (...rows: readonly string[]): Holding[] =>
  rows.map((row) => {
    const [account = "", person = "", role = "", strength] = row.split(", ");
    return { account, person, role, strength: strength === undefined ? null : Number(strength) };
  });

/** A row of the matrix in sheet row `row`: the six cells in their order, roles in columns D to I. */
export const matrixRow = (row: number, account: string, manager: string, ...cells: readonly CellValue[]): MatrixRow => ({
  ...{ account, manager },
  cells: ROLE_IDS.map((role: RoleId, column) => ({ role, value: cells[column] ?? "", where: `Coverage!${"DEFGHI"[column] ?? ""}${row}` })),
});

/** A row of the list in sheet row `row`: account, person, role, strength, since, until in columns A to F. */
export const listRow = (row: number, ...cells: readonly CellValue[]): ListRow => ({
  values: Object.fromEntries(LIST_FIELDS.map((field, column) => [field, cells[column] ?? ""])),
  where: (field: ListField) => `Team!${"ABCDEF"[LIST_FIELDS.indexOf(field)] ?? ""}${row}`,
});

/** Names and texts that have broken tools like this one. */
export const HOSTILE: readonly string[] = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "=1+1", "{role}", "$&", "🎉 Ana 🎉", "مريم العلي", "O'Neill", 'A "B" C'],
  "x".repeat(10_000),
];
