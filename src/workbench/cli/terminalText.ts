/** Characters that would end the line or steer the terminal: control characters and marks of writing direction. */
const STEERING = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text from a workbook as it may be printed: on one line, and nothing but text. */
export const plainText = (text: string): string => text.replace(STEERING, " ").trim();

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Scripts whose characters take two columns, and their punctuation and full-width forms. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const clusterWidth = (cluster: string): number => (INVISIBLE.test(cluster) ? 0 : EMOJI.test(cluster) || WIDE.test(cluster) ? 2 : 1);

/** How many columns of a terminal a text takes: two for emoji and East Asian characters, none for combining marks. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += clusterWidth(segment);
  return width;
}

/** A text within so many columns: what is too long ends in "…". */
export function shortened(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    width += clusterWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of at most so many columns; a word that is longer has a line of its own. */
export function wrapped(words: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
