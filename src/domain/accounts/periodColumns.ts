import { foldHeader } from "./header";
import type { ListContext } from "./listContext";
import type { ListColumns } from "./listColumns";
import { comparePeriods, periodOf, type Period } from "./periods";
import { isClose } from "./runningSums";
import { plainWords } from "./totalWords";

/** Revenue read from columns of months, quarters or years that are called nothing else. */
export interface PeriodRevenue {
  /** More than one where they are added up. */
  readonly columns: readonly number[];
  readonly reason: "total" | "year" | "sum";
}

const TOTALS = new Set(
  "total,totals,totales,sum,suma,total general,grand total,ytd,total ytd,total ano,total year,full year,year total,gesamt,summe,totale,total geral,total annuel,acumulado,annual,anual,year to date,sales total".split(
    ",",
  ),
);

/** What revenue is called beside a month: `Sales Jan 2025`. */
const REVENUE_WORDS =
  /\b(?:net|sales|revenue|turnover|ventas|facturaci[oó]n|ingresos|vendas|faturamento|receita|ca|umsatz|fatturato|ricavi)\b/gi;

/** The shortest run of months or quarters that is one. */
const FEWEST = 2;

/** More months than a year are not added up: the last year of them is. */
const MONTHS_OF_YEAR = 12;

/**
 * Which columns say the revenue where none is called so: the total of the periods, else the latest year, else the sum of the last twelve months or
 * four quarters. Null where the list has no columns of periods.
 */
export function periodRevenue(columns: ListColumns, context: ListContext, taken: ReadonlySet<number>): PeriodRevenue | null {
  const free = context.numericColumns().filter((column) => !taken.has(column));
  const periods = free.flatMap((column): (readonly [number, Period])[] => {
    const header = columns.area.headers?.get(column) ?? columns.cells.at(columns.area.headerRow, column);
    const period = periodOf(typeof header === "string" ? header.replace(REVENUE_WORDS, " ") : header);
    return period ? [[column, period]] : [];
  });
  const months = periods.filter(([, { month }]) => month !== null);
  const quarters = periods.filter(([, { quarter, month }]) => quarter !== null && month === null);
  const years = periods.filter(([, { month, quarter }]) => month === null && quarter === null);
  const parts = months.length >= FEWEST ? months : quarters;
  if (parts.length < FEWEST && years.length < FEWEST) return null;
  const totals = free.filter((column) =>
    TOTALS.has(
      plainWords(foldHeader(columns.header(column)))
        .replace(/\b(?:19|20)\d\d\b/g, "")
        .trim(),
    ),
  );
  const total = totals.find((column) => isSum(columns, column, parts.map(([each]) => each))) ?? totals.at(-1); // prettier-ignore
  if (total !== undefined && parts.length >= FEWEST) return { columns: [total], reason: "total" };
  const [latest] = [...years].sort(([, a], [, b]) => comparePeriods(b, a));
  if (latest) return { columns: [latest[0]], reason: "year" };
  const inOrder = [...parts].sort(([, a], [, b]) => comparePeriods(a, b));
  const most = parts === months ? MONTHS_OF_YEAR : 4;
  return { columns: inOrder.slice(-most).map(([column]) => column), reason: "sum" };
}

/** Whether a column is the sum of others in nearly all rows. */
function isSum(columns: ListColumns, total: number, parts: readonly number[]): boolean {
  const sums = columns.asNumbers(total).cells.map((cell) => (cell.kind === "number" ? cell.value : null));
  const right = sums.filter((sum, index) => {
    const added = parts.reduce((all, part) => {
      const cell = columns.asNumbers(part).cells[index];
      return all + (cell?.kind === "number" ? cell.value : 0);
    }, 0);
    return sum !== null && isClose(sum, added);
  });
  return right.length * 10 >= sums.length * 9;
}
