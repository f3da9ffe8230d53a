import type { Finding } from "../../domain/finding";
import type { WorkbookStructure } from "../../excel/readStructure";

/** Where Excel calculates on request alone, what was written shows nothing until somebody asks. */
export const calculationFindings = ({ calculatesOnRequest }: Pick<WorkbookStructure, "calculatesOnRequest">): Finding[] =>
  calculatesOnRequest ? [{ code: "calculated-on-request", params: {}, where: "" }] : [];
