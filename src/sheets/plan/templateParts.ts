import type { DraftCell, SheetDraft } from "../draft";
import type { TeamHeaders } from "../teamTable";
import type { QuestionHeaders } from "./questionsTable";

/** What the formulas of a plan refer to beyond its own sheet, as it stands in the workbook. */
export interface TemplateSources {
  /** Headers of `KAM_Questions`, and the codes of the questions that a light plan asks, in the order of the catalogue. */
  readonly questions: { readonly headers: QuestionHeaders; readonly codes: readonly string[] };
  /** Headers of `KAM_Team`, and the six roles' words there in the order of `ROLES`. */
  readonly team: TeamHeaders;
  readonly roles: readonly string[];
  /** What the tables of this template are called behind their plain names, where another sheet has those: see `blockTable`. */
  readonly copy?: number;
  /** Ways from a plan to the sheets across plans; without them, none stands on it. */
  readonly links?: { readonly start: DraftCell; readonly plans: DraftCell };
}

/** A part of the template: what it writes and how that looks. */
export type TemplatePart = Required<Pick<SheetDraft, "blocks" | "formats" | "validations" | "highlights" | "bars" | "names">>;
