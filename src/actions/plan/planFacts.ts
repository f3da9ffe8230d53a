import type { CellValue } from "../../domain/grid";
import { REVIEW_RHYTHM, type Rigor } from "../../domain/plan/rigor";
import { texts } from "../../i18n";
import { liveFact, liveSource, type FactColumns, type PlanAccount, type PlanFacts } from "../../sheets/plan/planSheet";
import type { ScoreField } from "../../sheets/scoreColumns";
import { headerOf } from "../../sheets/scoresLayout";
import type { Choice } from "../../sheets/registry/facts";

/** What the plan of an account says about it: facts that follow `KAM_Scores` and the list, and what is written once. */
export function planFacts(choice: Choice, account: PlanAccount, rigor: Rigor, today: number): PlanFacts {
  const { ranking, scores, language } = choice;
  const scored = ranking.find(({ name }) => name === account.name);
  const columns = factColumns(choice);
  const fact = (name: Exclude<keyof FactColumns, "id">, now: CellValue) => ({ live: liveFact(columns, name, account, now), now });
  const written = (now: CellValue) => ({ live: now, now });
  const listed = choice.listed(account.name);
  const manager = listed?.manager ?? "";
  const revenue = listed?.values["currentRevenue"] ?? "";
  const values = scores.content.sources["currentRevenue"]?.values;
  const names = scores.content.accountNames;
  return {
    account: fact("account", account.name),
    manager: fact("manager", manager),
    score: fact("score", scored?.score ?? ""),
    tier: fact("tier", scored?.tier ?? ""),
    rank: fact("rank", scored?.rank ?? ""),
    completeness: fact("completeness", scored?.completeness ?? ""),
    revenue: { live: values === undefined ? revenue : liveSource({ names, values }, columns, account, revenue), now: revenue },
    owner: written(manager),
    nextReview: written(today + REVIEW_RHYTHM[rigor]),
    rigor: written(texts(language).planning.words.rigors[rigor]),
    today: written(today),
  };
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
