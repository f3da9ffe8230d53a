import { TIE_BREAKS_BY_SUBSTANCE } from "../domain/proposal";
import type { Combining } from "../domain/accounts";
import { texts, type Language } from "../i18n";
import { writtenAs } from "../i18n/formerly";
import { given, headerCell, quoteText, tableColumn, tableColumns } from "./a1";
import { ruleColumns } from "./rulesTable";
import type { ScoreField } from "./scoreColumns";
import { SCORES_TABLE, headerOf, inShort, scoreHeader, type RatingColumn } from "./scoresLayout";
import { TEAM_TABLE } from "./teamTable";
import {
  CAP_NAME,
  CUT_NAME,
  LOWEST_NAME,
  MANAGER_CAP_NAME,
  MISSING_NAME,
  SPREAD_NAME,
  TIERS_NAME,
  cutInUse,
  neededCompleteness,
} from "./settings";
import { PAIRWISE_NAME, STATUS_NAME, STRATEGIES_NAME } from "./namedCells";
import { type ScoresContent, type DataKey, MOST_RANKED, MOST_DRAWN, ratedKey, type DataReferences, type DataColumn } from "./dataContent";

const header =
  (key: DataKey) =>
  (language: Language): string =>
    texts(language).sheets.data.headers[key];

const scoresColumn = ({ scores, content }: DataReferences, field: ScoreField): string =>
  tableColumn(SCORES_TABLE, headerOf(scores, field) ?? scoreHeader(field, content.language));

/** The account managers as they stand on Scores; where that column is gone, as the list has them; blanks where neither is there. */
function managers(at: DataReferences): string {
  if (headerOf(at.scores, "manager") !== null) return scoresColumn(at, "manager");
  return at.has("manager") ? at.spill("manager") : `IF(${scoresColumn(at, "account")}="","","")`;
}

/** The names or ids of the list, row by row as they were read. */
const ofRows = ({ content, places }: DataReferences, column: string): string =>
  content.rows.places === "" ? column : `KAM.ROWNAMES(${column},${places})`;

/** What the list says of each account of Scores: in its one row, or in all of them together. */
function look(at: DataReferences, values: string, how: Combining | "name" = "name", isRating = false): string {
  const { accountNames, rows } = at.content;
  const known = [scoresColumn(at, "account"), ofRows(at, accountNames), values];
  if (!rows.combined) return `=KAM.LOOKUP(${known.join(",")})`;
  const { once, keys, times, weights } = rows.combined;
  const more = [
    how === "weighted" && weights ? weights : "",
    how === "latest" && times ? times : "",
    once ? "TRUE" : "",
    keys ? ofRows(at, keys) : "",
    isRating ? "TRUE" : "",
  ];
  while (more.at(-1) === "") more.pop();
  return `=KAM.COMBINE(${[...known, quoteText(how), ...more].join(",")})`;
}

/** The ratings of all accounts, first to last criterion. */
function ratings({ scores: { ratings: columns } }: DataReferences): string {
  const [first, last] = [columns[0]?.header ?? "", columns.at(-1)?.header ?? ""];
  return tableColumns(SCORES_TABLE, first, last);
}

/** What decides between equal scores: growth potential, fit, and revenue as the list has it; left out where they are gone. */
const tieBreaks = (at: DataReferences): string[] =>
  TIE_BREAKS_BY_SUBSTANCE.map((id) => {
    if (id === "currentRevenue" && at.has(id)) return at.spill(id);
    const rating = at.scores.ratings.find(({ criterion }) => criterion.id === id);
    return rating ? tableColumn(SCORES_TABLE, rating.header) : "";
  });

const lowest = ({ content }: DataReferences): string => (content.lowest ? LOWEST_NAME : "");

const knockOut = (at: DataReferences): string =>
  `KAM.KNOCKOUT(${ratings(at)},${at.parameters("criterion")},${ruleColumns(at.content.language)})`;

/** What is true of each of the accounts in the top of another column; `values` has as many as Scores has rows. */
const beside =
  (key: "ranking" | "keyList" | "drawn", values: (at: DataReferences) => string) =>
  (at: DataReferences): string =>
    `=KAM.LOOKUP(${at.top(key, key === "drawn" ? MOST_DRAWN : MOST_RANKED, 1)},${scoresColumn(at, "account")},${values(at)})`;

/** The names of the criteria: sentences about them have to fit a column. */
const shortNames = (at: DataReferences): string => inShort(at.parameters("criterion"), at.scores.ratings, at.content.language);

/** The place of each account in the Scores table, from 1. */
const rowsOfScores = (at: DataReferences): string => {
  const column = headerOf(at.scores, "account") ?? scoreHeader("account", at.content.language);
  return `ROW(${tableColumn(SCORES_TABLE, column)})-ROW(${headerCell(SCORES_TABLE, column)})`;
};

const spilled =
  (key: "attractiveness" | "strength" | "isKey") =>
  (at: DataReferences): string =>
    at.spill(key);

/** What KAM.SELECT takes so that key accounts stand in order, with or without a score, this much above `others`. */
function listInOrder(at: DataReferences, above: string, others: string): string {
  const score = scoresColumn(at, "score");
  const key = `${scoresColumn(at, "keyAccount")}=${quoteText(texts(at.content.language).sheets.yes)}`;
  const list = `IF(${key},${above}+IF(${score}="",0,${score}),${others})`;
  const [growth = "", fit = "", revenue = ""] = tieBreaks(at);
  return given(scoresColumn(at, "account"), list, CAP_NAME, growth, fit, "", revenue, "", "", at.spill("provisional"));
}

/** A formula whose error as a whole stands in the row of every account: in the first alone, the others would be taken for 0. */
const inEachRow = (at: DataReferences, formula: string): string => `=IF(ROW(${scoresColumn(at, "account")})>0,${formula})`;

const axis =
  (key: "attractiveness" | "strength") =>
  (at: DataReferences): string =>
    inEachRow(
      at,
      `KAM.AXIS(${ratings(at)},${at.parameters("weight")},${at.parameters("axis")},${quoteText(texts(at.content.language).terms.axes[key])},${MISSING_NAME})`,
    );

/** What comparing in pairs amounts to; nothing while nothing is compared. */
const compared =
  (of: (matrix: string) => string) =>
  ({ content }: DataReferences): string | null =>
    content.pairwise ? of(PAIRWISE_NAME) : null;

/** The ratings of a criterion that follows a column of the list: worked out once for all accounts, and shown on Scores. */
export const ratedColumn = ({ criterion: { id }, header: name }: RatingColumn): DataColumn => ({
  key: ratedKey(id),
  columns: 1,
  header: () => name,
  formula: (at) =>
    at.has(id) && !at.scores.ratings.some(({ criterion }) => criterion.partOf === id)
      ? inEachRow(at, `KAM.RATE(${at.spill(id)},${at.parameter(id, "break1", "break4")},${at.parameter(id, "direction")})`)
      : null,
});

/** What stands behind the criteria: only Scores shows it, whose formulas follow where a new criterion moves it. */
export const BEHIND: readonly DataColumn[] = [
  {
    key: "completeness",
    columns: 1,
    header: header("completeness"),
    formula: (at) => inEachRow(at, `KAM.COMPLETENESS(${ratings(at)},${at.parameters("weight")})`),
  },
  {
    key: "tier",
    columns: 1,
    header: header("tier"),
    formula: (at) => inEachRow(at, `KAM.TIER(${scoresColumn(at, "score")},${TIERS_NAME},${at.spill("provisional")})`),
  },
];

/** What stands before the criteria. */
export const LEADING: readonly DataColumn[] = [
  { key: "account", columns: 1, header: header("account"), formula: (at) => look(at, ofRows(at, at.content.accountNames)) },
  {
    key: "manager",
    columns: 1,
    header: header("manager"),
    formula: (at) => at.content.manager && look(at, at.content.manager.values),
  },
];

/** The column of one criterion. */
export const criterionColumn = ({ criterion: { id } }: RatingColumn, { sources }: ScoresContent): DataColumn => ({
  key: id,
  columns: 1,
  header: (language) => sources[id]?.header ?? texts(language).sheets.data.typed,
  formula: (at) => (sources[id] ? look(at, sources[id].values, sources[id].how, sources[id].isRating) : null),
});

/** What stands after the criteria: all that is calculated for the accounts together. */
export const TRAILING: readonly DataColumn[] = [
  {
    key: "knockedOut",
    columns: 1,
    header: header("knockedOut"),
    formula: (at) => (at.content.rules ? `=${knockOut(at)}` : null),
  },
  {
    key: "ranked",
    columns: 1,
    header: header("ranked"),
    formula: (at) => {
      const { decisions } = texts(at.content.language).terms;
      // The rules are asked again, so that one that cannot be read leaves nobody ranked.
      const kept = writtenAs(decisions.disqualified).map((word) => `(${scoresColumn(at, "decision")}<>${quoteText(word)})`);
      const allowed = [...(at.content.rules ? [`(${knockOut(at)}="")`] : []), ...kept].join("*");
      return `=IF(${allowed},${scoresColumn(at, "score")},"")`;
    },
  },
  {
    key: "rank",
    columns: 1,
    header: header("rank"),
    formula: (at) => {
      const [growth = "", fit = "", revenue = ""] = tieBreaks(at);
      // Without names: what is equal in all that counts shares a rank.
      return `=KAM.RANK(${given(at.spill("ranked"), growth, fit, "", revenue, at.spill("provisional"))})`;
    },
  },
  {
    key: "revenueRank",
    columns: 1,
    header: header("revenueRank"),
    formula: (at) => {
      if (at.has("currentRevenue")) return `=KAM.RANK(${at.spill("currentRevenue")})`;
      const typed = at.scores.ratings.find(({ criterion }) => criterion.id === "currentRevenue");
      return typed ? `=KAM.RANK(${tableColumn(SCORES_TABLE, typed.header)})` : null;
    },
  },
  { key: "attractiveness", columns: 1, header: header("attractiveness"), formula: axis("attractiveness") },
  { key: "strength", columns: 1, header: header("strength"), formula: axis("strength") },
  {
    key: "quadrant",
    columns: 1,
    header: header("quadrant"),
    formula: (at) => `=KAM.QUADRANT(${at.spill("attractiveness")},${at.spill("strength")},${CUT_NAME},${STRATEGIES_NAME})`,
  },
  {
    key: "stability",
    columns: 1,
    header: header("stability"),
    formula: (at) => {
      const asked = [ratings(at), at.parameters("weight"), CAP_NAME, SPREAD_NAME, "", "", MISSING_NAME, at.spill("competes"), "", ""];
      return inEachRow(at, `KAM.STABILITY(${given(...asked, ...tieBreaks(at), lowest(at))})`);
    },
  },
  {
    key: "drop",
    columns: 1,
    header: header("drop"),
    formula: (at) => {
      const yes = quoteText(texts(at.content.language).sheets.yes);
      const key = quoteText(texts(at.content.language).terms.decisions.key);
      const facts = [
        scoresColumn(at, "account"),
        `${scoresColumn(at, "keyAccount")}=${yes}`,
        `${scoresColumn(at, "decision")}=${key}`,
        at.spill("rank"),
        managers(at),
      ];
      return `=KAM.GUARD(${[...facts, CAP_NAME, MANAGER_CAP_NAME].join(",")})`;
    },
  },
  {
    key: "ranking",
    columns: 4,
    header: header("ranking"),
    formula: (at) => {
      const [growth = "", fit = "", revenue = ""] = tieBreaks(at);
      const list = [scoresColumn(at, "account"), at.spill("ranked"), CAP_NAME, growth, fit, STATUS_NAME, revenue, lowest(at)];
      return `=KAM.SELECT(${[...list, at.spill("barred"), at.spill("provisional"), quoteText("share")].join(",")})`;
    },
  },
  { key: "drawnStrength", columns: 1, header: header("drawnStrength"), formula: beside("drawn", spilled("strength")) },
  {
    key: "drawnAttractiveness",
    columns: 1,
    header: header("drawnAttractiveness"),
    formula: beside("drawn", spilled("attractiveness")),
  },
  { key: "rankedKey", columns: 1, header: header("rankedKey"), formula: beside("ranking", spilled("isKey")) },
  {
    key: "keyList",
    columns: 4,
    header: header("keyList"),
    formula: (at) => `=KAM.SELECT(${listInOrder(at, "0", '""')})`,
  },
  { key: "keyManager", columns: 1, header: header("keyManager"), formula: beside("keyList", managers) },
  {
    key: "keyLoad",
    columns: 1,
    header: header("keyLoad"),
    formula: (at) => {
      const { team } = at.content;
      if (!team) return null;
      const columns = [team.account, team.person, team.role].map((each) => tableColumn(TEAM_TABLE, each));
      return `=KAM.LOAD(${[at.top("keyList", MOST_RANKED, 1), ...columns].join(",")})`;
    },
  },
  {
    key: "isKey",
    columns: 1,
    header: header("isKey"),
    formula: (at) => {
      const yes = quoteText(texts(at.content.language).sheets.yes);
      return `=IF(${scoresColumn(at, "keyAccount")}=${yes},${yes},"")`;
    },
  },
  { key: "pairwise", columns: 1, header: header("pairwise"), formula: compared((matrix) => `=KAM.WEIGHTS(${matrix})`) },
  { key: "consistency", columns: 1, header: header("consistency"), formula: compared((matrix) => `=KAM.CONSISTENCY(${matrix})`) },
  { key: "conflict", columns: 3, header: header("conflict"), formula: compared((matrix) => `=KAM.CONFLICT(${matrix})`) },
  {
    key: "drawn",
    columns: 4,
    header: header("drawn"),
    formula: (at) => `=KAM.SELECT(${listInOrder(at, "1000", at.spill("ranked"))})`,
  },
  { key: "drawnKey", columns: 1, header: header("drawnKey"), formula: beside("drawn", spilled("isKey")) },
  {
    key: "namePlace",
    columns: 2,
    header: header("namePlace"),
    formula: (at) => {
      const [across, up, names] = [
        at.top("drawnStrength", MOST_DRAWN, 0),
        at.top("drawnAttractiveness", MOST_DRAWN, 0),
        at.top("drawn", MOST_DRAWN, 1),
      ];
      return `=KAM.NAMEPLACES(${across},${up},${names})`;
    },
  },
  // What comes later stands behind: formulas of workbooks made before name these columns by their places.
  { key: "rankedRow", columns: 1, header: header("rankedRow"), formula: beside("ranking", rowsOfScores) },
  {
    key: "why",
    columns: 1,
    header: header("why"),
    formula: (at) => {
      const { but } = texts(at.content.language).terms.why;
      return `=KAM.WHY(${ratings(at)},${at.parameters("weight")},${shortNames(at)},${quoteText(but)})`;
    },
  },
  {
    key: "whatIf",
    columns: 1,
    header: header("whatIf"),
    formula: (at) => {
      const { whatIf, views } = texts(at.content.language).terms;
      const sentences = `{${Object.values(whatIf).map(quoteText).join(",")}}`;
      const asked = [ratings(at), at.parameters("weight"), CAP_NAME, shortNames(at), MISSING_NAME, quoteText(views.sentence), sentences];
      return `=KAM.WHATIF(${given(...asked, at.spill("competes"), lowest(at))})`;
    },
  },
  {
    key: "provisional",
    columns: 1,
    header: header("provisional"),
    formula: (at) => `=(${scoresColumn(at, "score")}<>"")*(${scoresColumn(at, "completeness")}<${neededCompleteness}-1E-9)`,
  },
  {
    key: "barred",
    columns: 1,
    header: header("barred"),
    // Managed for cash; who is knocked out or disqualified is not ranked at all. Without a place on an axis nobody is.
    formula: (at) => `=IFERROR((${at.spill("attractiveness")}<${cutInUse}-1E-9)*(${at.spill("strength")}<${cutInUse}-1E-9),0)`,
  },
  {
    key: "proposed",
    columns: 1,
    header: header("proposed"),
    formula: (at) => {
      const { key, waiting, no } = texts(at.content.language).terms.decisions;
      // Tie and provisional wait for a person's decision.
      const words = `{${[key, waiting, waiting, waiting, no].map(quoteText).join(",")}}`;
      const rules = [at.spill("ranked"), CAP_NAME, lowest(at), at.spill("barred"), at.spill("provisional")];
      return `=KAM.PROPOSE(${[...rules, ...tieBreaks(at), words].join(",")})`;
    },
  },
  {
    key: "competes",
    columns: 1,
    header: header("competes"),
    formula: (at) => `=IF(${at.spill("barred")}+${at.spill("provisional")}>0,"",${at.spill("rank")})`,
  },
  {
    key: "rateFirst",
    columns: 3,
    header: header("rateFirst"),
    formula: (at) => {
      const asked = [scoresColumn(at, "account"), ratings(at), at.parameters("weight"), CAP_NAME, shortNames(at), ""];
      return `=KAM.RATEFIRST(${given(...asked, `IF(${at.spill("barred")}>0,"",${at.spill("rank")})`, lowest(at))})`;
    },
  },
  { key: "compared", columns: 5, header: header("compared"), formula: compared((matrix) => `=KAM.COMPARED(${matrix})`) },
];
