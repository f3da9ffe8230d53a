import type { Finding } from "../../domain/finding";
import { NOT_RATED } from "../../domain/scoring";
import { worthTyping } from "../../domain/worthTyping";
import { capInForce, lowestInForce } from "../../sheets/settings";
import type { Contenders } from "./candidates";

/** So many provisional accounts are named. */
const MOST_NAMED = 5;

/** What the list is not known on: criteria that nobody is rated on, the accounts that are provisional for it, and what to type first. */
export function knownFindings(contenders: Contenders): Finding[] {
  const { ranking, layout } = contenders;
  const weighed = layout.ratings.map(({ criterion: { weight } }, position) => ({ weight, position })).filter(({ weight }) => weight > 0);
  const rated = weighed.filter(({ position }) => ranking.some(({ ratings }) => (ratings[position] ?? null) !== null));
  if (rated.length === 0) return [];
  const sum = (of: typeof weighed): number => of.reduce((total, { weight }) => total + weight, 0);
  const isPart = rated.length < weighed.length;
  const params = { rated: rated.length, criteria: weighed.length, share: Math.round((100 * sum(rated)) / sum(weighed)) };
  const provisional = provisionalFinding(contenders);
  return [
    ...(isPart ? [{ code: "ranked-on", params, where: layout.sheet }] : []),
    ...provisional,
    ...(isPart || provisional.length > 0 ? worthTypingFinding(contenders) : []),
  ];
}

function provisionalFinding({ ranking, settings, layout }: Contenders): Finding[] {
  const names = ranking.filter(({ provisional, rank }) => provisional && rank !== null).map(({ name }) => name);
  if (names.length === 0) return [];
  const accounts = `${names.slice(0, MOST_NAMED).join(", ")}${names.length > MOST_NAMED ? ", …" : ""}`;
  const params = { count: names.length, needed: Math.round(100 * settings.minCompleteness), accounts };
  return [{ code: "provisional-accounts", params, where: layout.sheet }];
}

function worthTypingFinding({ ranking, candidates, settings, layout }: Contenders): Finding[] {
  const ratings = Float64Array.from(ranking.flatMap((account) => account.ratings.map((rating) => rating ?? NOT_RATED)));
  const weights = Float64Array.from(layout.ratings, ({ criterion }) => criterion.weight);
  const competes = (row: number): boolean => (candidates[row]?.score ?? null) !== null && candidates[row]?.barred !== true;
  const found = worthTyping(ratings, weights, capInForce(settings), { lowest: lowestInForce(settings), competes });
  if (found.length === 0) return [];
  const told = found.map(({ row, criterion }) => `${ranking[row]?.name ?? ""}: ${layout.ratings[criterion]?.criterion.name ?? ""}`);
  return [{ code: "worth-typing", params: { count: found.length, ratings: told.join("; ") }, where: layout.sheet }];
}
