import { bySeverity, type CheckFinding, type Saying, type Severity } from "../checkFinding";
import { wholeDay, type SerialDate } from "../plan/dates";
import { AnswerReader, textOf, type AgreementReader, type AnswerCell } from "./answers";
import type { Reason, ReasonResult } from "./maturity";

/** Findings that can become an action, by the reason of the nine that it serves. The action's words are in `src/i18n`, by the same code. */
export const ACTIONABLE = {
  definition: ["definition-missing", "definition-not-agreed", "definition-no-evidence", "definition-contradicted"],
  identification: ["programme-identification"],
  planning: ["programme-planning"],
  process: ["programme-process"],
  roles: ["team-nobody", "team-gaps", "team-left", "team-overload-account", "team-overload-all"],
  managing: ["selling-reads-so"],
  knowledge: ["knowledge-no-teacher", "knowledge-team-ask", "knowledge-team-nobody"],
  trust: ["trust-camps", "trust-differ", "trust-low"],
  leadership: ["leadership-low", "leadership-no-owner", "leadership-unresourced"],
} as const satisfies Readonly<Record<Reason, readonly string[]>>;

/** Code of an action. */
export type ActionCode = (typeof ACTIONABLE)[Reason][number];

const REASON_OF = new Map<string, Reason>(
  (Object.keys(ACTIONABLE) as Reason[]).flatMap((reason) => ACTIONABLE[reason].map((code) => [code, reason] as const)),
);

/** Days that an action is given, by how much its finding matters. They are proposed, and the person's to change. */
export const DAYS_GIVEN: Readonly<Record<Severity, number>> = { late: 14, soon: 30, note: 60 };

/** What could be done about a finding: nothing is done before somebody says yes. */
export interface ActionProposal {
  /** Says which proposal it is, the same in every run and language: an action that was taken on is not proposed again. */
  readonly key: string;
  readonly reason: Reason;
  /** The action in words. */
  readonly action: Saying<ActionCode>;
  readonly severity: Severity;
  /** The account or the person it is about; empty for the programme. */
  readonly about: string;
  readonly due: SerialDate;
  /** Where the finding stands. */
  readonly where: string;
}

/** Params that tell two findings of one code about the same account or person apart. */
const TELLING = ["component", "question", "area", "role", "person"] as const;

/**
 * What could be done, the worst first. Reasons that hold the programme back and have no finding of their own get an action, too.
 * @param today from which the days are counted
 */
export function proposeActions(
  findings: readonly CheckFinding[],
  holdingBack: readonly ReasonResult[],
  today: SerialDate,
): ActionProposal[] {
  const proposals = findings.flatMap((finding): ActionProposal[] => {
    const reason = REASON_OF.get(finding.code);
    if (reason === undefined) return [];
    const { code, severity, about, params, where } = finding;
    const key = [code, about, ...TELLING.map((name) => params[name] ?? "")].join("|");
    return [
      { key, reason, severity, about, where, action: { code: code as ActionCode, params }, due: wholeDay(today) + DAYS_GIVEN[severity] },
    ];
  });
  const open = holdingBack.flatMap(({ reason, saying }): ActionProposal[] => {
    const [code] = ACTIONABLE[reason];
    if (!code.startsWith("programme-")) return [];
    const due = wholeDay(today) + DAYS_GIVEN.soon;
    return [{ key: code, reason, severity: "soon", about: "", where: "", action: { code, params: saying.params }, due }];
  });
  return bySeverity(uniqueByKey([...proposals, ...open]));
}

function uniqueByKey(proposals: readonly ActionProposal[]): ActionProposal[] {
  const found = new Map<string, ActionProposal>();
  for (const proposal of proposals) if (!found.has(proposal.key)) found.set(proposal.key, proposal);
  return [...found.values()];
}

/** What is typed beside a proposal. */
export interface ProposalRow {
  readonly key: string;
  readonly add: AnswerCell;
  readonly owner: AnswerCell;
  readonly due: AnswerCell;
}

/** An action for the list of all actions, under "programme". */
export interface ProgrammeAction {
  readonly key: string;
  readonly action: Saying<ActionCode>;
  /** Blank where nobody has taken it. */
  readonly owner: string;
  readonly due: SerialDate;
}

/** The actions that somebody said yes to, and what cannot be read beside them. */
export interface TakenActions {
  readonly actions: readonly ProgrammeAction[];
  readonly findings: readonly CheckFinding[];
}

/**
 * The proposals with a yes beside them that are no action yet.
 * @param standing keys of programme actions that stand on the list already, done or not
 */
export function takeActions(
  proposals: readonly ActionProposal[],
  rows: readonly ProposalRow[],
  standing: ReadonlySet<string>,
  agreementOf: AgreementReader,
): TakenActions {
  const reader = new AnswerReader();
  const typed = new Map(rows.map((row) => [row.key, row]));
  const findings: CheckFinding[] = [];
  const actions = proposals.flatMap((proposal): ProgrammeAction[] => {
    const row = typed.get(proposal.key);
    if (!row || standing.has(proposal.key) || reader.agreement(row.add, agreementOf) !== "yes") return [];
    const owner = textOf(row.owner);
    if (owner === "") {
      findings.push({ code: "programme-action-no-owner", severity: "soon", about: proposal.about, params: {}, where: row.owner.where });
    }
    return [{ key: proposal.key, action: proposal.action, owner, due: reader.date(row.due) ?? proposal.due }];
  });
  return { actions, findings: [...reader.findings, ...findings] };
}

/** The next action for a reason: the first that stands open, by its day; else the first that is proposed. */
export function nextAction<Standing extends { readonly key: string; readonly due: SerialDate | null; readonly done: boolean }>(
  reason: Reason,
  standing: readonly Standing[],
  proposals: readonly ActionProposal[],
): { readonly standing: Standing } | { readonly proposed: ActionProposal } | null {
  const open = standing
    .filter(({ key, done }) => !done && REASON_OF.get(key.split("|")[0] ?? "") === reason)
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  if (open[0]) return { standing: open[0] };
  const proposed = proposals.find((proposal) => proposal.reason === reason);
  return proposed ? { proposed } : null;
}
