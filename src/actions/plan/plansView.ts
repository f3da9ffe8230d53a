import { QUESTIONS } from "../../domain/plan/questions";
import { belongs, RIGORS, type Rigor } from "../../domain/plan/rigor";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { planOf, type AccountRef } from "../account/accountRef";
import { templateNames } from "../book/ourBook";
import { readAndDecide } from "../choose/decide";
import type { MainJobOptions } from "../choose/options";
import { guarded } from "../guarded";

/** An account that may get a plan. */
export interface PlanCandidate extends AccountRef {
  readonly manager: string;
  /** The sheet of its plan; null where it has none. */
  readonly plan: string | null;
  /** Scored, but on too little: to be confirmed before it is planned for. */
  readonly provisional: boolean;
}

/** What making plans would be about. */
export interface PlansView {
  readonly language: Language;
  /** Key accounts first by rank, then the provisional ones. */
  readonly accounts: readonly PlanCandidate[];
  readonly templates: readonly string[];
  /** Everybody who leads an account, once. */
  readonly managers: readonly string[];
  /** How many questions a plan of each rigor asks. */
  readonly questions: Readonly<Record<Rigor, number>>;
}

/** Which accounts may get a plan now, and what it would be made of; writes nothing. */
export const plansView = (
  run: ExcelRun,
  options: Pick<MainJobOptions, "overrides" | "rows" | "words" | "today"> = {},
): Promise<PlansView> =>
  guarded(run, async (context) => {
    const { book, choice } = await readAndDecide(context, { ...options, half: "choosing" });
    const { chosen, accounts, ranking, language } = choice;
    const on = new Set(chosen.map(({ index }) => index));
    const waiting = ranking.flatMap(({ provisional, score }, index) => (provisional && score !== null && !on.has(index) ? [index] : []));
    const candidate = (index: number, provisional: boolean): PlanCandidate => {
      const account = { name: ranking[index]?.name ?? "", id: accounts[index]?.id ?? null };
      return { ...account, manager: accounts[index]?.manager ?? "", plan: planOf(book.structure, account), provisional };
    };
    const managers = accounts.map(({ manager }) => manager.trim()).filter((manager) => manager !== "");
    return {
      language,
      accounts: [...chosen.map(({ index }) => candidate(index, false)), ...waiting.map((index) => candidate(index, true))],
      templates: templateNames(book.structure),
      managers: [...new Set(managers)].sort((a, b) => a.localeCompare(b, language)),
      questions: Object.fromEntries(
        RIGORS.map((rigor) => [rigor, QUESTIONS.filter(({ level }) => belongs(level, rigor)).length]),
      ) as Record<Rigor, number>,
    };
  });
