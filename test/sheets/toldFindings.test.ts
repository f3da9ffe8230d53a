import type { Finding } from "../../src/domain/finding";
import { findingKey, toldBefore, toldCell } from "../../src/sheets/toldFindings";

const finding = (code: string, where = "", params: Finding["params"] = {}): Finding => ({ code, where, params });

test("a finding is known again by its code and its words, wherever it stands and in whatever order", () => {
  const [one, two] = [finding("total-left-out", "Accounts!A40", { text: "Total" }), finding("tie-at-cap", "Scores", { free: 1, cap: 15 })];
  const cell = toldCell([one, two]);
  expect(toldBefore([finding("tie-at-cap", "Scores", { cap: 15, free: 1 }), { ...one }], cell)).toHaveLength(2);
  expect(toldBefore([finding("tie-at-cap", "Scores", { free: 2, cap: 15 })], cell)).toEqual([]);
  const moved = finding("total-left-out", "Accounts!A41", { text: "Total" });
  expect(toldBefore([moved], cell)).toEqual([moved]);
  // A second one that says the same is new.
  expect(toldBefore([one, moved], cell)).toEqual([one]);
  const listed = (accounts: string): Finding => finding("provisional-accounts", "", { accounts });
  expect(toldBefore([listed("Wingtip, Tailspin")], toldCell([listed("Tailspin, Wingtip")]))).toHaveLength(1);
  expect(toldBefore([one], "")).toEqual([]);
});

test("what is kept holds no word of anybody's, and fits into a cell", () => {
  const cell = toldCell(Array.from({ length: 3_000 }, (_, n) => finding("code", `Accounts!A${n}`, { text: "=HYPERLINK(1)" })));
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell).toMatch(/^[0-9a-f ]+$/);
  expect(toldCell([finding("a"), finding("b")])).toBe(`${findingKey(finding("a"))} ${findingKey(finding("b"))}`);
});
