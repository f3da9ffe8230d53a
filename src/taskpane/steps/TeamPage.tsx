import { TeamStep } from "../pages/TeamStep";
import type { StepProps } from "./step";

/** Who holds which role on which key account. */
export default function TeamPage({ actions, goTo }: StepProps) {
  return <TeamStep actions={actions.pages} goTo={goTo} />;
}
