import { isBlank, type CellValue } from "../grid";

/** Constants of FNV-1a with 64 bits. */
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

const UTF8 = new TextEncoder();

/** FNV-1a of a text's UTF-8 bytes. */
function hash(text: string): bigint {
  let value = OFFSET;
  for (const byte of UTF8.encode(text)) value = ((value ^ BigInt(byte)) * PRIME) & MASK;
  return value;
}

/**
 * What was typed in, as 16 hexadecimal digits: as long as nobody types, it stays the same. Where a cell stands does not matter, so that
 * sorting and moving is not a change; formulas do not count, they change by themselves.
 * @param cells as formulas are read: a formula begins with `=`
 */
export function fingerprint(cells: Iterable<CellValue>): string {
  let sum = 0n;
  for (const cell of cells) {
    if (isBlank(cell) || (typeof cell === "string" && cell.startsWith("="))) continue;
    sum = (sum + hash(`${typeof cell} ${typeof cell === "string" ? cell.trim() : cell}`)) & MASK;
  }
  return sum.toString(16).padStart(16, "0");
}
