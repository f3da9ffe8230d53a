import { readAccounts, type AccountList, type ColumnWords, type ReadOptions, type RowsChoice } from "../../domain/accounts";
import { foldHeader } from "../../domain/accounts/header";
import type { Snapshot } from "../../excel/snapshot";
import { texts, type Language } from "../../i18n";
import type { ScoresContent } from "../../sheets/dataContent";
import { PLAIN_ROWS, type ListRows } from "../../sheets/listRows";
import { parseRates, rateCodes, rateHeadersOf } from "../../sheets/ratesTable";
import { sourceColumn, sourceValues } from "../../sheets/source";
import type { TablePart } from "../../sheets/tablePart";
import { parseWords, wordHeadersOf } from "../../sheets/wordsTable";
import { criterionSources, listRows } from "./listFormulas";

/** What formulas on the Data sheet refer to in the person's list. */
export type ListContent = Pick<ScoresContent, "sourceSheet" | "accountNames" | "rows" | "manager" | "sources">;

/** The list as it was read, and as formulas refer to it: both say the same of every account. */
export interface ReadList {
  readonly list: AccountList;
  readonly content: ListContent;
  /** Words that are read as ratings and not in the table of words yet. */
  readonly newWords: readonly ColumnWords[];
  /** Currencies that are to be given a rate and not in the table of rates yet. */
  readonly newCurrencies: readonly string[];
}

/** The tables that say how the list is read; null for one that is not there. */
export interface ReadingTables {
  readonly words: TablePart | null;
  readonly rates: TablePart | null;
}

/**
 * Reads the list as the person has chosen. Where no formula could find the accounts that way, each row is an account.
 * @throws AccountListError where there is no list
 */
export function readList(
  { grid, tables }: NonNullable<Snapshot["list"]>,
  { words: part, rates: ratesPart }: ReadingTables,
  language: Language | null,
  options: Omit<ReadOptions, "wordTables" | "rates"> & { readonly wordRatings?: readonly ColumnWords[] },
): ReadList {
  const rateHeaders = ratesPart && rateHeadersOf(ratesPart);
  // A table without its headers has no rates.
  const rates = ratesPart && rateHeaders ? parseRates(ratesPart) : new Map<string, number>();
  const headers = part && wordHeadersOf(part);
  const known = part && headers ? parseWords(part) : [];
  // A table without its headers can take no words.
  const asked = part && !headers ? [] : (options.wordRatings ?? []);
  const wordTables = [...known, ...asked.filter(({ header }) => !known.some((each) => foldHeader(each.header) === foldHeader(header)))];
  const words = part && !headers ? "propose" : (options.words ?? "propose");
  const read = (rows: RowsChoice | undefined, otherwise: ListRows | null): ReadList | null => {
    const list = readAccounts(grid, tables, { ...options, words, wordTables, rates, ...(rows ? { rows } : {}) });
    const standing = { tables: wordTables, headers: headers ?? texts(language ?? list.language).sheets.words.headers };
    const sources = criterionSources(list, grid, standing, rateHeaders);
    const found = listRows(list, grid, sources) ?? otherwise;
    return (
      found && {
        list,
        content: contentOf(list, sources, found),
        newWords: newWords(list, known),
        newCurrencies: newCurrencies(list, ratesPart && rateHeaders ? ratesPart : null),
      }
    );
  };
  const found = read(options.rows, null) ?? read("as-is", PLAIN_ROWS);
  if (!found) throw new Error("The list has no rows");
  return found;
}

function contentOf({ source, mapping }: AccountList, sources: ListContent["sources"], rows: ListContent["rows"]): ListContent {
  const { account, manager } = mapping;
  return {
    sourceSheet: source.sheet,
    accountNames: sourceColumn(source, account.column, account.header),
    rows,
    manager: manager && { header: manager.header, values: sourceValues(sourceColumn(source, manager.column, manager.header), null) },
    sources,
  };
}

function newCurrencies({ mapping }: AccountList, part: TablePart | null): string[] {
  const known = new Set(part ? rateCodes(part) : []);
  const codes = Object.values(mapping.criteria).flatMap((mapped) => mapped?.currencies?.codes ?? []);
  return [...new Set(codes)].filter((code) => !known.has(code));
}

function newWords({ mapping }: AccountList, tables: readonly ColumnWords[]): ColumnWords[] {
  const known = new Set(tables.map(({ header }) => foldHeader(header)));
  const found = Object.values(mapping.criteria).flatMap((mapped): ColumnWords[] => {
    if (!mapped?.words || known.has(foldHeader(mapped.header))) return [];
    known.add(foldHeader(mapped.header));
    return [{ header: mapped.header, words: mapped.words }];
  });
  return found;
}
