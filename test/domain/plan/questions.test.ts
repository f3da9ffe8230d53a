import { THEMES } from "../../../src/domain/plan/balance";
import { CATEGORIES, QUESTIONS, questionsFor } from "../../../src/domain/plan/questions";
import { RIGORS, belongs, type Rigor } from "../../../src/domain/plan/rigor";
import { STAGES } from "../../../src/domain/plan/stages";
import { ROLES } from "../../../src/domain/roles";

const idsOf = (rigor: Rigor): string[] => questionsFor(rigor).map(({ id }) => id);
const numbers = (values: readonly string[], keys: readonly string[]): number[] =>
  keys.map((key) => values.filter((each) => each === key).length);

test("the catalogue holds 57 questions with ids of their own", () => {
  expect(QUESTIONS).toHaveLength(57);
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(57);
  expect(QUESTIONS.filter(({ id }) => !/^[a-z]+([A-Z][a-z]+)*$/.test(id))).toEqual([]);
});

test("its categories stand together, in their order", () => {
  const order = QUESTIONS.map(({ category }) => CATEGORIES.indexOf(category));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(
    numbers(
      QUESTIONS.map(({ category }) => category),
      CATEGORIES,
    ),
  ).toEqual([7, 7, 7, 8, 8, 7, 7, 6]);
});

test.each<[Rigor, number, number[]]>([
  ["light", 12, [3, 6, 1, 1, 1]],
  ["standard", 30, [8, 12, 5, 2, 3]],
  ["deep", 57, [14, 21, 10, 6, 6]],
])("a %s plan asks %i questions, so many of each stage", (rigor, count, byStage) => {
  const asked = questionsFor(rigor);
  expect(asked).toHaveLength(count);
  expect(
    numbers(
      asked.map(({ stage }) => stage),
      STAGES,
    ),
  ).toEqual(byStage);
});

test("a deeper plan asks all that a lighter one asks", () => {
  expect(idsOf("standard")).toEqual(expect.arrayContaining(idsOf("light")));
  expect(idsOf("deep")).toEqual(QUESTIONS.map(({ id }) => id));
});

test("the light questions cover every category and every theme", () => {
  const light = questionsFor("light");
  expect(new Set(light.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
  expect(new Set(light.flatMap(({ theme }) => theme ?? []))).toEqual(new Set(THEMES));
});

test("every role has questions to answer, and none has more than a third of them", () => {
  const shares = numbers(
    QUESTIONS.map(({ role }) => role),
    ROLES.map(({ id }) => id),
  );
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(7);
  expect(Math.max(...shares)).toBeLessThanOrEqual(19);
});

test.each<[Rigor | null, boolean[]]>([
  ["light", [true, true, true]],
  ["standard", [false, true, true]],
  ["deep", [false, false, true]],
  [null, [true, true, true]],
])("a question of level %p belongs to light, standard, deep: %p", (level, expected) =>
  expect(RIGORS.map((rigor) => belongs(level, rigor))).toEqual(expected),
);
