import type { ComponentType } from "react";
import type { RankedAccount } from "../../actions/choose/rankedList";
import type { BookState } from "../../actions/show/bookState";
import type { Place } from "../../actions/show/goTo";
import type { MappingView } from "../mappingView";
import type { PaneActions } from "../paneActions";
import type { MainJob } from "../useMainJob";

/** The steps, in their order. */
export const STEP_IDS = ["source", "columns", "criteria", "choose", "plans", "team", "programme"] as const;

export type StepId = (typeof STEP_IDS)[number];

/** Where in the pane a person is. */
export type PageId = "home" | "history" | "excel" | StepId | DetailId;

/** Steps of which there is more to see and to change than their page shows. */
export const DETAIL_IDS = ["sourceMore", "columnsMore", "criteriaMore"] as const;

export type DetailId = (typeof DETAIL_IDS)[number];

/** What a step has to work with. */
export interface StepProps {
  /** The list as it is read, what was set, and what can be done with it. */
  readonly job: MainJob;
  readonly actions: PaneActions;
  /** What the workbook holds; null until it is known. */
  readonly book: BookState | null;
  /** Changes whenever the person has moved or typed in the workbook. */
  readonly moves: number;
  readonly go: (page: PageId) => void;
  readonly goTo: (place: Place) => void;
  /** The account that Choose opens at; null for the list. */
  readonly account: RankedAccount["index"] | null;
  /** Opens Choose at an account. */
  readonly explain: (index: RankedAccount["index"]) => void;
}

/** A page behind a step. */
export interface DetailEntry {
  readonly id: DetailId;
  readonly load: StepEntry["load"];
}

/** How far a step is, read from the workbook alone. */
export type StepState = "done" | "question" | "open";

/** A step of the wizard: everything that the shell knows of it. Its title is in the texts under `wizard.steps`. */
export interface StepEntry {
  readonly id: StepId;
  /** Loads its page when it is opened first. */
  readonly load: () => Promise<{ readonly default: ComponentType<StepProps> }>;
  readonly stateOf: (book: BookState | null, mapping: MappingView | null) => StepState;
}
