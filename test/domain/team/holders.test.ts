import { isHeld, proposalText, readHolders } from "../../../src/domain/team/holders";
import { TEAM_WORDS } from "../../../src/i18n/teamWords";
import fc from "../../support/properties";
import { HOSTILE } from "./teams";

const read = (cell: string | number | boolean): string => {
  const { names, proposed, confirmed, declined } = readHolders(cell, TEAM_WORDS);
  return `${names.join("|")} / ${proposed.join("|")}${confirmed ? " / yes" : ""}${declined ? " / no" : ""}`;
};

test.each<[string | number | boolean, string]>([
  ["Ana", "Ana / "],
  [" Ana ,  Ben\u00a0Ruiz", "Ana|Ben Ruiz / "],
  ["Ana; Ben\nCai", "Ana|Ben|Cai / "],
  ["Ana, ana, ANA", "Ana / "],
  ["Marta Lindqvist ?", " / Marta Lindqvist"],
  ["¿Marta?", " / Marta"],
  ["Ana, Ben?", "Ana / Ben"],
  ["مريم؟", " / مريم"],
  ["yes", " /  / yes"],
  ["SÍ", " /  / yes"],
  ["si", " /  / yes"],
  ["✓", " /  / yes"],
  [true, " /  / yes"],
  ["Ana, yes", "Ana /  / yes"],
  ["no", " /  / no"],
  ["NO, Ana", "Ana /  / no"],
  ["Noa", "Noa / "],
  ["", " / "],
  [" \n ", " / "],
  ["-", " / "],
  ["—, ?", " / "],
  ["▲ open", " / "],
  [0, " / "],
  [false, " / "],
  ["#N/A", " / "],
  [7, "7 / "],
  ["🎉", "🎉 / "],
  ["Yesenia", "Yesenia / "],
])("the cell %j names %j", (cell, named) => expect(read(cell)).toBe(named));

test.each(HOSTILE)("a name such as %.20s is a name like any other", (name) => {
  expect(readHolders(name, TEAM_WORDS)).toEqual({ names: [name], proposed: [], confirmed: false, declined: false });
});

test("a proposal is not a holder, a yes is", () => {
  expect(["Ana", "Ana ?", "yes", "", "Ana ?, Ben"].map((cell) => isHeld(cell, TEAM_WORDS))).toEqual([true, false, true, false, true]);
});

test("a proposal is read as it is written", () => {
  const name = fc
    .stringMatching(/^[A-Za-zÀ-ÿ]{2,8}( [A-Za-zÀ-ÿ]{2,8})?$/)
    .filter((each) => !TEAM_WORDS.isYes(each) && !TEAM_WORDS.isNo(each));
  fc.assert(fc.property(name, (each) => expect(readHolders(proposalText(each), TEAM_WORDS).proposed).toEqual([each])));
});

test("every name of a cell is read once, in its order, whatever stands between", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,8}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, fc.constantFrom(",", ", ", " ;", "\n"), (list, mark) => {
      expect(readHolders([...list, ...list].join(mark), TEAM_WORDS).names).toEqual(list);
    }),
  );
});
