import { LEADERSHIP_QUESTIONS, checkLeadership, growthGap, type GrowthAccount } from "../../../src/domain/programme/leadership";
import type { CellValue } from "../../../src/domain/grid";
import fc from "../../support/properties";

const rows = (...answers: CellValue[][]) =>
  LEADERSHIP_QUESTIONS.map((question, row) => {
    const cell = (at: number) => ({ value: answers[row]?.[at] ?? "", where: `Leadership!${"DEF"[at] ?? ""}${row + 8}` });
    return { question, rating: cell(0), evidence: cell(1), owner: cell(2) };
  });

const ACCOUNTS: GrowthAccount[] = [
  { account: "Alfa", untapped: 100, resourced: 0 },
  { account: "Beta", untapped: 300, resourced: 0 },
  { account: "Gama", untapped: 200, resourced: 250 },
  { account: "Delta", untapped: null, resourced: 0 },
  { account: "Zeta", untapped: 0, resourced: 0 },
];

test("the growth that nobody works on is summed account by account", () => {
  expect(growthGap(ACCOUNTS)).toEqual({
    ...{ untapped: 600, resourced: 200, gap: 400, share: 200 / 600, notKnown: ["Delta"] },
    unresourced: [
      { account: "Beta", untapped: 300, resourced: 0 },
      { account: "Alfa", untapped: 100, resourced: 0 },
    ],
  });
  expect(growthGap([])).toEqual({ untapped: 0, resourced: 0, gap: 0, share: null, unresourced: [], notKnown: [] });
});

test("growth that is seen and not resourced is the finding", () => {
  const { level, saying, findings, answers } = checkLeadership(
    rows([5, "Board", "Ana"], [3, "", "Ana"], [2, "Minutes", ""]),
    ACCOUNTS,
    "Leadership!B14",
    {
      date: 46154,
      values: new Map([["whole", 3]]),
    },
  );
  expect(level).toBeCloseTo(10 / 3);
  expect([...answers.values()]).toEqual([5, 3, 2]);
  expect(saying).toEqual({ code: "leadership-seen-not-resourced", params: { percent: 33, count: 2 } });
  expect(findings.map(({ code, severity, params, where }) => [severity, code, params.question ?? params.accounts, where])).toEqual([
    ["note", "leadership-no-evidence", "whatItTakes", "Leadership!E9"],
    ["soon", "leadership-low", "willing", "Leadership!D10"],
    ["note", "leadership-no-owner", "willing", "Leadership!F10"],
    ["late", "leadership-unresourced", "Beta, Alfa", "Leadership!B14"],
  ]);
});

test("answers alone say whether it is backed", () => {
  const full = (rating: CellValue): CellValue[] => [rating, "Minutes", "Ana"];
  expect(checkLeadership(rows(full(4), full(4), full(3)), [], "", null)).toMatchObject({
    saying: { code: "leadership-backed" },
    findings: [],
  });
  expect(checkLeadership(rows(full(1), full(4), full(2)), [], "", null).saying.params).toMatchObject({
    questions: "opportunities, willing",
  });
  expect(checkLeadership(rows(), [], "", null)).toMatchObject({ level: null, saying: { code: "leadership-none" }, findings: [] });
});

test("what is no rating is told with its cell", () => {
  expect(checkLeadership(rows([6], ["yes"]), [], "", null).findings.map(({ code, where }) => [code, where])).toEqual([
    ["check-rating-unread", "Leadership!D8"],
    ["check-rating-unread", "Leadership!D9"],
  ]);
});

test("half of the potential resourced is enough, and three accounts are named at most", () => {
  const codes = (accounts: GrowthAccount[]) => checkLeadership(rows(), accounts, "", null).findings;
  expect(codes([{ account: "A", untapped: 10, resourced: 10 }, { account: "B", untapped: 10, resourced: 0 }])).toEqual([]); // prettier-ignore
  const many = ["A", "B", "C", "D"].map((account) => ({ account, untapped: 10, resourced: 0 }));
  expect(codes(many)[0]?.params).toEqual({ count: 4, accounts: "A, B, C", percent: 0 });
});

test("the gap is never below 0 and never over what is untapped", () => {
  const amount = fc.double({ min: -100, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.record({ account: fc.string(), untapped: fc.option(amount), resourced: amount })), (accounts) => {
      const { untapped, resourced, gap } = growthGap(accounts);
      expect(gap).toBeGreaterThanOrEqual(-1e-6);
      expect(gap).toBeLessThanOrEqual(untapped + 1e-6);
      expect(gap + resourced).toBeCloseTo(untapped);
    }),
  );
});
