import type { Language } from "../domain/language";
import type { AccountChange, Cause, ListComparison } from "../domain/compareLists";
import type { Part, Why } from "../domain/why";
import { fill } from "./fill";
import { texts } from "./index";
import { numberText } from "./numberText";

/** What a criterion or a rule is called, by its id. */
type NameOf = (id: string) => string;

/** A rating as people write it: whole, or with one decimal. */
const rating = (value: number, language: Language): string => value.toLocaleString(language, { maximumFractionDigits: 1 });

const percent = (share: number, language: Language): string => numberText(100 * share, 0, language);

/** Why an account stands where it does, a sentence each: where it stands, what speaks for and against, how large, how sure, what is unknown. */
export function whyLines(why: Why, nameOf: NameOf, language: Language): string[] {
  const own = texts(language).decisions;
  const { account, parts, best, worst, unknown, stability } = why;
  const part = (id: string): string =>
    partText(
      parts.find((each) => each.id === id),
      nameOf,
      language,
    );
  const unknownShare = 1 - account.completeness;
  return [
    statusLine(why, language),
    account.decision === null ? null : fill(own.decided, { decision: texts(language).terms.decisions[account.decision] }),
    best.length === 0 ? null : fill(own.best, { parts: best.map(part).join("; ") }),
    worst === null ? null : fill(own.worst, { part: part(worst) }),
    revenueLine(why, language),
    changeLine(why, nameOf, language),
    stability === null ? null : fill(own.stability, { share: percent(stability, language) }),
    unknown.length === 0 ? null : fill(own.unknown, { criteria: unknown.map(nameOf).join(", "), share: percent(unknownShare, language) }),
  ].filter((line) => line !== null);
}

function statusLine({ account, ranked }: Why, language: Language): string {
  const { status, notProposed, notRanked } = texts(language).decisions;
  const { name, rank, score, tier, completeness, knockedOut } = account;
  const params = {
    name,
    rank: rank ?? "",
    ranked,
    score: score === null ? "" : numberText(score, 1, language),
    tier: tier ?? "",
    known: percent(completeness, language),
    rules: knockedOut.join("; "),
  };
  const reason = account.notProposed ? fill(notProposed[account.notProposed], params) : "";
  return fill(status[account.status], { ...params, reason: isNotRanked(account) ? notRanked : reason });
}

/** Nobody has a rank while weights are missing or a rule cannot be read. */
const isNotRanked = ({ status, notProposed }: Why["account"]): boolean => status === "no" && notProposed === null;

function partText(part: Part | undefined, nameOf: NameOf, language: Language): string {
  if (!part || part.rating === null || part.points === null || part.most === null) return "";
  return fill(texts(language).decisions.part, {
    criterion: nameOf(part.id),
    rating: rating(part.rating, language),
    points: numberText(part.points, 1, language),
    most: numberText(part.most, 1, language),
  });
}

/** Large and key are two things: said where they part. */
function revenueLine({ account, revenueRank, cap }: Why, language: Language): string | null {
  if (revenueRank === null) return null;
  const { plain, large, key } = texts(language).decisions.revenue;
  const isLarge = revenueRank <= cap;
  return fill(account.isKey === isLarge ? plain : isLarge ? large : key, { rank: revenueRank });
}

function changeLine({ account, change }: Why, nameOf: NameOf, language: Language): string | null {
  const { whatIf } = texts(language).terms;
  if (account.score === null || isNotRanked(account)) return null;
  const isIn = account.status === "key";
  if (!change) return `${isIn ? whatIf.noWayOut : whatIf.noWayIn}.`;
  const from = change.from === null ? whatIf.notRated : rating(change.from, language);
  return `${fill(isIn ? whatIf.out : whatIf.in, { criterion: nameOf(change.id), to: change.to, from })}.`;
}

/** What changed between two lists, a sentence each: who entered and left, whose score moved, which weights and rules are others. */
export function comparisonLines(compared: ListComparison, nameOf: NameOf, language: Language): string[] {
  const { change, none } = texts(language).decisions;
  const value = (of: number | string | null): string => (of === null ? none : typeof of === "number" ? rating(of, language) : of);
  const line = (text: string, { name, scores, tiers, cause }: AccountChange): string => {
    const [was, is] = scores.map((score) => (score === null ? none : numberText(score, 1, language)));
    const [tierWas, tierIs] = tiers.map((tier) => tier ?? none);
    const params = { name, was: was ?? "", is: is ?? "", tierWas: tierWas ?? "", tierIs: tierIs ?? "" };
    return fill(text, { ...params, cause: causeText(cause, nameOf, value, language) });
  };
  const lines = [
    ...compared.entered.map((each) => line(change.entered, each)),
    ...compared.left.map((each) => line(change.left, each)),
    ...compared.moved.map((each) => line(each.tiers[0] === each.tiers[1] ? change.rescored : change.moved, each)),
    ...(compared.added.length === 0 ? [] : [fill(change.added, { names: compared.added.join(", ") })]),
    ...(compared.removed.length === 0 ? [] : [fill(change.removed, { names: compared.removed.join(", ") })]),
    ...compared.weights.map(({ id, from, to }) =>
      fill(change.weight, { criterion: nameOf(id), was: share(from, value), is: share(to, value) }),
    ),
    ...compared.rules.map(({ id, from, to }) => fill(change.rule, { rule: nameOf(id), was: value(from), is: value(to) })),
  ];
  return lines.length === 0 ? [change.nothing] : lines;
}

const share = (weight: number | null, value: (of: number | null) => string): string =>
  weight === null ? value(null) : `${value(weight)} %`;

function causeText(cause: Cause, nameOf: NameOf, value: (of: number | null) => string, language: Language): string {
  const { cause: words } = texts(language).decisions;
  if (cause.by !== "rating") return words[cause.by];
  return fill(words.rating, { criterion: nameOf(cause.id), was: value(cause.from), is: value(cause.to) });
}
