import { DomainError } from "../domain/domainError";
import { keyOfWord, type AnyWordList } from "../i18n/words";
import { isNothing, passErrors, readName } from "./cells";

/** A key of a list of words. */
export type KeyOf<List extends AnyWordList> = NonNullable<ReturnType<typeof keyOfWord<List>>>;

/** The key that the word of a cell stands for, in either language; null where nothing stands. @throws DomainError with `code`; PassedOn for an error */
export function readKey<List extends AnyWordList>(list: List, cell: unknown, code: string): KeyOf<List> | null {
  passErrors([cell]);
  if (isNothing(cell)) return null;
  const key = keyOfWord(list, readName(cell));
  if (key === undefined) throw new DomainError(code, { value: readName(cell) });
  return key;
}
