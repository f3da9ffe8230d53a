import { REASONS, type OverruleRow } from "../../domain/programme/maturity";
import type { ProposalRow } from "../../domain/programme/actionProposal";
import { texts, type Language } from "../../i18n";
import type { OwnTable } from "../plan/ownTable";
import { tableColumn } from "../a1";
import { findColumn, type TablePart } from "../tablePart";
import { answerAt, openCheck, rowsById } from "./checkSheet";

/** The nine reasons, and what could be done next. */
export const PROGRAMME_TABLE = "KAM_Programme";
export const PROPOSALS_TABLE = "KAM_Proposals";

export const REASON_FIELDS = ["no", "reason", "level", "before", "ours", "why", "place", "words", "checks", "height", "id"] as const;

export type ReasonField = (typeof REASON_FIELDS)[number];

export const PROPOSAL_FIELDS = ["mark", "reason", "due", "add", "owner", "about", "where", "action", "key"] as const;

export type ProposalField = (typeof PROPOSAL_FIELDS)[number];

export function reasonHeaders(language: Language): Readonly<Record<ReasonField, string>> {
  const { maturity, sheets } = texts(language).programme;
  return { no: "#", ...maturity.headers, height: "y", id: sheets.id };
}

export function proposalHeaders(language: Language): Readonly<Record<ProposalField, string>> {
  const { maturity, sheets } = texts(language).programme;
  const { about, where, key } = sheets.actions.headers;
  return { mark: "!", ...maturity.actionHeaders, about, where, key };
}

const REASON_WORDS = { en: reasonHeaders("en"), es: reasonHeaders("es") };
const PROPOSAL_WORDS = { en: proposalHeaders("en"), es: proposalHeaders("es") };

export const openReasons = (part: TablePart): OwnTable<ReasonField> => openCheck(part, REASON_WORDS, REASON_FIELDS);
export const openProposals = (part: TablePart): OwnTable<ProposalField> => openCheck(part, PROPOSAL_WORDS, PROPOSAL_FIELDS);

/** What people typed beside the reasons: their own level and why. */
export function parseOverrules(part: TablePart | null): OverruleRow[] {
  if (!part) return [];
  const table = openReasons(part);
  const rows = rowsById(table, "id");
  return REASONS.flatMap(({ id }): OverruleRow[] => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ reason: id, ours: answerAt(table, row, "ours"), why: answerAt(table, row, "why") }];
  });
}

/** What people typed beside the proposals. */
export function parseProposals(part: TablePart | null): ProposalRow[] {
  if (!part) return [];
  const table = openProposals(part);
  return [...rowsById(table, "key")].map(([key, row]) => ({
    key,
    add: answerAt(table, row, "add"),
    owner: answerAt(table, row, "owner"),
    due: answerAt(table, row, "due"),
  }));
}

/** Formula text of the first proposal that nobody has taken on, and of whether there is one; null where there is no table of them. */
export function nextProposal(
  headers: (table: string) => readonly string[] | null,
): { readonly action: string; readonly isThere: string } | null {
  const standing = headers(PROPOSALS_TABLE);
  const column = (field: ProposalField): string | null => {
    const header = standing?.[findColumn({ headers: standing }, [PROPOSAL_WORDS.en[field], PROPOSAL_WORDS.es[field]])];
    return header === undefined ? null : tableColumn(PROPOSALS_TABLE, header);
  };
  const [key, add, action] = (["key", "add", "action"] as const).map(column);
  if (!key || !add || !action) return null;
  return {
    action: `INDEX(${action},MATCH(1,INDEX((${key}<>"")*(${add}=""),0),0))`,
    isThere: `COUNTIFS(${key},"?*",${add},"")>0`,
  };
}
