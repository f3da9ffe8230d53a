import { candidateFinder, type Candidate } from "../../domain/team/candidates";
import { coverageTotals } from "../../domain/team/coverage";
import { loads } from "../../domain/team/load";
import { ROLE_IDS } from "../../domain/roles";
import { accountKey } from "../../domain/accountKeys";
import { fill, texts, type Language } from "../../i18n";
import { candidateSentence, coverageSentence, roomSentence } from "../../i18n/teamSentences";
import { table } from "./reportParts";
import type { TeamsOutcome } from "./runPlanning";

/** Candidates named for a gap. */
const MOST_NAMED = 3;

/** The object that `kam coverage --json` prints: accounts with their roles and gaps, people with their load, and who could fill the gaps. */
export function coverageJson({ programme }: TeamsOutcome, language: Language): Record<string, unknown> {
  const { staff } = programme;
  const { open, roles, share, oftenMissingShare, unstaffed } = coverageTotals(staff.covered);
  return {
    totals: { open, roles, share, oftenMissingShare, unstaffed },
    accounts: staff.covered.map((covered) => ({
      account: covered.account,
      tier: tierOf(programme, covered.account),
      roles: Object.fromEntries(ROLE_IDS.map((role) => [role, covered.holders.get(role) ?? []])),
      gaps: covered.gaps,
      held: covered.held,
      overloaded: covered.overloaded,
      words: coverageSentence(covered, language),
    })),
    people: loads(staff.index).map(({ mostOn: _mostOn, ...load }) => load),
    candidates: gaps(programme).map(({ account, role, found }) => ({ account, role, candidates: found })),
  };
}

const tierOf = ({ staff }: TeamsOutcome["programme"], account: string): string =>
  staff.accounts.find((each) => accountKey(each.account) === accountKey(account))?.tier ?? "";

/** Every gap, and who could fill it. */
function gaps({ staff }: TeamsOutcome["programme"]): { account: string; role: (typeof ROLE_IDS)[number]; found: Candidate[] }[] {
  const find = candidateFinder(staff.index);
  return staff.covered.flatMap(({ account, gaps: open }) =>
    open.map((role) => ({ account, role, found: find(account, role, MOST_NAMED) })),
  );
}

/** What a person reads in the terminal: a line an account, a line a person, and the gaps that somebody could fill. */
export function coverageText({ programme }: TeamsOutcome, language: Language): string {
  const { team, cli, terms } = texts(language);
  const { staff } = programme;
  const { open, roles } = coverageTotals(staff.covered);
  const accounts = staff.covered.map((covered) => [
    covered.account,
    tierOf(programme, covered.account),
    `${covered.held}/${ROLE_IDS.length}`,
    coverageSentence(covered, language),
  ]);
  const people = loads(staff.index).map((load) => [
    load.person,
    String(load.accounts),
    String(load.roles),
    String(load.most),
    roomSentence(load, language),
  ]);
  const filled = gaps(programme).flatMap(({ account, role, found: [best] }) =>
    best ? [[account, terms.roles[role], candidateSentence(best, language)]] : [],
  );
  const { matrix, load, candidates } = team;
  const most = fill(load.headers.roles, { limit: 12 });
  return [
    fill(cli.coverage.summary, { open, roles, accounts: staff.covered.length }),
    ...table([matrix.headers.account, "", matrix.headers.held, matrix.headers.words], accounts, { right: [2], widest: { 3: 50 } }),
    ...part(load.title, people, [load.headers.person, load.headers.accounts, most, load.headers.most, load.headers.words], [1, 2, 3]),
    ...part(candidates.title, filled, [candidates.headers.account, candidates.headers.role, candidates.headers.candidate], []),
  ].join("\n");
}

const part = (title: string, rows: readonly (readonly string[])[], headers: readonly string[], right: readonly number[]): string[] =>
  rows.length === 0 ? [] : ["", title, ...table(headers, rows, { right, widest: { 2: 60 } })];
