import { accountKey } from "../../domain/accountKeys";
import { isBlank, cellAddressOf } from "../../domain/grid";
import type { RoleId } from "../../domain/roles";
import { matrixText } from "../../domain/team/readMatrix";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { readSnapshot } from "../../excel/snapshot";
import { LANGUAGES, texts } from "../../i18n";
import type { OwnTable } from "../../sheets/plan/ownTable";
import { ROLES_TABLE, gapText, openRoles, rowsWithAccount, type RolesColumn } from "../../sheets/team/rolesTable";
import { ActionError } from "../actionError";
import { findTable, ourBook, sheetsLanguage } from "../book/ourBook";
import { writerOf } from "../book/writeSheets";
import { guarded, undo } from "../guarded";
import { rememberRun } from "../undo/history";

/** Who takes which role on which account. */
export interface RoleAssignment {
  readonly account: string;
  readonly role: RoleId;
  readonly person: string;
}

/**
 * Writes a person into the cell of the role matrix where nobody stands: an empty one, a gap, or the account manager whom the add-in proposes.
 * Team and Role coverage follow with the next run. Three round trips.
 * @returns the cell, `'Role matrix'!D9`
 * @throws ActionError `no-role-matrix`, `no-such-account`, `role-taken`, `column-missing`
 */
export const assignRole = (run: ExcelRun, assignment: RoleAssignment): Promise<string> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const place = findTable(structure, ROLES_TABLE);
    if (!place) throw new ActionError("no-role-matrix");
    const request = { list: null, cells: [], names: [], template: null, plans: [], filtered: structure.sheets };
    const book = ourBook(structure, await readSnapshot(context, { ...request, tables: [{ ...place, columns: "whole" }] }));
    const part = book.table(ROLES_TABLE);
    if (!part) throw new Error("The role matrix was not read");
    const table = openRoles(part);
    const row = freeRow(table, assignment);
    const blocks = table.block(row, assignment.role, assignment.person.trim());
    const [block] = blocks;
    if (!block) {
      const role = texts(sheetsLanguage(structure) ?? "en").terms.roles[assignment.role];
      throw new ActionError("column-missing", { column: role, sheet: part.sheet }, part.sheet);
    }
    const writer = writerOf(context, book);
    try {
      await writer.updateSheet({ sheet: part.sheet, blocks });
      await writer.flush();
      rememberRun(writer.journal, { kind: "role", assignment }, [assignment.account, assignment.person]);
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
    return cellAddressOf(part.sheet, block.at) ?? part.sheet;
  });

/** The account's row, where nobody has the role. @throws ActionError `no-such-account`, `role-taken` */
function freeRow(table: OwnTable<RolesColumn>, { account, role }: RoleAssignment): number {
  const row = rowsWithAccount(table).find((each) => accountKey(table.text(each, "account")) === accountKey(account));
  if (row === undefined) throw new ActionError("no-such-account", { account, source: table.part.sheet }, table.part.sheet);
  const [standing, formula] = [table.text(row, role), String(table.at(row, role, "formulas"))];
  const ours = [matrixText([], role, table.text(row, "manager")), ...LANGUAGES.map(gapText)].filter((text) => text !== "");
  if (formula.startsWith("=") || !(isBlank(standing) || ours.includes(standing))) {
    throw new ActionError("role-taken", { account, person: standing }, table.part.sheet);
  }
  return row;
}
