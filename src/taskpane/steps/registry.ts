import type { StepEntry } from "./step";

/** One entry a step, in the order in which they are gone through; each is loaded when it is opened. */
export const STEPS: readonly StepEntry[] = [
  {
    id: "source",
    load: () => import("./SourcePage"),
    stateOf: (_, mapping) => (mapping ? "done" : "open"),
  },
  {
    id: "columns",
    load: () => import("./ColumnsPage"),
    stateOf: (_, mapping) => (mapping === null ? "open" : mapping.criteria.some(({ guess }) => guess) ? "question" : "done"),
  },
  {
    id: "criteria",
    load: () => import("./CriteriaPage"),
    stateOf: (book) => (book?.hasCriteria ? "done" : "open"),
  },
  {
    id: "choose",
    load: () => import("./ChooseStep"),
    stateOf: (book) => (book?.hasScores ? "done" : "open"),
  },
  {
    id: "plans",
    load: () => import("./PlansPage"),
    stateOf: (book) => (book && book.plans.length > 0 ? "done" : "open"),
  },
  {
    id: "team",
    load: () => import("./TeamPage"),
    stateOf: (book) => (book?.hasTeam ? "done" : "open"),
  },
  {
    id: "programme",
    load: () => import("./ProgrammePage"),
    stateOf: (book) => (book?.hasProgramme ? "done" : "open"),
  },
];
