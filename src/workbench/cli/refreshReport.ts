import type { PlanSummary } from "../../actions/results";
import { fill, texts, type Language } from "../../i18n";
import { planNewsParts } from "../../i18n/newsLines";
import type { RefreshArguments } from "./arguments";
import { askedOf, datedWarnings, isoDay, listed, newWarningPart, newsLines, percent, table } from "./reportParts";
import type { RefreshOutcome } from "./runPlanning";

/** The object that `kam refresh --json` prints. */
export function refreshJson({ result, fileWarnings, recording }: RefreshOutcome, language: Language): Record<string, unknown> {
  return {
    plans: result.plans.map((plan) => ({ ...plan, nextReview: isoDay(plan.nextReview) })),
    sheets: result.sheets,
    conflicts: result.conflicts,
    news: result.news,
    warnings: datedWarnings([...result.findings, ...fileWarnings], result.told, language),
    ...askedOf(recording),
  };
}

/** What a person reads in the terminal: one line a plan, what both sides changed, what was written, and what to look at. */
export function refreshText(
  { result, fileWarnings }: RefreshOutcome,
  { input, output, all }: Pick<RefreshArguments, "input" | "output" | "all">,
  language: Language,
): string {
  const { cli, plan: words } = texts(language);
  const { plans, conflicts } = result;
  const overdue = plans.reduce((sum, plan) => sum + (plan.overdue ?? 0), 0);
  const stale = plans.filter((plan) => plan.stale).length;
  return [
    cli.plans,
    ...planTable(plans, language),
    "",
    fill(cli.refresh.summary, { plans: plans.length, overdue, stale, conflicts }),
    ...(conflicts > 0 ? [fill(cli.refresh.conflicts, { sheet: words.actionsSheet.title, column: words.actionsSheet.headers.check })] : []),
    ...newsLines(planNewsParts(result.news, language)),
    "",
    fill(cli.written, { file: output, input }),
    ...(result.sheets.length === 0 ? [cli.refresh.nothingNew] : listed(cli.sheets, result.sheets)),
    ...newWarningPart([...result.findings, ...fileWarnings], result.told, all, language),
  ].join("\n");
}

function planTable(plans: readonly PlanSummary[], language: Language): string[] {
  const { cli, planning, plan: words } = texts(language);
  const { account, rigor, stage, answered, health, overdue, nextReview, stale } = words.plansSheet.headers;
  const rows = plans.map((plan) => [
    plan.account,
    planning.words.rigors[plan.rigor],
    plan.stage,
    plan.completeness === null ? "" : percent(plan.completeness),
    plan.health === null ? "" : String(Math.round(plan.health)),
    plan.overdue === null ? "" : String(plan.overdue),
    isoDay(plan.nextReview) ?? "",
    plan.stale ? cli.refresh.stale : "",
  ]);
  return table([account, rigor, stage, answered, health, overdue, nextReview, stale], rows, {
    right: [3, 4, 5],
    widest: { 0: 26, 2: 16 },
  });
}
