import { isOverdue, type PlanAction } from "./actions";
import { daysBetween, type SerialDate } from "./dates";

/** An action, and the account whose plan it stands on. */
export interface AccountAction extends PlanAction {
  readonly account: string;
}

/** What an owner has to do. */
export interface OwnerWeek {
  /** As it was written first; blank for actions that nobody has taken. */
  readonly owner: string;
  readonly late: number;
  /** Due within the seven days that begin today, and not done. */
  readonly due: number;
  /** Days that the oldest late action is late, and its account; 0 and blank where nothing is late. */
  readonly days: number;
  readonly account: string;
}

/** Days of a week that begins today. */
const WEEK = 7;

/** How a name is compared: case and outer spaces aside. */
const keyOf = (name: string): string => name.trim().toLocaleLowerCase("en");

/** Who has what to do this week: most late actions first, then most that are due, then by name. Owners with neither are left out. */
export function weekByOwner(actions: readonly AccountAction[], today: SerialDate): OwnerWeek[] {
  const owners = new Map<string, OwnerWeek>();
  for (const action of actions) {
    const late = isOverdue(action, today);
    const ahead = action.due === null ? -1 : daysBetween(today, action.due);
    const due = action.status !== "done" && ahead >= 0 && ahead < WEEK;
    if (!late && !due) continue;
    const key = keyOf(action.owner);
    const known = owners.get(key) ?? { owner: action.owner.trim(), late: 0, due: 0, days: 0, account: "" };
    const isOldest = late && -ahead > known.days;
    owners.set(key, {
      ...known,
      late: known.late + (late ? 1 : 0),
      due: known.due + (due ? 1 : 0),
      ...(isOldest ? { days: -ahead, account: action.account } : {}),
    });
  }
  return [...owners.values()].sort((a, b) => b.late - a.late || b.due - a.due || a.owner.localeCompare(b.owner, "en"));
}

/** A review that is to be held. */
export interface DueReview {
  readonly account: string;
  readonly date: SerialDate;
}

/** The reviews that are due within `days` from today, those whose day has passed included; the earliest first, then by account. */
export const reviewsDue = <Review extends DueReview>(reviews: readonly Review[], today: SerialDate, days: number): Review[] =>
  reviews
    .filter(({ date }) => daysBetween(today, date) <= days)
    .sort((a, b) => a.date - b.date || a.account.localeCompare(b.account, "en"));
