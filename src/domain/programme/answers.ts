import { shortened } from "../accounts/sheetCells";
import type { CheckFinding } from "../checkFinding";
import { isBlank, type CellValue } from "../grid";
import { wholeDay, type SerialDate } from "../plan/dates";

/** A typed cell and where it stands. */
export interface AnswerCell {
  readonly value: CellValue;
  readonly where: string;
}

/** Whether something is agreed on. */
export const AGREEMENTS = ["yes", "partly", "no"] as const;

export type Agreement = (typeof AGREEMENTS)[number];

/** Reads a word of the list of answers, whichever language it is written in; `src/i18n` has it (`agreementOf`). */
export type AgreementReader = (word: string) => Agreement | undefined;

/** Lowest and highest rating of a scale. */
export type Scale = readonly [number, number];

export const ONE_TO_FIVE: Scale = [1, 5];

/** Reads the typed answers of a check and collects what cannot be read. What is unread counts as not answered. */
export class AnswerReader {
  readonly findings: CheckFinding[] = [];

  /** A rating on a scale, fractions included; `null` for an empty cell. */
  rating({ value, where }: AnswerCell, [lowest, highest]: Scale, about = ""): number | null {
    if (isBlank(value)) return null;
    if (typeof value === "number" && value >= lowest && value <= highest) return value;
    this.unread("check-rating-unread", { value, where }, about, { lowest, highest });
    return null;
  }

  agreement(cell: AnswerCell, read: AgreementReader): Agreement | null {
    if (isBlank(cell.value)) return null;
    if (typeof cell.value === "boolean") return cell.value ? "yes" : "no";
    const agreement = read(String(cell.value));
    if (agreement === undefined) this.unread("check-answer-unread", cell, "", {});
    return agreement ?? null;
  }

  /** A day; `null` for an empty cell. */
  date(cell: AnswerCell): SerialDate | null {
    if (isBlank(cell.value)) return null;
    if (typeof cell.value === "number" && cell.value > 0) return wholeDay(cell.value);
    this.unread("team-date-unread", cell, "", {});
    return null;
  }

  private unread(code: string, { value, where }: AnswerCell, about: string, more: CheckFinding["params"]): void {
    this.findings.push({ code, severity: "soon", about, params: { value: shortened(String(value)), ...more }, where });
  }
}

/** A text of a cell without the spaces around it. */
export const textOf = ({ value }: AnswerCell): string => String(value).trim();

/** The mean of numbers; `null` of none. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The numbers among answers. */
export const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** The keys of the lowest values, in their order, at most so many; those without a value are left out. */
export function lowest<Key>(values: readonly (readonly [Key, number | null])[], most: number, below = Infinity): Key[] {
  const some = values.flatMap(([key, value]) => (value !== null && value < below ? [{ key, value }] : []));
  return some
    .sort((a, b) => a.value - b.value)
    .slice(0, most)
    .map(({ key }) => key);
}
