import type { Language } from "../../src/i18n";
import { WorkbookModel, type Platform } from "../../src/workbench/model";
import { Book } from "./book";
import { ENGLISH, SPANISH, eight, workbookOf } from "./lists";
import { tableIn, shoot } from "./personShot";
import { refresh } from "./personWork";

/**
 * Three plans as they are saved, on a workbook of little else: the scores are numbers, the sheets that plans do not look at are gone, so that
 * each edit is calculated in a fraction of the time.
 */
export async function plansToWorkOn(language: Language, platform: Platform): Promise<Uint8Array> {
  const book = new Book(workbookOf({ rows: eight(language === "es" ? SPANISH : ENGLISH) }), platform);
  await book.run({ cap: 3 });
  await refresh(book);
  const found = tableIn(shoot(book), "KAM_Scores");
  if (!found) throw new Error("There are no scores");
  const { sheet, table } = found;
  const values = Array.from({ length: table.rows }, (_, row) =>
    table.headers.map((_header, column) => book.model.readValue(sheet.name, table.row + 1 + row, table.column + column)),
  );
  const kept = ["KAM_Scores", "KAM_Actions", "KAM_Plans", "KAM_Snapshots", "KAM_Questions", "KAM_Log", "KAM_Team"].flatMap(
    (name) => tableIn(shoot(book), name)?.sheet.name ?? [],
  );
  await book.byHand((workbook) => {
    workbook.tables.getItem("KAM_Scores").getDataBodyRange().values = values;
  });
  const plans = [...shoot(book).values()].filter(({ account, places }) => account !== null || places.rigor).map(({ name }) => name);
  const settings = book.model.names.get("KAM_Today", null)?.formula ?? "";
  const gone = book.sheets.filter((name) => ![...kept, ...plans].includes(name) && !settings.includes(name));
  await book.byHand((workbook) => {
    for (const name of gone) workbook.worksheets.getItem(name).delete();
  });
  const { bytes } = await book.model.save();
  book.close();
  return bytes;
}

export const openPlans = async (bytes: Uint8Array, platform: Platform): Promise<Book> =>
  new Book(await WorkbookModel.open(bytes), platform);
