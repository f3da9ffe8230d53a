import { around, maxColumn, maxRow, parseArea, type Rectangle } from "./addresses";
import type { Token } from "./formulaTokens";

/** A reference as it stands in a formula. */
export interface AreaAt {
  readonly area: Rectangle | null;
  /** Index of the reference's last token. */
  readonly end: number;
  /** Whether its first and its last row move with the formula's row. */
  readonly moves: readonly [boolean, boolean];
}

function rowMoves(token: Token): boolean {
  return !/\$\d+$/u.test(token.text);
}

/** The reference that starts at token `i`: A1 or A1:B2. */
export function areaAt(tokens: readonly Token[], i: number): AreaAt {
  const none: AreaAt = { area: null, end: i, moves: [false, false] };
  const first = tokens[i];
  if (first?.kind !== "cell") return none;
  let next = i + 2;
  if (tokens[i + 1]?.text === ":" && tokens[next]?.kind === "sheet") next++;
  const second = (tokens[i + 1]?.text === ":" && tokens[next]?.kind === "cell" && tokens[next]) || first;
  const corner = parseArea(first.text);
  const opposite = second === first ? corner : parseArea(second.text);
  if (!corner || !opposite) return none;
  const area = around(corner, opposite);
  if (area.bottom > maxRow || area.right > maxColumn) return none;
  const upright = corner.top <= opposite.top;
  return { area, end: second === first ? i : next, moves: [rowMoves(upright ? first : second), rowMoves(upright ? second : first)] };
}

/** The index of the bracket that closes the one at token `open`; the last token if none does. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === "open") depth++;
    else if (kind === "close" && --depth === 0) return i;
  }
  return tokens.length - 1;
}

/** The arguments between two brackets; none at all for empty brackets. */
export function argumentsBetween(tokens: readonly Token[], open: number, close: number): Token[][] {
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, close)) {
    if (token.kind === "open") depth++;
    else if (token.kind === "close") depth--;
    if (depth === 0 && token.text === ",") args.push([]);
    else args.at(-1)?.push(token);
  }
  return args.length === 1 && isBlank(args[0] ?? []) ? [] : args;
}

/** Whether an argument is left out. */
export function isBlank(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === "space");
}

/** The function of the call whose closing bracket is token `index`; undefined for other tokens. */
export function callEndingAt(tokens: readonly Token[], index: number): Token | undefined {
  if (tokens[index]?.kind !== "close") return undefined;
  let depth = 0;
  for (let i = index; i >= 0; i--) {
    const { kind } = tokens[i] as Token;
    if (kind === "close") depth++;
    else if (kind === "open" && --depth === 0) return tokens[i - 1];
  }
  return undefined;
}

const operandEnds: ReadonlySet<Token["kind"]> = new Set(["cell", "columns", "rows", "structured", "name", "close", "spill"]);
const operandStarts: ReadonlySet<Token["kind"]> = new Set(["cell", "columns", "rows", "structured", "name", "sheet", "function"]);

/** Whether a space is Excel's intersection operator. */
export function isIntersection(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.kind !== "space" || !before || !after) return false;
  return operandEnds.has(before.kind) && (operandStarts.has(after.kind) || after.text === "(");
}
