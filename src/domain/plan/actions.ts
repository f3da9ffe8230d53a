import { daysBetween, type SerialDate } from "./dates";

export const ACTION_STATUSES = ["open", "inProgress", "done"] as const;

export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** An action of a plan, or a question that became a task. */
export interface PlanAction {
  /** Blank where nobody has taken it. */
  readonly owner: string;
  readonly due: SerialDate | null;
  readonly status: ActionStatus;
}

/** How the actions of a plan stand on a day. */
export interface ActionCounts {
  readonly total: number;
  readonly done: number;
  /** Not done: open and in progress. */
  readonly open: number;
  /** Part of `open`. */
  readonly overdue: number;
  /** With an owner and a date, done or not. */
  readonly planned: number;
  /** Share that is not overdue, 0 to 1; `null` where there is no action. */
  readonly onTime: number | null;
}

/** Whether an action is late: due before today and not done. What is due today, or has no date, is not late. */
export const isOverdue = ({ due, status }: PlanAction, today: SerialDate): boolean =>
  due !== null && status !== "done" && daysBetween(due, today) > 0;

/** Counts a plan's actions as they stand today. */
export function countActions(actions: readonly PlanAction[], today: SerialDate): ActionCounts {
  const total = actions.length;
  const done = actions.filter(({ status }) => status === "done").length;
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  return {
    total,
    done,
    open: total - done,
    overdue,
    planned: actions.filter(({ owner, due }) => owner.trim() !== "" && due !== null).length,
    onTime: total === 0 ? null : (total - overdue) / total,
  };
}

/**
 * The share of a plan's actions that are in hand, 0 to 1: done, or with a date that is not past. One without a date can never be late, and
 * nobody waits for it: it counts against, as a late one does. `null` where there is no action.
 */
export function actionsInHand(actions: readonly Omit<PlanAction, "owner">[], today: SerialDate): number | null {
  if (actions.length === 0) return null;
  const inHand = actions.filter(({ due, status }) => status === "done" || (due !== null && daysBetween(due, today) <= 0));
  return inHand.length / actions.length;
}
