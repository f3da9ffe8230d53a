import { AnswerReader, lowest, mean } from "../../../src/domain/programme/answers";
import { levelOfShare } from "../../../src/domain/programme/level";
import { agreementOf } from "../../../src/i18n/teamWords";
import type { CellValue } from "../../../src/domain/grid";

const at = (value: CellValue) => ({ value, where: "Trust!D9" });

test.each<[CellValue, number | null, boolean]>([
  [1, 1, false],
  [2.5, 2.5, false],
  [5, 5, false],
  ["", null, false],
  ["  ", null, false],
  [0, null, true],
  [5.1, null, true],
  [NaN, null, true],
  ["4", null, true],
  [true, null, true],
  ["#N/A", null, true],
  ["x".repeat(10_000), null, true],
])("of 1 to 5, %.20p is %p", (value, rating, told) => {
  const reader = new AnswerReader();
  expect(reader.rating(at(value), [1, 5], "Ana")).toBe(rating);
  expect(reader.findings.map(({ code, about, where }) => [code, about, where])).toEqual(
    told ? [["check-rating-unread", "Ana", "Trust!D9"]] : [],
  );
  expect(reader.findings.every(({ params }) => String(params.value).length <= 41 && params.lowest === 1 && params.highest === 5)).toBe(
    true,
  );
});

test("0 is a rating where the scale begins with it", () => expect(new AnswerReader().rating(at(0), [0, 4])).toBe(0));

test.each<[CellValue, string | null, boolean]>([
  ["yes", "yes", false],
  ["En parte", "partly", false],
  ["SI", "yes", false],
  ["no", "no", false],
  ["✓", "yes", false],
  [true, "yes", false],
  [false, "no", false],
  ["", null, false],
  ["perhaps", null, true],
  ["constructor", null, true],
  [1, null, true],
])("%j is the answer %p", (value, answer, told) => {
  const reader = new AnswerReader();
  expect(reader.agreement(at(value), agreementOf)).toBe(answer);
  expect(reader.findings.map(({ code }) => code)).toEqual(told ? ["check-answer-unread"] : []);
});

test("a day is a number over 0, without its time", () => {
  const reader = new AnswerReader();
  expect([46000.9, "", "May", -3].map((value) => reader.date(at(value)))).toEqual([46000, null, null, null]);
  expect(reader.findings.map(({ code, params }) => [code, params.value])).toEqual([
    ["team-date-unread", "May"],
    ["team-date-unread", "-3"],
  ]);
});

test("the lowest are found in their order, those without a value never", () => {
  expect(lowest([["a", 3], ["b", 1], ["c", null], ["d", 1], ["e", 2]], 3)).toEqual(["b", "d", "e"]); // prettier-ignore
  expect(lowest([["a", 4], ["b", 5]], 3, 4)).toEqual([]); // prettier-ignore
});

test("a mean of nothing is none; a share becomes a level", () => {
  expect([mean([]), mean([1, 2, 6])]).toEqual([null, 3]);
  expect([0, 0.5, 1, -1, 2].map(levelOfShare)).toEqual([1, 3, 5, 1, 5]);
});
