import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { runMainJob } from "../src/actions/choose/mainJob";
import { SCORE_COLUMNS } from "../src/sheets/scoreColumns";
import { SCORES_TABLE } from "../src/sheets/scoresLayout";
import { thisRow } from "../src/sheets/a1";
import { WEIGHTS_NAME } from "../src/sheets/namedCells";
import { MISSING_NAME } from "../src/sheets/settings";
import { customFunctions } from "../src/workbench/customFunctions";
import { openSession } from "../src/workbench/host";
import { WorkbookModel } from "../src/workbench/model";
import { WEIGHTS, randomRatings } from "./accounts";

const SHEET = "Scores";
const CRITERIA = Array.from(WEIGHTS, (_, index) => `Criterion ${index + 1}`);

/** Sheet rows, from 1. */
const WEIGHTS_ROW = 3;
const HEADER_ROW = 8;

/** The columns of the sheet: account, manager, eight ratings, score. */
const FIRST_RATING = 3;
const SCORE = FIRST_RATING + CRITERIA.length;
const WEIGHTS_RANGE = "$C$3:$J$3";

const functions = customFunctions();

/** How a sheet of accounts is scored; every sheet has the same accounts with the same typed ratings, all of them rated. */
export type ScoreForm = "rows" | "spilled" | "native";

/** A workbook with one sheet that scores `accounts` accounts. */
export function scoreWorkbook(accounts: number, form: ScoreForm): WorkbookModel {
  const model = WorkbookModel.blank();
  const sheet = model.workbook.addWorksheet(SHEET);
  sheet.getRow(WEIGHTS_ROW).values = [undefined, undefined, ...WEIGHTS];
  const ratings = randomRatings(accounts, CRITERIA.length, 0);
  const rows = Array.from({ length: accounts }, (_, row) => [
    `Account ${row + 1}`,
    `Manager ${row % 40}`,
    ...ratings.subarray(row * CRITERIA.length, (row + 1) * CRITERIA.length),
    null,
  ]);
  const columns = ["Account", "Account manager", ...CRITERIA, "Score"].map((name) => ({ name }));
  sheet.addTable({ name: SCORES_TABLE, ref: `A${HEADER_ROW}`, headerRow: true, columns, rows });
  model.names.set(WEIGHTS_NAME, null, `=${SHEET}!${WEIGHTS_RANGE}`);
  model.names.set(MISSING_NAME, null, '="reallocate"');
  if (form === "spilled") {
    const all = `C${HEADER_ROW + 1}:J${HEADER_ROW + accounts}`;
    model.writeInput(SHEET, HEADER_ROW, SCORE, `=KAM.SCORE(${all},${WEIGHTS_NAME},${MISSING_NAME})`);
    return model;
  }
  for (let row = HEADER_ROW + 1; row <= HEADER_ROW + accounts; row++) {
    model.writeInput(SHEET, row - 1, SCORE - 1, form === "rows" ? ownFormula() : nativeFormula(row));
  }
  return model;
}

/** The formula of the score as the Scores sheet writes it. */
function ownFormula(): string {
  const formula = SCORE_COLUMNS.find(({ field }) => field === "score")?.formula;
  if (!formula) throw new Error("The Scores sheet has no formula for the score");
  const none = (): string => "";
  return formula({
    language: "en",
    cell: none,
    dataRow: "",
    data: none,
    ratings: thisRow(SCORES_TABLE, CRITERIA[0] ?? "", CRITERIA.at(-1)),
  });
}

/** What a person without the add-in would fill down: the weighted mean of the ratings. */
const nativeFormula = (row: number): string => `=SUMPRODUCT(C${row}:J${row},${WEIGHTS_RANGE})/SUM(${WEIGHTS_RANGE})`;

/** The workbook that the main job leaves for a list of `accounts` accounts, without plans. */
export async function jobWorkbook(accounts: number): Promise<WorkbookModel> {
  const model = WorkbookModel.blank();
  const ratings = randomRatings(accounts, CRITERIA.length, 0.1);
  const headers = ["Account", "Account manager", "Revenue", "Growth potential", "Renewal probability", "Win now, grow later"];
  const sheet = model.workbook.worksheets[0];
  sheet?.addRow([...headers, "Effort", "Relationship", "Fit", "Logo appeal"]);
  for (let row = 0; row < accounts; row++) {
    const [revenue = 1, growth, renewal = 1, ...rest] = ratings.subarray(row * CRITERIA.length, (row + 1) * CRITERIA.length);
    const rated = (rating: number | undefined): number | null => (rating !== undefined && rating >= 1 ? rating : null);
    const amounts = [1000 * (row % 977) * revenue, rated(growth), renewal >= 1 ? renewal / 5 : null];
    sheet?.addRow([`Account ${row + 1}`, `Manager ${row % 40}`, ...amounts, ...rest.map(rated)]);
  }
  const session = openSession({ model, platform: "desktop", functions });
  try {
    await runMainJob((batch) => session.Excel.run(batch), { plans: 0, language: "en", today: 45_000 });
  } finally {
    session.close();
  }
  return model;
}

/** Calculates all of a workbook again. */
export const recalculate = (model: WorkbookModel): void => model.recalculate(functions, "desktop", { everything: true });

/** Calculates all of a workbook of native formulas by the engine that the embedded workbook is built on, as it is. */
export const recalculateByExcelts = ({ workbook }: WorkbookModel): void =>
  // excelts' own types of a workbook and of what its engine takes differ by an optional argument.
  calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
