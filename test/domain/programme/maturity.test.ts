import {
  REASONS,
  checkMaturity,
  workbookLevels,
  type OverruleRow,
  type Reason,
  type ReasonLevel,
  type WorkbookFacts,
} from "../../../src/domain/programme/maturity";
import type { CellValue } from "../../../src/domain/grid";
import fc from "../../support/properties";

const levels = (...of: (number | null)[]): Map<Reason, ReasonLevel> =>
  new Map(REASONS.map(({ id }, at) => [id, { level: of[at] ?? null, saying: { code: "maturity-roles", params: { open: at, roles: 6 } } }]));

const overrule = (reason: Reason, ours: CellValue, why: CellValue): OverruleRow => ({
  ...{ reason, ours: { value: ours, where: "Programme!F9" }, why: { value: why, where: "Programme!G9" } },
});

test("the level is that of the checks, or ours where we say so with a reason", () => {
  const { reasons, level, answered, findings } = checkMaturity(
    levels(4, 4.2, 2.6, 2.4, 1.9, 3.1, 2.8, 2.3),
    [overrule("planning", 3, "no plan is older than a year"), overrule("leadership", "", "")],
    { date: 46154, values: new Map([["planning", 2.5]]) },
  );
  expect(reasons.map((each) => each.level)).toEqual([4, 4.2, 3, 2.4, 1.9, 3.1, 2.8, 2.3, null]);
  expect(reasons[2]).toMatchObject({ reason: "planning", place: "plans", fromChecks: 2.6, ours: 3, change: { before: 2.5, by: 0.5 } });
  expect(reasons[8]?.saying.code).toBe("maturity-roles");
  expect(level).toBeCloseTo((4 + 4.2 + 3 + 2.4 + 1.9 + 3.1 + 2.8 + 2.3) / 8);
  expect([answered, findings]).toEqual([8, []]);
});

test("the three lowest hold us back; what stands at 4 or better, or is not known, never does", () => {
  const held = (...of: (number | null)[]): Reason[] => checkMaturity(levels(...of), [], null).holdingBack.map(({ reason }) => reason);
  expect(held(4, 4.2, 3, 2.4, 1.9, 3.1, 2.8, 2.3, 3.2)).toEqual(["roles", "trust", "process"]);
  expect(held(4, 5, 4, 3.9)).toEqual(["process"]);
  expect(held(2, 2, 2, 2)).toEqual(["definition", "identification", "planning"]);
  expect(held()).toEqual([]);
});

test("ours without a reason counts and is told; what is no level is told and does not count", () => {
  const { reasons, findings } = checkMaturity(levels(4, 4), [overrule("definition", 2, " "), overrule("identification", 9, "x")], null);
  expect(reasons.slice(0, 2).map((each) => each.level)).toEqual([2, 4]);
  expect(findings).toEqual([
    { code: "check-rating-unread", severity: "soon", about: "", params: { value: "9", lowest: 1, highest: 5 }, where: "Programme!F9" },
    { code: "maturity-no-reason", severity: "note", about: "", params: { reason: "definition" }, where: "Programme!G9" },
  ]);
});

test("nothing known is no level, and says so", () => {
  const { level, answered, reasons, change } = checkMaturity(new Map(), [], { date: 46154, values: new Map([["whole", 2]]) });
  expect([level, answered, reasons[0]?.saying.code, change]).toEqual([null, 0, "maturity-not-answered", { before: 2, by: null }]);
});

const FACTS: WorkbookFacts = {
  ...{ listed: 40, ranked: 30, keyAccounts: 10, cap: 15, byHand: 2, planned: 5, answered: 0.4, onTime: 0.6, reviewed: 5, allStages: 0 },
  ...{ rolesOpen: 30, roles: 60, oftenMissingShare: 0.25, overloaded: 1, people: 4 },
};

test("four reasons are filled from the workbook itself", () => {
  const found = workbookLevels(FACTS);
  // The mean of the shares, from 1 to 5: (0.75 + 1 + 0.8) ÷ 3, (0.5 + 0.4 + 0.6) ÷ 3, (0.5 + 0) ÷ 2, (0.5 + 0.25 + 0.75) ÷ 3.
  const expected: [Reason, number][] = [["identification", 1 + (4 * 2.55) / 3], ["planning", 3], ["process", 2], ["roles", 3]]; // prettier-ignore
  for (const [reason, level] of expected) expect([reason, found.get(reason)?.level]).toEqual([reason, expect.closeTo(level)]);
  expect(found.get("identification")?.saying.code).toBe("maturity-listed");
});

test("what is not known is left out; over the cap is told; without key accounts there is nothing", () => {
  const found = workbookLevels({ ...FACTS, cap: 9, answered: null, onTime: null, oftenMissingShare: null, people: 0 });
  expect(found.get("identification")).toMatchObject({ level: 1 + (4 * (0.75 + 0 + 0.8)) / 3, saying: { code: "maturity-over-cap" } });
  expect(found.get("planning")?.level).toBe(3);
  expect(found.get("roles")?.level).toBe(3);
  expect(workbookLevels({ ...FACTS, cap: null, listed: 0 }).get("identification")?.level).toBeCloseTo(1 + 4 * 0.8);
  expect(workbookLevels({ ...FACTS, roles: 0, rolesOpen: 0 }).get("roles")?.level).toBeNull();
  expect(workbookLevels({ ...FACTS, keyAccounts: 0 }).size).toBe(0);
});

test("nobody in any role is the lowest level: not being overloaded is no merit then", () => {
  expect(workbookLevels({ ...FACTS, rolesOpen: 60, oftenMissingShare: 0, overloaded: 0 }).get("roles")?.level).toBe(1);
});

test("every level of the workbook lies from 1 to 5", () => {
  const count = fc.integer({ min: 0, max: 10 });
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(count, count, count, share, share, (planned, reviewed, byHand, answered, onTime) => {
      for (const { level } of workbookLevels({ ...FACTS, planned, reviewed, byHand, answered, onTime }).values()) {
        expect(level).toBeGreaterThanOrEqual(1);
        expect(level).toBeLessThanOrEqual(5);
      }
    }),
  );
});
