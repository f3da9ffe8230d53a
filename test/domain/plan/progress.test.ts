import fc from "../../support/properties";
import { QUESTION_STATUSES, progress, type PlanQuestion } from "../../../src/domain/plan/progress";
import { RIGORS } from "../../../src/domain/plan/rigor";

const question = (status: PlanQuestion["status"], level: PlanQuestion["level"] = "light"): PlanQuestion => ({ status, level });

test("counts each status apart: not relevant is not unknown", () => {
  const questions = [question("answered"), question("answered"), question("open"), question("unknown"), question("notRelevant")];
  expect(progress(questions, "light")).toEqual({
    counts: { answered: 2, open: 1, unknown: 1, notRelevant: 1 },
    asked: 5,
    completeness: 0.5, // 2 ÷ (5 − 1)
  });
});

test.each([
  ["light", 2, 1],
  ["standard", 3, 2 / 3],
  ["deep", 4, 0.75],
] as const)("leaves deeper questions out at %s: %i asked", (rigor, asked, completeness) => {
  const questions = [question("answered", "light"), question("open", "standard"), question("answered", "deep"), question("answered", null)];
  expect(progress(questions, rigor)).toMatchObject({ asked, completeness });
});

test.each([
  ["no question", []],
  ["only questions that are not relevant", [question("notRelevant"), question("notRelevant")]],
  ["only deeper questions", [question("answered", "deep")]],
])("has no completeness with %s", (_, questions) => expect(progress(questions, "light").completeness).toBeNull());

const plan = fc.array(fc.record({ status: fc.constantFrom(...QUESTION_STATUSES), level: fc.constantFrom(...RIGORS, null) }), {
  maxLength: 60,
});
const rigor = fc.constantFrom(...RIGORS);

test("the completeness lies from 0 to 1, and the counts add up to what is asked", () => {
  fc.assert(
    fc.property(plan, rigor, (questions, depth) => {
      const { counts, asked, completeness } = progress(questions, depth);
      expect(counts.open + counts.answered + counts.unknown + counts.notRelevant).toBe(asked);
      if (completeness !== null) expect(completeness >= 0 && completeness <= 1).toBe(true);
    }),
  );
});

test("finding a question that has no answer not relevant never lowers the completeness", () => {
  fc.assert(
    fc.property(plan, rigor, fc.nat(), (questions, depth, at) => {
      const unanswered = questions.flatMap(({ status }, index) => (status === "open" || status === "unknown" ? [index] : []));
      fc.pre(unanswered.length > 0);
      const index = unanswered[at % unanswered.length] ?? 0;
      const before = progress(questions, depth).completeness;
      const after = progress(questions.with(index, question("notRelevant", questions[index]?.level ?? null)), depth).completeness;
      // Nothing may be left to answer; there is no completeness then.
      expect(before === null ? after === null : after === null || after >= before).toBe(true);
    }),
  );
});

test("an answer raises the completeness of a plan that asks for it", () => {
  fc.assert(
    fc.property(plan, rigor, (questions, depth) => {
      const before = progress([...questions, question("open")], depth).completeness ?? 0;
      expect((progress([...questions, question("answered")], depth).completeness ?? 0) > before).toBe(true);
    }),
  );
});
