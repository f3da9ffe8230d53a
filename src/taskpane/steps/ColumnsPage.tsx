import { ColumnsStep } from "./columns/ColumnsStep";
import { setUpOf } from "./setUpOf";
import type { StepProps } from "./step";

/** The step as the shell shows it. */
export default function ColumnsPage({ job, actions, go, goTo }: StepProps) {
  return <ColumnsStep {...setUpOf(job)} actions={actions.steps} goTo={goTo} next={() => go("criteria")} back={() => go("source")} />;
}
