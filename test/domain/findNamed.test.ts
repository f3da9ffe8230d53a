import { findNamed } from "../../src/domain/findNamed";

const NAMES = ["Gestión Ábaco", "Acme", "Northwind Traders", "ACME", "Gestion Abaco", "Norte"];

test("a name is found as it stands, but for case and spaces", () => {
  expect(findNamed("  northwind   traders", NAMES)).toEqual({ found: [2], near: [] });
  expect(findNamed("acme", NAMES)).toEqual({ found: [1, 3], near: [] });
});

test("accents do not matter, unless a name has them as they were typed", () => {
  expect(findNamed("gestion abáco", NAMES)).toEqual({ found: [0, 4], near: [] });
  expect(findNamed("gestión ábaco", NAMES)).toEqual({ found: [0], near: [] });
});

test("names that are near are named: those that contain what was typed, then those that are alike", () => {
  expect(findNamed("Northwind", NAMES)).toEqual({ found: [], near: ["Northwind Traders"] });
  expect(findNamed("nor", NAMES)).toEqual({ found: [], near: ["Northwind Traders", "Norte"] });
  expect(findNamed("Acmee", NAMES)).toEqual({ found: [], near: ["Acme", "ACME"] });
  expect(findNamed("Zeta", NAMES)).toEqual({ found: [], near: [] });
  expect(findNamed(" ", NAMES)).toEqual({ found: [], near: [] });
  const many = Array.from({ length: 9 }, (_, index) => `Wattle ${index}`);
  expect(findNamed("wattle", many).near).toEqual(many.slice(0, 5));
});
