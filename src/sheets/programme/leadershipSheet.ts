import { ONE_TO_FIVE } from "../../domain/programme/answers";
import { LEADERSHIP_QUESTIONS, checkLeadership, type GrowthAccount, type LeadershipResult } from "../../domain/programme/leadership";
import type { Round } from "../../domain/programme/rounds";
import { texts, type Language } from "../../i18n";
import { filledFormula, quoteText, tableColumn } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { oneDecimal } from "../formulaText";
import { startLink } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLORS } from "../style";
import { beforeCells } from "./beforeCells";
import { answerAt, checkDraft, checkEntry, levelFigures, meanOf, openCheck, placeOf, ratingRule, rowsById } from "./checkSheet";

export const LEADERSHIP_TABLE = "KAM_Leadership";

const FIELDS = ["question", "anchors", "rating", "before", "evidence", "owner", "short", "id"] as const;

type Field = (typeof FIELDS)[number];

/** Up to this a question is answered with no: as `checkLeadership` reads it. */
const NO_UP_TO = 2;

function headers(language: Language): Readonly<Record<Field, string>> {
  const { sheets, checks } = texts(language).programme;
  const { question, rating, evidence, owner } = checks.leadership.headers;
  return { question, anchors: sheets.anchors, rating, before: sheets.before, evidence, owner, short: sheets.meaning, id: sheets.id };
}

const WORDS = { en: headers("en"), es: headers("es") };

function leadershipDraft(sheet: string, language: Language, back: DraftCell): SheetDraft {
  const { checks, sentences } = texts(language).programme;
  const own = checks.leadership;
  const head = headers(language);
  const [rating, short] = [tableColumn(LEADERSHIP_TABLE, head.rating), tableColumn(LEADERSHIP_TABLE, head.short)];
  const level = meanOf(rating, ONE_TO_FIVE);
  const no = `TEXTJOIN(", ",TRUE,IF(ISNUMBER(${rating}),IF(${rating}<=${NO_UP_TO},${short},""),""))`;
  const { results } = sentences;
  const result = `IF(COUNT(${rating})=0,${quoteText(results["leadership-none"])},IF(${no}="",${filledFormula(results["leadership-backed"], { level: oneDecimal(`AVERAGE(${rating})`) })},${filledFormula(results["leadership-open"], { questions: no })}))`;
  return checkDraft<Field>({
    rowHeight: 46,
    ...{
      sheet,
      kind: "leadership",
      title: own.title,
      note: own.note,
      back,
      table: LEADERSHIP_TABLE,
      headers: head,
      fields: FIELDS,
      frozen: 1,
    },
    looks: {
      question: { width: 36, body: { bold: true, wrap: true, vertical: "Center" } },
      anchors: { width: 34, body: { wrap: true, color: COLORS.muted, vertical: "Center" } },
      rating: {
        ...{ width: 9, typed: true, whole: { horizontal: "Center" }, body: { vertical: "Center" } },
        validation: ratingRule(own.title, ONE_TO_FIVE, language),
      },
      before: { width: 9, whole: { horizontal: "Right" }, body: { numberFormat: "0.0", color: COLORS.muted } },
      evidence: { width: 60, typed: true, body: { wrap: true, vertical: "Center" } },
      owner: { width: 22, typed: true, body: { vertical: "Center" } },
      short: { hidden: true },
      id: { hidden: true },
    },
    rows: LEADERSHIP_QUESTIONS.map((id) => {
      const { text, short: name, low, middle, high } = own.questions[id];
      return { id, question: text, short: name, anchors: [low, middle, high].join("\n") };
    }),
    figures: levelFigures("leadership", language, level, result, placeOf(FIELDS, "anchors")),
  });
}

/** What leadership answers, as it was typed. */
export function readLeadership(
  { table: tableOf }: Pick<SheetFacts, "table">,
  growth: readonly GrowthAccount[],
  previous: Round | null,
): LeadershipResult {
  const part = tableOf(LEADERSHIP_TABLE);
  const table = part && openCheck(part, WORDS, FIELDS);
  const rows = table ? rowsById(table, "id") : new Map<string, number>();
  const blank = { value: "", where: part?.sheet ?? "" };
  const cells = LEADERSHIP_QUESTIONS.map((question) => {
    const row = rows.get(question);
    const at = (field: Field) => (table && row !== undefined ? answerAt(table, row, field) : blank);
    return { question, rating: at("rating"), evidence: at("evidence"), owner: at("owner") };
  });
  return checkLeadership(cells, growth, part?.sheet ?? "", previous);
}

/** Leadership support: three questions with evidence and an owner. */
export const leadershipSheet = checkEntry({
  kind: "leadership",
  table: LEADERSHIP_TABLE,
  draft: (facts, sheet) => leadershipDraft(sheet, facts.language, startLink(facts)),
  update: (facts, part) => ({ blocks: beforeCells(openCheck(part, WORDS, FIELDS), "leadership", facts) }),
});
