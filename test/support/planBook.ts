import { QUESTIONS } from "../../src/domain/plan/questions";
import { belongs } from "../../src/domain/plan/rigor";
import { ROLES } from "../../src/domain/roles";
import { WorkbookWriter } from "../../src/excel/writer";
import { texts, type Language } from "../../src/i18n";
import { area } from "../../src/sheets/a1";
import type { SheetDraft } from "../../src/sheets/draft";
import { questionHeadersOf } from "../../src/sheets/plan/questionsTable";
import type { TemplateSources } from "../../src/sheets/plan/templateParts";
import { templateDraft } from "../../src/sheets/plan/template";
import { DEFAULT_SETTINGS } from "../../src/sheets/settings";
import { settingsDraft } from "../../src/sheets/settingsSheet";
import { teamHeadersOf } from "../../src/sheets/teamTable";
import { teamDraft } from "../../src/sheets/teamSheet";
import { WorkbookModel, type Platform } from "../../src/workbench/model";
import { Book } from "./book";

export const TEMPLATE = "Template";
export const PLAN = "Plan";

/** Code of a question of the catalogue at its place from 0. */
export const codeOf = (index: number): string => `Q${index + 1}`;

/** What the template's formulas refer to in a workbook of this language. */
export const sourcesOf = (language: Language): TemplateSources => ({
  questions: {
    headers: questionHeadersOf(null, language),
    codes: QUESTIONS.flatMap(({ level }, index) => (belongs(level, "light") ? [codeOf(index)] : [])),
  },
  team: teamHeadersOf(null, language),
  roles: ROLES.map(({ id }) => texts(language).terms.roles[id]),
});

/** The catalogue as a bare table. */
function questionsDraft(language: Language): SheetDraft {
  const { plan, planning, questions, terms } = texts(language);
  const rows = QUESTIONS.map(({ id, category, stage, level, role }, index) => [
    codeOf(index),
    planning.words.categories[category],
    questions[id].text,
    questions[id].hint,
    planning.words.stages[stage],
    planning.words.rigors[level],
    terms.roles[role],
  ]);
  return {
    sheet: "Questions",
    blocks: [{ at: "A1", cells: [Object.values(plan.questionHeaders), ...rows] }],
    tables: [{ name: "KAM_Questions", range: area(0, 0, rows.length + 1, 7), style: "TableStyleLight1", showFilter: false, banded: false }],
  };
}

/** A workbook with nothing but what a plan looks at, the template, and one plan of an account. */
export async function planBook(language: Language, platform: Platform = "desktop", fill?: SheetDraft["blocks"]): Promise<Book> {
  const book = new Book(WorkbookModel.blank(), platform);
  await book.session.Excel.run(async (context) => {
    const writer = new WorkbookWriter(context, { names: {} });
    await writer.addSheet(settingsDraft("Settings", DEFAULT_SETTINGS, { language, today: 46_023 }));
    await writer.addSheet(teamDraft("Team", [], language));
    await writer.addSheet(questionsDraft(language));
    await writer.addSheet(templateDraft(TEMPLATE, language, sourcesOf(language)));
    await writer.copySheet(TEMPLATE, { sheet: PLAN, blocks: fill ?? [] });
    await writer.flush();
  });
  return book;
}
