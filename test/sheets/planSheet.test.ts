import { liveFact, liveSource, planBlocks, planKey, planName, templateSlots, type PlanFacts } from "../../src/sheets/planSheet";
import { PLACEHOLDERS, templateDraft } from "../../src/sheets/planTemplate";
import { markerValue } from "../../src/sheets/marker";

const facts = Object.fromEntries(PLACEHOLDERS.map((name) => [name, { live: { formula: `=${name}` }, now: `${name} now` }])) as PlanFacts;

const columns = { account: "Account", manager: "Manager", score: "Score", tier: "Tier", rank: null, completeness: "Complete" };

describe("placeholders of the template", () => {
  const template = {
    sheet: "My template",
    top: 2,
    left: 1,
    cells: [
      ["{{account}}", "Plan of {{ account }}, {{tier}}-account", 7, true],
      ["{{unknown}}", "={{account}}", "{{account}} and {{ánimo}}", "{ {score} } {{}} {{a b}}"],
      ["{{ Score }}", "", "{{score}}{{score}}", "plain"],
    ],
  };
  const { slots, findings } = templateSlots(template);

  test("a known one alone is live, within a text it is the value of now", () => {
    expect(planBlocks(slots, facts)).toEqual([
      { at: "B3", cells: [[{ formula: "=account" }]] },
      { at: "C3", cells: [["Plan of account now, tier now-account"]] },
      { at: "D4", cells: [["account now and {{ánimo}}"]] },
      { at: "D5", cells: [["score nowscore now"]] },
    ]);
  });

  test("unknown ones are reported with their cell, and stay", () => {
    expect(findings).toEqual([
      { code: "unknown-placeholder", params: { name: "unknown" }, where: "'My template'!B4" },
      { code: "unknown-placeholder", params: { name: "ánimo" }, where: "'My template'!D4" },
      { code: "unknown-placeholder", params: { name: "Score" }, where: "'My template'!B5" },
    ]);
  });

  test.each(["en", "es"] as const)("our own template names each fact once and nothing unknown (%s)", (language) => {
    const cells = templateDraft("T", language).blocks.flatMap((block) => block.cells.map((row) => row.map((value) => value as string)));
    const own = templateSlots({ sheet: "T", top: 0, left: 0, cells });
    expect(own.findings).toEqual([]);
    expect(own.slots.map(({ text }) => text).sort()).toEqual(PLACEHOLDERS.map((name) => `{{${name}}}`).sort());
  });
});

describe("a fact that follows the scores", () => {
  test("is looked up by the account's name, exactly", () => {
    expect(liveFact(columns, "score", 'O"Brien', 1)).toEqual({
      formula: '=INDEX(KAM_Scores[Score],MATCH("O""Brien",KAM_Scores[Account],0))',
    });
  });

  test("takes wildcards in a name for themselves", () => {
    expect(liveSource("names", "values", "What? *~", 1)).toEqual({ formula: '=INDEX(values,MATCH("What~? ~*~~",names,0))' });
  });

  test("is the value of now where the column is gone, or the name too long for a formula", () => {
    expect(liveFact(columns, "rank", "Contoso", 3)).toBe(3);
    expect(liveFact({ ...columns, account: null }, "score", "Contoso", 55)).toBe(55);
    expect(liveFact(columns, "score", "x".repeat(256), 55)).toBe(55);
    expect(liveSource("names", "values", "x".repeat(256), 9)).toBe(9);
    expect(liveFact(columns, "score", "x".repeat(255), 55)).toEqual({ formula: expect.stringContaining("x".repeat(255)) as string });
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
