import { accountKey } from "../accountKeys";
import { ids, type CheckFinding, type Saying } from "../checkFinding";
import type { CellValue } from "../grid";
import { byName } from "../team/load";
import type { TeamIndex } from "../team/teamIndex";
import { AnswerReader, known, lowest, mean, type Scale } from "./answers";
import { WHOLE, changeOf, type Change, type Round } from "./rounds";

/** What an account team should be able to talk about. The words and the anchors of the ratings are in `src/i18n`. */
export const AREAS = ["needs", "offering", "market", "company", "competition"] as const;

export type Area = (typeof AREAS)[number];

/** 0 nothing, 1 has heard of it, 2 answers simple questions, 3 holds the conversation, 4 teaches others. */
export const FLUENCY: Scale = [0, 4];

/** From this rating on somebody holds the conversation, and can help a colleague to. */
export const FLUENT_FROM = 3;

/** Below this a person's weakest area is told. */
const WEAK_BELOW = 2;

/** What one person is rated. */
export interface KnowledgeRow {
  readonly person: string;
  /** In the order of `AREAS`. */
  readonly ratings: readonly CellValue[];
  readonly where: (area: Area) => string;
}

/** An account whose team is looked at, and where its result stands. */
export interface KnowledgeTeam {
  readonly account: string;
  readonly where: string;
}

/** Somebody to learn from, and how fluent they are. */
export interface Teacher {
  readonly person: string;
  readonly rating: number;
}

export interface PersonResult {
  readonly person: string;
  readonly mean: number | null;
  /** The areas with the lowest rating, in their order, and that rating. */
  readonly weakest: readonly Area[];
  readonly rating: number | null;
  /** Who could teach the first of them: the most fluent other person at 3 or better, and better than this one. */
  readonly teacher: Teacher | null;
}

export interface AreaResult {
  readonly area: Area;
  readonly mean: number | null;
  readonly rated: number;
  /** People under 3. */
  readonly below: number;
  /** People at 3 or 4, the most fluent first. */
  readonly teachers: readonly Teacher[];
  readonly change: Change;
}

export interface TeamKnowledge extends KnowledgeTeam {
  /** People of the team who are rated. */
  readonly rated: number;
  readonly weakest: Area;
  readonly mean: number;
  /** On the team, else in another one; `null` where nobody is fluent. */
  readonly teacher: (Teacher & { readonly onTeam: boolean }) | null;
}

export interface KnowledgeResult {
  readonly people: readonly PersonResult[];
  readonly areas: readonly AreaResult[];
  readonly weakest: AreaResult | null;
  readonly teams: readonly TeamKnowledge[];
  /** On an account team and not rated. */
  readonly unrated: readonly string[];
  /** The mean of the areas, 0 to 4. */
  readonly mean: number | null;
  /** The same on the scale of maturity, 1 to 5. */
  readonly level: number | null;
  readonly change: Change;
  readonly saying: Saying;
  readonly findings: readonly CheckFinding[];
  readonly values: ReadonlyMap<string, number | null>;
}

interface Rated {
  readonly person: string;
  readonly ratings: readonly (number | null)[];
  readonly where: KnowledgeRow["where"];
}

/** Reads how fluent people are. The first row of a person counts. */
export function checkKnowledge(
  rows: readonly KnowledgeRow[],
  team: TeamIndex,
  accounts: readonly KnowledgeTeam[],
  previous: Round | null,
): KnowledgeResult {
  const reader = new AnswerReader();
  const rated = new Map<string, Rated>();
  for (const { person, ratings, where } of rows) {
    const key = accountKey(person);
    if (key === "" || rated.has(key)) continue;
    const read = AREAS.map((area, at) => reader.rating({ value: ratings[at] ?? "", where: where(area) }, FLUENCY, person));
    rated.set(key, { person: person.trim(), ratings: read, where });
  }
  const all = [...rated.values()];
  const areas = AREAS.map((area, at) => areaOf(area, at, all, previous));
  const whole = mean(known(areas.map((each) => each.mean)));
  const [weakestArea] = lowest(
    areas.map((each) => [each, each.mean]),
    1,
  );
  const teams = accounts.flatMap((each) => teamOf(each, team, rated, areas));
  const unrated = team
    .everybody()
    .filter(({ key }) => !rated.has(key))
    .map(({ name }) => name)
    .sort(byName);
  return {
    ...{ areas, teams, unrated, mean: whole, level: whole === null ? null : whole + 1, weakest: weakestArea ?? null },
    people: all.map((person) => personOf(person, areas)),
    change: changeOf(whole, WHOLE, previous),
    saying: weakestArea
      ? { code: "knowledge-weakest", params: { area: weakestArea.area, mean: weakestArea.mean ?? 0 } }
      : { code: "knowledge-none", params: {} },
    findings: [
      ...reader.findings,
      ...areas.flatMap((each) => areaFinding(each, all)),
      ...teams.flatMap(teamFinding),
      ...all.flatMap(personFinding),
    ],
    values: new Map([[WHOLE, whole], ...areas.map((each) => [each.area, each.mean] as const)]),
  };
}

function areaOf(area: Area, at: number, all: readonly Rated[], previous: Round | null): AreaResult {
  const ratings = all.flatMap(({ person, ratings: own }) =>
    own[at] === null || own[at] === undefined ? [] : [{ person, rating: own[at] }],
  );
  const average = mean(ratings.map(({ rating }) => rating));
  const teachers = ratings.filter(({ rating }) => rating >= FLUENT_FROM).sort((a, b) => b.rating - a.rating || byName(a.person, b.person));
  return {
    area,
    mean: average,
    rated: ratings.length,
    below: ratings.length - teachers.length,
    teachers,
    change: changeOf(average, area, previous),
  };
}

function personOf({ person, ratings }: Rated, areas: readonly AreaResult[]): PersonResult {
  const own = known(ratings);
  if (own.length === 0) return { person, mean: null, weakest: [], rating: null, teacher: null };
  const least = Math.min(...own);
  const weakest = AREAS.filter((_, at) => ratings[at] === least);
  const teachers = areas.find(({ area }) => area === weakest[0])?.teachers ?? [];
  const teacher = teachers.find((each) => each.rating > least && accountKey(each.person) !== accountKey(person)) ?? null;
  return { person, mean: mean(own), weakest, rating: least, teacher };
}

/** What a team knows least; `[]` where nobody on it is rated. */
function teamOf(
  { account, where }: KnowledgeTeam,
  team: TeamIndex,
  rated: ReadonlyMap<string, Rated>,
  areas: readonly AreaResult[],
): TeamKnowledge[] {
  const members = team.onAccount(account).flatMap(({ person }) => rated.get(person.key) ?? []);
  const means = AREAS.map((_, at) => [at, mean(known(members.map(({ ratings }) => ratings[at] ?? null)))] as const);
  const [at] = lowest(means, 1);
  const [area, average] = at === undefined ? [] : [AREAS[at], means[at]?.[1]];
  if (area === undefined || average === null || average === undefined) return [];
  const teachers = areas.find((each) => each.area === area)?.teachers ?? [];
  const keys = new Set(members.map(({ person }) => accountKey(person)));
  const own = teachers.find(({ person }) => keys.has(accountKey(person)));
  const best = own ?? teachers[0];
  return [
    { account, where, rated: members.length, weakest: area, mean: average, teacher: best ? { ...best, onTeam: own !== undefined } : null },
  ];
}

/** Nobody holds the conversation about an area: that is the finding, wherever it is. */
function areaFinding({ area, rated, teachers }: AreaResult, all: readonly Rated[]): CheckFinding[] {
  if (rated === 0 || teachers.length > 0) return [];
  return [{ code: "knowledge-no-teacher", severity: "late", about: "", params: { area, count: rated }, where: all[0]?.where(area) ?? "" }];
}

function teamFinding({ account, where, weakest, mean: average, teacher }: TeamKnowledge): CheckFinding[] {
  if (average >= FLUENT_FROM || teacher?.onTeam) return [];
  if (teacher) {
    const params = { account, area: weakest, mean: average, person: teacher.person };
    return [{ code: "knowledge-team-ask", severity: "soon", about: account, params, where }];
  }
  return [{ code: "knowledge-team-nobody", severity: "soon", about: account, params: { account, area: weakest, mean: average }, where }];
}

function personFinding({ person, ratings, where }: Rated): CheckFinding[] {
  const weak = AREAS.filter((_, at) => (ratings[at] ?? WEAK_BELOW) < WEAK_BELOW);
  const [first] = weak;
  if (first === undefined) return [];
  return [{ code: "knowledge-person-weak", severity: "note", about: person, params: { person, areas: ids(weak) }, where: where(first) }];
}
