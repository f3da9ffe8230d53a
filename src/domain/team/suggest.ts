import { accountKey } from "../accountKeys";
import { areAlike } from "../renames";

/** More wrong names than this are another list: they are told without a suggestion, so that the work stays small. */
const MOST = 50;

/** A name without its accents, as near misses are compared first. */
const plain = (name: string): string => accountKey(name).normalize("NFD").replace(/\p{M}/gu, "");

/**
 * Finds what somebody may have meant: the one known name that differs in accents alone or, failing that, the only one that is alike (see
 * `renames`). `null` where nothing is near, or more than one is: a wrong guess is worse than none.
 * @param meaning what a known name stands for: two names of one thing are one
 */
export function suggester(known: Iterable<string>, meaning: (name: string) => unknown = accountKey): (typed: string) => string | null {
  const names = [...known];
  const byPlain = new Map<string, string>();
  for (const name of names) if (!byPlain.has(plain(name))) byPlain.set(plain(name), name);
  const answers = new Map<string, string | null>();
  return (typed) => {
    const key = accountKey(typed);
    const answered = answers.get(key);
    if (answered !== undefined) return answered;
    if (answers.size >= MOST) return null;
    const answer = byPlain.get(plain(typed)) ?? onlyAlike(typed, names, meaning);
    answers.set(key, answer);
    return answer;
  };
}

function onlyAlike(typed: string, names: readonly string[], meaning: (name: string) => unknown): string | null {
  const alike = names.filter((name) => areAlike(typed, name));
  return new Set(alike.map(meaning)).size === 1 ? (alike[0] ?? null) : null;
}

/** Names that are probably one: each pair that differs in accents alone. Letters that differ are two people until somebody says otherwise. */
export function accentTwins(names: Iterable<string>): { readonly one: string; readonly other: string }[] {
  const first = new Map<string, string>();
  const twins: { one: string; other: string }[] = [];
  for (const name of names) {
    const standing = first.get(plain(name));
    if (standing === undefined) first.set(plain(name), name);
    else if (accountKey(standing) !== accountKey(name)) twins.push({ one: standing, other: name });
  }
  return twins;
}
