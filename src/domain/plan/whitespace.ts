/** What an offering is to a division: still to be won, all ours, or nothing that they need. */
export const WHITESPACE_STANDINGS = ["open", "ours", "notRelevant"] as const;

export type WhitespaceStanding = (typeof WHITESPACE_STANDINGS)[number];

/** What one division or buying centre buys, and could buy, of one offering; amounts a year, 0 or more. */
export interface WhitespaceField {
  /** `null` is nothing today. */
  readonly current: number | null;
  /** The most they could buy from us; `null` or 0 is not known yet. */
  readonly potential: number | null;
}

/** Sums over a plan's whitespace. */
export interface Whitespace {
  readonly current: number;
  /** Over the fields whose potential is known. */
  readonly potential: number;
  readonly untapped: number;
  /** Fields whose potential is known. */
  readonly known: number;
  /** Indexes of the fields that buy more than their potential says: the estimate wants a second look. */
  readonly exceeded: readonly number[];
}

/**
 * What is still to be won: potential − current, in the unit of both; `null` where the potential is not known.
 * Never below 0: where they buy more than was thought possible the estimate is too low, and a negative amount would hide
 * what other fields still hold. `whitespace` names such fields.
 */
export const untapped = ({ current, potential }: WhitespaceField): number | null =>
  potential === null || potential === 0 ? null : Math.max(0, potential - (current ?? 0));

/** The sums of a plan's whitespace, and where its potential is too low. */
export function whitespace(fields: readonly WhitespaceField[]): Whitespace {
  const known = fields.filter(({ potential }) => potential !== null && potential !== 0);
  const sum = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return {
    current: sum(fields.map(({ current }) => current)),
    potential: sum(known.map(({ potential }) => potential)),
    untapped: sum(known.map(untapped)),
    known: known.length,
    exceeded: fields.flatMap(({ current, potential }, index) =>
      potential !== null && potential > 0 && (current ?? 0) > potential ? [index] : [],
    ),
  };
}
