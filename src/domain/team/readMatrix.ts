import { accountKey } from "../accountKeys";
import type { CheckFinding } from "../checkFinding";
import { isErrorText, type CellValue } from "../grid";
import type { RoleId } from "../roles";
import { proposalText, readHolders } from "./holders";
import type { TeamEntry, TeamWords } from "./teamEntry";

/** A key account's row of the matrix. */
export interface MatrixRow {
  readonly account: string;
  /** The account manager, who is proposed as Relationship Lead; blank where there is none. */
  readonly manager: string;
  /** The cells of the roles whose columns are still there. */
  readonly cells: readonly { readonly role: RoleId; readonly value: CellValue; readonly where: string }[];
}

/** A cell of the matrix and whom it names; somebody who is only proposed is marked so. */
export interface MatrixCell {
  readonly account: string;
  readonly role: RoleId;
  readonly where: string;
  readonly entries: readonly TeamEntry[];
}

/** What was read of the matrix. */
export interface ReadMatrix {
  readonly cells: readonly MatrixCell[];
  readonly findings: readonly CheckFinding[];
}

/** The role that is proposed for the account manager. */
export const PROPOSED_ROLE: RoleId = "relationshipLead";

/**
 * Reads the matrix: names by comma, proposals with a question mark, a yes that confirms the proposal of its cell, a no that declines it. A cell with an error
 * says nothing, so it is left out.
 */
export function readMatrix(rows: readonly MatrixRow[], words: TeamWords): ReadMatrix {
  const [cells, findings]: [MatrixCell[], CheckFinding[]] = [[], []];
  for (const [row, { account, manager, cells: typed }] of rows.entries()) {
    for (const { role, value, where } of typed) {
      if (isErrorText(value)) {
        findings.push({ code: "team-cell-error", severity: "late", about: account, params: { error: String(value) }, where });
        continue;
      }
      const { held, open, yesToNobody } = people(value, role === PROPOSED_ROLE ? manager.trim() : "", words);
      if (yesToNobody) {
        findings.push({ code: "team-yes-to-nobody", severity: "soon", about: account, params: { account, role }, where });
      }
      const common = { account, role, form: "matrix", strength: null, since: null, until: null, row, where } as const;
      const entries = [
        ...held.map((person) => ({ ...common, person, proposed: false })),
        ...open.map((person) => ({ ...common, person, proposed: true })),
      ];
      cells.push({ account, role, where, entries });
    }
  }
  return { cells, findings };
}

/** Who holds the role of a cell, and who is only proposed. Names count as they stand; a yes beside them changes nothing. */
function people(
  value: CellValue,
  manager: string,
  words: TeamWords,
): { held: readonly string[]; open: readonly string[]; yesToNobody: boolean } {
  const { names, proposed, confirmed, declined } = readHolders(value, words);
  if (names.length > 0) return { held: names, open: [], yesToNobody: false };
  if (declined) return { held: [], open: [], yesToNobody: false };
  const proposals = proposed.length > 0 || manager === "" ? proposed : [manager];
  if (confirmed) return { held: proposals, open: [], yesToNobody: proposals.length === 0 };
  return { held: [], open: proposals, yesToNobody: false };
}

/**
 * What a matrix cell should say: those who hold the role, by comma; where nobody does the account manager as a proposal, in the cell of the
 * Relationship Lead; else nothing.
 */
export function matrixText(holders: readonly string[], role: RoleId, manager: string): string {
  if (holders.length > 0) return holders.join(", ");
  return role === PROPOSED_ROLE && accountKey(manager) !== "" ? proposalText(manager) : "";
}
