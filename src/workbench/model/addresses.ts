/** Rows and columns are one-based here, as in files. */
export const maxRow = 1_048_576;
export const maxColumn = 16_384;

/** "A" → 1, "XFD" → 16384. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 1 → "A", 16384 → "XFD". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle around two. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  const [top, left] = [Math.min(a.top, b.top), Math.min(a.left, b.left)];
  return { top, left, bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

/** "B2:C5" for a rectangle, "B2" for one cell. */
export function rectangleAddress(area: Rectangle): string {
  const first = address(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${address(area.bottom, area.right)}`;
}

/** The same with dollar signs, as a name refers to it. */
export const absoluteAddress = (area: Rectangle): string => rectangleAddress(area).replace(/[A-Z]+|\d+/gu, "$$$&");

const areaPattern = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/iu;

/** The rectangle of "B2" or "$B$2:C5"; null for anything else. */
export function parseArea(text: string): Rectangle | null {
  const found = areaPattern.exec(text);
  if (!found) return null;
  const [, left = "", top = "", right = left, bottom = top] = found;
  const columns = [columnNumber(left), columnNumber(right)];
  const rows = [Number(top), Number(bottom)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** A sheet's name as it stands before "!" in a formula, quoted where Excel quotes it. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/iu.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** The sheet's name in a prefix such as 'My sheet'! or Sheet1!. */
export function sheetOfPrefix(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}
