import { accountKey } from "../../domain/accountKeys";
import { columnLetters } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { area, cell, quoteText } from "../a1";
import type { DraftCell, Highlight, SheetDraft } from "../draft";
import { LEFT, frame } from "../frame";
import { startLink } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLORS, headerFormat } from "../style";
import { overviewEntry, said } from "./overviewEntry";
import { numberOf, rowsAcross, shows, type CrossRow, type PlanContent } from "./planCells";

const HEADER_ROW = 3;
const FIRST = HEADER_ROW + 1;
/** Offerings that have a column: a company that sells more than this takes the first. */
const MOST_OFFERINGS = 12;
const MOST_OPENINGS = 10;
/** Nothing untapped is a dash. */
const AMOUNTS = '[>=1000]#,##0;[=0]"–";General';
/** The map's columns: the account, the sum, the offerings. */
const MAP_WIDTH = MOST_OFFERINGS + 2;

/** Zero-based column of the first offering. */
const OFFERINGS = LEFT + 2;

type Row = CrossRow<"whitespace">;

/** Offerings × accounts with what is untapped, and the largest openings below. */
function whitespaceDraft(sheet: string, plans: readonly PlanContent[], facts: SheetFacts, room: number): SheetDraft {
  const own = texts(facts.language).overview.whitespace;
  const rows = rowsAcross(plans, "whitespace").filter(({ values }) => String(values.offering).trim() !== "");
  const offerings = offeringsOf(rows);
  const accounts = plans.map(({ account }) => account);
  const openings = rows.filter(({ values }) => untappedOf(values) > 0).sort((a, b) => untappedOf(b.values) - untappedOf(a.values));
  const total = FIRST + accounts.length;
  const below = total + 2;
  const height = Math.max(room, below - FIRST + MOST_OPENINGS + 3);
  const map = accounts.map((account, index) => mapCells(FIRST + index, account, offerings, rows, own.marks));
  const cells = [
    [own.account, own.untapped, ...padded(offerings)],
    ...map,
    totalCells(accounts.length, own.total),
    [said(" "), ...blank().slice(1)],
    [said(own.openings.title), ...Array<DraftCell>(MAP_WIDTH - 1).fill("")],
    wide(Object.values(own.openings.headers).map(said)),
    ...openings.slice(0, MOST_OPENINGS).map((row) => wide(openingCells(row, own.noOwner))),
  ];
  const shared = frame({
    kind: "whitespaceMap",
    title: own.title,
    note: rows.length === 0 ? own.empty : own.note,
    back: startLink(facts),
    lastColumn: LEFT + MAP_WIDTH - 1,
    headerRow: HEADER_ROW,
    frozen: 1,
    headerHeight: 38,
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(HEADER_ROW, LEFT), cells }],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, MAP_WIDTH),
      { range: area(HEADER_ROW, LEFT + 1, 1, MAP_WIDTH - 1), wrap: true, horizontal: "Right" },
      { range: area(FIRST, LEFT, height, 1), bold: true },
      { range: area(FIRST, LEFT + 1, height, MAP_WIDTH - 1), numberFormat: AMOUNTS, horizontal: "Right" },
    ],
    widths: { ...shared.widths, B: 40, [`C:${columnLetters(LEFT + MAP_WIDTH - 1)}`]: 13 },
    highlights: highlights(height, own),
  };
}

/** Offerings by their first writing, the largest in all first; case and outer spaces aside. */
function offeringsOf(rows: readonly Row[]): string[] {
  const sums = new Map<string, { readonly name: string; readonly sum: number }>();
  for (const { values } of rows) {
    const name = String(values.offering).trim();
    const known = sums.get(accountKey(name)) ?? { name, sum: 0 };
    sums.set(accountKey(name), { ...known, sum: known.sum + untappedOf(values) });
  }
  return [...sums.values()]
    .sort((a, b) => b.sum - a.sum || a.name.localeCompare(b.name, "en"))
    .slice(0, MOST_OFFERINGS)
    .map(({ name }) => name);
}

/** As the plan's own formula has it: potential − current, never below 0. */
const untappedOf = (values: Row["values"]): number => Math.max(0, (numberOf(values.potential) ?? 0) - (numberOf(values.current) ?? 0));

const blank = (): DraftCell[] => Array<DraftCell>(MAP_WIDTH).fill("");
const padded = (names: readonly string[]): DraftCell[] => Array.from({ length: MOST_OFFERINGS }, (_, index) => names[index] ?? "");

/** A line of the openings, as wide as the map. */
const wide = (cells: readonly DraftCell[]): DraftCell[] => [...cells, ...blank().slice(cells.length)];

interface Marks {
  readonly ours: string;
  readonly notRelevant: string;
  readonly unknown: string;
}

function mapCells(at: number, account: string, offerings: readonly string[], rows: readonly Row[], marks: Marks): DraftCell[] {
  const mine = rows.filter((row) => row.account === account);
  const cells = offerings.map((offering) => {
    const found = mine.filter(({ values }) => accountKey(String(values.offering).trim()) === accountKey(offering));
    return found.length === 0 ? said(marks.unknown) : offeringCell(found, marks);
  });
  const sum = `SUM(${area(at, OFFERINGS, 1, MOST_OFFERINGS)})`;
  return [said(account), { formula: `=${sum}` }, ...Array.from({ length: MOST_OFFERINGS }, (_, index) => cells[index] ?? "")];
}

/** The sum of what is untapped in the rows of one offering; a mark where it is ours already or not relevant. */
function offeringCell(rows: readonly Row[], marks: Marks): DraftCell {
  const standings = rows.map(({ values }) => keyOfWord("whitespaceStandings", String(values.standing)));
  if (standings.every((standing) => standing === "notRelevant")) return said(marks.notRelevant);
  if (standings.every((standing) => standing === "ours")) return said(marks.ours);
  const cells = rows.map((row) => row.at("untapped")).filter((reference) => reference !== null);
  return cells.length === 0 ? said(marks.unknown) : { formula: `=SUM(${cells.join(",")})` };
}

function totalCells(accounts: number, total: string): DraftCell[] {
  const sums = Array.from({ length: MAP_WIDTH - 1 }, (_, index): DraftCell => {
    const column = area(FIRST, LEFT + 1 + index, Math.max(1, accounts), 1);
    return { formula: `=IF(COUNT(${column})=0,"",SUM(${column}))` };
  });
  return [said(total), ...sums];
}

const openingCells = (row: Row, nobody: string): DraftCell[] => {
  const [offering, owner] = [row.at("offering"), row.at("owner")];
  return [
    offering === null ? said(row.account) : { formula: `=${quoteText(`${row.account} · `)}&TRIM(${offering})` },
    shows(row.at("current")),
    shows(row.at("potential")),
    shows(row.at("untapped")),
    owner === null ? said(nobody) : { formula: `=IF(${owner}="",${quoteText(nobody)},${owner})` },
  ];
};

/** Heat by four steps of the largest cell, the number always in it; section and header of the openings; openings that nobody has. */
function highlights(
  rows: number,
  own: { readonly openings: { readonly title: string }; readonly total: string; readonly noOwner: string },
): Highlight[] {
  const map = area(FIRST, OFFERINGS, rows, MOST_OFFERINGS);
  const first = cell(FIRST, OFFERINGS);
  const name = `$${cell(FIRST, LEFT)}`;
  const firstOpening = `MATCH(${quoteText(own.openings.title)},$${columnLetters(LEFT)}:$${columnLetters(LEFT)},0)`;
  const inMap = `AND(ISNUMBER(${first}),${first}>0,ROW()<${firstOpening}-2)`;
  const most = `MAX(${map.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")})`;
  const line = area(FIRST, LEFT, rows, MAP_WIDTH);
  return [
    { range: line, formula: `=${name}=${quoteText(own.openings.title)}`, color: COLORS.accent, bold: true, below: COLORS.accent },
    { range: line, formula: `=ROW()=${firstOpening}+1`, color: COLORS.accent, bold: true, fill: COLORS.accentLight },
    { range: line, formula: `=${name}=${quoteText(own.total)}`, bold: true, below: COLORS.accent },
    { range: line, formula: `=${name}<>""`, below: COLORS.line },
    { range: map, formula: `=AND(${inMap},${first}>=0.75*${most})`, fill: HEAT[3], color: COLORS.onAccent },
    { range: map, formula: `=AND(${inMap},${first}>=0.5*${most})`, fill: HEAT[2], color: COLORS.onAccent },
    { range: map, formula: `=AND(${inMap},${first}>=0.25*${most})`, fill: HEAT[1] },
    { range: map, formula: `=${inMap}`, fill: HEAT[0] },
    { range: line, formula: `=${cell(FIRST, LEFT)}=${quoteText(own.noOwner)}`, color: COLORS.late, bold: true },
  ];
}

/** Four steps of one colour: ink reads on the first two, white on the others. */
const HEAT = ["#DCEBE4", "#8FBFA9", "#387C61", "#17523C"] as const;

/** What accounts could still buy, across all plans. */
export const whitespaceSheet = overviewEntry({
  kind: "whitespaceMap",
  name: (language: Language) => texts(language).sheets.names.whitespaceMap,
  draft: whitespaceDraft,
});
