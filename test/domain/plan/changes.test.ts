import fc from "../../support/properties";
import { fingerprint } from "../../../src/domain/plan/changes";

const cells = fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxLength: 20 });

test("a fingerprint is 16 digits, the same on every machine", () => {
  expect(fingerprint([])).toBe("0000000000000000");
  // FNV-1a, 64 bits, of "string a".
  expect(fingerprint(["a"])).toBe("1a38cf6a2bfd35cb");
  expect(fingerprint(["Ann", 46023, true, "ñandú"])).toMatch(/^[0-9a-f]{16}$/);
});

test("formulas, empty cells and spaces around a text do not count", () => {
  expect(fingerprint(["=A1", "", "  ", " Ann"])).toBe(fingerprint(["Ann"]));
});

test("a number is not the text that looks like it", () => {
  expect(fingerprint([1])).not.toBe(fingerprint(["1"]));
});

test("sorting changes nothing, typing does", () => {
  fc.assert(
    fc.property(cells, fc.string({ minLength: 1 }), (typed, more) => {
      const mark = fingerprint(typed);
      expect(fingerprint([...typed].reverse())).toBe(mark);
      if (more.trim() !== "" && !more.startsWith("=")) expect(fingerprint([...typed, more])).not.toBe(mark);
    }),
  );
});
