import { DomainError } from "../domain/domainError";
import { actionsInHand } from "../domain/plan/actions";
import { reached } from "../domain/plan/kpi";
import { decidersCovered, type Stakeholder } from "../domain/plan/stakeholders";
import { isBlankCell, isNothing, isOmitted, listOf, passErrors, readArgument, readName, readNumber, sameLength, type Cells } from "./cells";
import { orError } from "./messages";
import { readKey } from "./words";

/**
 * How much of the way to its target a measure has come: 0 where it started, 1 at the target, more beyond it. Knows measures that should go
 * up, go down or stay within a range.
 * @customfunction REACHED
 * @param actual Where it stands, one cell or a column. Text that is empty is not measured yet.
 * @param target What is to be reached; the lower end of a range.
 * @param [direction] "higher" (as usual), "lower" or "between": one for all, or one each.
 * @param [baseline] Where it stood at the start; blank and 0 are not known.
 * @param [upper] The upper end of a range, for "between".
 * @returns One share a measure; blank where actual or target is not known.
 */
export function REACHED(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  baseline?: unknown[][],
  upper?: unknown[][],
): unknown[][] {
  const [values, targets] = [listOf(actual), listOf(target)];
  sameLength(values, targets);
  const [ways, starts, ends] = [direction, baseline, upper].map((cells) => besideOrOne(cells, values.length));
  return values.map((cell, index) => [
    orError(() => {
      passErrors([cell, targets[index], starts?.(index), ends?.(index)]);
      return (
        reached({
          direction: readKey("kpiDirections", ways?.(index), "kpi-direction") ?? "higher",
          actual: readNumber(cell, "value-text"),
          target: readNumber(targets[index], "value-text"),
          baseline: isNothing(starts?.(index)) ? null : readNumber(starts?.(index), "value-text"),
          upper: readNumber(ends?.(index), "value-text"),
        }) ?? ""
      );
    }),
  ]);
}

/** The cell of a range beside others, or the one that holds for all of them. */
function besideOrOne(cells: Cells | null | undefined, count: number): (index: number) => unknown {
  if (isOmitted(cells)) return () => null;
  const list = listOf(cells);
  if (list.length === 1) return () => list[0];
  sameLength({ length: count }, list);
  return (index) => list[index];
}

/**
 * Share of a plan's actions that are in hand, from 0 to 1: done, or with a date that is not past. One without a date counts against.
 * @customfunction INHAND
 * @param statuses The status of each action: open, in progress or done; blank is open.
 * @param due When each is due; blank where it has no date.
 * @param today Today's date.
 * @param [actions] What each action is: rows without a text are none.
 * @returns One share; blank where there is no action.
 */
export function INHAND(statuses: unknown[][], due: unknown[][], today: unknown, actions?: unknown[][]): unknown[][] {
  const [statusCells, dueCells] = [listOf(statuses), listOf(due)];
  sameLength(statusCells, dueCells);
  const names = isOmitted(actions) ? null : listOf(actions);
  if (names) sameLength(statusCells, names);
  passErrors([...dueCells, ...(names ?? [])]);
  const day = readArgument(today, "today", 0);
  if (!(day > 0)) throw new DomainError("today", { value: day });
  const list = statusCells.flatMap((cell, index) => {
    const [status, date] = [readKey("actionStatuses", cell, "action-status"), dueCells[index]];
    const isNone = names ? readName(names[index]) === "" : status === null && isNothing(date);
    return isNone ? [] : [{ status: status ?? ("open" as const), due: isNothing(date) ? null : readNumber(date, "date-text") }];
  });
  return [[actionsInHand(list, day) ?? ""]];
}

/**
 * Share of the people who decide that are covered, by what is known, from 0 to 1: covered is with an owner of ours and a relationship of 3 or
 * more. Whoever's influence is blank may decide, and at least as many deciders are expected as the rigor asks for: 1, 2 or 3.
 * @customfunction DECIDERS
 * @param names Names of the people at the client; rows without one are nobody.
 * @param influences Their influence: decides, advises or uses; blank is not known.
 * @param strengths The strength of the relationship, 1 to 5; blank and 0 are not rated.
 * @param owners Our owner of the relationship; blank is nobody.
 * @param [rigor] "light" (as usual), "standard" or "deep".
 * @returns One share.
 */
export function DECIDERS(
  names: unknown[][],
  influences: unknown[][],
  strengths: unknown[][],
  owners: unknown[][],
  rigor?: unknown,
): unknown[][] {
  const [people, influence, strength, owner] = [names, influences, strengths, owners].map(listOf) as [
    unknown[],
    unknown[],
    unknown[],
    unknown[],
  ];
  for (const list of [influence, strength, owner]) {
    sameLength(people, list);
    passErrors(list);
  }
  passErrors(people);
  const known = people.flatMap((name, index): Pick<Stakeholder, "influence" | "strength" | "owner">[] => {
    if (readName(name) === "") return [];
    const rating = readNumber(strength[index], "rating-text");
    return [
      {
        influence: readKey("influences", influence[index], "influence"),
        strength: isBlankCell(strength[index]) || rating === 0 ? null : rating,
        owner: readName(owner[index]),
      },
    ];
  });
  return [[decidersCovered(known, readKey("rigors", rigor, "rigor-unknown") ?? "light")]];
}
