import type { Finding } from "../../domain/finding";
import type { listedByPlan } from "../../domain/plan/actionSync";
import type { Rigor } from "../../domain/plan/rigor";
import type { Snapshot } from "../../domain/plan/snapshot";
import type { Language } from "../../i18n";
import { updateAnswers } from "../../sheets/plan/answersSoFar";
import { updateContracts } from "../../sheets/plan/contractTasks";
import { accountFindings } from "../../sheets/plan/peopleFindings";
import { updateAgreements, type Agreement } from "../../sheets/client/agreements";
import { cellFindings } from "../../sheets/plan/planCells";
import { PlanEditor } from "../../sheets/plan/planEditor";
import type { PlanPart } from "../../sheets/plan/planPart";
import type { CatalogueQuestion } from "../../sheets/plan/questionsTable";
import {
  rigorOf,
  stakeholderFindings,
  updateCodes,
  updateQuestions,
  updateReviews,
  updateStanding,
  updateTasks,
  type PlanStanding,
} from "../../sheets/plan/planUpdate";
import { questionFindings } from "../../sheets/plan/questionFindings";
import type { QuestionHeaders } from "../../sheets/plan/questionsTable";
import type { ScoredAccount } from "./planDecisions";

/** What all plans are refreshed with. */
export interface RefreshBasis {
  readonly language: Language;
  /** Excel's serial number of the day. */
  readonly today: number;
  /** Scores is being calculated still: what plans show of it is not known. */
  readonly isWaiting: boolean;
  readonly catalogue: readonly CatalogueQuestion[];
  readonly questionHeaders: QuestionHeaders;
  /** The rows of the list of all actions that belong to a plan: their codes are taken. */
  readonly listedOf: ReturnType<typeof listedByPlan>;
  /** What clients have agreed to on their pages. */
  readonly agreements: readonly Agreement[];
}

/** A plan that is being refreshed: its sheet with what is written on it, and what it says of itself. */
export interface OpenPlan {
  readonly editor: PlanEditor;
  /** The account's row in `KAM_Scores`; null for one that is not there (any more). */
  readonly scored: ScoredAccount | null;
  readonly account: string;
  readonly rigor: Rigor;
  readonly standing: PlanStanding | null;
  /** Reviews whose numbers were written now. */
  readonly snapshots: readonly Snapshot[];
  readonly findings: readonly Finding[];
}

/** Brings one plan up to date as far as it does not depend on others. */
export function refreshPlan(part: PlanPart, scored: ScoredAccount | null, basis: RefreshBasis): OpenPlan {
  const editor = new PlanEditor(part, basis.questionHeaders);
  const { rigor, findings } = rigorOf(editor);
  const account = scored?.name ?? (String(editor.valueOf("account")) || part.accountId);
  const listed = basis.listedOf({ accountId: part.accountId, account }).map(({ code }) => code);
  updateQuestions(editor, basis.catalogue, rigor, basis.language, listed);
  updateAnswers(editor, basis.today);
  updateCodes(editor, ["objectives", "opportunities", "contracts", "risks"], listed);
  updateTasks(editor, basis.language, listed);
  updateContracts(editor, basis.today, basis.language, listed);
  updateCodes(editor, ["actions"], listed);
  updateAgreements(editor, basis.agreements, basis.language);
  const reviews = updateReviews(editor, basis.today, basis.isWaiting);
  const standing = updateStanding(editor, basis.today);
  return {
    editor,
    scored,
    account,
    rigor,
    standing,
    snapshots: reviews.snapshots,
    findings: [
      ...reviews.findings,
      ...findings,
      ...(standing?.findings ?? []),
      ...cellFindings(editor, basis.language),
      ...questionFindings(editor),
      ...stakeholderFindings(editor, basis.language),
      ...accountFindings(editor, basis.today),
    ],
  };
}
