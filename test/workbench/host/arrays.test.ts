import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

type Write = (sheet: Excel.Worksheet) => void;

const values = (address: string, given: unknown): Write => {
  return (sheet) => {
    sheet.getRange(address).values = given as unknown[][];
  };
};
const formulas = (address: string, given: unknown): Write => {
  return (sheet) => {
    sheet.getRange(address).formulas = given as unknown[][];
  };
};

describe("spilled arrays", () => {
  const spilling = { cells: [["=SEQUENCE(3)"]] };

  test("show their values, and their formula in one cell only", async () => {
    const book = openBook(spilling);
    expect(await book.values("A1:A3")).toEqual([[1], [2], [3]]);
    expect(await book.formulas("A1:A3")).toEqual([["=SEQUENCE(3)"], [2], [3]]);
  });

  test("can be asked for from either end", async () => {
    const book = openBook(spilling);
    await book.run(async (context, sheet) => {
      const to = sheet.getRange("A1").getSpillingToRange().load("address");
      const parent = sheet.getRange("A3").getSpillParent().load("address");
      const none = sheet.getRange("B1").getSpillParentOrNullObject();
      const parts = ["A1:A3", "B1", "A3:B3"].map((address) => sheet.getRange(address).load("hasSpill"));
      await context.sync();
      expect([to.address, parent.address, none.isNullObject]).toEqual(["Sheet1!A1:A3", "Sheet1!A1", true]);
      expect(parts.map((part) => part.hasSpill)).toEqual([true, false, null]);
    });
  });

  test("are blocked by what is written into them, and spill again when it is cleared", async () => {
    const book = openBook(spilling);
    await book.values("A1");
    await book.run((_, sheet) => values("A2", [["in the way"]])(sheet));
    expect(await book.values("A1:A3")).toEqual([["#SPILL!"], ["in the way"], [""]]);
    await book.run((_, sheet) => values("A2", [[""]])(sheet));
    expect(await book.values("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("stay when one of their cells is cleared", async () => {
    const book = openBook(spilling);
    await book.values("A1");
    await book.run((_, sheet) => sheet.getRange("A2:A3").clear("Contents"));
    expect(await book.values("A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("go with their formula", async () => {
    const book = openBook(spilling);
    await book.values("A1");
    await book.run((_, sheet) => values("A1", [[""]])(sheet));
    expect(await book.values("A1:A3")).toEqual([[""], [""], [""]]);
  });

  test("of a fixed range are changed as a whole or not at all", async () => {
    const book = openBook();
    const sheet = book.model.workbook.getWorksheet("Sheet1");
    sheet?.fillFormula("A1:A3", "ROW(A1:A3)", undefined, "array");
    await book.values("A1");
    expect(await refusedWith(book.run((_, each) => values("A2", [[9]])(each)))).toBe("InvalidOperation");
    expect(await refusedWith(book.run((_, each) => each.getRange("A1:A2").clear()))).toBe("InvalidOperation");
  });
});

describe("custom functions", () => {
  const seen: unknown[] = [];
  const functions = new Map([
    ["SEEN", (range: unknown) => (seen.push(range), 1)],
    [
      "FAIL",
      () => {
        throw Object.assign(new Error("Two weights are missing."), { code: "#N/A" });
      },
    ],
  ]);

  test.each([
    ["desktop", 0],
    ["web", null],
  ] as const)("get empty cells as Excel on the %s hands them over", async (platform, blank) => {
    seen.length = 0;
    const book = openBook({ platform, functions });
    await book.run((_, sheet) => formulas("C1", [["=KAM.SEEN(A1:B1)"]])(sheet));
    expect(seen.at(-1)).toEqual([[blank, blank]]);
  });

  test("show the error they throw, with its message", async () => {
    const book = openBook({ functions });
    await book.run((_, sheet) => formulas("A1", [["=KAM.FAIL()"]])(sheet));
    expect(await book.values("A1")).toEqual([["#N/A"]]);
    expect(book.model.errorMessage("Sheet1", 0, 0)).toBe("Two weights are missing.");
  });

  test("can be associated while the session is open, and throw its Error", async () => {
    const book = openBook();
    const { CustomFunctions } = book.session;
    CustomFunctions.associate("LATE", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode["invalidValue"] ?? "", "Not a number.");
    });
    await book.run((_, sheet) => formulas("A1", [["=KAM.LATE()"]])(sheet));
    expect(await book.values("A1")).toEqual([["#VALUE!"]]);
    expect(book.model.errorMessage("Sheet1", 0, 0)).toBe("Not a number.");
  });
});
