import { texts } from "../../i18n";
import { belongs } from "../../domain/plan/rigor";
import { templateDraft } from "../plan/template";
import type { TemplateSources } from "../plan/templateParts";
import type { SheetEntry } from "./entry";
import type { Catalogue } from "./facts";

/** The template of plans: written when there is none to copy, then the person's. */
export const templateSheet: SheetEntry = {
  kind: "template",
  name: (language) => texts(language).sheets.names.template,
  shown: "hidden",
  group: "plans",
  tables: [],
  reads: {},
  draft: ({ planning, team, language, nameOf }) =>
    planning?.needsTemplate && team
      ? templateDraft(nameOf("template"), language, { ...team, questions: templateQuestions(planning.catalogue) })
      : null,
};

/** The questions of a new template: those that a light plan asks. */
export const templateQuestions = ({ headers, questions }: Catalogue): TemplateSources["questions"] => ({
  headers,
  codes: questions.filter(({ level }) => belongs(level, "light")).map(({ code }) => code),
});
