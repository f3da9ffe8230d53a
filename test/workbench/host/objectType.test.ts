import { ObjectType } from "../../../src/workbench/host/objectType";

test("a type that is declared alone gets its members later", () => {
  const type = new ObjectType<number>("Count");
  type.define(() => ({ properties: { double: { get: (target) => target * 2 } } }));
  expect(type.of(21).get("double")).toBe(42);
});

test("without members it cannot be used, and says so", () => {
  expect(() => new ObjectType<number>("Count").of(1)).toThrow("The members of Count are not defined.");
});
