import type { Finding } from "../../domain/finding";
import { TIE_BREAKS_BY_SUBSTANCE } from "../../domain/proposal";
import { listEnd, select, type ListEnd, type SelectionStatus } from "../../domain/selection";
import { TIE } from "../../domain/ranking";
import { texts, type Language } from "../../i18n";
import { numberText } from "../../i18n/numberText";
import { capInForce, lowestInForce } from "../../sheets/settings";
import type { Contenders } from "./candidates";

/** A score as the sheets show it. */
const oneDecimal = (score: number, language: Language): string => numberText(score, 1, language);

/** What really decided at the end of the list: a tie, a tie-break, how much is known, or that nobody else may be proposed. */
export function endFindings(contenders: Contenders): Finding[] {
  const { candidates, settings } = contenders;
  const cap = capInForce(settings);
  const list = select(candidates, cap, { lowest: lowestInForce(settings), equals: "share" });
  const end = listEnd(candidates, list, cap);
  const count = (wanted: SelectionStatus): number => list.filter(({ status }) => status === wanted).length;
  const left = { free: end.free - count("provisional"), below: count("no") };
  return [
    ...tieFinding(end, contenders),
    ...decidedFinding(end, contenders),
    ...(end.tied.length > 0 ? [] : freeFinding(left, contenders)),
  ];
}

function tieFinding({ tied, free }: ListEnd, { ranking, settings, layout, language }: Contenders): Finding[] {
  const [first] = tied;
  if (first === undefined) return [];
  const accounts = tied.map((index) => ranking[index]?.name ?? "").join(", ");
  const score = oneDecimal(ranking[first]?.score ?? 0, language);
  return [{ code: "tie-at-cap", params: { accounts, score, free, cap: capInForce(settings) }, where: layout.sheet }];
}

/** Scores speak for themselves: only what decides between equal ones, or against a higher one, has to be said. */
function decidedFinding({ inside, outside, decidedBy }: ListEnd, { ranking, layout, language }: Contenders): Finding[] {
  const [last, next] = [inside, outside].map((index) => (index === null ? undefined : ranking[index]));
  if (!last || !next || !decidedBy) return [];
  const [score, outsideScore] = [last, next].map((each) => oneDecimal(each.score ?? 0, language));
  const params = { inside: last.name, outside: next.name, score: score ?? "" };
  if (decidedBy.by === "tieBreak") {
    const id = TIE_BREAKS_BY_SUBSTANCE[decidedBy.tieBreak] ?? "fit";
    const own = layout.ratings.find(({ criterion }) => criterion.id === id)?.criterion.name;
    return [{ code: "tie-decided", params: { ...params, criterion: own ?? texts(language).terms.criteria[id] }, where: layout.sheet }];
  }
  if (decidedBy.by !== "completeness" || (next.score ?? 0) <= (last.score ?? 0) + TIE) return [];
  const known = Math.round(100 * next.completeness);
  return [{ code: "provisional-behind", params: { ...params, outsideScore: outsideScore ?? "", known }, where: layout.sheet }];
}

/** Places stay empty though accounts have a score: the cap is a limit, not a quota. */
function freeFinding(
  { free, below }: { readonly free: number; readonly below: number },
  { settings, layout, language }: Contenders,
): Finding[] {
  if (free <= 0 || below === 0) return [];
  const params = { free, cap: capInForce(settings), below, lowest: oneDecimal(lowestInForce(settings), language) };
  return [{ code: "places-free", params, where: layout.sheet }];
}
