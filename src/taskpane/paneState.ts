import type { Warning } from "../actions/describe";
import { CAP_LIMIT, type MainJobOptions, type MainJobResult, type MainJobStep } from "../actions/mainJob";
import type { Language } from "../i18n";
import type { MappingView } from "./mappingView";

/** What the person has set for the next run. */
export interface Choices {
  /** Criterion id, `account` or `manager` → header, `""` for none: only what differs from what was recognised. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Null to leave the cap as it is; NaN where what was typed is no cap. */
  readonly cap: number | null;
  /** Why the cap is over `CAP_LIMIT`; null to leave the reason as it is. */
  readonly capReason: string | null;
  /** Null for the language of the list. */
  readonly language: Language | null;
}

/** What the pane shows below its heading. */
export type Phase =
  | { readonly name: "reading" }
  /** There is no list to show: in `problem` stands why. */
  | { readonly name: "empty" }
  | { readonly name: "form" }
  | { readonly name: "running"; readonly step: MainJobStep }
  | { readonly name: "done"; readonly result: MainJobResult; readonly warnings: readonly Warning[] };

/** All that the pane knows. */
export interface PaneState {
  readonly phase: Phase;
  readonly mapping: MappingView | null;
  readonly choices: Choices;
  /** What went wrong last, in words; null when all is well. */
  readonly problem: Warning | null;
  /** Whether the list shown is of another sheet than the one the person had chosen columns for. */
  readonly sheetChanged: boolean;
}

export type PaneEvent =
  | { readonly type: "reading"; readonly overrides: Choices["overrides"] }
  | { readonly type: "read"; readonly mapping: MappingView; readonly sheetChanged: boolean }
  | { readonly type: "refined"; readonly mapping: MappingView }
  | { readonly type: "unread"; readonly problem: Warning }
  | { readonly type: "chosen"; readonly choices: Choices }
  | { readonly type: "step"; readonly step: MainJobStep }
  | { readonly type: "done"; readonly result: MainJobResult; readonly warnings: readonly Warning[] }
  | { readonly type: "failed"; readonly problem: Warning }
  | { readonly type: "back" };

export const NO_CHOICES: Choices = { overrides: {}, cap: null, capReason: null, language: null };

export const INITIAL_STATE: PaneState = {
  phase: { name: "reading" },
  mapping: null,
  choices: NO_CHOICES,
  problem: null,
  sheetChanged: false,
};

/** The next state. An event that does not fit the phase any more (a late answer) changes nothing. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "reading":
      return { ...INITIAL_STATE, choices: { ...state.choices, overrides: event.overrides } };
    case "read":
      return { ...state, phase: { name: "form" }, mapping: event.mapping, problem: null, sheetChanged: event.sheetChanged };
    case "refined":
      return { ...state, mapping: event.mapping, problem: null };
    case "unread":
      return { ...state, phase: { name: "empty" }, mapping: null, problem: event.problem };
    case "chosen":
      return { ...state, choices: event.choices, sheetChanged: false };
    case "step":
      return { ...state, phase: { name: "running", step: event.step }, problem: null, sheetChanged: false };
    case "done":
      return { ...state, phase: { name: "done", result: event.result, warnings: event.warnings }, problem: null };
    case "failed":
      return { ...state, phase: state.phase.name === "running" ? { name: "form" } : state.phase, problem: event.problem };
    case "back":
      return { ...state, phase: { name: "form" }, problem: null };
  }
}

/** What the choices mean for one run. */
export function jobOptions({ overrides, cap, capReason, language }: Choices): MainJobOptions {
  return {
    overrides,
    ...(cap === null ? {} : { cap }),
    ...(capReason === null ? {} : { capReason }),
    ...(language === null ? {} : { language }),
  };
}

/** What the cap that will count lacks: it must be a whole number from 1 to 1000, and one over `CAP_LIMIT` must have a reason. */
export function capProblem(choices: Choices, mapping: MappingView): "number" | "reason" | null {
  const cap = choices.cap ?? mapping.cap;
  if (!Number.isInteger(cap) || cap < 1 || cap > 1000) return "number";
  return cap > CAP_LIMIT && (choices.capReason ?? mapping.capReason).trim() === "" ? "reason" : null;
}
