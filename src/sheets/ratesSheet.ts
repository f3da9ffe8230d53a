import { texts, type Language } from "../i18n";
import type { DraftCell, SheetDraft } from "./draft";
import { LEFT } from "./frame";
import { startLink } from "./links";
import { listSheet } from "./listSheet";
import { RATES_TABLE, RATE_COLUMNS } from "./ratesTable";
import type { SheetEntry } from "./registry/entry";

/** Lines for currencies of one's own, where the list names none. */
const EMPTY_ROWS = 5;

/** Rates: a line a currency, its rate to be typed. Until there is one, nothing is converted. */
export function ratesDraft(sheet: string, currencies: readonly string[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).sheets.rates;
  const draft = listSheet({
    ...{ sheet, kind: "rates", title: own.title, note: own.note, back, table: RATES_TABLE, tab: "muted", lastColumn: LEFT + 2 },
    columns: [
      { header: own.headers.currency, width: 16, typed: true },
      {
        ...{ header: own.headers.rate, width: 16, typed: true, whole: { horizontal: "Right" } },
        validation: { rule: { decimal: [0, 1_000_000] }, error: { title: own.title, message: own.error } },
      },
    ],
    rows: currencies.length > 0 ? lines(currencies) : Array.from({ length: EMPTY_ROWS }, () => RATE_COLUMNS.map(() => "")),
  });
  return { ...draft, widths: { ...draft.widths, D: 60 } };
}

const lines = (currencies: readonly string[]): DraftCell[][] => currencies.map((code) => [code, ""]);

/** Rates: made where a column's amounts are in several currencies; after that, only currencies that are new are added. */
export const ratesSheet: SheetEntry = {
  kind: "rates",
  name: (language) => texts(language).sheets.names.rates,
  shown: "onRequest",
  group: "list",
  tables: [RATES_TABLE],
  reads: { choose: { tables: { [RATES_TABLE]: "whole" } } },
  isDue: ({ choice }) => (choice?.newCurrencies.length ?? 0) > 0,
  draft: (facts) => facts.choice && ratesDraft(facts.nameOf("rates"), facts.choice.newCurrencies, facts.language, startLink(facts)),
  update: ({ choice }, { table }) => {
    const standing = table(RATES_TABLE);
    if (!choice || !standing || choice.newCurrencies.length === 0) return null;
    return { rows: { table: standing, name: RATES_TABLE, cells: lines(choice.newCurrencies) }, blocks: [] };
  },
};
