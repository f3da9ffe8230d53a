import type { MainJob } from "../useMainJob";
import type { SetUpChoices } from "./setUpChoices";

/** What the first three steps know of the choices of the pane, and how they change them. */
export function setUpOf({ state: { choices }, choose }: MainJob): {
  readonly choices: SetUpChoices;
  readonly change: (changed: SetUpChoices) => void;
} {
  const { overrides, rows, wordRatings, criteria } = choices;
  return { choices: { overrides, rows, wordRatings, criteria }, change: (changed) => choose({ ...choices, ...changed }) };
}
