import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { DraftCell, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { RATES_TABLE, RATE_COLUMNS } from "./ratesTable";
import type { SheetEntry } from "./registry/entry";
import { TABLE_STYLE, headerFormat, inputFormats } from "./style";

const HEADER_ROW = 3;
/** Lines for currencies of one's own, where the list names none. */
const EMPTY_ROWS = 5;

/** Rates: a line a currency, its rate to be typed. Until there is one, nothing is converted. */
export function ratesDraft(sheet: string, currencies: readonly string[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).sheets.rates;
  const rows = currencies.length > 0 ? lines(currencies) : Array.from({ length: EMPTY_ROWS }, () => RATE_COLUMNS.map(() => ""));
  const first = HEADER_ROW + 1;
  const shared = frame({
    kind: "rates",
    title: own.title,
    note: own.note,
    back,
    lastColumn: LEFT + 2,
    headerRow: HEADER_ROW,
    tab: "muted",
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(HEADER_ROW, LEFT), cells: [RATE_COLUMNS.map((column) => own.headers[column]), ...rows] }],
    tables: [
      {
        name: RATES_TABLE,
        range: area(HEADER_ROW, LEFT, rows.length + 1, RATE_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, RATE_COLUMNS.length),
      ...inputFormats(area(first, LEFT, rows.length, RATE_COLUMNS.length)),
      { range: area(HEADER_ROW, LEFT + 1, rows.length + 1, 1), horizontal: "Right" },
    ],
    widths: { ...shared.widths, B: 16, C: 16, D: 60 },
    validations: [
      {
        range: area(first, LEFT + 1, rows.length, 1),
        rule: { decimal: [0, 1_000_000] },
        error: { title: own.title, message: own.error },
      },
    ],
  };
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
