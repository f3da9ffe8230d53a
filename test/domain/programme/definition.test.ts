import { COMPONENTS, checkDefinition, type Component, type DefinitionFacts } from "../../../src/domain/programme/definition";
import type { CellValue } from "../../../src/domain/grid";
import { agreementOf } from "../../../src/i18n/teamWords";

const NOTHING: DefinitionFacts = {
  ...{ keyAccounts: 15, cap: null, amongLargest: null, themes: null },
  ...{ withJointWork: null, withInvestment: null, withLongTermValue: null },
};

const FULL: CellValue[] = ["yes", "Rule 4", "Inés Robledo", 46000];

/** A check of the six components: agreed, evidence, by, since. What is left out is empty. */
function check(answers: Partial<Record<Component, CellValue[]>>, facts: Partial<DefinitionFacts> = {}, definition = "They grow with us") {
  const rows = COMPONENTS.map((component, row) => {
    const cell = (at: number) => ({ value: answers[component]?.[at] ?? "", where: `Definition!${"CDEF"[at] ?? ""}${row + 8}` });
    return { component, agreed: cell(0), evidence: cell(1), by: cell(2), since: cell(3) };
  });
  return checkDefinition({ value: definition, where: "Definition!B5" }, rows, { ...NOTHING, ...facts }, null, agreementOf);
}

const all = (answer: CellValue[]) => Object.fromEntries(COMPONENTS.map((component) => [component, answer]));

test("six components with evidence and a name are the highest level", () => {
  const result = check(all(FULL));
  expect(result).toMatchObject({ agreed: 6, lacking: [], level: 5, findings: [], saying: { code: "definition-all" } });
  expect(result.components[0]).toEqual({
    ...{ component: "notLargest", agreed: "yes", evidence: "Rule 4", by: "Inés Robledo", since: 46000, fact: null, contradicted: false },
  });
});

test("what is not answered is no answer; the level counts what is there", () => {
  expect(check({})).toMatchObject({ level: null, agreed: 0, saying: { code: "definition-none" } });
  // One full, one partly, one without evidence, one no: (1 + 0.5 + 0.5 + 0) ÷ 6 of the way from 1 to 5.
  const result = check({ notLargest: FULL, limited: ["partly"], partners: ["yes"], themes: ["no"] });
  expect(result.level).toBeCloseTo(1 + (4 * 2) / 6);
  expect(result.lacking).toEqual(["limited", "themes", "asset", "longTerm"]);
  expect(result.saying).toEqual({ code: "definition-some", params: { agreed: 2, all: 6, component: "limited", more: 3 } });
  expect(result.findings.map(({ code, severity, where }) => `${severity} ${code} ${where}`)).toEqual([
    "note definition-not-agreed Definition!C9",
    "note definition-no-evidence Definition!D10",
    "soon definition-not-agreed Definition!C11",
    "note definition-open Definition!C12",
    "note definition-open Definition!C13",
  ]);
  expect(Object.fromEntries(result.values)).toMatchObject({ notLargest: 1, limited: 0.5, partners: 0.5, themes: 0, asset: null });
});

test("one that is missing is named", () => {
  expect(check({ ...all(FULL), asset: ["no"] }).saying).toMatchObject({
    code: "definition-but-one",
    params: { agreed: 5, component: "asset" },
  });
});

test("a definition that nobody wrote is told, and words that are none are", () => {
  expect(check(all(FULL), {}, " ").findings).toEqual([
    { code: "definition-missing", severity: "soon", about: "", params: {}, where: "Definition!B5" },
  ]);
  expect(check({ ...all(FULL), asset: ["perhaps", "", "", "soon"] }).findings.map(({ code }) => code)).toEqual([
    "check-answer-unread",
    "team-date-unread",
  ]);
});

test.each<[Component, Partial<DefinitionFacts>, Partial<DefinitionFacts>, string]>([
  ["notLargest", { amongLargest: 15 }, { amongLargest: 14 }, "fact-largest"],
  ["limited", { cap: 14 }, { cap: 15 }, "fact-cap"],
  ["themes", { themes: { penetrate: 3, expand: 0, protect: 1 } }, { themes: { penetrate: 3, expand: 1, protect: 1 } }, "fact-themes"],
  ["partners", { withJointWork: 7 }, { withJointWork: 8 }, "fact-joint"],
  ["asset", { withInvestment: 0 }, { withInvestment: 15 }, "fact-investment"],
  ["longTerm", { withLongTermValue: 7 }, { withLongTermValue: 8 }, "fact-long-term"],
])("what the workbook shows of %s stands beside it, and contradicts only what is agreed on", (component, against, borneOut, fact) => {
  const [contradicted] = check(all(FULL), against).findings;
  expect(contradicted).toMatchObject({ code: "definition-contradicted", severity: "soon", params: { component, fact } });
  expect(check(all(FULL), borneOut)).toMatchObject({ findings: [] });
  expect(check(all(FULL), borneOut).components.find((each) => each.component === component)?.fact?.code).toBe(fact);
  expect(check(all(["no"]), against).findings.map(({ code }) => code)).not.toContain("definition-contradicted");
});

test("few accounts, and none, contradict nothing", () => {
  expect(check(all(FULL), { keyAccounts: 4, amongLargest: 4 }).findings).toEqual([]);
  expect(check(all(FULL), { keyAccounts: 0, amongLargest: 0, withInvestment: 0 }).findings).toEqual([]);
});

test("the change is against the round before", () => {
  const before = { date: 46000, values: new Map([["whole", 4]]) };
  const rows = COMPONENTS.map((component) => {
    const cell = (value: CellValue) => ({ value, where: "" });
    return { component, agreed: cell("yes"), evidence: cell("a"), by: cell("b"), since: cell("") };
  });
  expect(checkDefinition({ value: "x", where: "" }, rows, NOTHING, before, agreementOf).change).toEqual({ before: 4, by: 1 });
});
