import { useRef } from "react";
import { CriteriaStep } from "./criteria/CriteriaStep";
import { setUpOf } from "./setUpOf";
import type { StepProps } from "./step";

/** Weights, scales, knock-outs and comparing in pairs. */
export default function CriteriaPage({ job, actions, go, goTo }: StepProps) {
  const { choices, change } = setUpOf(job);
  const goesAlong = useRef(false);
  return (
    <CriteriaStep
      choices={choices}
      change={(changed) => {
        goesAlong.current = true;
        change(changed);
      }}
      actions={actions.steps}
      goTo={goTo}
      next={() => {
        // What does not go along with the choice was written into the workbook: the ranking is another one.
        if (!goesAlong.current) job.reread();
        go("choose");
      }}
      back={() => go("criteria")}
    />
  );
}
