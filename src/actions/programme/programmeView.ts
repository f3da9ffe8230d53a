import { CHECKS, previousRound, type CheckId } from "../../domain/programme/rounds";
import type { Reason } from "../../domain/programme/maturity";
import type { Severity } from "../../domain/checkFinding";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { texts, type Language } from "../../i18n";
import { actionSentence, resultSentence } from "../../i18n/programmeSayings";
import { SHEETS } from "../../sheets/registry";
import { ourSheet } from "../book/ourBook";
import { readTeams } from "../check/checkBook";
import { guarded } from "../guarded";
import type { RefreshOptions } from "../refresh/refreshPlans";

/** One check of the programme. */
export interface CheckView {
  readonly kind: string;
  readonly name: string;
  /** Its sheet; null where it is not made yet. */
  readonly sheet: string | null;
  /** 1 to 5; null while it is not answered. */
  readonly level: number | null;
  readonly words: string;
  /** Excel's serial number of the day of its last round; null where there was none. */
  readonly last: number | null;
}

/** How the programme stands, as the pane shows it. */
export interface ProgrammeView {
  readonly language: Language;
  readonly checks: readonly CheckView[];
  readonly answered: number;
  /** The nine reasons, 1 to 5 each; null for one that nothing is known of. */
  readonly reasons: readonly { readonly id: Reason; readonly name: string; readonly level: number | null }[];
  /** What to do next, the worst first; those that are on the list of actions already left out. */
  readonly next: readonly { readonly action: string; readonly about: string; readonly where: string; readonly severity: Severity }[];
  /** The sheet with the reasons and the proposals; null where it is not made yet. */
  readonly sheet: string | null;
}

/** Checks that have a sheet of their own. */
const SHEET_CHECKS = CHECKS.filter((check): check is Exclude<CheckId, "maturity"> => check !== "maturity");

/** As many steps are shown; the sheet has the others. */
const MOST_NEXT = 5;

/** How the programme stands: checks by their results in words, the nine reasons, next actions; writes nothing. @throws ActionError `no-list-on-sheet` */
export async function programmeView(run: ExcelRun, options: RefreshOptions = {}): Promise<ProgrammeView> {
  const structure = await guarded(run, readStructure);
  const { language, programme } = await readTeams(run, options);
  const { status, checks, rounds, standing } = programme;
  const { maturity, sentences } = texts(language).programme;
  const sheetOf = (kind: string): string | null => ourSheet(structure, kind)?.name ?? null;
  return {
    language,
    checks: SHEET_CHECKS.map((kind) => {
      const result = checks[kind];
      const words = result ? resultSentence(result.saying, language) : sentences.results["maturity-not-answered"];
      return {
        ...{ kind, name: sheetName(kind, language), sheet: sheetOf(kind), level: result?.level ?? null, words },
        last: previousRound(rounds, kind, Infinity)?.date ?? null,
      };
    }),
    answered: status.answered,
    reasons: status.maturity.reasons.map(({ reason, level }) => ({ id: reason, name: maturity.reasons[reason].name, level })),
    next: status.proposals
      .filter(({ key }) => !standing.has(key))
      .slice(0, MOST_NEXT)
      .map((proposal) => ({
        action: actionSentence(proposal, language),
        about: proposal.about,
        where: proposal.where,
        severity: proposal.severity,
      })),
    sheet: sheetOf("programme"),
  };
}

const sheetName = (kind: string, language: Language): string => SHEETS.find((entry) => entry.kind === kind)?.name(language) ?? kind;
