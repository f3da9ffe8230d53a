import { DomainError } from "../domain/domainError";
import { ROLE_IDS } from "../domain/roles";
import { candidateFinder, type Candidate } from "../domain/team/candidates";
import { DEFAULT_LIMITS, loads } from "../domain/team/load";
import { TeamIndex } from "../domain/team/teamIndex";
import { terms } from "../i18n/en/terms";
import { isCellError, isNothing, isOmitted, listOf, passErrors, readArgument, readName, rowsOf, sameLength } from "./cells";
import { readLabels } from "./planInput";
import { readKey } from "./words";
import { holdsRole, readTeam, roleKey } from "./teamInput";

/**
 * The roles of an account that nobody holds. One row of roles gives one text, many rows spill.
 * @customfunction GAPS
 * @param roles One cell a role with who holds it, one row an account, in the order of the labels. A name with a question mark is a proposal: nobody yet.
 * @param [view] "joined" (as usual) for one text an account, "spilled" for a cell a role, or "count" for how many there are.
 * @param [labels] The names of the roles, one a column; the six in English if left out.
 * @returns One row an account; blank where no role is open.
 */
export function GAPS(roles: unknown[][], view?: unknown, labels?: unknown[][]): unknown[][] {
  const shown = readKey("gapViews", view, "gap-view") ?? "joined";
  const rows = rowsOf(roles);
  const width = rows[0]?.length ?? 0;
  if (isOmitted(labels) && width !== ROLE_NAMES.length) throw new DomainError("roles-width", { count: width });
  const words = readLabels(labels, isOmitted(labels) ? ROLE_NAMES : Array<string>(width).fill(""));
  const gaps = rows.map((row) => row.find(isCellError) ?? words.filter((_, column) => !holdsRole(row[column])));
  if (shown === "joined") return gaps.map((open) => [isCellError(open) ? open : open.join(", ")]);
  if (shown === "count") return gaps.map((open) => [isCellError(open) ? open : open.length]);
  const most = Math.max(1, ...gaps.map((open) => (isCellError(open) ? 1 : open.length)));
  return gaps.map((open) => Array.from({ length: most }, (_, place) => (isCellError(open) ? open : (open[place] ?? ""))));
}

const ROLE_NAMES: readonly string[] = ROLE_IDS.map((id) => terms.roles[id]);

/**
 * Who holds which role: a row for each account and a column for each role, several names by comma.
 * @customfunction MATRIX
 * @param account Name of the account, or many of them.
 * @param accounts The account of each row of the team.
 * @param people The person of each row; or, where the roles stand in a row above, who holds which on each account.
 * @param roles The role of each row, in English or Spanish; or the roles above the people.
 * @param [wanted] The roles to show, one a column; the six if left out.
 * @returns One row an account; blank where nobody holds the role.
 */
export function MATRIX(
  account: unknown[][],
  accounts: unknown[][],
  people: unknown[][],
  roles: unknown[][],
  wanted?: unknown[][],
): unknown[][] {
  const team = new TeamIndex(readTeam(accounts, people, roles));
  const columns = isOmitted(wanted) ? ROLE_IDS : listOf(wanted);
  passErrors(columns);
  const keys = columns.map(roleKey);
  return listOf(account).map((cell) => keys.map((key) => (isCellError(cell) ? cell : team.holders(readName(cell), key).join(", "))));
}

/**
 * Everybody on the team with what they carry, the busiest first: accounts, roles held, and the most roles on one account.
 * @customfunction PEOPLE
 * @param accounts The account of each row of the team.
 * @param people The person of each row; or, where the roles stand in a row above, who holds which on each account.
 * @param roles The role of each row; or the roles above the people.
 * @returns Four columns: person, accounts, roles, most roles on one account.
 */
export function PEOPLE(accounts: unknown[][], people: unknown[][], roles: unknown[][]): unknown[][] {
  const carried = loads(new TeamIndex(readTeam(accounts, people, roles)));
  if (carried.length === 0) return [["", "", "", ""]];
  return carried.map(({ person, accounts: count, roles: held, most }) => [person, count, held, most]);
}

/** How many candidates are shown where nothing else is said. */
const USUAL_COUNT = 5;

/**
 * Who could fill a gap: people strong in the role on another account, with room left. For one gap the best ones, for many gaps the best one each.
 * @customfunction CANDIDATES
 * @param account The account with the gap, or many of them.
 * @param role The open role, or one for each of the accounts.
 * @param accounts The account of each row of the team.
 * @param people The person of each row; or, where the roles stand in a row above, who holds which on each account.
 * @param roles The role of each row, in English or Spanish; or the roles above the people.
 * @param [strengths] How strong they are in the role, from 1 to 5, where the people stand. Blank is not rated.
 * @param [most] How many roles one person may hold over all accounts; 12 if left out.
 * @param [count] How many candidates to show for one gap; 5 if left out.
 * @returns Four columns: person, on how many accounts they hold the role, their best rating in it, roles they may still take on.
 */
export function CANDIDATES(
  account: unknown[][],
  role: unknown[][],
  accounts: unknown[][],
  people: unknown[][],
  roles: unknown[][],
  strengths?: unknown[][],
  most?: unknown,
  count?: unknown,
): unknown[][] {
  const [gapAccounts, gapRoles] = [listOf(account), listOf(role)];
  sameLength(gapAccounts, gapRoles);
  const limits = { ...DEFAULT_LIMITS, inAll: readCount(most, DEFAULT_LIMITS.inAll) };
  const shown = readCount(count, USUAL_COUNT);
  const find = candidateFinder(new TeamIndex(readTeam(accounts, people, roles, strengths)), limits);
  const rowsFor = (index: number, wanted: number): unknown[][] => {
    const [name, open] = [gapAccounts[index], gapRoles[index]];
    const error = [name, open].find(isCellError);
    if (error) return [[error, error, error, error]];
    const found = isNothing(name) || isNothing(open) ? [] : find(readName(name), roleKey(open), wanted);
    return found.length === 0 ? [["", "", "", ""]] : found.map(candidateRow);
  };
  return gapAccounts.length === 1 ? rowsFor(0, shown) : gapAccounts.flatMap((_, index) => rowsFor(index, 1));
}

const candidateRow = ({ person, accounts, best, free }: Candidate): unknown[] => [person, accounts, best?.strength ?? "", free];

/** A whole number of at least 1. @throws DomainError `count` */
function readCount(argument: unknown, usual: number): number {
  const count = readArgument(argument, "count", usual);
  if (!Number.isInteger(count) || count < 1) throw new DomainError("count", { value: count });
  return count;
}
