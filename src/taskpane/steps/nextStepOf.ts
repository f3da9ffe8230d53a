import type { BookState, NextKind } from "../../actions/show/bookState";
import type { MappingView } from "../mappingView";
import { STEPS } from "./registry";
import type { StepId } from "./step";

/** The step in which something is done about what Start leads to. */
const STEP_OF: Readonly<Partial<Record<NextKind, StepId>>> = { coverage: "team", programme: "programme", plans: "plans" };

/** The step to go on with: where Start leads to or, where that is a sheet to read, the first one that is not begun. */
export function nextStep(book: BookState, mapping: MappingView): StepId {
  const { leadsTo } = book.next ?? { leadsTo: null };
  const led = leadsTo === null ? undefined : STEP_OF[leadsTo];
  if (led !== undefined && book.plans.length > 0) return led;
  return STEPS.find(({ stateOf }) => stateOf(book, mapping) === "open")?.id ?? "programme";
}
