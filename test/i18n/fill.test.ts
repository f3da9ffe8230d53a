import { fill } from "../../src/i18n";

test("a text is filled; what has no value shows", () => {
  expect(fill("{count} of {all} in {sheet}", { count: 2, all: 3 })).toBe("2 of 3 in {sheet}");
});

test("a value that ends with a period ends its sentence with it", () => {
  expect(fill("It counts for {account}. Please type.", { account: "Acme, S.A." })).toBe("It counts for Acme, S.A. Please type.");
  expect(fill("It counts for {account}. Please type.", { account: "Acme" })).toBe("It counts for Acme. Please type.");
  expect(fill("{account}, {account}.", { account: "Acme, S.A." })).toBe("Acme, S.A., Acme, S.A.");
});
