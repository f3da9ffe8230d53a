import { texts, type Language } from "../../i18n";
import { belongs } from "../../domain/plan/rigor";
import { backLink, linkTo } from "../links";
import { byStage } from "../plan/questionsTable";
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
      ? templateDraft(nameOf("template"), language, {
          ...team,
          questions: templateQuestions(planning.catalogue),
          links: planLinks(nameOf, language),
        })
      : null,
};

/** The ways from a plan to Start and to the overview of plans. */
export const planLinks = (nameOf: (kind: string) => string, language: Language): NonNullable<TemplateSources["links"]> => ({
  start: backLink(nameOf("start"), language),
  plans: linkTo(nameOf("plans"), `‹ ${texts(language).sheets.names.plans}`),
});

/** The questions of a new template: those that a light plan asks, stage by stage; one that belongs to no stage comes last. */
export const templateQuestions = ({ headers, questions }: Catalogue): TemplateSources["questions"] => ({
  headers,
  codes: byStage(questions.filter(({ level }) => belongs(level, "light"))).map(({ code }) => code),
});
