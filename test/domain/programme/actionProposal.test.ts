import { ACTIONABLE, nextAction, proposeActions, takeActions } from "../../../src/domain/programme/actionProposal";
import type { CheckFinding } from "../../../src/domain/checkFinding";
import { REASONS, checkMaturity, type Reason } from "../../../src/domain/programme/maturity";
import type { CellValue } from "../../../src/domain/grid";
import { agreementOf } from "../../../src/i18n/teamWords";

const TODAY = 46350.5;

const finding = (code: string, severity: CheckFinding["severity"], about = "", params: CheckFinding["params"] = {}): CheckFinding => ({
  ...{ code, severity, about, params, where: `Sheet!A${code.length}` },
});

const FINDINGS = [
  finding("team-gaps", "soon", "Alfa", { account: "Alfa", roles: "innovator" }),
  finding("trust-differ", "soon", "", { question: "pay" }),
  finding("trust-camps", "late", "", { question: "incentives" }),
  finding("trust-camps", "late", "", { question: "pay" }),
  finding("trust-camps", "late", "", { question: "pay" }),
  finding("team-cell-error", "late", "Alfa"),
  finding("definition-no-evidence", "note", "", { component: "asset" }),
];

const holding = (...low: Reason[]) =>
  checkMaturity(
    new Map(REASONS.map(({ id }) => [id, { level: low.includes(id) ? 2 : 5, saying: { code: "maturity-planned", params: {} } }])),
    [],
    null,
  ).holdingBack;

const proposals = proposeActions(FINDINGS, holding("planning", "trust"), TODAY);

test("findings that somebody can act on become proposals, the worst first, each once, with a day by how much they matter", () => {
  expect(proposals.map(({ key, reason, severity, due }) => [key, reason, severity, due])).toEqual([
    ["trust-camps|||incentives|||", "trust", "late", 46364],
    ["trust-camps|||pay|||", "trust", "late", 46364],
    ["team-gaps|Alfa|||||", "roles", "soon", 46380],
    ["trust-differ|||pay|||", "trust", "soon", 46380],
    ["programme-planning", "planning", "soon", 46380],
    ["definition-no-evidence||asset||||", "definition", "note", 46410],
  ]);
  expect(proposals[2]).toMatchObject({ about: "Alfa", where: "Sheet!A9", action: { code: "team-gaps", params: { roles: "innovator" } } });
});

test("every reason of the nine has an action that serves it", () => {
  expect(Object.keys(ACTIONABLE)).toEqual(REASONS.map(({ id }) => id));
  expect(proposeActions([], holding("planning", "process", "identification"), TODAY).map(({ key }) => key)).toEqual([
    "programme-identification",
    "programme-planning",
    "programme-process",
  ]);
});

const row = (key: string, add: CellValue, owner: CellValue = "", due: CellValue = "") => ({
  ...{ key, add: { value: add, where: "Programme!G21" }, owner: { value: owner, where: "Programme!D21" } },
  due: { value: due, where: "Programme!E21" },
});

const [FIRST = "", SECOND = ""] = proposals.map(({ key }) => key);

test("a yes makes an action of a proposal, with its owner and day or the one proposed", () => {
  const { actions, findings } = takeActions(
    proposals,
    [row(SECOND, "sí", " Tom ", 46400), row(FIRST, true, "Ana")],
    new Set(),
    agreementOf,
  );
  expect(actions.map(({ key, owner, due }) => [key, owner, due])).toEqual([
    [FIRST, "Ana", 46364],
    [SECOND, "Tom", 46400],
  ]);
  expect(findings).toEqual([]);
});

test("nothing is done without a yes, nor twice", () => {
  const rows = [row(FIRST, "no"), row(SECOND, "yes", "Ana"), row("gone", "yes", "Ana")];
  expect(takeActions(proposals, rows, new Set([SECOND]), agreementOf)).toEqual({ actions: [], findings: [] });
  expect(takeActions(proposals, [], new Set(), agreementOf).actions).toEqual([]);
});

test("no owner, and what cannot be read, are told with their cell", () => {
  const { actions, findings } = takeActions(proposals, [row(FIRST, "yes", "", "soon"), row(SECOND, "perhaps")], new Set(), agreementOf);
  expect(actions).toMatchObject([{ owner: "", due: 46364 }]);
  expect(findings.map(({ code, where }) => [code, where])).toEqual([
    ["team-date-unread", "Programme!E21"],
    ["check-answer-unread", "Programme!G21"],
    ["programme-action-no-owner", "Programme!D21"],
  ]);
});

test("the next action of a reason is the first that stands open, else the first proposed", () => {
  const standing = [
    { key: "trust-low|||process|||", due: null, done: false },
    { key: "trust-differ|||pay|||", due: 46390, done: false },
    { key: "trust-camps|||pay|||", due: 46300, done: true },
    { key: "team-gaps|Alfa|||||", due: 46200, done: false },
  ];
  expect(nextAction("trust", standing, proposals)).toEqual({ standing: standing[1] });
  expect(nextAction("trust", [], proposals)).toEqual({ proposed: proposals[0] });
  expect(nextAction("leadership", standing, proposals)).toBeNull();
  expect(nextAction("trust", [{ key: "constructor", due: 1, done: false }], [])).toBeNull();
});
