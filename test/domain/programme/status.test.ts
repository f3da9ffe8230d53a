import { keepRound, programmeStatus, reasonLevels } from "../../../src/domain/programme/status";
import { checkKnowledge } from "../../../src/domain/programme/knowledge";
import { checkTrust } from "../../../src/domain/programme/trust";
import { checkSelling } from "../../../src/domain/programme/selling";
import type { WorkbookFacts } from "../../../src/domain/programme/maturity";
import { WHOLE, previousRound } from "../../../src/domain/programme/rounds";
import type { CheckFinding } from "../../../src/domain/checkFinding";
import { TeamIndex } from "../../../src/domain/team/teamIndex";

const TODAY = 46350;

const FACTS: WorkbookFacts = {
  ...{ listed: 10, ranked: 10, keyAccounts: 4, cap: 5, byHand: 0, planned: 4, answered: 1, onTime: 1, reviewed: 4, allStages: 4 },
  ...{ rolesOpen: 12, roles: 24, oftenMissingShare: 0, overloaded: 0, people: 3 },
};

const answers = (...columns: number[][]) => columns.map((each) => ({ name: "", answers: each, where: () => "Trust!D9" }));

const CHECKS = {
  trust: checkTrust(answers([1, 2, 2, 2, 2, 2], [4, 2, 2, 2, 2, 2]), null),
  selling: checkSelling([], [], null),
  knowledge: checkKnowledge([{ person: "Ana", ratings: [3, 3, 3, 3, 3], where: () => "" }], new TeamIndex([]), [], null),
};

const TEAM: CheckFinding[] = [
  { code: "team-gaps", severity: "soon", about: "Alfa", params: { account: "Alfa", roles: "innovator", count: 1 }, where: "Coverage!B7" },
];

const input = { checks: CHECKS, facts: FACTS, overrules: [], team: TEAM, rounds: [], today: TODAY };

test("reasons are filled from the checks and from the workbook; what is not answered has no level", () => {
  const levels = reasonLevels(CHECKS, FACTS);
  // Held by half, none of those often missing, nobody overloaded: 1 + 4 · (0.5 + 0 + 1) ÷ 3.
  expect(Object.fromEntries([...levels].map(([reason, { level }]) => [reason, level]))).toEqual({
    ...{ identification: 5, planning: 5, process: 5, roles: 3, managing: null, knowledge: 4, trust: expect.closeTo(12.5 / 6) as number },
  });
});

test("the status has every finding, what holds back, and what could be done, the worst first", () => {
  const { maturity, answered, asked, findings, proposals } = programmeStatus(input);
  expect([answered, asked]).toEqual([2, 3]);
  expect(maturity.holdingBack.map(({ reason }) => reason)).toEqual(["trust", "roles"]);
  expect(findings.map(({ code, severity }) => [severity, code])).toEqual([
    ["late", "trust-camps"],
    ["soon", "team-gaps"],
    ...Array<string[]>(5).fill(["soon", "trust-low"]),
  ]);
  expect(proposals.map(({ action }) => action.code)).toEqual(findings.map(({ code }) => code));
});

test("a round that is kept today is the one before tomorrow, and stands beside its numbers", () => {
  const { maturity } = programmeStatus(input);
  const kept = keepRound([], CHECKS, maturity, TODAY);
  expect(keepRound(kept, CHECKS, maturity, TODAY)).toEqual(kept);
  expect(previousRound(kept, "trust", TODAY + 1)?.values.get("beyondPeople")).toBe(2.5);
  expect(previousRound(kept, "selling", TODAY + 1)).toBeNull();
  const later = programmeStatus({ ...input, rounds: kept, today: TODAY + 180 });
  expect(later.maturity.change.by).toBe(0);
  expect(previousRound(kept, "maturity", TODAY + 1)?.values.get(WHOLE)).toBe(maturity.level);
});

test("a programme without any check is assessed by the workbook alone", () => {
  const { maturity, answered, asked, findings } = programmeStatus({ ...input, checks: {}, team: [] });
  expect([maturity.answered, answered, asked, findings]).toEqual([4, 0, 0, []]);
});
