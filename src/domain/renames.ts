import { accountKey } from "./accountKeys";

/** An account that is called something other than before. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Share of the letters of the longer name that may differ. */
const MISTYPED = 0.25;

/** Longer texts are no names, and comparing them letter by letter takes long. */
const LONG = 255;

/** More names than this on either side are another list, not renames. */
const MANY = 200;

/**
 * Which of the names that have gone are those that have come: a name that is alike to one of the others, and to one only, both ways.
 * Alike: all words of one are words of the other ("Contoso", "Contoso Group"), or at most a quarter of the letters differ ("Litwere", "Litware").
 */
export function renames(gone: readonly string[], come: readonly string[]): Rename[] {
  if (gone.length > MANY || come.length > MANY) return [];
  return gone.flatMap((from) => {
    const [to, ...more] = come.filter((name) => areAlike(from, name));
    if (to === undefined || more.length > 0) return [];
    return gone.filter((name) => areAlike(name, to)).length === 1 ? [{ from, to }] : [];
  });
}

/** Whether two names are alike, as `renames` takes it. */
export function areAlike(one: string, other: string): boolean {
  if (one.length > LONG || other.length > LONG) return false;
  const [first, second] = [plain(one), plain(other)];
  const [few, many] = [words(first), words(second)].sort((a, b) => a.length - b.length);
  if (few && many && few.some((word) => word.length > 2) && few.every((word) => many.includes(word))) return true;
  const longest = Math.max(first.length, second.length);
  if (longest <= 3 || longest - Math.min(first.length, second.length) > longest * MISTYPED || /\d/.test(first + second)) return false;
  return distance(first, second) <= longest * MISTYPED;
}

const plain = (name: string): string => accountKey(name).normalize("NFD").replace(/\p{M}/gu, "");

const words = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/** Letters to change, add or leave out to get from one to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
