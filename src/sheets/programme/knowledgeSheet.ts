import { accountKey } from "../../domain/accountKeys";
import { AREAS, FLUENCY, FLUENT_FROM, checkKnowledge, type KnowledgeResult } from "../../domain/programme/knowledge";
import type { Round } from "../../domain/programme/rounds";
import { texts, type Language } from "../../i18n";
import { area, cell, filledFormula, quoteText, tableColumn, tableColumns, tableHeaders, thisRow } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { oneDecimal } from "../formulaText";
import { LEFT } from "../frame";
import { startLink } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLORS } from "../style";
import type { Staff } from "../team/staff";
import { staffOf } from "../team/staff";
import {
  CHECK_FIRST_ROW,
  CHECK_HEADER_ROW,
  bodyArea,
  checkDraft,
  checkEntry,
  heat,
  levelFigures,
  meanOf,
  openCheck,
  placeOf,
  ratingRule,
  scaleNote,
  whereAt,
} from "./checkSheet";

export const KNOWLEDGE_TABLE = "KAM_Knowledge";

const FIELDS = ["person", ...AREAS, "mean", "weakest", "teacher"] as const;

type Field = (typeof FIELDS)[number];

/** Lines for people who are on no team yet. */
const EMPTY_ROWS = 3;

/** Rows that are shaded from the beginning: people may be added. */
const MOST_SHADED = 100;

/** Zero-based row of the means of everybody, right above the headers. */
const MEANS_ROW = CHECK_HEADER_ROW - 1;

function headers(language: Language): Readonly<Record<Field, string>> {
  const { headers: own, areas } = texts(language).programme.checks.knowledge;
  const names = Object.fromEntries(AREAS.map((each) => [each, areas[each].short])) as Record<(typeof AREAS)[number], string>;
  return { person: own.person, ...names, mean: own.mean, weakest: own.weakest, teacher: own.teacher };
}

const WORDS = { en: headers("en"), es: headers("es") };

/** What the formulas of a row say of a person: the mean, the weakest areas, and who could teach the first of them. */
function formulas(head: Readonly<Record<Field, string>>): Readonly<Record<"mean" | "weakest" | "teacher", DraftCell>> {
  const ends = [head[AREAS[0]], head.competition] as const;
  const own = thisRow(KNOWLEDGE_TABLE, ...ends);
  const labels = tableHeaders(KNOWLEDGE_TABLE, ...ends);
  const column = `INDEX(${tableColumns(KNOWLEDGE_TABLE, ...ends)},0,MATCH(MIN(${own}),${own},0))`;
  const best = `MAX(${column})`;
  const orBlank = (formula: string): DraftCell => ({ formula: `=IF(COUNT(${own})=0,"",${formula})` });
  return {
    mean: { formula: `=${meanOf(own, FLUENCY)}` },
    weakest: orBlank(`TEXTJOIN(", ",TRUE,IF(ISNUMBER(${own}),IF(${own}=MIN(${own}),${labels},""),""))&" "&MIN(${own})`),
    teacher: orBlank(
      `IF(AND(${best}>=${FLUENT_FROM},${best}>MIN(${own})),INDEX(${tableColumn(KNOWLEDGE_TABLE, head.person)},MATCH(${best},${column},0))&", "&${best},"")`,
    ),
  };
}

function knowledgeDraft(sheet: string, people: readonly string[], language: Language, back: DraftCell): SheetDraft {
  const { checks, sentences, sheets } = texts(language).programme;
  const own = checks.knowledge;
  const head = headers(language);
  const rows = [...people, ...Array<string>(EMPTY_ROWS).fill("")];
  const [first, last] = [placeOf(FIELDS, AREAS[0]), placeOf(FIELDS, "competition")];
  const means = area(MEANS_ROW, first, 1, AREAS.length);
  const all = `${cell(MEANS_ROW, first)}:${cell(MEANS_ROW, last)}`;
  const level = `IFERROR(AVERAGE(${all})+1,"")`;
  const weakest = `INDEX(${tableHeaders(KNOWLEDGE_TABLE, head[AREAS[0]], head.competition)},MATCH(MIN(${all}),${all},0))`;
  const result = `IF(COUNT(${all})=0,${quoteText(sentences.results["knowledge-none"])},${filledFormula(sentences.results["knowledge-weakest"], { area: weakest, mean: oneDecimal(`MIN(${all})`) })})`;
  const rating = (each: (typeof AREAS)[number]) => ({
    ...{ width: 12, typed: true as const, whole: { horizontal: "Center" as const } },
    validation: ratingRule(head[each], FLUENCY, language, `${own.areas[each].text}. ${own.scale}`),
  });
  const heatFrom = cell(CHECK_FIRST_ROW, first);
  // Why it stays unsolved, beside the table: a short guide that points to where each is taken up.
  const guide = LEFT + FIELDS.length + 1;
  const reasons = Object.values(own.reasons);
  const note = scaleNote(cell(2, LEFT), own.scale);
  return checkDraft<Field>(
    {
      rowHeight: 31,
      ...{ sheet, kind: "knowledge", title: own.title, note: own.note, back, table: KNOWLEDGE_TABLE, headers: head, fields: FIELDS },
      ...{ frozen: 1, lastColumn: guide + 1, headerHeight: 25.5, heights: { "3": 13, "6": 15 } },
      looks: {
        person: { width: 22, typed: true, body: { bold: true } },
        ...Object.fromEntries(AREAS.map((each) => [each, rating(each)])),
        mean: { width: 8, whole: { horizontal: "Right" }, body: { numberFormat: "0.0", bold: true } },
        weakest: { width: 26, whole: { horizontal: "Left", indent: 1 }, body: { wrap: true } },
        teacher: { width: 20 },
      },
      rows: rows.map((person) => ({ person, ...formulas(head) })),
      figures: levelFigures("knowledge", language, level, result, first),
    },
    {
      ...note,
      blocks: [
        ...note.blocks,
        {
          at: cell(MEANS_ROW, LEFT),
          cells: [
            [sheets.everybody, ...AREAS.map((each) => ({ formula: `=${meanOf(tableColumn(KNOWLEDGE_TABLE, head[each]), FLUENCY)}` }))],
          ],
        },
        { at: cell(CHECK_HEADER_ROW, guide), cells: [[own.unsolved, ""], ...reasons.map(({ short, text }) => [short, text])] },
      ],
      formats: [
        ...note.formats,
        { range: area(MEANS_ROW, LEFT, 1, 1 + AREAS.length), bold: true },
        { range: means, numberFormat: "0.0", horizontal: "Center" },
        {
          range: area(CHECK_HEADER_ROW, guide, 1, 2),
          bold: true,
          color: COLORS.accent,
          fill: COLORS.accentLight,
          size: 9,
          vertical: "Bottom",
        },
        { range: area(CHECK_FIRST_ROW, guide, reasons.length, 2), wrap: true, vertical: "Center" },
        { range: area(CHECK_FIRST_ROW, guide + 1, reasons.length, 1), color: COLORS.muted },
      ],
      widths: { K: 2.71, L: 28, M: 34 },
      highlights: heat(bodyArea(first, AREAS.length, Math.max(rows.length, MOST_SHADED)), heatFrom),
    },
  );
}

/** How fluent people are, as it was typed, and what that means for each account team. */
export function readKnowledge({ table: tableOf }: Pick<SheetFacts, "table">, staff: Staff, previous: Round | null): KnowledgeResult {
  const part = tableOf(KNOWLEDGE_TABLE);
  const table = part && openCheck(part, WORDS, FIELDS);
  const rows = table
    ? Array.from({ length: table.part.rowCount }, (_, row) => ({
        person: table.text(row, "person"),
        ratings: AREAS.map((each) => table.at(row, each)),
        where: (each: (typeof AREAS)[number]) => whereAt(table, row, each),
      }))
    : [];
  const accounts = staff.accounts.map(({ account }) => ({ account, where: staff.whereOf(account) }));
  return checkKnowledge(rows, staff.index, accounts, previous);
}

const peopleOf = (staff: Staff): string[] => {
  const names = new Map(
    [...staff.accounts.map(({ manager }) => manager), ...staff.index.everybody().map(({ name }) => name)].map((name) => [
      accountKey(name),
      name,
    ]),
  );
  names.delete("");
  return [...names.values()];
};

/** Knowledge fluency: people × five areas, begun with everybody who is on an account team. */
export const knowledgeSheet = checkEntry({
  kind: "knowledge",
  table: KNOWLEDGE_TABLE,
  draft: (facts, sheet) => knowledgeDraft(sheet, peopleOf(staffOf(facts)), facts.language, startLink(facts)),
  update: (facts, part) => {
    const table = openCheck(part, WORDS, FIELDS);
    const known = new Set(Array.from({ length: part.rowCount }, (_, row) => accountKey(table.text(row, "person"))));
    const head = Object.fromEntries(FIELDS.map((field) => [field, table.header(field) ?? headers(facts.language)[field]])) as Record<
      Field,
      string
    >;
    const added = peopleOf(staffOf(facts)).filter((name) => !known.has(accountKey(name)));
    const fresh = table.newRows(added.map((person) => ({ person, ...formulas(head) })));
    return { blocks: fresh.blocks, rows: { name: KNOWLEDGE_TABLE, table: part, cells: fresh.rows } };
  },
});
