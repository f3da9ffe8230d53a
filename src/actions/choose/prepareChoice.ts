import { accountIds } from "../../domain/accountIds";
import { accountFinder } from "../../domain/accountKeys";
import { scoreAccounts, type AccountScore, type ListSettings } from "../../domain/accountScores";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import type { KnockOutRule } from "../../domain/knockOut";
import { TIE_BREAKS_BY_SUBSTANCE } from "../../domain/proposal";
import type { CellValue } from "../../domain/grid";
import { STRATEGIES, type Strategy } from "../../domain/quadrant";
import type { Snapshot } from "../../excel/snapshot";
import { texts, type Language } from "../../i18n";
import { CRITERIA_TABLE, criteriaHeadersOf } from "../../sheets/criteriaSheet";
import { changedCriteria } from "../../sheets/criteriaChanges";
import { parseCriteria } from "../../sheets/criteriaUpdate";
import type { ScoresContent } from "../../sheets/dataContent";
import { DataLayout, standingColumns, standingSources } from "../../sheets/dataSheet";
import { LOG_TABLE, type LogEntry } from "../../sheets/logTable";
import { PAIRWISE_NAME, STRATEGIES_NAME } from "../../sheets/namedCells";
import { comparedIds, pairwiseSheet, pairwiseUpdate, type PairwiseUpdate } from "../../sheets/pairwiseSheet";
import { dataSheet } from "../../sheets/registry/dataEntry";
import type { SheetEntry } from "../../sheets/registry/entry";
import type { Choice } from "../../sheets/registry/facts";
import { RATES_TABLE } from "../../sheets/ratesTable";
import { rulesSheet } from "../../sheets/rulesSheet";
import { RULES_TABLE, parseRules, type RuleRow } from "../../sheets/rulesTable";
import { REQUIRED } from "../../sheets/scoreColumns";
import { SCORES_TABLE, changedColumns, layoutOf, newLayout, scoreHeader } from "../../sheets/scoresLayout";
import { ScoresSheet } from "../../sheets/scoresSheet";
import { followRenames, updateScores } from "../../sheets/scoresUpdate";
import {
  CAP_ASKED_NAME,
  CAP_LIMIT,
  LOWEST_TIER_NAME,
  capInForce,
  lowestInForce,
  parseSettings,
  type Settings,
} from "../../sheets/settings";
import { settingFindings } from "../../sheets/settingsFindings";
import { TEAM_TABLE, teamSources, type TeamSources } from "../../sheets/teamTable";
import { WORDS_TABLE } from "../../sheets/wordsTable";
import { ActionError } from "../actionError";
import { sheetNamer, type OurBook } from "../book/ourBook";
import { chosenSources, unservedSources } from "./chosenSources";
import { candidatesOf } from "./candidates";
import { chooseKeyAccounts } from "./keyAccounts";
import { logEntries } from "./logEntries";
import type { ChoiceOptions } from "./options";
import { readList } from "./readList";
import { filledCriteria, newCriteria, tableAccounts, tableFacts, usableRules } from "./scoring";
import { typedFindings } from "./typedFindings";

/** Who is key, and all that stands behind it. */
export interface PreparedChoice {
  readonly choice: Choice;
  /** What the sheet of each kind is called, or will be. */
  readonly nameOf: (kind: string) => string;
  readonly team: TeamSources | null;
  readonly log: readonly LogEntry[] | null;
}

/**
 * Reads the list, takes criteria and typed ratings from our sheets where there are any, computes every score and chooses: no Excel here.
 * @throws ActionError `column-missing`, `cap-too-high`; AccountListError where there is no list
 */
export function prepareChoice(book: OurBook, options: ChoiceOptions): PreparedChoice {
  const { snapshot, structure, table } = book;
  if (!snapshot.list) throw new Error("The list was not read");
  const [criteriaPart, rulesPart, teamPart] = [table(CRITERIA_TABLE), table(RULES_TABLE), table(TEAM_TABLE)];
  const data = book.standing(dataSheet)?.cells ?? undefined;
  const standing = criteriaPart ? parseCriteria(criteriaPart, DEFAULT_CRITERIA) : null;
  const last = standingSources(data);
  const chosen = chosenSources(standing?.rows ?? [], snapshot.list.grid, criteriaPart, last, options);
  const settings = settingsOf(snapshot, options);
  const {
    list,
    content: ofList,
    newWords,
    newCurrencies,
  } = readList(snapshot.list, { words: table(WORDS_TABLE), rates: table(RATES_TABLE) }, options.language ?? null, {
    overrides: { ...chosen.overrides, ...options.overrides },
    criteria: (standing?.rows ?? DEFAULT_CRITERIA).map((criterion) => criterion.id),
    rows: settings.rows,
    words: options.words ?? "propose",
    ...(options.wordRatings === undefined ? {} : { wordRatings: options.wordRatings }),
  });
  const language = options.language ?? list.language;
  const nameOf = sheetNamer(book, language);
  const unserved = unservedSources(chosen, options.overrides, list, language);
  const read = standing
    ? filledCriteria(standing.rows, list, last, unserved)
    : changedCriteria(newCriteria(DEFAULT_CRITERIA, list, language, unserved), options.criteria ?? {});
  const criteria = read.map((row) => ({ ...row, weight: weightOf(row.id, options) ?? row.weight }));
  const accountNames = list.accounts.map((account) => account.name);
  const scoresPart = table(SCORES_TABLE);
  const followed = scoresPart && followRenames(scoresPart, accountNames);
  const standingScores = followed && changedColumns(followed.part, criteria, standingColumns(data));
  const layout = standingScores
    ? layoutOf(standingScores.part, criteria, standingScores.columns)
    : newLayout(nameOf("scores"), criteria, language);
  const lost = REQUIRED.find((field) => layout.fields[field] < 0);
  if (lost) throw new ActionError("column-missing", { column: scoreHeader(lost, language), sheet: layout.sheet }, layout.sheet);
  const team = teamPart || options.half !== "choosing" ? teamSources(teamPart, language) : null;
  const content: ScoresContent = {
    ...ofList,
    language,
    team: team?.team ?? null,
    rules: rulesPart !== null || has(options, rulesSheet),
    pairwise: book.standing(pairwiseSheet) !== null || has(options, pairwiseSheet),
    lowest: settings.lowestTier !== null,
  };
  const criteriaHeaders = criteriaHeadersOf(criteriaPart, language);
  const scores = new ScoresSheet(layout, content, new DataLayout(nameOf("data"), layout, content, criteriaHeaders));
  const update = standingScores && updateScores(standingScores, scores, accountNames);
  const compared = comparisons(book, scores.data, { criteria, criteriaHeaders, language });
  const added = update ? update.added : accountNames;
  const ids = update ? update.ids : accountIds(added.map(() => ""));
  const accounts = tableAccounts(standingScores?.part ?? null, layout, added, list, ids, language);
  const renamed = followed?.renamed ?? [];
  const { rules, findings: ofRules } = usableRules(rulesPart ? parseRules(rulesPart) : askedRules(options), layout);
  const facts = tableFacts(accounts, layout, content);
  const weighed = layout.ratings.map(({ criterion }) => criterion);
  const ranked = scoreAccounts(facts, weighed, listSettings(settings, rules));
  const isWeighed = !standing?.findings.some(({ code }) => code === "weights-not-known");
  const isRanked = isWeighed && ofRules.length === 0;
  const ranking = ranked.map((each) => ({
    ...each,
    ...(isRanked ? {} : unranked(each)),
    ...(isWeighed ? {} : { score: null, tier: null }),
  }));
  const candidates = candidatesOf(ranking, facts, weighed);
  const keyAccounts = chooseKeyAccounts({ ranking, candidates, isRanked, settings, layout, accounts, language });
  const choice: Choice = {
    list,
    listed: accountFinder(list.accounts, ({ name }) => name),
    language,
    criteria,
    criteriaHeaders,
    settings,
    given: options,
    strategies: strategyWords(snapshot, language),
    scores,
    update,
    accounts,
    ranking,
    newWords,
    newCurrencies,
    facts,
    candidates,
    isRanked,
    rules,
    chosen: keyAccounts.chosen,
    renamed,
    pairwise: compared.draft,
    findings: [
      ...list.findings,
      ...renamed.map(({ from, to }) => ({ code: "account-renamed", params: { from, to }, where: layout.sheet })),
      ...(standing?.findings ?? []),
      ...chosen.findings,
      ...ofRules,
      ...settingFindings(valuesOf(snapshot), structure.names, settings, accounts.length, language),
      ...compared.findings,
      ...(update?.findings ?? []),
      ...(standingScores ? typedFindings(standingScores.part, layout, language) : []),
      ...keyAccounts.findings,
    ],
  };
  return { choice, nameOf, team, log: logEntries(choice, table(LOG_TABLE), options.today) };
}

/** The weight that is given to a criterion for this run and from now on; none for what is left as it is. */
export const weightOf = (id: string, { weights = {} }: Pick<ChoiceOptions, "weights">): number | undefined =>
  new Map(Object.entries(weights)).get(id);

/** The rules that are given for the first run: there is no sheet of them yet. */
const askedRules = ({ criteria }: ChoiceOptions): RuleRow[] =>
  (criteria?.rules ?? []).filter(({ on }) => on).map(({ criterion, operator, rating }) => ({ criterion, operator, rating, where: "" }));

/** What the list is chosen by. */
export const listSettings = (settings: Settings, rules: readonly KnockOutRule[]): ListSettings => ({
  ...settings,
  rules,
  cap: capInForce(settings),
  proposal: { lowest: lowestInForce(settings), cuts: [settings.cut, settings.cut], tieBreaks: TIE_BREAKS_BY_SUBSTANCE },
});

/** Whether a sheet that is made on request is made in this run. */
const has = ({ add = [] }: ChoiceOptions, { kind }: SheetEntry): boolean => add.includes(kind);

/** What the sheet of comparisons needs, where there is one. */
function comparisons(
  book: OurBook,
  data: DataLayout,
  { criteria, criteriaHeaders, language }: Pick<Choice, "criteria" | "criteriaHeaders" | "language">,
): PairwiseUpdate {
  const part = book.standing(pairwiseSheet)?.cells;
  if (!part) return { draft: null, findings: [] };
  return pairwiseUpdate(part, book.structure.names[PAIRWISE_NAME] ?? "", comparedIds(criteria), data, criteriaHeaders, language);
}

/** In the sheet, weights that are not known and a rule that cannot be read make every rank an error, until they are fixed. */
const unranked = ({ decision }: AccountScore): Pick<AccountScore, "rank" | "proposed" | "status" | "isKey"> => ({
  rank: null,
  proposed: "no",
  status: "no",
  isKey: decision === "key",
});

/** The strategies as the person calls them; as we do where there is no Portfolio sheet yet. */
function strategyWords({ names }: Snapshot, language: Language): Record<Strategy, string> {
  const standing = names.get(STRATEGIES_NAME)?.values ?? [];
  const ours = texts(language).terms.strategies;
  return Object.fromEntries(STRATEGIES.map((each, index) => [each, String(standing[index] ?? ours[each])])) as Record<Strategy, string>;
}

/** The settings as they stand, or the usual ones; what is given for this run counts from now on. @throws ActionError `cap-too-high` */
function settingsOf(snapshot: Snapshot, { cap, capReason, rows }: ChoiceOptions): Settings {
  const { names } = snapshot;
  const parsed = parseSettings(valuesOf(snapshot));
  // Settings of an earlier version have no lowest tier, and formulas nothing to refer to.
  const standing = names.has(CAP_ASKED_NAME) && !names.has(LOWEST_TIER_NAME) ? { ...parsed, lowestTier: null } : parsed;
  const asked = {
    ...standing,
    ...(cap === undefined ? {} : { cap }),
    ...(capReason === undefined ? {} : { capReason }),
    ...(rows === undefined ? {} : { rows }),
  };
  if (cap !== undefined && cap > CAP_LIMIT && asked.capReason === "") throw new ActionError("cap-too-high", { cap, limit: CAP_LIMIT });
  return asked;
}

/** The cells of all names that were read. */
const valuesOf = ({ names }: Snapshot): Record<string, readonly CellValue[]> =>
  Object.fromEntries([...names].map(([name, { values }]) => [name, values]));
