import type { SerialDate } from "../plan/dates";
import type { RoleId } from "../roles";
import type { AnswerWords } from "./holders";
import type { Holding } from "./teamIndex";

/** Which of the two forms of the team an entry stands in. */
export type TeamForm = "matrix" | "list";

/** A person in a role on an account, as one of the two forms says it. */
export interface TeamEntry extends Holding {
  readonly role: RoleId;
  readonly form: TeamForm;
  /** Proposed and not yet confirmed: it fills no gap and loads nobody. */
  readonly proposed: boolean;
  readonly since: SerialDate | null;
  /** The last day in the role; `null` while it goes on. `LEFT` where somebody wrote that they left, without a day. */
  readonly until: SerialDate | null;
  /** Index among the rows that were read. */
  readonly row: number;
  /** The cell that names the person. */
  readonly where: string;
}

/** A day before every other: somebody left, nobody wrote when. */
export const LEFT: SerialDate = 0;

/** The words that stand in cells of the team, whichever language they are written in. `src/i18n` has them (`TEAM_WORDS`). */
export interface TeamWords extends AnswerWords {
  readonly roleOf: (word: string) => RoleId | undefined;
  /** Whether a word in place of a date says that somebody has left. */
  readonly isLeft: (word: string) => boolean;
  /** All words for roles, for suggestions. */
  readonly roles: readonly string[];
}

/** Whether somebody no longer holds the role: their last day is over. */
export const isOver = ({ until }: Pick<TeamEntry, "until">, today: SerialDate): boolean => until !== null && until < today;
