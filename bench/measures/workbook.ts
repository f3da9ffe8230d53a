import type { Growth } from "../growth";
import type { Measure } from "../measure";
import type { WorkbookModel } from "../../src/workbench/model";
import { jobWorkbook, recalculate, recalculateByExcelts, scoreWorkbook, type ScoreForm } from "../scoreWorkbooks";

const ACCOUNTS = 10_000;

const FORMS: Readonly<Record<ScoreForm, string>> = {
  rows: "KAM.SCORE a row",
  spilled: "one KAM.SCORE that spills",
  native: "SUMPRODUCT a row",
};

/** How much longer ten times as many accounts may take: an exponent of 1 is a straight line, and one run differs from the next. */
const LINEAR = 1.15;

/** What a person without the add-in would fill down, calculated by the same workbook, or by the engine it is built on alone. */
const BASELINES = {
  "one SUMPRODUCT / SUM a row, same workbook": recalculate,
  "one SUMPRODUCT / SUM a row, excelts alone": recalculateByExcelts,
};

/** Full recalculation of the embedded workbook: scores in the form of the Scores sheet, or one call for all of them. */
export const measures: readonly Measure[] = Object.entries(BASELINES).flatMap(([baseline, recalculateNative]) => [
  measure("rows", baseline, recalculateNative, 1 / 2),
  measure("spilled", baseline, recalculateNative, 1 / 20),
]);

function measure(form: ScoreForm, baseline: string, recalculateNative: (model: WorkbookModel) => void, atMost: number): Measure {
  return {
    name: `workbook of 10,000, ${FORMS[form]}`,
    baseline,
    atMost,
    prepare: () => {
      const [own, native] = [scoreWorkbook(ACCOUNTS, form), scoreWorkbook(ACCOUNTS, "native")];
      return { ours: () => recalculate(own), baseline: () => recalculateNative(native) };
    },
  };
}

/** The same for more and more accounts. */
export const growths: readonly Growth[] = [
  ...(["rows", "spilled"] as const).map((form) => ({
    name: `full recalculation, ${FORMS[form]}`,
    sizes: [1000, ACCOUNTS, 50_000],
    atMost: LINEAR,
    prepare: (accounts: number) => {
      const model = scoreWorkbook(accounts, form);
      return () => recalculate(model);
    },
  })),
  {
    name: "full recalculation, all that the main job writes, without plans",
    sizes: [1000, ACCOUNTS],
    atMost: null,
    prepare: async (accounts) => {
      const model = await jobWorkbook(accounts);
      return () => recalculate(model);
    },
  },
];
