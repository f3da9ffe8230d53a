import type { MainJobOptions } from "../../actions/choose/mainJob";
import type { TemplateFile } from "../../actions/plan/planTemplate";
import type { PlanCandidate, PlansView } from "../../actions/plan/plansView";

type PlanRigor = keyof PlansView["questions"];

/** What a person has chosen for new plans. */
export interface PlanChoices {
  /** Keys of the accounts that are to get one. */
  readonly ticked: ReadonlySet<string>;
  readonly rigor: PlanRigor;
  /** `""` for the account manager of each. */
  readonly owner: string;
  /** A sheet of the workbook; `""` for the first template, or the one that comes with KAM. */
  readonly template: string;
  readonly file: TemplateFile | null;
}

/** What tells an account from others of its name. */
export const keyOf = ({ id, name }: Pick<PlanCandidate, "id" | "name">): string => id ?? name;

/** Those that may be ticked: who has a plan keeps it. */
export const open = ({ accounts }: PlansView): PlanCandidate[] => accounts.filter(({ plan }) => plan === null);

/** Every key account without a plan; a provisional one is for the person to tick. */
export const startChoices = (view: PlansView): PlanChoices => ({
  ticked: new Set(
    open(view)
      .filter(({ provisional }) => !provisional)
      .map(keyOf),
  ),
  rigor: "light",
  owner: "",
  template: "",
  file: null,
});

/** The accounts that get a plan. */
export const tickedOf = (view: PlansView, { ticked }: PlanChoices): PlanCandidate[] => open(view).filter((each) => ticked.has(keyOf(each)));

/** The same as the main job takes it. */
export const optionsOf = (view: PlansView, choices: PlanChoices): MainJobOptions => ({
  planAccounts: tickedOf(view, choices).map(({ id, name }) => ({ id, name })),
  rigor: choices.rigor,
  ...(choices.owner === "" ? {} : { owner: choices.owner }),
  ...(choices.template === "" ? {} : { template: choices.template }),
  ...(choices.file === null ? {} : { templateFile: choices.file }),
});
