import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { DraftCell, Format, SheetDraft, TableDraft, Validation } from "./draft";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat } from "./style";

/** What a plan's template may name in any cell; a copy has the account's own facts in their place. */
export const PLACEHOLDERS = ["account", "manager", "score", "tier", "rank", "completeness", "revenue"] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Facts shown in a row under the title. */
const FACTS = PLACEHOLDERS.filter((name) => name !== "account");

/** One part of the plan: a titled table with empty rows to fill in. */
interface Section {
  readonly table: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly DraftCell[])[];
  readonly lists: Readonly<Record<number, readonly string[]>>;
  readonly dates: readonly number[];
}

const WIDTH = 6;
const FACT_ROW = 3;
const FIRST_SECTION = 6;

/** The template that plans are copied from: light, one page, the person's own from the moment it is written. */
export function templateDraft(sheet: string, language: Language): SheetDraft {
  const own = texts(language).sheets.plan;
  const sections = planSections(language);
  const placed = place(sections);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [["{{account}}"], [`${own.subtitle}. ${own.note}`]] },
      { at: cell(FACT_ROW, 0), cells: [FACTS.map((name) => own.facts[name]), FACTS.map((name) => `{{${name}}}`)] },
      ...placed.map(({ section, row }) => ({ at: cell(row, 0), cells: [[section.title]] })),
      ...placed.map(({ section, row }) => ({ at: cell(row + 1, 0), cells: [section.headers, ...section.rows] })),
    ],
    tables: placed.map(({ section, row }): TableDraft => {
      const range = area(row + 1, 0, section.rows.length + 1, WIDTH);
      return { name: section.table, range, style: TABLE_STYLE, showFilter: false, banded: false };
    }),
    formats: [...factFormats(), ...placed.flatMap(({ section, row }) => sectionFormats(section, row))],
    widths: { A: 28, B: 24, C: 18, D: 18, E: 18, F: 14 },
    validations: placed.flatMap(({ section, row }) => sectionValidations(section, row, language)),
    names: [sheetMarker("template")],
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "portrait" },
  };
}

/** The sections of the light plan; a new one is one entry here. */
function planSections(language: Language): Section[] {
  const own = texts(language).sheets.plan;
  const themes = Object.values(own.themes);
  const empty = (rows: number): string[][] => Array.from({ length: rows }, () => Array<string>(WIDTH).fill(""));
  return [
    {
      table: "KAM_Template_Objectives",
      title: own.objectives.title,
      headers: Object.values(own.objectives.headers),
      rows: themes.map((theme) => [theme, "", "", "", "", ""]),
      lists: { 0: themes },
      dates: [5],
    },
    {
      table: "KAM_Template_Actions",
      title: own.actions.title,
      headers: Object.values(own.actions.headers),
      rows: empty(6),
      lists: { 1: themes, 5: Object.values(own.statuses) },
      dates: [4],
    },
    {
      table: "KAM_Template_Stakeholders",
      title: own.stakeholders.title,
      headers: Object.values(own.stakeholders.headers),
      rows: empty(5),
      lists: { 3: Object.values(own.stances) },
      dates: [],
    },
    {
      table: "KAM_Template_Questions",
      title: own.questions.title,
      headers: Object.values(own.questions.headers),
      rows: empty(5),
      lists: { 5: Object.values(own.questionStatuses) },
      dates: [4],
    },
  ];
}

/** Sections one below the other, each with a title row, its table and a blank row. */
function place(sections: readonly Section[]): { section: Section; row: number }[] {
  let row = FIRST_SECTION;
  return sections.map((section) => {
    const placed = { section, row };
    row += section.rows.length + 3;
    return placed;
  });
}

function factFormats(): Format[] {
  return [
    { range: "A1", bold: true, size: 18, color: COLORS.accent },
    { range: "A2", italic: true, color: COLORS.muted },
    { range: area(FACT_ROW, 0, 1, WIDTH), color: COLORS.muted, size: 9 },
    {
      range: area(FACT_ROW + 1, 0, 1, WIDTH),
      bold: true,
      size: 12,
      fill: COLORS.accentLight,
      horizontal: "Left",
    },
    { range: cell(FACT_ROW + 1, FACTS.indexOf("score")), numberFormat: "0.0" },
    { range: cell(FACT_ROW + 1, FACTS.indexOf("completeness")), numberFormat: "0%" },
    { range: cell(FACT_ROW + 1, FACTS.indexOf("revenue")), numberFormat: "#,##0" },
  ];
}

function sectionFormats(section: Section, row: number): Format[] {
  const body = area(row + 2, 0, section.rows.length, WIDTH);
  return [
    { range: cell(row, 0), bold: true, size: 13, color: COLORS.accent },
    headerFormat(row + 1, 0, WIDTH),
    inputFormat(body),
    { range: body, wrap: true, vertical: "Top" },
    ...bodyLines(body),
    ...section.dates.map((column) => ({ range: area(row + 2, column, section.rows.length, 1), numberFormat: "yyyy-mm-dd" })),
  ];
}

function sectionValidations(section: Section, row: number, language: Language): Validation[] {
  const own = texts(language).sheets.plan;
  return Object.entries(section.lists).map(([column, words]) => ({
    range: area(row + 2, Number(column), section.rows.length, 1),
    rule: { list: words.join(",") },
    error: { title: section.title, message: own.listError },
  }));
}
