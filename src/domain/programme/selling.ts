import { accountKey } from "../accountKeys";
import { ids, type CheckFinding, type Saying } from "../checkFinding";
import type { CellValue } from "../grid";
import { childOf } from "../roles";
import { AnswerReader, ONE_TO_FIVE, known, lowest, mean } from "./answers";
import { WHOLE, changeOf, type Change, type Round } from "./rounds";

/** What sellers and account managers are both after; the way there differs. Their words are in `src/i18n`. */
export const AIMS = ["valueBeyondToday", "newDivisions", "deeperRelationships", "enterpriseDeciders"] as const;

export type Aim = (typeof AIMS)[number];

/** What a team does day by day, two habits an aim: 1 is the way of selling, 5 the way of managing. */
export const HABITS = [
  { id: "conversation", aim: "valueBeyondToday" },
  { id: "ideas", aim: "valueBeyondToday" },
  { id: "wayIn", aim: "newDivisions" },
  { id: "colleagues", aim: "newDivisions" },
  { id: "contacts", aim: "deeperRelationships" },
  { id: "afterTheSale", aim: "deeperRelationships" },
  { id: "topTalks", aim: "enterpriseDeciders" },
  { id: "horizon", aim: "enterpriseDeciders" },
] as const satisfies readonly { readonly id: string; readonly aim: Aim }[];

export type Habit = (typeof HABITS)[number]["id"];

/** What one respondent says of one account's team. */
export interface SellingRow {
  readonly account: string;
  /** In the order of `HABITS`. */
  readonly answers: readonly CellValue[];
  readonly where: (habit: Habit) => string;
}

/** How a team's answers read. */
export type Reading = "selling" | "both" | "managing";

/** Below this mean a team reads as selling, above the other as managing. */
const [SELLING_BELOW, MANAGING_ABOVE] = [2.5, 3.5];

/** A habit under this is worth changing. */
const GOOD_ENOUGH = 4;

/** How many habits a team is told to change: two are as many as change at a time. */
const AT_A_TIME = 2;

/** What one account's team comes to; several respondents count alike. */
export interface TeamReading {
  readonly account: string;
  readonly respondents: number;
  readonly mean: number;
  readonly reading: Reading;
  /** The habits worth changing, the weakest first: none to two. */
  readonly toChange: readonly Habit[];
  readonly where: string;
}

export interface SellingResult {
  readonly teams: readonly TeamReading[];
  readonly counts: Readonly<Record<Reading, number>>;
  /** Key accounts whose team has not answered. */
  readonly open: readonly string[];
  /** The mean of the teams, 1 to 5; `null` without answers. */
  readonly level: number | null;
  readonly change: Change;
  readonly saying: Saying;
  readonly findings: readonly CheckFinding[];
  readonly values: ReadonlyMap<string, number | null>;
}

/** Reads the self-checks of the account teams. */
export function checkSelling(rows: readonly SellingRow[], keyAccounts: readonly string[], previous: Round | null): SellingResult {
  const reader = new AnswerReader();
  const byAccount = new Map<string, { account: string; where: string; answers: (number | null)[][] }>();
  for (const { account, answers, where } of rows) {
    const ratings = HABITS.map(({ id }, at) => reader.rating({ value: answers[at] ?? "", where: where(id) }, ONE_TO_FIVE, account));
    if (accountKey(account) === "" || known(ratings).length === 0) continue;
    childOf(byAccount, accountKey(account), () => ({ account, where: where(HABITS[0].id), answers: [] })).answers.push(ratings);
  }
  const teams = [...byAccount.values()].flatMap(({ account, where, answers }) => readingOf(account, where, answers));
  const counts = { selling: 0, both: 0, managing: 0 };
  for (const { reading } of teams) counts[reading]++;
  const level = mean(teams.map((team) => team.mean));
  const open = keyAccounts.filter((account) => !byAccount.has(accountKey(account)));
  return {
    ...{ teams, counts, open, level, change: changeOf(level, WHOLE, previous), values: new Map([[WHOLE, level]]) },
    saying: { code: teams.length === 0 ? "selling-none" : "selling-counts", params: { ...counts, teams: teams.length } },
    findings: [...reader.findings, ...teams.flatMap(sellingFinding)],
  };
}

function readingOf(account: string, where: string, answers: readonly (readonly (number | null)[])[]): TeamReading[] {
  const habits = HABITS.map(({ id }, at): [Habit, number | null] => [id, mean(known(answers.map((each) => each[at] ?? null)))]);
  const whole = mean(known(answers.map((each) => mean(known(each)))));
  if (whole === null) return [];
  const reading = whole < SELLING_BELOW ? "selling" : whole > MANAGING_ABOVE ? "managing" : "both";
  return [{ account, where, respondents: answers.length, mean: whole, reading, toChange: lowest(habits, AT_A_TIME, GOOD_ENOUGH) }];
}

/** A team that reads as selling is told, with what to change. */
const sellingFinding = ({ account, reading, toChange, where }: TeamReading): CheckFinding[] =>
  reading === "selling"
    ? [{ code: "selling-reads-so", severity: "soon", about: account, params: { account, habits: ids(toChange) }, where }]
    : [];
