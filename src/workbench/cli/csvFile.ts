import { basename } from "node:path";
import Papa from "papaparse";
import { fill, texts, type Language } from "../../i18n";
import { WorkbookModel, type CellScalar } from "../model";
import { CommandError } from "./commandError";
import { readWhole } from "./files";

const mostCells = 400_000;
const longestSheetName = 31;
const millisecondsInDay = 86_400_000;
/** 1 January 1970 as Excel's serial number. */
const unixEpoch = 25_569;

/** A list to read: a workbook as it is, and a text with separated values (.csv, .tsv, .txt) as a workbook of one sheet. @throws CommandError */
export async function readList(file: string, language: Language): Promise<Uint8Array> {
  const bytes = await readWhole(file, language);
  // A workbook under another name is one all the same.
  if (!/\.(?:csv|tsv|txt)$/iu.test(file) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) return bytes;
  const { cli } = texts(language);
  const refuse = (reason: string): never => {
    throw new CommandError(fill(cli.cannotRead, { file, reason }));
  };
  const text = decoded(bytes) ?? refuse(cli.reasons.NOTTEXT);
  const { rows, separator, isBroken } = parsed(text);
  if (isBroken) refuse(cli.reasons.QUOTES);
  if (rows.reduce((sum, row) => sum + row.length, 0) > mostCells) refuse(fill(cli.reasons.TOOLARGE, { count: String(mostCells) }));
  const model = WorkbookModel.blank();
  const [sheet] = model.workbook.worksheets;
  if (!sheet) throw new RangeError("A new workbook has a sheet.");
  const mark = decimalMark(rows, separator);
  rows.forEach((row, r) => {
    row.forEach((words, c) => {
      const { value, format } = valueOf(words, mark);
      if (value === "") return;
      const cell = sheet.getCell(r + 1, c + 1);
      // Given as it is, not typed: a text that begins with = is no formula.
      cell.value = value;
      if (format !== null) cell.numFmt = format;
    });
  });
  model.activeSheetName = sheet.name = sheetName(file);
  return (await model.save()).bytes;
}

function sheetName(file: string): string {
  const name = basename(file)
    .replace(/\.\w+$/u, "")
    .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
    .slice(0, longestSheetName)
    .replace(/^'+|'+$/gu, "")
    .trim();
  return name === "" || /^history$/iu.test(name) ? "Sheet1" : name;
}

/** What Windows-1252 has from 0x80 on, where Latin-1 has nothing; Node's own decoder of that name knows Latin-1 alone. */
const windowsOnly = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"];

/** The text of a file in UTF-8, UTF-16 or Windows-1252, which is what Excel and older programs write; null for what is not text. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const half = Math.floor(bytes.length / 2);
  const zeros = (from: number): number => bytes.filter((byte, i) => byte === 0 && i % 2 === from).length;
  if (bytes.includes(0)) {
    // Without a mark at its beginning, UTF-16 shows by the zeros in every other byte.
    if (zeros(1) > half / 2 && zeros(0) === 0) return new TextDecoder("utf-16le").decode(bytes);
    if (zeros(0) > half / 2 && zeros(1) === 0) return new TextDecoder("utf-16be").decode(bytes);
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8, so it is the encoding of Windows, in which every sequence of bytes is a text.
    const text = Buffer.from(bytes).toString("latin1");
    return text.replace(/[\x80-\x9f]/gu, (c) => windowsOnly[c.charCodeAt(0) - 0x80] ?? c);
  }
}

/** Rows of a text; the separator is found by what the rows agree on, or said in a first line such as `sep=;`. */
function parsed(text: string): { rows: string[][]; separator: string; isBroken: boolean } {
  const [line = "", said] = /^sep=(.)\r?\n/iu.exec(text) ?? [];
  const { data, meta, errors } = Papa.parse<string[]>(text.slice(line.length), {
    ...(said === undefined ? {} : { delimiter: said }),
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: false,
  });
  while (data.length > 0 && data.at(-1)?.every((words) => words.trim() === "") === true) data.pop();
  return { rows: data, separator: meta.delimiter, isBroken: errors.some(({ code }) => code === "MissingQuotes") };
}

type Mark = "." | ",";

const sureComma = /^[-+]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,}))%?$/u;
const surePoint = /^[-+]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,}))%?$/u;

/** The decimal mark of a file, of which a number such as 1,234 says nothing; null where its numbers contradict each other. */
function decimalMark(rows: readonly (readonly string[])[], separator: string): Mark | null {
  const words = rows.flat().map((each) => each.trim());
  const [commas, points] = [words.some((each) => sureComma.test(each)), words.some((each) => surePoint.test(each))];
  if (commas && points) return null;
  if (commas || points) return commas ? "," : ".";
  // Where a comma separates the values, it separates no decimals.
  return separator === ";" ? "," : ".";
}

/** What a text stands for: a number, a share, a day (2026-01-31), TRUE or FALSE; all else, codes such as 007 too, stays text. */
function valueOf(words: string, mark: Mark | null): { readonly value: CellScalar; readonly format: string | null } {
  const text = words.trim();
  const number = mark === null ? plainNumber(text) : numberOf(text, mark);
  if (number !== null) return { value: number, format: null };
  const share = text.endsWith("%") && mark !== null ? numberOf(text.slice(0, -1).trimEnd(), mark) : null;
  if (share !== null) return { value: Number(`${share}e-2`), format: Number.isInteger(share) ? "0%" : "0.00%" };
  const day = dayOf(text);
  if (day !== null) return { value: day, format: "yyyy-mm-dd" };
  return { value: /^(?:true|false)$/iu.test(text) ? /^true$/iu.test(text) : words, format: null };
}

/** More digits than a number keeps, and zeros in front, are those of a code. */
const plainNumber = (text: string): number | null => (/^[-+]?(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : null);

function numberOf(text: string, mark: Mark): number | null {
  const form =
    mark === "," ? /^[-+]?(?:\d{1,3}(?:[. \u00a0]\d{3})+|\d+)(?:,\d+)?$/u : /^[-+]?(?:\d{1,3}(?:[, \u00a0]\d{3})+|\d+)(?:\.\d+)?$/u;
  if (!form.test(text)) return null;
  const [whole = "", decimals] = text.split(mark);
  const digits = plainNumber(whole.replace(/[., \u00a0]/gu, ""));
  return digits === null ? null : decimals === undefined ? digits : Number(`${whole.replace(/[., \u00a0]/gu, "")}.${decimals}`);
}

function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = new Date(time).toISOString().startsWith(text) && Number(year) > 1900;
  return isDay ? time / millisecondsInDay + unixEpoch : null;
}
