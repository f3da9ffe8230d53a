/** How an account stood at one time. */
export interface Stand {
  /** 0 to 100; null without a score. */
  readonly score: number | null;
  readonly isKey: boolean;
}

/** An account then and now; `before` is null for one that was not there. */
export interface AccountMove {
  readonly account: string;
  readonly before: Stand | null;
  readonly now: Stand;
}

/** What has happened to an account: it entered or left the list, or its score rose or fell by so much. */
export interface Mover {
  readonly account: string;
  readonly change: "in" | "out" | "up" | "down";
  /** Points of the score, below 0 for a fall; 0 where either is not known. */
  readonly points: number;
}

/** Less than this is not shown: scores are shown with one decimal. */
const LEAST = 0.05;

/** Who moved: first those who entered or left the list, then the others by how far their score moved; equal moves in the order given. */
export function movers(moves: readonly AccountMove[]): Mover[] {
  const found = moves.flatMap(({ account, before, now }): Mover[] => {
    const points = before === null || before.score === null || now.score === null ? 0 : now.score - before.score;
    const wasKey = before?.isKey ?? false;
    if (now.isKey !== wasKey) return [{ account, change: now.isKey ? "in" : "out", points }];
    if (Math.abs(points) < LEAST) return [];
    return [{ account, change: points > 0 ? "up" : "down", points }];
  });
  const place = ({ change }: Mover): number => ["in", "out"].indexOf(change) + 1 || 3;
  return found.sort((a, b) => place(a) - place(b) || Math.abs(b.points) - Math.abs(a.points));
}
