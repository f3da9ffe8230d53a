import {
  liveFact,
  liveSource,
  planBlocks,
  planKey,
  planName,
  templateSlots,
  type PlanAccount,
  type PlanFacts,
} from "../../../src/sheets/plan/planSheet";
import { PLACEHOLDERS, namesIn, placeholderOf } from "../../../src/sheets/plan/placeholders";
import { templateDraft } from "../../../src/sheets/plan/template";
import { sourcesOf } from "../../support/planBook";
import { markerValue } from "../../../src/sheets/marker";

const facts = Object.fromEntries(PLACEHOLDERS.map((name) => [name, { live: { formula: `=${name}` }, now: `${name} now` }])) as PlanFacts;

const columns = { id: "Id", account: "Account", manager: "Manager", score: "Score", tier: "Tier", rank: null, completeness: "Complete" };
const byName = (name: string): PlanAccount => ({ name, id: null });

describe("placeholders of the template", () => {
  const template = {
    sheet: "My template",
    top: 2,
    left: 1,
    cells: [
      ["{{account}}", "{{ Puntuacion }}", "Plan of {{ account }}, {{nivel}}-account", 7, true],
      ["{{unknown}}", "={{account}}", "", "{{account}} and {{ánimo}}", "{ {score} } {{}} {{a b}}"],
      ["", "{{score}}{{SCORE}}", "plain", "{{gestor}}", "{{HOY}}"],
    ],
  };
  const { slots, findings } = templateSlots(template);

  test("a known one alone is live, within a text it is the value of now; neighbours are written together", () => {
    expect(planBlocks(slots, facts, "en")).toEqual([
      { at: "B3", cells: [[{ formula: "=account" }, { formula: "=score" }, "Plan of account now, tier now-account"]] },
      { at: "E4", cells: [["account now and {{ánimo}}"]] },
      { at: "C5", cells: [["score nowscore now"]] },
      { at: "E5", cells: [[{ formula: "=manager" }, { formula: "=today" }]] },
    ]);
  });

  test("unknown ones are reported with their cell, and stay", () => {
    expect(findings).toEqual([
      { code: "unknown-placeholder", params: { name: "unknown" }, where: "'My template'!B4" },
      { code: "unknown-placeholder", params: { name: "ánimo" }, where: "'My template'!E4" },
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

  test.each([
    ["en", "90 on 2026-01-01: 83.8 (60%), 1,234,567.5"],
    ["es", "90 on 2026-01-01: 83,8 (60\u00a0%), 1.234.567,5"],
  ] as const)("values read in a text as the language writes them (%s)", (language, expected) => {
    const values = { rank: 90, today: 46_023.5, score: 83.7512, completeness: 0.6, revenue: 1_234_567.5 };
    const now = { ...facts, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { live: value, now: value }])) };
    const text = "{{rank}} on {{today}}: {{score}} ({{completeness}}), {{revenue}}";
    expect(planBlocks([{ row: 0, column: 0, text }], now, language)).toEqual([{ at: "A1", cells: [[expected]] }]);
  });

  test.each(["en", "es"] as const)("our own template names each fact, and nothing unknown (%s)", (language) => {
    const cells = templateDraft("T", language, sourcesOf(language)).blocks.flatMap((block) =>
      block.cells.map((row) => row.map((value) => value as string)),
    );
    const own = templateSlots({ sheet: "T", top: 0, left: 0, cells });
    expect(own.findings).toEqual([]);
    const named = own.slots.flatMap(({ text }) => namesIn(text));
    expect([...new Set(named)].sort()).toEqual([...PLACEHOLDERS].sort());
  });
});

describe("a fact that follows the scores", () => {
  test("is looked up by the account's id", () => {
    const account = { name: "Contoso", id: "K7" };
    expect(liveFact(columns, "score", account, 1)).toEqual({ formula: '=INDEX(KAM_Scores[Score],MATCH("K7",KAM_Scores[Id],0))' });
    expect(liveFact(columns, "account", account, "Contoso")).toEqual({
      formula: '=IFERROR(INDEX(KAM_Scores[Account],MATCH("K7",KAM_Scores[Id],0)),"Contoso")',
    });
    expect(liveFact(columns, "account", { name: "x".repeat(256), id: "K7" }, "")).toEqual({
      formula: '=INDEX(KAM_Scores[Account],MATCH("K7",KAM_Scores[Id],0))',
    });
  });

  test("is looked up by the account's name, exactly, where it has no id", () => {
    const expected = { formula: '=INDEX(KAM_Scores[Score],MATCH("O""Brien",KAM_Scores[Account],0))' };
    expect(liveFact(columns, "score", byName('O"Brien'), 1)).toEqual(expected);
    expect(liveFact({ ...columns, id: null }, "score", { name: 'O"Brien', id: "K7" }, 1)).toEqual(expected);
    expect(liveFact(columns, "account", byName("Contoso"), "Contoso")).toBe("Contoso");
  });

  test("is the value of now where the column is gone, or the name too long for a formula", () => {
    expect(liveFact(columns, "rank", byName("Contoso"), 3)).toBe(3);
    expect(liveFact({ ...columns, account: null }, "score", byName("Contoso"), 55)).toBe(55);
    expect(liveFact(columns, "score", byName("x".repeat(256)), 55)).toBe(55);
    expect(liveFact(columns, "score", byName("x".repeat(255)), 55)).toEqual({
      formula: expect.stringContaining("x".repeat(255)) as string,
    });
  });
});

describe("a fact that follows a column of the person's own list", () => {
  const list = { names: "names", values: "values" };

  test("is looked up by the name that the account of the id has now", () => {
    expect(liveSource(list, columns, { name: "Contoso", id: "K7" }, 1)).toEqual({
      formula: '=INDEX(values,MATCH(INDEX(KAM_Scores[Account],MATCH("K7",KAM_Scores[Id],0)),names,0))',
    });
  });

  test("takes wildcards in a name for themselves", () => {
    const expected = { formula: '=INDEX(values,MATCH("What~? ~*~~",names,0))' };
    expect(liveSource(list, columns, { name: "What? *~", id: "K7" }, 1)).toEqual(expected);
    expect(liveSource(list, columns, byName("What? *~"), 1)).toEqual(expected);
  });

  test("is the value of now where the name is too long for a formula", () => {
    expect(liveSource(list, columns, byName("x".repeat(256)), 9)).toBe(9);
  });
});

test.each(["Contoso", 'O"Brien', "=1+1", "x".repeat(300)])("the plan of %j is known by its name", (account) => {
  const { name, refersTo, scope } = planName(account);
  expect([name, scope]).toEqual(["KAM_PlanAccount", "sheet"]);
  expect(markerValue(refersTo)).toBe(planKey(account));
  expect(planKey(account)).toBe(account.slice(0, 255));
});

test.each(["=Data!A1", "=1", '="a"&"b"', "text", '="open'])("%j is no name of ours", (formula) => {
  expect(markerValue(formula)).toBeNull();
});
