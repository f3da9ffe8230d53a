import type { CellValue } from "../grid";
import { foldHeader } from "./header";

/** A stretch of time that a header names and nothing else: a year, or a month or quarter of one. */
export interface Period {
  readonly year: number | null;
  /** 1–12; null for a whole year or a quarter. */
  readonly month: number | null;
  /** 1–4; null for a whole year or a month. */
  readonly quarter: number | null;
}

/** The months as headers write them, in the languages of headers: whole, or their first three or four letters. */
const MONTHS: readonly (readonly string[])[] = [
  "january,jan,enero,ene,janeiro,janvier,janv,januar,janner,gennaio,gen",
  "february,feb,febrero,fevereiro,fev,fevrier,fevr,februar,febbraio",
  "march,mar,marzo,marco,mars,marz,mrz",
  "april,apr,abril,abr,avril,avr,aprile",
  "may,mayo,maio,mai,maggio,mag",
  "june,jun,junio,junho,juin,juni,giugno,giu",
  "july,jul,julio,julho,juillet,juil,juli,luglio,lug",
  "august,aug,agosto,ago,aout",
  "september,sep,sept,septiembre,setiembre,set,setembro,septembre,settembre",
  "october,oct,octubre,outubro,out,octobre,oktober,okt,ottobre,ott",
  "november,nov,noviembre,novembro,novembre",
  "december,dec,diciembre,dic,dezembro,dez,decembre,dezember,dicembre",
].map((names) => names.split(","));

const MONTH_OF: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const YEAR = /^(?:fy|ej|cy)?((?:19|20)\d\d)$/;
const SHORT_YEAR = /^(?:fy|ej|cy)?(\d\d)$/;
const QUARTER = /^(?:q|t|trim|trimestre|quarter|quartal)([1-4])$|^([1-4])(?:q|t|o|er|e|eme)?$/;
const NUMBERED = /^(?:m|p)?(0?[1-9]|1[0-2])$/;

/** Words that say of what kind a period is, without naming one. */
const KIND_WORDS = new Set("year,ano,annee,jahr,anno,month,mes,mois,monat,mese,quarter,trimestre,quartal,fy,ej,actual,real,ytd".split(","));

/** First days of months as Excel counts them, for the years 2000–2050. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 55152;

/** The period that is all a header says, or null. A number may be a year, or the first or last day of a month as Excel counts days. */
export function periodOf(value: CellValue): Period | null {
  if (typeof value === "number") return periodOfNumber(value);
  if (typeof value !== "string" || value.length > 40) return null;
  const words = foldHeader(value).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > 4) return null;
  const found: { year: number | null; month: number | null; quarter: number | null } = { year: null, month: null, quarter: null };
  for (const part of words.flatMap(splitLetters)) {
    const year = yearIn(part, found.month !== null || found.quarter !== null);
    const month = MONTH_OF.get(part) ?? null;
    const quarter = QUARTER.exec(part);
    if (month !== null && found.month === null) found.month = month;
    else if (year !== null && found.year === null) found.year = year;
    else if (quarter?.[1] && found.quarter === null) found.quarter = Number(quarter[1]);
    else if (NUMBERED.test(part) && found.year !== null && found.month === null && found.quarter === null) found.month = Number(part);
    else if (!KIND_WORDS.has(part)) return monthAndYear(words);
  }
  return found.year === null && found.month === null && found.quarter === null ? null : found;
}

/** `Jan25` and `Q12025` are two words each. */
const splitLetters = (word: string): string[] => /^(\p{L}{3,})(\d{2}|\d{4})$/u.exec(word)?.slice(1) ?? [word];

/** `01/2025`: the month comes first. */
function monthAndYear([first = "", second = "", ...more]: readonly string[]): Period | null {
  const year = YEAR.exec(second);
  return year && NUMBERED.test(first) && more.length === 0 ? { year: Number(year[1]), month: Number(first), quarter: null } : null;
}

function yearIn(word: string, afterMonth: boolean): number | null {
  const whole = YEAR.exec(word);
  if (whole) return Number(whole[1]);
  const short = SHORT_YEAR.exec(word);
  return short && (afterMonth || /^\p{L}/u.test(word)) ? 2000 + Number(short[1]) : null;
}

function periodOfNumber(value: number): Period | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1990 && value <= 2100) return { year: value, month: null, quarter: null };
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
  const next = new Date(day.getTime() + 86_400_000);
  const isEdge = day.getUTCDate() === 1 || next.getUTCDate() === 1;
  return isEdge ? { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, quarter: null } : null;
}

/** Periods in the order of time; those without a year keep theirs among each other. */
export const comparePeriods = (a: Period, b: Period): number =>
  (a.year ?? 0) - (b.year ?? 0) || (a.month ?? (a.quarter ?? 0) * 3) - (b.month ?? (b.quarter ?? 0) * 3);

/** The header of a month that stands as a day's number: `2025-01`. */
export function periodText(value: CellValue): string | null {
  const period = typeof value === "number" ? periodOf(value) : null;
  if (period?.month === null || period === null) return null;
  return `${period.year ?? ""}-${String(period.month).padStart(2, "0")}`;
}
