import { accountKey } from "../accountKeys";
import { bySeverity, type CheckFinding } from "../checkFinding";
import type { SerialDate } from "../plan/dates";
import { childOf, type RoleId } from "../roles";
import type { ReadList } from "./readList";
import type { MatrixCell } from "./readMatrix";
import { isOver, type TeamEntry } from "./teamEntry";

/** Who held a role on an account when the two forms last said the same. */
export interface Agreed {
  readonly account: string;
  readonly role: RoleId;
  readonly person: string;
}

/** The team that both forms say together, and what is to be written so that both say the same. */
export interface MergedTeam {
  /** Who holds a role now: confirmed, and not over. A conflict counts both sides until somebody decides. */
  readonly current: readonly TeamEntry[];
  /** Proposed for a role that nobody holds. */
  readonly proposals: readonly TeamEntry[];
  /** Cells of the matrix that are to name others than now. */
  readonly cells: readonly { readonly account: string; readonly role: RoleId; readonly people: readonly string[] }[];
  /** Rows to add to the list. */
  readonly added: readonly Agreed[];
  /** Entries of the list whose last day is the day before: the matrix no longer names them. No row is ever deleted. */
  readonly ended: readonly { readonly entry: TeamEntry; readonly until: SerialDate }[];
  /** What both forms agree on now, to be kept for the next time; a conflict keeps what it had. */
  readonly agreed: readonly Agreed[];
  readonly findings: readonly CheckFinding[];
}

/**
 * Merges the two forms of the team. For each role on each account, the form that differs from what was last agreed on has been changed and
 * counts; where both have, and differ, it is a conflict: both keep what they say, and it is told. What only one form has a place for is
 * taken from there: accounts that are not in the matrix from the list.
 * @param list `null` where there is no list
 * @param canEnd whether the list has a column for the last day: without one, whoever the matrix no longer names stays in the list, and is told
 * @param base `null` where nothing was ever agreed on: then a form that says something counts before one that says nothing
 */
export function mergeTeam(
  matrix: readonly MatrixCell[],
  list: ReadList | null,
  base: readonly Agreed[] | null,
  today: SerialDate,
  canEnd = true,
): MergedTeam {
  const places = new Map<string, Place>();
  const placeOf = (account: string, role: RoleId): Place =>
    childOf(places, `${accountKey(account)}\u0000${role}`, () => new Place(account, role));
  const findings: CheckFinding[] = [];
  for (const cell of matrix) {
    placeOf(cell.account, cell.role).addCell(cell, ({ person }) => hasLeft(person, list, today));
  }
  for (const entry of list?.entries ?? []) {
    if (!isOver(entry, today)) placeOf(entry.account, entry.role).list.set(accountKey(entry.person), entry);
  }
  for (const agreed of base ?? []) {
    const place = placeOf(agreed.account, agreed.role);
    (hasLeft(agreed.person, list, today) ? place.formerly : place.base).set(accountKey(agreed.person), agreed);
  }
  const merged: Writable<MergedTeam> = { current: [], proposals: [], cells: [], added: [], ended: [], agreed: [], findings };
  for (const place of places.values()) settle(place, merged, { hasList: list !== null, hasBase: base !== null, canEnd, today });
  return { ...merged, findings: bySeverity(findings) };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Each)[] ? Each[] : Type[Key] };

const hasLeft = (person: string, list: ReadList | null, today: SerialDate): boolean =>
  isOver({ until: list?.departures.get(accountKey(person)) ?? null }, today);

const stillNamed = ({ account, person, role, where }: TeamEntry): CheckFinding => ({
  ...{ code: "team-left-still-named", severity: "late", about: account, params: { account, person, role }, where },
});

const notEnded = ({ account, person, role, where }: TeamEntry): CheckFinding => ({
  ...{ code: "team-no-until", severity: "soon", about: account, params: { account, person, role }, where },
});

/** A role on an account, as the forms and the last agreement have it. */
class Place {
  readonly matrix = new Map<string, TeamEntry>();
  readonly list = new Map<string, TeamEntry>();
  readonly base = new Map<string, Agreed>();
  /** Agreed on before they left. */
  readonly formerly = new Map<string, Agreed>();
  readonly proposals: TeamEntry[] = [];
  /** Named in the cell though they have left. */
  readonly gone = new Map<string, TeamEntry>();
  /** Where the matrix has this place; `null` where it has none. */
  where: string | null = null;

  constructor(
    readonly account: string,
    readonly role: RoleId,
  ) {}

  addCell({ where, entries }: MatrixCell, hasLeft: (entry: TeamEntry) => boolean): void {
    this.where ??= where;
    for (const entry of entries) {
      if (hasLeft(entry)) this.gone.set(accountKey(entry.person), entry);
      else if (entry.proposed) this.proposals.push(entry);
      else this.matrix.set(accountKey(entry.person), entry);
    }
  }
}

/** What holds for all roles on all accounts. */
interface Settling {
  readonly hasList: boolean;
  readonly hasBase: boolean;
  readonly canEnd: boolean;
  readonly today: SerialDate;
}

/** Decides one role on one account. */
function settle(place: Place, merged: Writable<MergedTeam>, { hasList, hasBase, canEnd, today }: Settling): void {
  const { account, role, matrix, list, base } = place;
  const side = winner(place, hasList, hasBase);
  const holders = side === "conflict" ? new Map([...matrix, ...list]) : side === "matrix" ? matrix : list;
  const current = [...holders].map(([key, entry]) => list.get(key) ?? entry);
  merged.current.push(...current);
  if (current.length === 0) merged.proposals.push(...place.proposals);
  if (side === "conflict") {
    merged.agreed.push(...base.values());
    merged.findings.push(conflict(place));
    return;
  }
  const unended = side === "matrix" && hasList && !canEnd ? [...list].filter(([key]) => !matrix.has(key)) : [];
  merged.findings.push(...unended.map(([, entry]) => notEnded(entry)));
  // What the list cannot say is not agreed on: the matrix goes on counting.
  merged.agreed.push(...(unended.length > 0 ? [...base.values()] : current.map(({ person }) => ({ account, role, person }))));
  // Who is named again after leaving stays where somebody typed the name, and is told; who left since the forms agreed goes.
  const kept = [...place.gone].filter(([key, { proposed }]) => !place.formerly.has(key) && !proposed).map(([, entry]) => entry);
  merged.findings.push(...kept.map(stillNamed));
  const people = [...current, ...kept].map(({ person }) => person);
  const named = [...matrix.keys(), ...[...place.gone].filter(([, { proposed }]) => !proposed).map(([key]) => key)];
  if (place.where !== null && !sameKeys(new Set(named), new Set(people.map(accountKey)))) merged.cells.push({ account, role, people });
  if (side !== "matrix" || !hasList) return;
  for (const [key, { person }] of matrix) if (!list.has(key)) merged.added.push({ account, role, person });
  for (const [key, entry] of list) if (canEnd && !matrix.has(key)) merged.ended.push({ entry, until: today - 1 });
}

function winner({ where, matrix, list, base }: Place, hasList: boolean, hasBase: boolean): "matrix" | "list" | "conflict" {
  if (where === null) return "list";
  if (!hasList || sameKeys(matrix, list)) return "matrix";
  if (hasBase) {
    if (sameKeys(matrix, base)) return "list";
    return sameKeys(list, base) ? "matrix" : "conflict";
  }
  if (matrix.size === 0) return "list";
  return list.size === 0 ? "matrix" : "conflict";
}

interface Keys {
  readonly size: number;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

const sameKeys = (one: Keys, other: Keys): boolean => one.size === other.size && [...one.keys()].every((key) => other.has(key));

function conflict({ account, role, matrix, list, where }: Place): CheckFinding {
  const names = (entries: ReadonlyMap<string, TeamEntry>): string => [...entries.values()].map(({ person }) => person).join(", ") || "–";
  const listWhere = [...list.values()][0]?.where ?? "";
  return {
    ...{ code: listWhere === "" ? "team-conflict-list-empty" : "team-conflict", severity: "late", about: account },
    params: { account, role, matrix: names(matrix), list: names(list), listWhere },
    where: where ?? "",
  };
}
