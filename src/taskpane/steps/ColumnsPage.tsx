import { ColumnsStep } from "./columns/ColumnsStep";
import { setUpOf } from "./setUpOf";
import type { StepProps } from "./step";

/** Each column with its reason, words as ratings, and what is not used. */
export default function ColumnsPage({ job, actions, go, goTo }: StepProps) {
  return <ColumnsStep {...setUpOf(job)} actions={actions.steps} goTo={goTo} next={() => go("criteria")} back={() => go("columns")} />;
}
