import type { Language } from "../../i18n";
import type { PageId } from "../steps/step";

/** The task of the help page that each page of the pane is about. */
export const HELP_TASKS: Readonly<Record<PageId, string>> = {
  home: "choose",
  source: "choose",
  sourceMore: "choose",
  columns: "columns",
  columnsMore: "columns",
  criteria: "criteria",
  criteriaMore: "criteria",
  choose: "rate",
  plans: "plans",
  team: "team",
  programme: "programme",
  history: "undo",
  excel: "keys",
};

/** The help page at the task that is at hand, in the language of the pane. */
export const helpAddress = (page: PageId, language: Language): string => `assets/help.html?lang=${language}#task-${HELP_TASKS[page]}`;
