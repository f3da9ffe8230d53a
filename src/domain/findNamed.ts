import { accountKey } from "./accountKeys";
import { areAlike } from "./renames";

/** What was found by a name that a person typed. */
export interface Named {
  /** Positions of the names that are meant: several where several are called so. */
  readonly found: readonly number[];
  /** Where none is: the names that may be meant, each once, those that contain what was typed first. */
  readonly near: readonly string[];
}

/** As many names are suggested. */
const MOST_NEAR = 5;

/** Fewer letters are in too many names. */
const FEWEST_LETTERS = 3;

/** Finds names as a person types them: as they stand but for case and spaces, else without accents too; else says which are near. */
export function findNamed(wanted: string, names: readonly string[]): Named {
  const positions = (keyOf: (name: string) => string): number[] =>
    keyOf(wanted) === "" ? [] : names.flatMap((name, index) => (keyOf(name) === keyOf(wanted) ? [index] : []));
  const found = [accountKey, withoutAccents].map(positions).find(({ length }) => length > 0);
  return found ? { found, near: [] } : { found: [], near: nearNames(wanted, names) };
}

/** A name as `accountKey` has it, without accents. */
export const withoutAccents = (name: string): string => accountKey(name).normalize("NFD").replace(/\p{M}/gu, "");

function nearNames(wanted: string, names: readonly string[]): string[] {
  const key = withoutAccents(wanted);
  const contains = names.filter((name) => key.length >= FEWEST_LETTERS && withoutAccents(name).includes(key));
  return [...new Set([...contains, ...names.filter((name) => areAlike(wanted, name))])].slice(0, MOST_NEAR);
}
