/** A number that was typed, and the format Excel gives its cell; null where the cell stays General. */
export interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

const body = String.raw`(?:\d+\.?\d*|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)`;
const amount = new RegExp(`^${body}$`, "u");
const exponent = /^(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/iu;
const fraction = /^(?:(\d+) +)(\d+)\/(\d{1,5})$/u;

/** Dollars are the money of the English of the United States: a text with any other currency stays a text. */
const money = { whole: "$#,##0_);[Red]($#,##0)", cents: "$#,##0.00_);[Red]($#,##0.00)" };

const number = (digits: string): number => Number(digits.replaceAll(",", ""));

function plain(text: string): TypedNumber | null {
  if (exponent.test(text)) return { value: Number(text), format: "0.00E+00" };
  if (!amount.test(text)) return null;
  const grouped = text.includes(",") ? `#,##0${text.includes(".") ? ".00" : ""}` : null;
  return { value: number(text), format: grouped };
}

function dollars(text: string): TypedNumber | null {
  const digits = text.replace(/^\$\s*/u, "");
  if (digits === text || !amount.test(digits)) return null;
  return { value: number(digits), format: digits.includes(".") ? money.cents : money.whole };
}

function percent(text: string): TypedNumber | null {
  const digits = text.replace(/\s*%$|^%\s*/u, "");
  if (digits === text || !amount.test(digits)) return null;
  // Divided as text, so that "7%" is 0.07 and not 0.07000000000000001.
  return { value: Number(`${number(digits)}e-2`), format: digits.includes(".") ? "0.00%" : "0%" };
}

/** "1 1/2": a whole number, a space and a fraction. Without the whole number it would be a date. */
function mixedFraction(text: string): TypedNumber | null {
  const [, whole, upper, lower = ""] = fraction.exec(text) ?? [];
  if (whole === undefined || Number(lower) === 0) return null;
  const places = "?".repeat(Math.min(3, lower.length));
  return { value: Number(whole) + Number(upper) / Number(lower), format: `# ${places}/${places}` };
}

const unsigned = (text: string): TypedNumber | null => plain(text) ?? dollars(text) ?? percent(text) ?? mixedFraction(text);

/** The sign and what it stands before; parentheses mean less than nothing, and a sign may follow the dollar. */
function signed(text: string): readonly [number, string] {
  if (/^\(.*\)$/u.test(text)) return [-1, text.slice(1, -1).trim()];
  const after = /^\$\s*([+-])(.*)$/u.exec(text);
  if (after) return [after[1] === "-" ? -1 : 1, `$${after[2]}`];
  return text.startsWith("-") ? [-1, text.slice(1)] : [1, text.replace(/^\+/u, "")];
}

/** Reads numbers as they are typed in the United States: 1,234.50, 1e3, $120, (5), 12.5% and 1 1/2. Null for anything else. */
export function typedNumber(text: string): TypedNumber | null {
  const [sign, rest] = signed(text);
  const found = unsigned(rest);
  return found && Number.isFinite(found.value) ? { ...found, value: sign * found.value } : null;
}
