import { accountKey } from "../accountKeys";
import { isBlank, isErrorText, type CellValue } from "../grid";

/** Whom a cell of the role matrix names. */
export interface Holders {
  /** As they are written, each once. */
  readonly names: readonly string[];
  /** Names with a question mark behind them: a proposal that nobody has confirmed. */
  readonly proposed: readonly string[];
  /** A yes (or TRUE) in place of a name: whoever is proposed is confirmed. */
  readonly confirmed: boolean;
  /** A no in place of a name: whoever is proposed is not to be. */
  readonly declined: boolean;
}

/** Words for yes and no, whichever language they are written in. */
export interface AnswerWords {
  readonly isYes: (word: string) => boolean;
  readonly isNo: (word: string) => boolean;
}

const NOBODY: Holders = { names: [], proposed: [], confirmed: false, declined: false };

/** A proposal as the matrix shows it: the name and a question mark, which makes it a gap until somebody confirms it. */
export const proposalText = (name: string): string => `${name.trim()} ?`;

/**
 * Reads a cell of the matrix. Names are parted by commas, semicolons or line breaks; a part without a letter or a digit ("-", "?"), and one
 * that begins with the mark of a gap ("▲ open"), is nobody. 0 and FALSE are nobody, too: that is what Excel makes of an empty cell.
 */
export function readHolders(cell: CellValue, words: AnswerWords): Holders {
  if (cell === true) return { ...NOBODY, confirmed: true };
  if (cell === false || cell === 0 || isBlank(cell) || isErrorText(cell)) return NOBODY;
  const parts = String(cell)
    .split(/[,;\r\n]+/)
    .map(plainSpaces)
    .filter(isSomebody);
  const answers = parts.filter((part) => words.isYes(part) || words.isNo(part));
  const named = parts.filter((part) => !answers.includes(part));
  return {
    names: once(named.filter((part) => !isProposal(part))),
    proposed: once(named.filter(isProposal).map((part) => part.replace(/^¿\s*|[\s?？؟]+$/g, ""))),
    confirmed: answers.some(words.isYes),
    declined: answers.some(words.isNo),
  };
}

/** Whether a cell of the matrix names somebody who is confirmed. */
export function isHeld(cell: CellValue, words: AnswerWords): boolean {
  const { names, confirmed } = readHolders(cell, words);
  return confirmed || names.length > 0;
}

const plainSpaces = (text: string): string => text.trim().replace(/\s+/g, " ");

const isSomebody = (part: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(part.replace(/^[▲◆].*$/, ""));

const isProposal = (part: string): boolean => /[?？؟]$/.test(part);

/** Each name once, as it is written first. */
function once(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(accountKey(name))) found.set(accountKey(name), name);
  return [...found.values()];
}
