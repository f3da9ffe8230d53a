import { COMPONENTS, checkDefinition, type DefinitionFacts, type DefinitionResult } from "../../domain/programme/definition";
import { cellAddress, quoteSheet } from "../../domain/grid";
import { AGREEMENTS } from "../../domain/programme/answers";
import type { Round } from "../../domain/programme/rounds";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { factSentence } from "../../i18n/programmeSayings";
import { agreementOf } from "../../i18n/teamWords";
import { absolute, area, cell, filledFormula, parseArea, quoteText, tableColumn, thisRow } from "../a1";
import type { DraftCell, SheetDraft } from "../draft";
import { LEFT } from "../frame";
import { startLink } from "../links";
import type { SheetFacts } from "../registry/facts";
import { COLORS, DATE_FORMAT, inputFormat } from "../style";
import { definitionFacts } from "./workbookFacts";
import { answerAt, changedCells, checkDraft, checkEntry, levelFigures, openCheck, placeOf, rowsById } from "./checkSheet";

export const DEFINITION_TABLE = "KAM_Definition";
export const OWN_DEFINITION_NAME = "KAM_OwnDefinition";

const FIELDS = ["component", "meaning", "agreed", "evidence", "by", "since", "counts", "shows", "id"] as const;

type Field = (typeof FIELDS)[number];

/** Where our own definition is typed: the row between the results and the table. */
const OWN_ROW = 5;

function headers(language: Language): Readonly<Record<Field, string>> {
  const { sheets, checks } = texts(language).programme;
  return { ...checks.definition.headers, meaning: sheets.meaning, counts: sheets.counts, id: sheets.id };
}

const WORDS = { en: headers("en"), es: headers("es") };

/** Formula text of whether a cell says one of the answers, in any language; a tick counts as a yes. */
const says = (cellText: string, answer: "yes" | "partly"): string =>
  `OR(${[
    ...(answer === "yes" ? ["TRUE", quoteText("✓")] : []),
    ...LANGUAGES.map((each) => quoteText(texts(each).checkWords.answers[answer])),
  ]
    .map((word) => `${cellText}=${word}`)
    .join(",")})`;

function definitionDraft(sheet: string, facts: DefinitionFacts, language: Language, back: DraftCell): SheetDraft {
  const { programme, checkWords } = texts(language);
  const own = programme.checks.definition;
  const { results } = programme.sentences;
  const head = headers(language);
  const column = (field: Field): string => tableColumn(DEFINITION_TABLE, head[field]);
  const [agreed, evidence, by] = (["agreed", "evidence", "by"] as const).map((field) => thisRow(DEFINITION_TABLE, head[field])) as [
    string,
    string,
    string,
  ];
  const backed = `AND(${evidence}<>"",${by}<>"")`;
  const counts = `=IF(${agreed}="","",IF(${says(agreed, "yes")},IF(${backed},1,0.5),IF(${says(agreed, "partly")},0.5,0)))`;
  const level = `IF(COUNT(${column("counts")})=0,"",1+4*SUM(${column("counts")})/${COMPONENTS.length})`;
  // Agreed on counts whether or not it is backed: what lacks agreement is every other row.
  const isYes = LANGUAGES.map((each) => `(${column("agreed")}=${quoteText(texts(each).checkWords.answers.yes)})`).join("+");
  const [yes, all] = [`SUMPRODUCT(--((${isYes}+(${column("agreed")}=TRUE))>0))`, String(COMPONENTS.length)];
  const first = `INDEX(${column("component")},MATCH(0,INDEX((${isYes}+(${column("agreed")}=TRUE)),0),0))`;
  const filled = (text: string): string => filledFormula(text, { agreed: yes, all, component: first, more: `(${all}-${yes}-1)` });
  const result = `IF(COUNT(${column("counts")})=0,${quoteText(results["definition-none"])},IF(${yes}=${all},${quoteText(results["definition-all"])},IF(${yes}=${all}-1,${filled(results["definition-but-one"])},${filled(results["definition-some"])})))`;
  const shown = factsShown(facts, language);
  const answers = AGREEMENTS.map((each) => checkWords.answers[each]);
  return checkDraft<Field>(
    {
      rowHeight: 33,
      ...{
        sheet,
        kind: "definition",
        title: own.title,
        note: own.note,
        back,
        table: DEFINITION_TABLE,
        headers: head,
        fields: FIELDS,
        frozen: 1,
      },
      heights: { [String(OWN_ROW + 1)]: 33 },
      looks: {
        component: { width: 27, body: { bold: true, wrap: true, vertical: "Center" } },
        meaning: { width: 40, body: { wrap: true, color: COLORS.muted, vertical: "Center" } },
        agreed: {
          ...{ width: 11, typed: true, whole: { horizontal: "Center" } },
          validation: {
            rule: { list: answers.join(",") },
            error: { title: own.headers.agreed, message: programme.sheets.listError },
            prompt: { title: own.headers.agreed, message: own.hints.agreed },
          },
        },
        evidence: { width: 34, typed: true, body: { wrap: true }, validation: hint(own.headers.evidence, own.hints.evidence) },
        by: { width: 16, typed: true, validation: hint(own.headers.by, own.hints.by) },
        since: {
          ...{ width: 11.9, typed: true, body: { numberFormat: DATE_FORMAT }, whole: { horizontal: "Right" } },
          validation: hint(own.headers.since, own.hints.since),
        },
        counts: { width: 8, whole: { horizontal: "Right" }, body: { numberFormat: "0.0" } },
        shows: { width: 46, whole: { horizontal: "Left", indent: 1 }, body: { wrap: true, color: COLORS.muted, vertical: "Center" } },
        id: { hidden: true },
      },
      rows: COMPONENTS.map((id) => ({
        ...{ id, component: own.components[id].short, meaning: own.components[id].text, counts: { formula: counts } },
        shows: shown.get(id) ?? "",
      })),
      figures: levelFigures("definition", language, level, result, placeOf(FIELDS, "meaning")),
    },
    {
      blocks: [{ at: cell(OWN_ROW, LEFT), cells: [[own.own]] }],
      formats: [
        { range: cell(OWN_ROW, LEFT), bold: true, vertical: "Center" },
        { ...inputFormat(area(OWN_ROW, LEFT + 1, 1, 4)), wrap: true, vertical: "Center" },
      ],
      merges: [area(OWN_ROW, LEFT + 1, 1, 4)],
      names: [{ name: OWN_DEFINITION_NAME, refersTo: `=${quoteSheet(sheet)}!${absolute(OWN_ROW, LEFT + 1)}`, scope: "workbook" }],
    },
  );
}

/** A hint beside a cell that takes anything. */
export const hint = (title: string, message: string) => ({ rule: { custom: "=TRUE" }, prompt: { title, message } });

/** What the workbook shows beside each component, in words. */
function factsShown(facts: DefinitionFacts, language: Language): ReadonlyMap<string, string> {
  const { components } = readDefinition(null, facts, null);
  return new Map(components.map(({ component, fact }) => [component, factSentence(fact, language)]));
}

/** The definition as it was typed. */
export function readDefinition(
  facts: Pick<SheetFacts, "table" | "named"> | null,
  shown: DefinitionFacts,
  previous: Round | null,
): DefinitionResult {
  const part = facts?.table(DEFINITION_TABLE) ?? null;
  const table = part && openCheck(part, WORDS, FIELDS);
  const rows = table ? rowsById(table, "id") : new Map<string, number>();
  const blank = { value: "", where: part?.sheet ?? "" };
  const own = facts?.named(OWN_DEFINITION_NAME);
  const cells = COMPONENTS.map((component) => {
    const row = rows.get(component);
    const at = (field: Field) => (table && row !== undefined ? answerAt(table, row, field) : blank);
    return { component, agreed: at("agreed"), evidence: at("evidence"), by: at("by"), since: at("since") };
  });
  const definition = { value: own?.values[0] ?? "", where: own && part ? placeOfName(part.sheet, own.at) : blank.where };
  return checkDefinition(definition, cells, shown, previous, agreementOf);
}

/** The cell of a name as findings write it. */
function placeOfName(sheet: string, at: string): string {
  const { row, column } = parseArea(at);
  return cellAddress(sheet, row, column);
}

/** Definition: our own, and the six components that it stands on. */
export const definitionSheet = checkEntry({
  kind: "definition",
  table: DEFINITION_TABLE,
  names: [OWN_DEFINITION_NAME],
  draft: (facts, sheet) => definitionDraft(sheet, definitionFacts(facts), facts.language, startLink(facts)),
  update: (facts, part) => {
    const table = openCheck(part, WORDS, FIELDS);
    const shown = factsShown(definitionFacts(facts), facts.language);
    const wanted = (row: number): DraftCell | undefined => shown.get(table.text(row, "id")) || undefined;
    return { blocks: changedCells(table, "shows", wanted) };
  },
});
