import { SourceStep } from "./source/SourceStep";
import { setUpOf } from "./setUpOf";
import type { StepProps } from "./step";

/** The step as the shell shows it. */
export default function SourcePage({ job, actions, go }: StepProps) {
  return <SourceStep {...setUpOf(job)} actions={actions.steps} next={() => go("columns")} back={() => go("home")} />;
}
