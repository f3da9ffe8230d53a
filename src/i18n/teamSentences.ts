import type { Candidate } from "../domain/team/candidates";
import type { AccountCoverage } from "../domain/team/coverage";
import type { Load } from "../domain/team/load";
import { fill, texts, type Language } from ".";

/** Open roles that are named in one line; of more than these and one other, the rest is counted. */
const NAMED = 2;

/** An account's coverage in words: "No Innovator", "No Results Driver, Innovator, +2", "All held, but Ana holds 4 roles". */
export function coverageSentence({ gaps, held, overloaded }: AccountCoverage, language: Language): string {
  const { team, terms } = texts(language);
  const { sentences } = team;
  const [worst] = overloaded;
  const load = worst ? { person: worst.person, count: worst.roles } : null;
  if (held === 0) return sentences.nobody;
  if (gaps.length === 0) return load ? fill(sentences["all-held-but"], load) : sentences["all-held"];
  const named = gaps.length <= NAMED + 1 ? gaps : gaps.slice(0, NAMED);
  const roles = named.map((role) => terms.roles[role]).join(", ");
  const open = fill(sentences[named.length < gaps.length ? "gaps-more" : "gaps"], { roles, more: gaps.length - named.length });
  return load ? fill(sentences["gaps-but"], { gaps: open, ...load }) : open;
}

/** What room a person has: "4 free", "no room left", "3 over". */
export function roomSentence({ free }: Pick<Load, "free">, language: Language): string {
  const { sentences } = texts(language).team;
  if (free === 0) return sentences.full;
  return fill(free > 0 ? sentences.free : sentences.over, { count: Math.abs(free) });
}

/** Why somebody could fill a gap: "Tom Hallick: strength 4 on Falco, 6 free". */
export function candidateSentence({ person, accounts, best, free }: Candidate, language: Language): string {
  const { sentences } = texts(language).team;
  const held = fill(sentences[accounts === 1 ? "does-it-one" : "does-it"], { count: accounts });
  const reason = best ? fill(sentences.strength, { strength: best.strength, account: best.account }) : held;
  return fill(sentences.candidate, { person, reason, free });
}
