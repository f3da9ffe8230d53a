import { accountKey } from "../../domain/accountKeys";
import type { CellValue } from "../../domain/grid";
import { REVIEW_RHYTHM, type Rigor } from "../../domain/plan/rigor";
import { texts } from "../../i18n";
import { liveFact, liveSource, type FactColumns, type PlanAccount, type PlanFacts } from "../../sheets/plan/planSheet";
import type { ScoreField } from "../../sheets/scoreColumns";
import { headerOf } from "../../sheets/scoresLayout";
import type { Choice } from "../../sheets/registry/facts";

/** An account with its place among the accounts of the Scores table. */
interface PlannedFor {
  readonly account: PlanAccount;
  readonly index: number;
}

/** What is decided of a new plan when it is made. */
interface NewPlan {
  readonly rigor: Rigor;
  readonly today: number;
  /** The account manager without it. */
  readonly owner?: string;
}

/** What the plan of an account says about it: facts that follow `KAM_Scores` and the list, and what is written once. */
export function planFacts(choice: Choice, { account, index }: PlannedFor, { rigor, today, owner }: NewPlan): PlanFacts {
  const { ranking, accounts, language } = choice;
  const scored = ranking[index];
  const columns = factColumns(choice);
  const fact = (name: Exclude<keyof FactColumns, "id">, now: CellValue) => ({ live: liveFact(columns, name, account, now), now });
  const written = (now: CellValue) => ({ live: now, now });
  const listed = accounts[index]?.listed;
  const manager = listed?.manager ?? "";
  const revenue = listed?.values["currentRevenue"] ?? "";
  const source = revenueSource(choice, columns, account);
  return {
    account: fact("account", account.name),
    manager: fact("manager", manager),
    score: fact("score", scored?.score ?? ""),
    tier: fact("tier", scored?.tier ?? ""),
    rank: fact("rank", scored?.rank ?? ""),
    completeness: fact("completeness", scored?.completeness ?? ""),
    revenue: { live: source === null ? revenue : liveSource(source, columns, account, revenue), now: revenue },
    owner: written(owner ?? manager),
    nextReview: written(today + REVIEW_RHYTHM[rigor]),
    rigor: written(texts(language).planning.words.rigors[rigor]),
    today: written(today),
  };
}

/** Where the revenue of an account is found: in its row of the list, or on Data where it has several rows or another is called alike. */
function revenueSource(
  { scores: { content, data }, accounts }: Choice,
  { account }: FactColumns,
  { name }: PlanAccount,
): Parameters<typeof liveSource>[0] | null {
  const { sources, rows, accountNames } = content;
  const values = sources["currentRevenue"]?.values;
  if (values === undefined) return null;
  const isPlain = rows.combined === null && rows.places === "";
  const isAlone = accounts.filter((other) => accountKey(other.name) === accountKey(name)).length === 1;
  if ((isPlain && isAlone) || account === null) return { names: accountNames, values };
  return { names: null, values: data.spill("currentRevenue") };
}

function factColumns({ scores: { layout } }: Choice): FactColumns {
  const header = (field: ScoreField): string | null => headerOf(layout, field);
  return {
    id: header("id"),
    account: header("account"),
    manager: header("manager"),
    score: header("score"),
    tier: header("tier"),
    rank: header("rank"),
    completeness: header("completeness"),
  };
}
