import { ProgrammeStep } from "../pages/ProgrammeStep";
import type { StepProps } from "./step";

/** How the programme stands. */
export default function ProgrammePage({ actions, goTo }: StepProps) {
  return <ProgrammeStep actions={actions.pages} goTo={goTo} />;
}
