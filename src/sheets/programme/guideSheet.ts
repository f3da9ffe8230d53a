import { COMMON_ERRORS, KEYS, errorsShown, type ErrorFacts } from "../../domain/programme/guide";
import { PLANS_TABLE } from "../plan/planRow";
import { LANGUAGES, texts } from "../../i18n";
import { area, cell } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { LEFT, frame } from "../frame";
import { linkTo, startLink } from "../links";
import type { SheetEntry } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { onlyChanges } from "../registry/onlyChanges";
import { bodyLines, headerFormat, linkFormat, soonWhere } from "../style";
import { columnCells } from "../tablePart";
import { programmeOf } from "./programmeOf";
import { definitionFacts } from "./workbookFacts";

const HEADER_ROW = 3;
const ERRORS_ROW = HEADER_ROW + KEYS.length + 2;

/** Keys and errors: a short guide into the workbook, and which of the errors show in it. */
function guideDraft(sheet: string, facts: SheetFacts): SheetDraft {
  const { guide, sheets } = texts(facts.language).programme;
  const own = sheets.guide;
  const shown = errorsShown(errorFacts(facts));
  const word = (id: (typeof COMMON_ERRORS)[number]["id"]): string => {
    const shows = shown.get(id) ?? null;
    return shows === null ? guide.shown.unknown : shows ? guide.shown.yes : guide.shown.no;
  };
  const shared = frame({
    ...{ kind: "guide", title: own.title, note: own.note, back: startLink(facts), lastColumn: LEFT + 5, headerRow: HEADER_ROW },
    ...{ tab: "muted", heights: { "3": 6 } },
  });
  const keys = KEYS.map(({ id, places }) => [guide.keys[id].name, guide.keys[id].text, "", ...linksOf(places, facts)]);
  const errors = COMMON_ERRORS.map(({ id, place }) => [guide.errors[id].name, guide.errors[id].text, word(id), ...linksOf([place], facts)]);
  const { key, text, error, guard, go } = own.headers;
  const rows = (first: number, count: number): SheetDraft["formats"] => [
    headerFormat(first, LEFT, 6),
    ...bodyLines(area(first + 1, LEFT, count, 6)),
    { range: area(first + 1, LEFT, count, 6), vertical: "Center" },
    { range: area(first + 1, LEFT, count, 1), bold: true },
    { range: area(first + 1, LEFT + 1, count, 1), wrap: true },
    linkFormat(area(first + 1, LEFT + 3, count, 3)),
  ];
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, LEFT), cells: [[key, text, "", go, "", ""], ...keys] },
      { at: cell(ERRORS_ROW, LEFT), cells: [[error, guard, own.headers.shown, go, "", ""], ...errors] },
    ],
    formats: [...shared.formats, ...(rows(HEADER_ROW, KEYS.length) ?? []), ...(rows(ERRORS_ROW, COMMON_ERRORS.length) ?? [])],
    highlights: [
      soonWhere(area(ERRORS_ROW + 1, LEFT + 2, COMMON_ERRORS.length, 1), `=$${cell(ERRORS_ROW + 1, LEFT + 2)}="${guide.shown.yes}"`),
    ],
    widths: { ...shared.widths, B: 34, C: 74, D: 18, "E:G": 20 },
  };
}

/** The ways to the sheets that are there, three at most. */
function linksOf(places: readonly string[], { sheetOf, requested, nameOf }: SheetFacts): DraftCell[] {
  const links = places.flatMap((kind) => {
    const sheet = sheetOf(kind) ?? (requested.has(kind) ? nameOf(kind) : null);
    return sheet === null ? [] : [linkTo(sheet, `${sheet} ›`)];
  });
  return Array.from({ length: 3 }, (_, index) => links[index] ?? "");
}

/** What the workbook knows that can show an error. */
function errorFacts(facts: SheetFacts): ErrorFacts {
  const { staff, checks } = programmeOf(facts);
  const { keyAccounts, cap, amongLargest } = definitionFacts(facts);
  const plans = facts.table(PLANS_TABLE);
  const sum = (field: "openActions" | "overdue"): number | null => {
    if (!plans) return null;
    const words = LANGUAGES.map((language) => texts(language).plan.plansSheet.headers[field]);
    return columnCells(plans, words).reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
  };
  return {
    ...{ keyAccounts, cap, amongLargest, openActions: sum("openActions"), overdueActions: sum("overdue") },
    teamsSelling: checks.selling?.counts.selling ?? null,
    teamsRead: checks.selling?.teams.length ?? null,
    overloadedAccounts:
      staff.index.everybody().length === 0 ? null : staff.covered.filter(({ overloaded }) => overloaded.length > 0).length,
    divisions: null,
    divisionsAlone: null,
  };
}

/** Keys and common errors: nothing is typed there, so it is brought up to date as a whole. */
export const guideSheet: SheetEntry = {
  kind: "guide",
  name: (language) => texts(language).sheets.names.guide,
  shown: "onRequest",
  group: "list",
  tables: [],
  reads: { choose: { cells: "all" } },
  draft: (facts) => (facts.choice ? guideDraft(facts.nameOf("guide"), facts) : null),
  update: onlyChanges((facts) => (facts.choice ? guideDraft(facts.nameOf("guide"), facts) : null)),
};
