import { LANGUAGES, texts } from "../../i18n";
import { CRITERIA_TABLE, criteriaDraft, criteriaHeader } from "../criteriaSheet";
import { blankAgain, criteriaUpdate } from "../criteriaUpdate";
import { startLink } from "../links";
import type { SheetEntry } from "./entry";

/** Criteria: weights, axes, sources and breakpoints, the person's to change; a run fills in what new rows lack. */
export const criteriaSheet: SheetEntry = {
  kind: "criteria",
  name: (language) => texts(language).sheets.names.criteria,
  shown: "always",
  group: "list",
  tables: [CRITERIA_TABLE],
  reads: { choose: { tables: { [CRITERIA_TABLE]: "whole" } } },
  languageOf: (headers) => LANGUAGES.find((language) => headers.get(CRITERIA_TABLE)?.includes(criteriaHeader("weight", language))) ?? null,
  draft: (facts) => facts.choice && criteriaDraft(facts.nameOf("criteria"), facts.choice.criteria, facts.language, startLink(facts)),
  update: ({ choice, language }, { table }) => {
    const standing = table(CRITERIA_TABLE);
    if (!standing || !choice) return null;
    const { data } = choice.scores;
    const weights = new Map(Object.entries(choice.given.weights ?? {}));
    const draft = criteriaUpdate(standing, choice.criteria, language, (id) => (data.has(id) ? data.spill(id) : null), weights);
    return { blocks: draft.blocks, last: blankAgain(standing, draft) };
  },
};
