import { ONE_TO_FIVE } from "../../domain/programme/answers";
import type { Round } from "../../domain/programme/rounds";
import { TRUST_QUESTIONS, checkTrust, type TrustQuestion, type TrustResult } from "../../domain/programme/trust";
import { cellAddress } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import { cell, filledFormula, quoteText, tableColumn, tableColumns, thisRow } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { oneDecimal } from "../formulaText";
import { LEFT } from "../frame";
import { startLink } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLORS, soonWhere, lateWhere } from "../style";
import { bodyArea, checkDraft, checkEntry, levelFigures, meanOf, openCheck, placeOf, ratingRule, rowsById, scaleNote } from "./checkSheet";
import { beforeCells } from "./beforeCells";
import { CHECK_FIRST_ROW } from "./checkSheet";

export const TRUST_TABLE = "KAM_Trust";

/** Columns for so many people to begin with; more may be put between them. */
const PEOPLE = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;

const FIELDS = ["question", "text", ...PEOPLE, "mean", "spread", "before", "words", "id"] as const;

type Field = (typeof FIELDS)[number];

/** From these spreads on opinions differ, and there are two camps; means that are low and high: as `checkTrust` reads them. */
const [DIFFER_FROM, CAMPS_FROM, LOW_BELOW, HIGH_FROM] = [2, 3, 2.5, 3.5];

function headers(language: Language): Readonly<Record<Field, string>> {
  const { sheets, checks } = texts(language).programme;
  const own = checks.trust.headers;
  const people = Object.fromEntries(PEOPLE.map((person) => [person, person])) as Record<(typeof PEOPLE)[number], string>;
  return {
    question: "#",
    text: own.question,
    ...people,
    mean: own.mean,
    spread: own.spread,
    before: own.before,
    words: own.words,
    id: sheets.id,
  };
}

const WORDS = { en: headers("en"), es: headers("es") };

function trustDraft(sheet: string, language: Language, back: DraftCell): SheetDraft {
  const { checks, sentences } = texts(language).programme;
  const own = checks.trust;
  const head = headers(language);
  const ends = [head[PEOPLE[0]], head["8"]] as const;
  const answers = thisRow(TRUST_TABLE, ...ends);
  const [mean, spread] = [thisRow(TRUST_TABLE, head.mean), thisRow(TRUST_TABLE, head.spread)];
  const column = (field: Field): string => tableColumn(TRUST_TABLE, head[field]);
  const { none, single, camps, differ, low, middle, high } = sentences.trustReadings;
  const ofRow = (text: string): string => filledFormula(text, { lowest: `MIN(${answers})`, highest: `MAX(${answers})` });
  const words = `=IF(${mean}="",${quoteText(none)},IF(${spread}="",${quoteText(single)},IF(${spread}>=${CAMPS_FROM},${ofRow(camps)},IF(${spread}>=${DIFFER_FROM},${ofRow(differ)},IF(${mean}<${LOW_BELOW},${quoteText(low)},IF(${mean}>=${HIGH_FROM},${quoteText(high)},${quoteText(middle)}))))))`;
  const level = `IFERROR(AVERAGE(${column("mean")}),"")`;
  const widest = `MATCH(MAX(${column("spread")}),${column("spread")},0)`;
  const line = `INDEX(${tableColumns(TRUST_TABLE, ...ends)},${widest},0)`;
  const result = `IF(COUNT(${column("mean")})=0,${quoteText(sentences.results["trust-none"])},IF(MAX(${column("spread")})<${DIFFER_FROM},${filledFormula(sentences.results["trust-shared"], { level: oneDecimal(`AVERAGE(${column("mean")})`) })},${filledFormula(sentences.results["trust-widest"], { question: `INDEX(${column("question")},${widest})`, lowest: `MIN(${line})`, highest: `MAX(${line})` })}))`;
  const spreadArea = bodyArea(placeOf(FIELDS, "spread"), 1, TRUST_QUESTIONS.length);
  const firstSpread = `$${cell(CHECK_FIRST_ROW, placeOf(FIELDS, "spread"))}`;
  const note = scaleNote(cell(5, LEFT), own.scale);
  const person = { width: 5.7, typed: true, whole: { horizontal: "Center" } } as const;
  return checkDraft<Field>(
    {
      rowHeight: 31,
      ...{ sheet, kind: "trust", title: own.title, note: own.note, back, table: TRUST_TABLE, headers: head, fields: FIELDS, frozen: 1 },
      heights: { "6": 15 },
      looks: {
        question: { width: 24, body: { bold: true, wrap: true, vertical: "Center" } },
        text: { width: 44, body: { wrap: true, vertical: "Center" } },
        ...Object.fromEntries(
          PEOPLE.map((each) => [each, { ...person, validation: ratingRule(own.title, ONE_TO_FIVE, language, own.scale) }]),
        ),
        mean: { width: 8, whole: { horizontal: "Right" }, body: { numberFormat: "0.0", bold: true } },
        spread: { width: 8, whole: { horizontal: "Right" } },
        before: { width: 8, whole: { horizontal: "Right" }, body: { numberFormat: "0.0", color: COLORS.muted } },
        words: { width: 42, whole: { horizontal: "Left", indent: 1 }, body: { wrap: true, vertical: "Center" } },
        id: { hidden: true },
      },
      rows: TRUST_QUESTIONS.map((id) => ({
        ...{ id, question: own.questions[id].short, text: own.questions[id].text },
        mean: { formula: `=${meanOf(answers, ONE_TO_FIVE)}` },
        spread: { formula: `=IF(COUNT(${answers})<2,"",MAX(${answers})-MIN(${answers}))` },
        words: { formula: words },
      })),
      figures: levelFigures("trust", language, level, result, placeOf(FIELDS, "text")),
    },
    {
      ...note,
      highlights: [
        lateWhere(spreadArea, `=N(${firstSpread})>=${CAMPS_FROM}`),
        soonWhere(spreadArea, `=AND(N(${firstSpread})>=${DIFFER_FROM},N(${firstSpread})<${CAMPS_FROM})`),
      ],
      bars: [{ range: bodyArea(placeOf(FIELDS, "mean"), 1, TRUST_QUESTIONS.length), color: COLORS.bar, from: 0, to: 9 }],
    },
  );
}

/** The answers as they were typed: every column between the questions and their means is a person. */
export function readTrust({ table: tableOf }: Pick<SheetFacts, "table">, previous: Round | null): TrustResult {
  const part = tableOf(TRUST_TABLE);
  if (!part) return checkTrust([], previous);
  const table = openCheck(part, WORDS, FIELDS);
  const rows = rowsById(table, "id");
  const [from, to] = [
    table.place(0, "text").column - part.left,
    table.has("mean") ? table.place(0, "mean").column - part.left : part.headers.length,
  ];
  const people = part.headers.slice(from + 1, to);
  const rowOf = (question: TrustQuestion): number => rows.get(question) ?? -1;
  return checkTrust(
    people.map((header, index) => ({
      name: header,
      answers: TRUST_QUESTIONS.map((question) => part.values[header]?.[rowOf(question)] ?? ""),
      where: (question) => cellAddress(part.sheet, part.headerRow + 1 + Math.max(0, rowOf(question)), part.left + from + 1 + index),
    })),
    previous,
  );
}

/** Internal trust: six questions, a column a person. */
export const trustSheet = checkEntry({
  kind: "trust",
  table: TRUST_TABLE,
  draft: (facts, sheet) => trustDraft(sheet, facts.language, startLink(facts)),
  update: (facts, part) => ({ blocks: beforeCells(openCheck(part, WORDS, FIELDS), "trust", facts) }),
});
