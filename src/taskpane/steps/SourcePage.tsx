import { SourceStep } from "./source/SourceStep";
import { setUpOf } from "./setUpOf";
import type { StepProps } from "./step";

/** Every list of the workbook, with why one is proposed. */
export default function SourcePage({ job, actions, go }: StepProps) {
  return <SourceStep {...setUpOf(job)} actions={actions.steps} next={() => go("columns")} back={() => go("home")} />;
}
