import fc from "../support/properties";
import { TIE, decidedBy, rank, ranked, type Contender } from "../../src/domain/ranking";

const contender = (score: number | null, tieBreaks: (number | null)[] = [], name = ""): Contender => ({ score, tieBreaks, name });

test("accounts come best first, with rank and group of equals", () => {
  const contenders = [
    contender(70, [1], "Beta"),
    contender(null),
    contender(90, [1], "Zulu"),
    contender(70, [1], "Alfa"),
    contender(70, [2], "Corona"),
  ];
  expect(ranked(contenders)).toEqual([
    { index: 2, rank: 1, tie: 0 },
    { index: 4, rank: 2, tie: 1 },
    { index: 3, rank: 3, tie: 2 },
    { index: 0, rank: 4, tie: 2 },
  ]);
  expect(rank(contenders)).toEqual([4, null, 1, 3, 2]);
});

test("what is not known in a tie-break is below everything, and equal to what is not known either", () => {
  expect(rank([contender(70, [null, 1]), contender(70, [-3, 1]), contender(70, [null, 2])])).toEqual([3, 1, 2]);
});

test("a tie-break that only some have counts for those", () => expect(rank([contender(70), contender(70, [2])])).toEqual([2, 1]));

test("equals are within the tie of the best of them: they do not drift", () => {
  expect(rank([0, 1, 2, 3].map((step) => contender(70 - step * 0.6 * TIE)))).toEqual([1, 1, 3, 3]);
});

test("no account has a rank where none has a score", () => {
  expect(ranked([])).toEqual([]);
  expect(rank([contender(null), contender(null)])).toEqual([null, null]);
});

test("adding up to the tie to any score moves no account past one that was better by more", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(scores, fc.infiniteStream(fc.double({ min: 0, max: TIE / 2, noNaN: true })), (list, noise) => {
      const noisy = list.map((score) => contender(score + Number(noise.next().value)));
      expect(rank(noisy)).toEqual(rank(list.map((score) => contender(score))));
    }),
  );
});

test("equals share a rank where names are not asked", () => {
  const contenders = [contender(70, [1], "Beta"), contender(90, [], "Zulu"), contender(70, [1], "Alfa"), contender(60)];
  expect(rank(contenders, "share")).toEqual([2, 1, 2, 4]);
  expect(rank(contenders)).toEqual([3, 1, 2, 4]);
});

test("accounts of which too little is known come after all others, by score among themselves", () => {
  const provisional = (score: number): Contender => ({ ...contender(score), provisional: true });
  expect(rank([provisional(100), contender(20), provisional(90), contender(30)])).toEqual([3, 2, 4, 1]);
});

test("what decides between two accounts is what their ranks come from", () => {
  const any = fc.record({
    score: fc.integer({ min: 0, max: 2 }),
    tieBreaks: fc.array(fc.option(fc.integer({ min: 0, max: 2 })), { maxLength: 2 }),
    provisional: fc.boolean(),
    name: fc.constantFrom("Alfa", "Beta"),
  });
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [first, second] = rank([a, b], "share");
      expect(decidedBy(a, b).by === "nothing").toBe(first === second);
      expect(decidedBy(b, a)).toEqual(decidedBy(a, b));
    }),
  );
});
