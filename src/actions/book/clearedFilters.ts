import type { Finding } from "../../domain/finding";
import type { WorkbookWriter } from "../../excel/writer";

/** Sheets whose filters had to be cleared before they were written to: the person sets them again. */
export const clearedFilters = (...writers: readonly WorkbookWriter[]): Finding[] =>
  [...new Set(writers.flatMap(({ unfiltered }) => unfiltered))].map((sheet) => ({
    code: "filter-cleared",
    params: { sheet },
    where: sheet,
  }));
