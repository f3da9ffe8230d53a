import type { CellValue } from "../../src/domain/grid";
import { DEFAULT_CRITERIA } from "../../src/domain/criteria";
import { CRITERIA_COLUMNS, criteriaDraft, criteriaHeader, type CriteriaField, type CriterionRow } from "../../src/sheets/criteriaSheet";
import { blankAgain, criteriaUpdate, parseCriteria } from "../../src/sheets/criteriaUpdate";
import type { TablePart } from "../../src/sheets/tablePart";
import { texts, type Language } from "../../src/i18n";

const row = (id: string, more: Partial<CriterionRow> = {}): CriterionRow => ({
  id,
  name: id,
  axis: "strength",
  direction: "higher",
  weight: 10,
  source: "",
  spread: "hand",
  breakpoints: [],
  partOf: "",
  usable: true,
  ...more,
});

/** The table as Excel gives it back after a draft was written: formulas stand, and show what they are expected to. */
function written(rows: readonly CriterionRow[], language: Language, typed: Partial<Record<CriteriaField, CellValue>>[] = []): TablePart {
  const cells = criteriaDraft("Criteria", rows, language).blocks[1]?.cells.slice(1) ?? [];
  const headers = CRITERIA_COLUMNS.map((field) => criteriaHeader(field, language));
  const all = [...cells, ...typed.map((own) => CRITERIA_COLUMNS.map((field) => own[field] ?? ""))];
  const column = (as: "formulas" | "values") =>
    Object.fromEntries(
      CRITERIA_COLUMNS.map((field, index) => [
        criteriaHeader(field, language),
        all.map((each, at): CellValue => {
          const value = each[index] ?? "";
          if (typeof value !== "object") return value;
          return as === "formulas" ? value.formula : field === "inUse" ? (rows[at]?.weight ?? "") : "shown";
        }),
      ]),
    );
  return {
    sheet: "Criteria",
    headerRow: 3,
    left: 0,
    headers,
    rowCount: all.length,
    formulas: column("formulas"),
    values: column("values"),
  };
}

const CRITERIA = [
  row("currentRevenue", { name: "Revenue", source: "Sales", spread: "percentile", breakpoints: [1, 2, 3, 4] }),
  row("relativeEffort", { direction: "lower", weight: 0 }),
  row("own", { name: "Our own", axis: "attractiveness", partOf: "currentRevenue", breakpoints: [0, 1] }),
];

/** The `partOf` cell holds a name. */
const asWritten = CRITERIA.map((each) => ({ ...each, partOf: each.partOf === "" ? "" : "Revenue" }));

const none = (): null => null;

describe("criteria", () => {
  test.each(["en", "es"] as const)("are read back as they were written, without a finding (%s)", (language) => {
    expect(parseCriteria(written(asWritten, language), DEFAULT_CRITERIA)).toEqual({ rows: CRITERIA, findings: [] });
  });

  test.each(["en", "es"] as const)("that stand as they should need nothing (%s)", (language) => {
    expect(criteriaUpdate(written(asWritten, language), CRITERIA, language, none).blocks).toEqual([]);
  });

  test("that a person adds by name alone get the usual axis and direction, no weight, and their name for an id", () => {
    const part = written([], "en", [{ criterion: " Sponsor " }, { criterion: "", weight: 5 }, { criterion: "relativeEffort", weight: 5 }]);
    expect(parseCriteria(part, DEFAULT_CRITERIA)).toEqual({
      rows: [row("Sponsor", { weight: 0 }), row("relativeEffort", { weight: 5, direction: "lower" })],
      findings: [],
    });
  });

  test("that a person adds get what belongs to them, and nothing that was typed is touched", () => {
    const part = written([], "en", [{ criterion: "Sponsor", weight: 5, direction: "Lower is better" }]);
    const { blocks } = criteriaUpdate(part, parseCriteria(part, DEFAULT_CRITERIA).rows, "en", none);
    const at = (field: CriteriaField): string => `${String.fromCharCode(65 + CRITERIA_COLUMNS.indexOf(field))}5`;
    expect(blocks.map((block) => block.at).sort()).toEqual((["axis", "inUse", "share", "method", "spread", "id"] as const).map(at).sort());
    expect(blocks.find((block) => block.at === at("id"))?.cells).toEqual([["Sponsor"]]);
  });

  test("follow their source column", () => {
    const moved = CRITERIA.map((each) => (each.id === "currentRevenue" ? { ...each, source: "Turnover" } : each));
    expect(criteriaUpdate(written(asWritten, "en"), moved, "en", none).blocks).toEqual([{ at: "F5", cells: [["Turnover"]] }]);
  });

  test("with live breakpoints get the formulas that follow the list; by hand again, what stands there stays", () => {
    const live = [row("currentRevenue", { name: "Revenue", source: "Sales", spread: "liveLog", breakpoints: [1, 2, 3, 4] })];
    const { blocks } = criteriaUpdate(written(live, "en"), live, "en", () => "Data!$C$14#");
    expect(blocks.map(({ at }) => at)).toEqual(["I5", "J5", "K5", "L5"]);
    expect(blocks[1]?.cells).toEqual([[{ formula: '=INDEX(KAM.BREAKPOINTS(Data!$C$14#,"log"),1,2)' }]]);
    const standing = written(live, "en");
    const asFormulas = blocks.map(({ cells }) => (cells[0]?.[0] as { formula: string }).formula);
    const formulas = { ...standing.formulas, ...Object.fromEntries(asFormulas.map((formula, at) => [`Breakpoint ${at + 1}`, [formula]])) };
    expect(criteriaUpdate({ ...standing, formulas }, live, "en", () => "'Data'!$C$14#").blocks).toEqual([]);
    const byHand = [row("currentRevenue", { name: "Revenue", source: "Sales", breakpoints: [1, 2, 3, 4] })];
    expect(criteriaUpdate({ ...written(byHand, "en"), formulas }, byHand, "en", none).blocks).toEqual([]);
  });

  test("with live breakpoints alone in their columns leave the other rows of these blank, whatever Excel fills", () => {
    const others = [row("growthPotential"), row("renewalLikelihood", { breakpoints: [0, 1] })];
    for (const breakpoints of [[], [1, 2, 3, 4]]) {
      const live = [row("currentRevenue", { name: "Revenue", source: "Sales", spread: "liveLog", breakpoints }), ...others];
      const part = written(live, "en");
      const update = criteriaUpdate(part, live, "en", () => "Data!$C$14#");
      expect(blankAgain(part, update)).toEqual(["K6", "K7", "L6", "L7"].map((at) => ({ at, cells: [[""]] })));
      expect(blankAgain(part, { sheet: "Criteria", blocks: [] })).toEqual([]);
    }
  });

  test.each<[string, Partial<Record<CriteriaField, CellValue>>, string, Partial<CriterionRow>]>([
    ["weight-not-usable", { weight: "much" }, "Criteria!B5", { weight: 0 }],
    ["weight-not-usable", { weight: -1 }, "Criteria!B5", { weight: 0 }],
    ["axis-not-known", { weight: 1, axis: "sideways" }, "Criteria!D5", { weight: 1, axis: null }],
    ["direction-not-known", { weight: 1, direction: "up" }, "Criteria!E5", { weight: 1, usable: false }],
    [
      "breakpoints-not-usable",
      { weight: 1, break1: 1, break2: 2, break3: 3 },
      "Criteria!I5",
      { weight: 1, usable: false, breakpoints: [1, 2, 3] },
    ],
    ["breakpoints-not-usable", { weight: 1, break1: 2, break2: 1 }, "Criteria!I5", { weight: 1, usable: false, breakpoints: [2, 1] }],
    ["breakpoints-not-usable", { weight: 1, break1: "low", break2: 1 }, "Criteria!I5", { weight: 1, usable: false, breakpoints: [1] }],
    ["part-of-not-known", { weight: 1, partOf: "Nothing" }, "Criteria!M5", { weight: 1 }],
    ["part-of-not-known", { weight: 1, partOf: "Sponsor" }, "Criteria!M5", { weight: 1 }],
  ])("%s is told for %j, with its cell", (code, typed, where, expected) => {
    const { rows, findings } = parseCriteria(written([], "en", [{ criterion: "Sponsor", ...typed }]), DEFAULT_CRITERIA);
    expect(findings.map((finding) => [finding.code, finding.where])).toEqual([[code, where]]);
    expect(rows).toEqual([row("Sponsor", expected)]);
  });

  test("take words of either language, whatever the table's", () => {
    const { axes, directions, spreads } = texts("es").terms;
    const typed = { criterion: "Sponsor", weight: 1, axis: axes.attractiveness, direction: directions.lower, spread: spreads.minmax };
    expect(parseCriteria(written([], "en", [typed]), DEFAULT_CRITERIA)).toEqual({
      rows: [row("Sponsor", { weight: 1, axis: "attractiveness", direction: "lower", spread: "minmax" })],
      findings: [],
    });
  });
});
