import type { DetailEntry, StepEntry } from "./step";

/** One entry a step, in the order in which they are gone through; each is loaded when it is opened. */
export const STEPS: readonly StepEntry[] = [
  {
    id: "source",
    load: () => import("./SourceStep"),
    stateOf: (_, mapping) => (mapping ? "done" : "open"),
  },
  {
    id: "columns",
    load: () => import("./ColumnsStep"),
    stateOf: (_, mapping) => (mapping === null ? "open" : mapping.criteria.some(({ guess }) => guess) ? "question" : "done"),
  },
  {
    id: "criteria",
    load: () => import("./CriteriaStep"),
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

/** What is behind the first three: every list, words and unused columns, scales, knock-outs and comparing in pairs. */
export const DETAILS: readonly DetailEntry[] = [
  { id: "sourceMore", load: () => import("./SourcePage") },
  { id: "columnsMore", load: () => import("./ColumnsPage") },
  { id: "criteriaMore", load: () => import("./CriteriaPage") },
];
