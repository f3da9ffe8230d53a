import { liveFact, liveSource, planKey, planName, type PlanAccount } from "../../../src/sheets/plan/planSheet";
import { markerValue } from "../../../src/sheets/marker";

const columns = { id: "Id", account: "Account", manager: "Manager", score: "Score", tier: "Tier", rank: null, completeness: "Complete" };
const byName = (name: string): PlanAccount => ({ name, id: null });

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

test.each(["=Data!A1", "=1", '="a"&"b"', "text", '="open'])("%j is not a name of ours", (formula) => {
  expect(markerValue(formula)).toBeNull();
});
