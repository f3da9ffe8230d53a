import { texts, type Language } from "../../i18n";
import { inLanguage, said } from "../../sheets/sample/said";

const INVENTED = said("invented sample data", "datos de muestra inventados");

/** Sheets with something that the sample typed, or that shows it. */
const SHEETS = ["actions", "team", "coverage", "reviews", "plans"] as const;

/** Writes behind the titles of our sheets, and of the plans that were filled in, that all of it is invented. */
export async function sayInvented(context: Excel.RequestContext, language: Language, plans: readonly string[]): Promise<void> {
  const { names } = texts(language).sheets;
  const tops = [...SHEETS.map((kind) => names[kind]), ...plans].map((name) =>
    context.workbook.worksheets.getItem(name).getRange("A1:B2").load("formulas"),
  );
  await context.sync();
  for (const top of tops) {
    // The title of a plan is its account's name, by formula: its subtitle has room.
    const found = top.formulas.flatMap((cells, row) => cells.map((text: unknown, column) => ({ text, row, column }))).find(isTitle);
    if (found) top.getCell(found.row, found.column).values = [[`${String(found.text)} · ${inLanguage(INVENTED, language)}`]];
  }
  // Start writes its own title at each run: beside it there is room that is left alone.
  context.workbook.worksheets.getItem(names.start).getRange("H1").values = [[`· ${inLanguage(INVENTED, language)}`]];
  await context.sync();
}

const isTitle = ({ text }: { readonly text: unknown }): boolean => typeof text === "string" && text !== "" && !text.startsWith("=");
