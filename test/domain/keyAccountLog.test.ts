import fc from "../support/properties";
import { listChanges, type LogLine } from "../../src/domain/keyAccountLog";

const line = (account: string, change: LogLine["change"]): LogLine => ({ account, change });

describe("the key account log", () => {
  test("all enter an empty log, in the order of the list", () => {
    expect(listChanges(["B", "A"], [])).toEqual([line("B", "entered"), line("A", "entered")]);
  });

  test("who stays is not written again; who is gone has left; who comes back enters again", () => {
    const log = [line("A", "entered"), line("B", "entered"), line("C", "entered"), line("C", "left")];
    expect(listChanges(["A", "C"], log)).toEqual([line("C", "entered"), line("B", "left")]);
  });

  test("case and spaces do not make another account, and a name that stands twice enters once", () => {
    expect(listChanges([" acme  corp", "ACME CORP"], [line("Acme Corp", "entered")])).toEqual([]);
    expect(listChanges(["Acme", "ACME"], [])).toHaveLength(1);
  });

  test("after its changes are added there are none left", () => {
    const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E"));
    fc.assert(
      fc.property(fc.array(names, { maxLength: 6 }), (lists) => {
        let log: LogLine[] = [];
        for (const list of lists) {
          log = [...log, ...listChanges(list, log)];
          expect(listChanges(list, log)).toEqual([]);
        }
      }),
    );
  });
});
