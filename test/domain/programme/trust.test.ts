import { TRUST_QUESTIONS, checkTrust, divisionsBrought, type TrustRespondent } from "../../../src/domain/programme/trust";
import type { CellValue } from "../../../src/domain/grid";
import fc from "../../support/properties";
import { HOSTILE } from "../team/teams";

/** Respondents as columns D, E, F … of the sheet, the six answers in rows 9 to 14. */
const respondents = (...columns: CellValue[][]): TrustRespondent[] =>
  columns.map((answers, at) => ({
    ...{ name: "IR TH ML".split(" ")[at] ?? "", answers },
    where: (question) => `Trust!${"DEFGHI"[at] ?? ""}${9 + TRUST_QUESTIONS.indexOf(question)}`,
  }));

const SIX = respondents([3, 2, 2, 5, 4, 3], [3, 2, 3, 4, 1, 1], [2, 2, 2, 4, 1, ""], [3, 3, 2, 5, 4, 3]);

test("each question has its mean, its spread and how it reads; disagreement comes before the mean", () => {
  const { questions } = checkTrust(SIX, null);
  expect(
    questions.map(({ question, mean, spread, lowest, highest, reading }) => [question, mean, spread, lowest, highest, reading]),
  ).toEqual([
    ["beyondPeople", 2.75, 1, 2, 3, "middle"],
    ["knowEachOther", 2.25, 1, 2, 3, "low"],
    ["workTogether", 2.25, 1, 2, 3, "low"],
    ["process", 4.5, 1, 4, 5, "high"],
    ["pay", 2.5, 3, 1, 4, "camps"],
    ["incentives", 7 / 3, 2, 1, 3, "differ"],
  ]);
  expect(questions[4]?.counts).toEqual([2, 0, 0, 2, 0]);
});

test("the whole is the mean of the questions; the widest question leads", () => {
  const { level, widest, answered, means, saying, findings } = checkTrust(SIX, { date: 46154, values: new Map([["whole", 3], ["pay", 2.5]]) }); // prettier-ignore
  expect(level).toBeCloseTo((2.75 + 2.25 + 2.25 + 4.5 + 2.5 + 7 / 3) / 6);
  expect([widest?.question, widest?.change, answered]).toEqual(["pay", { before: 2.5, by: 0 }, 4]);
  expect(means[2]).toBeCloseTo(11 / 5);
  expect(saying).toEqual({ code: "trust-widest", params: { level, question: "pay", lowest: 1, highest: 4 } });
  expect(findings.map(({ code, severity, params, where }) => `${severity} ${code} ${String(params.question)} ${where}`)).toEqual([
    "soon trust-low knowEachOther Trust!D10",
    "soon trust-low workTogether Trust!D11",
    "late trust-camps pay Trust!D13",
    "soon trust-differ incentives Trust!D14",
  ]);
});

test("of equal spreads the one with more people at both ends leads, then the first", () => {
  expect(checkTrust(respondents([1, 1], [4, 4], [2, 4]), null).widest?.question).toBe("knowEachOther");
  expect(checkTrust(respondents([1, 1], [4, 4]), null).widest?.question).toBe("beyondPeople");
});

test("a shared view has no widest question, and one answer is no view yet", () => {
  expect(checkTrust(respondents([4, 4], [4, 5]), null)).toMatchObject({ widest: null, saying: { code: "trust-shared" }, findings: [] });
  const { questions, answered } = checkTrust(respondents([1], [""]), null);
  expect([questions[0]?.reading, questions[0]?.spread, questions[1]?.reading, answered]).toEqual(["single", null, "none", 1]);
});

test("without answers there is nothing to say", () => {
  for (const nobody of [checkTrust([], null), checkTrust(respondents(["", "", ""]), null)]) {
    expect(nobody).toMatchObject({ level: null, answered: 0, widest: null, findings: [], saying: { code: "trust-none" } });
  }
});

test("what is no rating is told with its cell", () => {
  const { findings, questions } = checkTrust(respondents([3, "yes", 7]), null);
  expect(findings.map(({ code, about, where }) => [code, about, where])).toEqual([
    ["check-rating-unread", "IR", "Trust!D10"],
    ["check-rating-unread", "IR", "Trust!D11"],
  ]);
  expect(questions[1]?.answers).toBe(0);
});

test("the order of the respondents changes nothing, and everything lies within what was answered", () => {
  const column = fc.array(fc.constantFrom<CellValue>(1, 2, 3, 4, 5, ""), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(column, { maxLength: 5 }), (columns) => {
      const [forth, back] = [checkTrust(respondents(...columns), null), checkTrust(respondents(...columns.toReversed()), null)];
      forth.questions.forEach((each, at) => {
        expect(each.mean ?? 0).toBeCloseTo(back.questions[at]?.mean ?? 0);
        expect([each.spread, each.reading, each.counts]).toEqual([
          back.questions[at]?.spread,
          back.questions[at]?.reading,
          back.questions[at]?.counts,
        ]);
        expect(each.counts.reduce((sum, count) => sum + count, 0)).toBe(each.answers);
        if (each.mean !== null) {
          expect(each.mean).toBeGreaterThanOrEqual((each.lowest ?? NaN) - 1e-9);
          expect(each.mean).toBeLessThanOrEqual((each.highest ?? NaN) + 1e-9);
        }
      });
    }),
  );
});

test("divisions are counted by the accounts they were brought along to, the most first", () => {
  const rows = [
    ...["Alfa", "Beta", "ALFA "].map((account) => ({ account, division: "Cartons", sold: true })),
    { account: "Gama", division: " cartons", sold: false },
    { account: "Alfa", division: "Take-back", sold: false },
    { account: "Beta", division: "Labels", sold: true },
    { account: "", division: "Labels", sold: true },
    { account: "Beta", division: "", sold: true },
  ];
  expect(divisionsBrought(rows)).toEqual([
    { division: "Cartons", accounts: 2, of: 3 },
    { division: "Labels", accounts: 1, of: 3 },
    { division: "Take-back", accounts: 0, of: 3 },
  ]);
  expect(divisionsBrought([])).toEqual([]);
});

test.each(HOSTILE)("a division called %.20s is counted like any other", (name) => {
  expect(divisionsBrought([{ account: name, division: name, sold: true }])).toEqual([{ division: name, accounts: 1, of: 1 }]);
});
