import { accountKey } from "../../domain/accountKeys";
import { ONE_TO_FIVE } from "../../domain/programme/answers";
import type { Round } from "../../domain/programme/rounds";
import { AIMS, HABITS, checkSelling, type Habit, type SellingResult } from "../../domain/programme/selling";
import { fill, texts, type Language } from "../../i18n";
import { area, cell, filledFormula, quoteText, tableColumn, tableHeaders, thisRow } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { LEFT } from "../frame";
import { startLink } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLORS, bodyLines, headerFormat } from "../style";
import { staffOf } from "../team/staff";
import { CHECK_HEADER_ROW, checkDraft, checkEntry, levelFigures, meanOf, openCheck, ratingRule, scaleNote, whereAt } from "./checkSheet";

export const SELLING_TABLE = "KAM_Selling";

const HABIT_IDS = HABITS.map(({ id }) => id);

const FIELDS = ["account", "respondent", ...HABIT_IDS, "mean", "reading", "change"] as const;

type Field = (typeof FIELDS)[number];

/** Below this mean a team reads as selling, above the other as managing; a habit under the last is worth changing: as `checkSelling` reads them. */
const [SELLING_BELOW, MANAGING_ABOVE, GOOD_ENOUGH] = [2.5, 3.5, 4];

/** The aims stand to the right of the table, which grows downwards. */
const AIMS_LEFT = LEFT + FIELDS.length + 1;

function headers(language: Language): Readonly<Record<Field, string>> {
  const { headers: own, habits } = texts(language).programme.checks.selling;
  const names = Object.fromEntries(HABIT_IDS.map((id) => [id, habits[id].name])) as Record<Habit, string>;
  return { account: own.account, respondent: own.respondent, ...names, mean: own.mean, reading: own.reading, change: own.change };
}

const WORDS = { en: headers("en"), es: headers("es") };

function formulas(head: Readonly<Record<Field, string>>, language: Language): Readonly<Record<"mean" | "reading" | "change", DraftCell>> {
  const { readings } = texts(language).programme.checks.selling;
  const ends = [head[HABIT_IDS[0] as Habit], head[HABIT_IDS.at(-1) as Habit]] as const;
  const own = thisRow(SELLING_TABLE, ...ends);
  const labels = tableHeaders(SELLING_TABLE, ...ends);
  const mean = thisRow(SELLING_TABLE, head.mean);
  // Equal answers are told apart by their place, so that two habits are named and not one twice.
  const placed = `IF(ISNUMBER(${own}),IF(${own}<${GOOD_ENOUGH},${own}+COLUMN(${own})/1000,""),"")`;
  const nth = (n: number): string => `INDEX(${labels},MATCH(SMALL(${placed},${n}),${placed},0))`;
  return {
    mean: { formula: `=${meanOf(own, ONE_TO_FIVE)}` },
    reading: {
      formula: `=IF(${mean}="","",IF(${mean}<${SELLING_BELOW},${quoteText(readings.selling)},IF(${mean}>${MANAGING_ABOVE},${quoteText(readings.managing)},${quoteText(readings.both)})))`,
    },
    change: { formula: `=IFERROR(${nth(1)}&IFERROR("; "&${nth(2)},""),"")` },
  };
}

function sellingDraft(sheet: string, accounts: readonly string[], language: Language, back: DraftCell): SheetDraft {
  const { checks, sentences, sheets } = texts(language).programme;
  const own = checks.selling;
  const head = headers(language);
  const column = (field: Field): string => tableColumn(SELLING_TABLE, head[field]);
  const rows = (accounts.length > 0 ? accounts : [""]).map((account) => ({ account, ...formulas(head, language) }));
  // Each account counts once, however many of its team answer.
  const counted = `ISNUMBER(${column("mean")})`;
  const ofTeam = `IF(${counted},AVERAGEIFS(${column("mean")},${column("account")},${column("account")}),0)`;
  const weight = `IF(${counted},1/COUNTIFS(${column("account")},${column("account")},${column("mean")},">0"),0)`;
  const teams = `SUMPRODUCT(${weight})`;
  const level = `IF(COUNT(${column("mean")})=0,"",SUMPRODUCT(${ofTeam}*${weight})/${teams})`;
  const number = (formula: string): string => `ROUND(${formula},0)`;
  const counts = filledFormula(sentences.results["selling-counts"], {
    managing: number(`SUMPRODUCT((${ofTeam}>${MANAGING_ABOVE})*${weight})`),
    teams: number(teams),
    selling: number(`SUMPRODUCT((${ofTeam}>0)*(${ofTeam}<${SELLING_BELOW})*${weight})`),
  });
  const result = `IF(COUNT(${column("mean")})=0,${quoteText(sentences.results["selling-none"])},${counts})`;
  const note = scaleNote(cell(5, LEFT), own.scale);
  const aims = AIMS.map((aim) => own.aims[aim]);
  const habit = (id: Habit) => ({
    ...{ width: 10, typed: true as const, whole: { horizontal: "Center" as const } },
    validation: ratingRule(head[id], ONE_TO_FIVE, language, fill(sheets.poles, own.habits[id])),
  });
  return checkDraft<Field>(
    {
      rowHeight: 46,
      ...{ sheet, kind: "selling", title: own.title, note: own.note, back, table: SELLING_TABLE, headers: head, fields: FIELDS, frozen: 1 },
      ...{ headerHeight: 38, heights: { "6": 15 }, lastColumn: AIMS_LEFT + 2 },
      looks: {
        account: { width: 20.7, typed: true, body: { bold: true } },
        respondent: { width: 14, typed: true },
        ...Object.fromEntries(HABIT_IDS.map((id) => [id, habit(id)])),
        mean: { width: 7, whole: { horizontal: "Right" }, body: { numberFormat: "0.0", bold: true } },
        reading: { width: 15, whole: { horizontal: "Left", indent: 1 } },
        change: { width: 19, body: { wrap: true, color: COLORS.muted } },
      },
      rows,
      figures: levelFigures("selling", language, level, result, LEFT + 1),
    },
    {
      ...note,
      blocks: [
        ...note.blocks,
        {
          at: cell(CHECK_HEADER_ROW, AIMS_LEFT),
          cells: [[own.shared, own.sellingWay, own.managingWay], ...aims.map(({ name, selling, managing }) => [name, selling, managing])],
        },
      ],
      formats: [
        ...note.formats,
        headerFormat(CHECK_HEADER_ROW, AIMS_LEFT, 3),
        ...bodyLines(area(CHECK_HEADER_ROW + 1, AIMS_LEFT, aims.length, 3)),
        { range: area(CHECK_HEADER_ROW + 1, AIMS_LEFT, aims.length, 3), wrap: true, vertical: "Center" },
        { range: area(CHECK_HEADER_ROW + 1, AIMS_LEFT, aims.length, 1), bold: true },
      ],
      widths: { O: 2.71, P: 17, Q: 18, R: 20 },
    },
  );
}

/** The self-checks of the account teams as they were typed. */
export function readSelling(
  { table: tableOf }: Pick<SheetFacts, "table">,
  keyAccounts: readonly string[],
  previous: Round | null,
): SellingResult {
  const part = tableOf(SELLING_TABLE);
  const table = part && openCheck(part, WORDS, FIELDS);
  const rows = table
    ? Array.from({ length: table.part.rowCount }, (_, row) => ({
        account: table.text(row, "account"),
        answers: HABIT_IDS.map((id) => table.at(row, id)),
        where: (id: Habit) => whereAt(table, row, id),
      }))
    : [];
  return checkSelling(rows, keyAccounts, previous);
}

/** Selling or managing: a line for each key account, and more of them where several answer. */
export const sellingSheet = checkEntry({
  kind: "selling",
  table: SELLING_TABLE,
  draft: (facts, sheet) =>
    sellingDraft(
      sheet,
      staffOf(facts).accounts.map(({ account }) => account),
      facts.language,
      startLink(facts),
    ),
  update: (facts, part) => {
    const { choice, language } = facts;
    if (!choice) return null;
    const table = openCheck(part, WORDS, FIELDS);
    const known = new Set(Array.from({ length: part.rowCount }, (_, row) => accountKey(table.text(row, "account"))));
    const head = Object.fromEntries(FIELDS.map((field) => [field, table.header(field) ?? headers(language)[field]])) as Record<
      Field,
      string
    >;
    const renamed = Array.from({ length: part.rowCount }, (_, row) => row).flatMap((row) => {
      const to = choice.renamed.find(({ from }) => accountKey(from) === accountKey(table.text(row, "account")))?.to;
      return to === undefined ? [] : table.block(row, "account", to);
    });
    const added = choice.chosen.filter(
      ({ account }) => !known.has(accountKey(account)) && !choice.renamed.some(({ to }) => to === account),
    );
    const fresh = table.newRows(added.map(({ account }) => ({ account, ...formulas(head, language) })));
    return { blocks: [...renamed, ...fresh.blocks], rows: { name: SELLING_TABLE, table: part, cells: fresh.rows } };
  },
});
