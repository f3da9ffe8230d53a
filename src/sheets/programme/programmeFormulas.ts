import { ROLES, ROLE_IDS } from "../../domain/roles";
import { DEFAULT_LIMITS } from "../../domain/team/load";
import type { Reason } from "../../domain/programme/maturity";
import { LANGUAGES, texts } from "../../i18n";
import { filledFormula, quoteText, tableColumn, tableColumns, tableHeaders } from "../a1";
import { TODAY_NAME } from "../plan/planNames";
import { PLANS_TABLE, type PlanColumn } from "../plan/planRow";
import type { SheetFacts } from "../registry/facts";
import type { ScoreField } from "../scoreColumns";
import { SCORES_TABLE, scoreHeaders } from "../scoresLayout";
import { CAP_NAME } from "../settings";
import { findColumn } from "../tablePart";
import { ROLES_TABLE, rolesHeaders, type RolesColumn } from "../team/rolesTable";
import { levelName, saysName, type CheckKind } from "./checkSheet";

/** Formula text of a reason's level and of what it says; null where the workbook has nothing to take them from. */
export interface ReasonFormulas {
  readonly level: string;
  readonly says: string;
}

/** Which check answers a reason. */
const CHECK_OF: Readonly<Partial<Record<Reason, CheckKind>>> = {
  definition: "definition",
  managing: "selling",
  knowledge: "knowledge",
  trust: "trust",
  leadership: "leadership",
};

type Known = Pick<SheetFacts, "headers" | "choice" | "language" | "sheetOf" | "requested">;

/** Where the level of each reason comes from: its check, or the workbook itself (see `workbookLevels`, which says the same of its facts). */
export function reasonFormulas(reason: Reason, facts: Known): ReasonFormulas | null {
  const check = CHECK_OF[reason];
  if (check) {
    if (facts.sheetOf(check) === null && !facts.requested.has(check)) return null;
    return { level: `IFERROR(${levelName(check)},"")`, says: `IFERROR(${saysName(check)},"")` };
  }
  if (reason === "identification") return identification(facts);
  if (reason === "planning") return planning(facts);
  return reason === "process" ? process(facts) : roles(facts);
}

/** Shares as a level from 1 to 5; what is not known is left out. */
const levelOf = (...shares: readonly string[]): string => `IFERROR(1+4*AVERAGE(${shares.join(",")}),"")`;

function scores({ headers, choice }: Known): (field: ScoreField) => string | null {
  const standing = choice?.scores.layout.headers ?? headers(SCORES_TABLE) ?? [];
  return (field) => {
    const header = standing[findColumn({ headers: standing }, scoreHeaders(field))];
    return header === undefined ? null : tableColumn(SCORES_TABLE, header);
  };
}

function plans({ headers }: Known): (field: PlanColumn) => string | null {
  const standing = headers(PLANS_TABLE) ?? [];
  return (field) => {
    const words = LANGUAGES.map((each) => texts(each).plan.plansSheet.headers[field]);
    const header = standing[findColumn({ headers: standing }, words)];
    return header === undefined ? null : tableColumn(PLANS_TABLE, header);
  };
}

/** Formula text of how many key accounts there are. */
const keyCount = (key: string, { language }: Known): string => `COUNTIF(${key},${quoteText(texts(language).sheets.yes)})`;

function identification(facts: Known): ReasonFormulas | null {
  const column = scores(facts);
  const [account, rank, key, decision] = (["account", "rank", "keyAccount", "decision"] as const).map(column);
  if (!account || !rank || !key || !decision) return null;
  const { sentences } = texts(facts.language).programme;
  const { yes } = texts(facts.language).sheets;
  const count = keyCount(key, facts);
  const byHand = `COUNTIFS(${key},${quoteText(yes)},${decision},"?*")`;
  const [ranked, listed] = [`COUNT(${rank})`, `COUNTA(${account})`];
  const filled = (text: string): string => filledFormula(text, { ranked, listed, count, cap: CAP_NAME, byHand });
  return {
    level: `IF(${count}=0,"",${levelOf(`${ranked}/${listed}`, `IF(${count}<=${CAP_NAME},1,0)`, `1-${byHand}/${count}`)})`,
    says: `IF(${count}>${CAP_NAME},${filled(sentences.results["maturity-over-cap"])},${filled(sentences.results["maturity-listed"])})`,
  };
}

/** Formula text of the key accounts that have a plan. */
function plannedCount(facts: Known): { readonly planned: string; readonly count: string } | null {
  const [account, key] = (["account", "keyAccount"] as const).map(scores(facts));
  const plan = plans(facts)("account");
  if (!account || !key || !plan) return null;
  const yes = quoteText(texts(facts.language).sheets.yes);
  return { planned: `SUMPRODUCT((${key}=${yes})*(COUNTIF(${plan},${account})>0))`, count: keyCount(key, facts) };
}

function planning(facts: Known): ReasonFormulas | null {
  const counts = plannedCount(facts);
  const [answered, overdue, open] = (["answered", "overdue", "openActions"] as const).map(plans(facts));
  if (!counts || !answered || !overdue || !open) return null;
  const { planned, count } = counts;
  // A mean over cells leaves out what is a text: an unknown share is written as one.
  const share = (formula: string): string => `IFERROR(${formula},"")`;
  const parts = [`${planned}/${count}`, share(`AVERAGE(${answered})`), share(`1-SUM(${overdue})/SUM(${open})`)];
  const known = parts.map((part) => `N(${part})`).join("+");
  const several = parts.map((part) => `ISNUMBER(${part})`).join("+");
  return {
    level: `IF(${count}=0,"",1+4*(${known})/(${several}))`,
    says: filledFormula(texts(facts.language).programme.sentences.results["maturity-planned"], { planned, count }),
  };
}

function process(facts: Known): ReasonFormulas | null {
  const counts = plannedCount(facts);
  const [last, next, stage] = (["lastReview", "nextReview", "stage"] as const).map(plans(facts));
  if (!counts || !last || !next || !stage) return null;
  const { count } = counts;
  const { programme, planning: words } = texts(facts.language);
  const reviewed = `COUNTIFS(${last},">0",${next},">="&INT(${TODAY_NAME}))`;
  const stages = `COUNTIFS(${last},">0",${stage},${quoteText(words.words.stages.review)})`;
  return {
    level: `IF(${count}=0,"",${levelOf(`${reviewed}/${count}`, `${stages}/${count}`)})`,
    says: filledFormula(programme.sentences.results["maturity-reviewed"], { reviewed, count, stages }),
  };
}

function roles(facts: Known): ReasonFormulas | null {
  const own = rolesHeaders(facts.language);
  const standing = facts.headers(ROLES_TABLE) ?? (facts.requested.has("roles") ? Object.values(own) : null);
  if (!standing) return null;
  const header = (column: RolesColumn): string | undefined =>
    standing[
      findColumn(
        { headers: standing },
        LANGUAGES.map((each) => rolesHeaders(each)[column]),
      )
    ];
  const all = ROLE_IDS.map(header);
  const [first, last, held, account] = [all[0], all.at(-1), header("held"), header("account")];
  if (first === undefined || last === undefined || held === undefined || account === undefined) return null;
  const column = tableColumn(ROLES_TABLE, held);
  const often = ROLES.filter(({ oftenMissing }) => oftenMissing).map(({ id }) => header(id) ?? first);
  const people = `KAM.PEOPLE(${tableColumn(ROLES_TABLE, account)},${tableColumns(ROLES_TABLE, first, last)},${tableHeaders(ROLES_TABLE, first, last)})`;
  const [load, most, names] = [`INDEX(${people},0,3)`, `INDEX(${people},0,4)`, `INDEX(${people},0,1)`];
  const [open, total] = [`(${ROLES.length}*COUNT(${column})-SUM(${column}))`, `(${ROLES.length}*COUNT(${column}))`];
  const oftenHeld = often.map((each) => `SUM(KAM.COVERAGE(${tableColumn(ROLES_TABLE, each)}))`).join("+");
  const share = [
    `1-${open}/${total}`,
    `(${oftenHeld})/(${often.length}*COUNT(${column}))`,
    `1-${overloadedOf(most, load)}/SUMPRODUCT(--(${names}<>""))`,
  ];
  return {
    level: `IF(${total}=0,"",IF(SUM(${column})=0,1,${levelOf(...share)}))`,
    says: filledFormula(texts(facts.language).programme.sentences.results["maturity-roles"], { open, roles: total }),
  };
}

/** People with too many roles on an account, or in all. */
const overloadedOf = (most: string, load: string): string =>
  `SUMPRODUCT(--(((${most}>=${DEFAULT_LIMITS.onAccount})+(${load}>${DEFAULT_LIMITS.inAll}))>0))`;
