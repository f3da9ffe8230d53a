import type { NewListedAction } from "../../domain/plan/actionSync";
import { PROGRAMME_ID } from "../../domain/programme/programmeActions";
import { texts } from "../../i18n";
import { actionSentence } from "../../i18n/programmeSayings";
import { programmeOf } from "../../sheets/programme/programmeOf";
import type { SheetFacts } from "../../sheets/registry/facts";

/** What somebody said yes to on Programme, as rows for the list of all actions: each once, known by its proposal. */
export function programmeActions(facts: SheetFacts): NewListedAction[] {
  const { account } = texts(facts.language).programme.sentences;
  return programmeOf(facts).taken.actions.map((action) => ({
    ...{ account, accountId: PROGRAMME_ID, code: action.key, base: {}, notes: [] },
    values: { action: actionSentence(action, facts.language), owner: action.owner, due: action.due, status: "open" },
  }));
}
