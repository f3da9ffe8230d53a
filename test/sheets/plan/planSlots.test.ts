import type { CellValue } from "../../../src/domain/grid";
import { partOfDraft } from "../../../src/sheets/plan/draftPart";
import { PLACEHOLDERS, namesIn, placeholderOf } from "../../../src/sheets/plan/placeholders";
import type { PlanPart } from "../../../src/sheets/plan/planPart";
import type { PlanFacts } from "../../../src/sheets/plan/planSheet";
import { planBlocks, slotFormats, templateSlots } from "../../../src/sheets/plan/planSlots";
import { templateDraft } from "../../../src/sheets/plan/template";
import { sourcesOf } from "../../support/planBook";

const written = (now: CellValue) => ({ live: now, now });

const facts: PlanFacts = {
  ...(Object.fromEntries(PLACEHOLDERS.map((name) => [name, { live: { formula: `=${name}` }, now: `${name} now` }])) as PlanFacts),
  owner: written("Ada"),
  nextReview: written(46_113),
  rigor: written("Light"),
  today: written(46_023),
};

type Template = Pick<PlanPart, "formulas" | "values" | "numberFormats" | "tables" | "places">;

const templateOf = (cells: CellValue[][], more: Partial<Template> = {}): Template => {
  const part = { sheet: "My template", top: 2, left: 1, cells };
  return { formulas: part, values: { ...part, cells: cells.map((row) => row.map(() => "shown")) }, tables: [], places: {}, ...more };
};

const blocksOf = (template: Template) => planBlocks(templateSlots(template), facts, "en");

/** A text fact within a sentence. */
const within = (name: string): string => `IFERROR(${name}&"","")`;

describe("placeholders of the template", () => {
  const template = templateOf([
    ["{{account}}", "{{ Tier }}", "Plan of {{ account }}, {{nivel}}-account", 7, true],
    ["{{unknown}}", "={{account}}", "", "{{account}} and {{ánimo}}", "{ {score} } {{}} {{a b}}"],
    ["", "{{tier}}{{TIER}}", "plain", "{{gestor}}", "{{HOY}}"],
    ["Made on {{today}} by {{owner}}"],
  ]);

  test("a known one alone is live, a text with some is live as one; neighbours are written together", () => {
    expect(blocksOf(template)).toEqual([
      {
        at: "B3",
        cells: [
          [
            { formula: "=account" },
            { formula: "=tier" },
            { formula: `="Plan of "&${within("account")}&", "&${within("tier")}&"-account"` },
          ],
        ],
      },
      { at: "E4", cells: [[{ formula: `=${within("account")}&" and {{ánimo}}"` }]] },
      { at: "C5", cells: [[{ formula: `=${within("tier")}&${within("tier")}` }]] },
      { at: "E5", cells: [[{ formula: "=manager" }, 46_023]] },
      { at: "B6", cells: [["Made on 2026-01-01 by Ada"]] },
    ]);
  });

  test("a text that begins with = shows what it is, and is not a formula", () => {
    const cells = [["=Plan of {{account}}"]];
    const text = templateOf(cells, { values: { sheet: "My template", top: 2, left: 1, cells } });
    expect(blocksOf(text)).toEqual([{ at: "B3", cells: [[{ formula: `="=Plan of "&${within("account")}` }]] }]);
  });

  test("unknown ones are reported with their cell, and stay", () => {
    expect(templateSlots(template).findings).toEqual([
      { code: "unknown-placeholder", params: { name: "unknown" }, where: "'My template'!B4" },
      { code: "unknown-placeholder", params: { name: "ánimo" }, where: "'My template'!E4" },
    ]);
  });

  test("a text goes by the plan's own cells where they are, and these by none", () => {
    const cells = [["For {{owner}}, {{rigor}}: {{nextReview}}", "Owner {{owner}}, {{nextReview}}"]];
    const places = { owner: { row: 2, column: 2 }, nextReview: { row: 7, column: 3 } };
    const date = `YEAR($D$8)&"-"&RIGHT("0"&MONTH($D$8),2)&"-"&RIGHT("0"&DAY($D$8),2)`;
    expect(blocksOf(templateOf(cells, { places }))).toEqual([
      {
        at: "B3",
        cells: [
          [{ formula: `="For "&${within("$C$3")}&", Light: "&IFERROR(IF(ISNUMBER($D$8),${date},$D$8&""),"")` }, "Owner Ada, 2026-04-01"],
        ],
      },
    ]);
  });

  test("in a table nothing is a formula: headers are texts, rows hold what is so now", () => {
    const cells = [
      ["Of {{account}}", "{{tier}}", "{{blank}}"],
      ["Of {{account}}", "{{today}}", "x"],
      ["Of {{account}}", "", ""],
    ];
    const table = {
      name: "T",
      hasTotals: false,
      sheet: "",
      headerRow: 2,
      left: 1,
      headers: ["", "", ""],
      rowCount: 1,
      formulas: {},
      values: {},
    };
    expect(blocksOf(templateOf(cells, { tables: [table] }))).toEqual([
      { at: "B3", cells: [["Of account now", "tier now"]] },
      { at: "B4", cells: [["Of account now", 46_023]] },
      { at: "B5", cells: [[{ formula: `="Of "&${within("account")}` }]] },
    ]);
  });

  test("a header that would be empty keeps its placeholder", () => {
    const table = { name: "T", hasTotals: false, sheet: "", headerRow: 2, left: 1, headers: [""], rowCount: 1, formulas: {}, values: {} };
    const slots = templateSlots(templateOf([["{{tier}}"], ["{{tier}}"]], { tables: [table] }));
    expect(planBlocks(slots, { ...facts, tier: written("") }, "en")).toEqual([
      { at: "B3", cells: [[null]] },
      { at: "B4", cells: [[""]] },
    ]);
  });

  test("cells of texts that are formulas are made plain ones, no others", () => {
    const slots = templateSlots(template);
    const formats = slotFormats(slots, planBlocks(slots, facts, "en"));
    expect(formats).toEqual(["D3", "E4", "C5"].map((range) => ({ range, numberFormat: "General" })));
  });

  test("numbers and dates alone in a cell are shown as such where no format was chosen, and nothing stands in a cell for texts", () => {
    const cells = [
      ["{{account}}", "{{nextReview}}", "{{today}}", "{{score}}", "{{completeness}}", "{{revenue}}"],
      ["{{account}}", "{{nextReview}}", "{{today}}", "{{score}}", "{{revenue}}", "{{owner}}"],
      ["{{nextReview}}", "", "", "", "", ""],
    ];
    const formats = [
      ["General", "General", "General", "General", "General", "General"],
      ["@", "dd/mm/yyyy", "@", "0.00", "@", "@"],
      ["General", "General", "General", "General", "General", "General"],
    ];
    const place = { sheet: "", top: 2, left: 1, cells: formats };
    const table = { name: "T", hasTotals: false, sheet: "", headerRow: 4, left: 1, headers: ["x"], rowCount: 1, formulas: {}, values: {} };
    const slots = templateSlots(templateOf(cells, { numberFormats: place, tables: [table] }));
    expect(slotFormats(slots, planBlocks(slots, facts, "en")).map(({ range, numberFormat }) => [range, numberFormat])).toEqual([
      ["C3", "m/d/yyyy"],
      ["D3", "m/d/yyyy"],
      ["E3", "0.0"],
      ["F3", "0%"],
      ["G3", "#,##0"],
      ["B4", "General"],
      ["D4", "m/d/yyyy"],
      ["F4", "#,##0"],
      ["G4", "General"],
    ]);
  });

  test.each([
    ["cuenta", "account"],
    ["GERENTE", "manager"],
    ["puntuación", "score"],
    ["Nivel", "tier"],
    ["posicion", "rank"],
    ["completitud", "completeness"],
    ["ingresos", "revenue"],
    ["responsable", "owner"],
    ["próximaRevisión", "nextReview"],
    ["proximarevision", "nextReview"],
    ["Rigor", "rigor"],
    ["hoy", "today"],
    ["cuentas", null],
    ["constructor", null],
  ])("%s is %s", (name, expected) => expect(placeholderOf(name)).toBe(expected));

  test.each(["en", "es"] as const)("our own template names each fact, and nothing unknown (%s)", (language) => {
    const own = templateSlots(partOfDraft(templateDraft("T", language, sourcesOf(language))));
    expect(own.findings).toEqual([]);
    const named = own.slots.flatMap(({ text }) => namesIn(text));
    // The next review follows from the reviews.
    expect([...new Set(named.map(placeholderOf))].sort()).toEqual(PLACEHOLDERS.filter((name) => name !== "nextReview").sort());
    expect(named).toContain({ en: "account", es: "cuenta" }[language]);
    expect(named.filter((name) => name === "manager")).toHaveLength(language === "en" ? 1 : 0);
  });
});
