import { useMemo } from "react";
import { PlansStep } from "../pages/PlansStep";
import type { PageActions } from "../pages/pageActions";
import { jobOptions } from "../paneState";
import type { StepProps } from "./step";

/** Plans of the list as it is set in the pane, or as the workbook has it. */
export default function PlansPage({ job, actions, go, goTo }: StepProps) {
  const { choices } = job.state;
  const own = useMemo((): PageActions => {
    const set = jobOptions(choices);
    return {
      ...actions.pages,
      makePlans: (options, signal) => actions.pages.makePlans({ ...set, ...options }, signal),
    };
  }, [actions, choices]);
  return <PlansStep actions={own} goTo={goTo} next={() => go("team")} undo={() => go("history")} back={() => go("choose")} />;
}
