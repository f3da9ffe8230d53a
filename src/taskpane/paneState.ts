import type { Told, Warning } from "../actions/describe";
import { CAP_LIMIT, type MainJobOptions, type MainJobResult, type MainJobStep } from "../actions/choose/mainJob";
import type { OtherList } from "../actions/show/otherLists";
import type { RefreshResult, TemplateResult, UndoResult } from "../actions/results";
import type { Language } from "../i18n";
import type { MappingView } from "./mappingView";
import { AS_RECOGNISED, readingOptions, type ReadingChoices } from "./readingChoices";

/** What the person has set for the next run. */
export interface Choices extends ReadingChoices {
  /** Null to leave the cap as it is; NaN where what was typed is not a cap. */
  readonly cap: number | null;
  /** Why the cap is over `CAP_LIMIT`; null to leave the reason as it is. */
  readonly capReason: string | null;
  /** Weights by criterion id that are to be others; null to leave them as they are. */
  readonly weights: Readonly<Record<string, number>> | null;
  /** Null for the language of the list. */
  readonly language: Language | null;
}

/** What is done to plans, their template or a sheet on request at one go, without steps to show. */
export type PlanTask = "refresh" | "undo" | "reset" | "add";

/** What the pane shows below its heading. */
export type Phase =
  | { readonly name: "reading" }
  /** There is no list to show: in `problem` stands why. */
  | { readonly name: "empty" }
  | { readonly name: "form" }
  | { readonly name: "running"; readonly step: MainJobStep }
  | ({ readonly name: "done"; readonly result: MainJobResult } & Told)
  /** `from` is what was shown before, to come back to where this fails. */
  | { readonly name: "working"; readonly task: PlanTask; readonly from: Phase }
  | ({ readonly name: "refreshed"; readonly result: RefreshResult } & Told)
  | { readonly name: "reset"; readonly result: TemplateResult; readonly warnings: readonly Warning[] }
  | { readonly name: "undone"; readonly result: UndoResult };

/** All that the pane knows. */
export interface PaneState {
  readonly phase: Phase;
  readonly mapping: MappingView | null;
  readonly choices: Choices;
  /** What went wrong last, in words; null when all is well. */
  readonly problem: Warning | null;
  /** Whether the list shown is of another sheet than the one the person had chosen columns for. */
  readonly sheetChanged: boolean;
  /** Whether the workbook has plans, as far as is known. */
  readonly hasPlans: boolean;
  /** Lists on other sheets that the person may have meant. */
  readonly others: readonly OtherList[];
}

export type PaneEvent =
  | { readonly type: "reading"; readonly choices: ReadingChoices }
  | { readonly type: "read"; readonly mapping: MappingView; readonly sheetChanged: boolean }
  | { readonly type: "refined"; readonly mapping: MappingView }
  | { readonly type: "judged"; readonly others: readonly OtherList[] }
  | { readonly type: "unread"; readonly problem: Warning }
  | { readonly type: "chosen"; readonly choices: Choices }
  | { readonly type: "step"; readonly step: MainJobStep }
  | ({ readonly type: "done"; readonly result: MainJobResult } & Told)
  | { readonly type: "working"; readonly task: PlanTask }
  | ({ readonly type: "refreshed"; readonly result: RefreshResult } & Told)
  | { readonly type: "reset"; readonly result: TemplateResult; readonly warnings: readonly Warning[] }
  | { readonly type: "undone"; readonly result: UndoResult }
  | { readonly type: "failed"; readonly problem: Warning }
  | { readonly type: "back" };

export const NO_CHOICES: Choices = { ...AS_RECOGNISED, cap: null, capReason: null, weights: null, language: null };

export const INITIAL_STATE: PaneState = {
  phase: { name: "reading" },
  mapping: null,
  choices: NO_CHOICES,
  problem: null,
  sheetChanged: false,
  hasPlans: false,
  others: [],
};

/** The next state. An event that does not fit the phase any more (a late answer) changes nothing. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "reading":
      return { ...INITIAL_STATE, choices: { ...state.choices, ...event.choices }, hasPlans: state.hasPlans };
    case "read": {
      const { mapping, sheetChanged } = event;
      return { ...state, ...readAs(mapping), phase: { name: "form" }, sheetChanged };
    }
    case "refined":
      return { ...state, ...readAs(event.mapping) };
    case "judged":
      return { ...state, others: event.others };
    case "unread":
      return { ...state, phase: { name: "empty" }, mapping: null, problem: event.problem };
    case "chosen":
      return { ...state, choices: event.choices, sheetChanged: false };
    case "step":
      return { ...state, phase: { name: "running", step: event.step }, problem: null, sheetChanged: false };
    case "done": {
      const { result, warnings, told } = event;
      const hasPlans = state.hasPlans || Object.keys(result.plans).length > 0;
      return {
        ...state,
        phase: { name: "done", result, warnings, told },
        // What was set is in the workbook from now on.
        choices: { ...state.choices, weights: null },
        problem: null,
        hasPlans,
      };
    }
    case "working":
      return { ...state, phase: { name: "working", task: event.task, from: state.phase }, problem: null, sheetChanged: false };
    case "refreshed":
      return { ...state, phase: { name: "refreshed", result: event.result, warnings: event.warnings, told: event.told }, problem: null };
    case "reset":
      return {
        ...state,
        phase: { name: "reset", result: event.result, warnings: event.warnings },
        problem: null,
      };
    case "undone":
      return { ...state, phase: { name: "undone", result: event.result }, problem: null };
    case "failed":
      return { ...state, phase: before(state.phase), problem: event.problem };
    case "back":
      return { ...state, phase: { name: "form" }, problem: null };
  }
}

/** What is known once the sheet is read. */
const readAs = (mapping: MappingView): Pick<PaneState, "mapping" | "problem" | "hasPlans"> => ({
  mapping,
  problem: null,
  hasPlans: mapping.hasPlans,
});

/** What is shown again where something fails. */
function before(phase: Phase): Phase {
  if (phase.name === "running") return { name: "form" };
  return phase.name === "working" ? phase.from : phase;
}

/** What the choices mean for one run. */
export function jobOptions({ cap, capReason, weights, language, ...reading }: Choices): MainJobOptions {
  return {
    ...readingOptions(reading),
    ...(weights === null ? {} : { weights }),
    ...capOptions({ cap, capReason }),
    ...(language === null ? {} : { language }),
  };
}

/** What the choices mean for how long the list may be. */
export const capOptions = ({ cap, capReason }: Pick<Choices, "cap" | "capReason">): Pick<MainJobOptions, "cap" | "capReason"> => ({
  ...(cap === null ? {} : { cap }),
  ...(capReason === null ? {} : { capReason }),
});

/** Codes of errors that are not about the list. */
const FAILURES = ["excel-failed", "unexpected"];

/** Whether something failed, rather than that there is no list. */
export const isFailure = ({ code }: Warning): boolean => FAILURES.includes(code);

/** What the cap that will count lacks: it must be a whole number from 1 to 1000, and one over `CAP_LIMIT` must have a reason. */
export function capProblem(choices: Choices, mapping: MappingView): "number" | "reason" | null {
  const cap = choices.cap ?? mapping.cap;
  if (!Number.isInteger(cap) || cap < 1 || cap > 1000) return "number";
  return cap > CAP_LIMIT && (choices.capReason ?? mapping.capReason).trim() === "" ? "reason" : null;
}
