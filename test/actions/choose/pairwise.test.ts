import { pairwiseWeights, consistencyRatio, reciprocal } from "../../../src/domain/pairwise";
import type { CellScalar } from "../../../src/workbench/model";
import { withoutAdvice } from "../../support/advice";
import { Book } from "../../support/book";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

/** AHP as it is made: eight criteria from row 5, comparisons from column C. */
const FIRST = 4;

const addCriterion = (book: Book, name: string, weight: number): Promise<void> =>
  book.byHand((workbook) => {
    const row: CellScalar[] = [name, weight, ...Array<string>(13).fill("")];
    workbook.tables.getItem("KAM_Criteria").rows.add(undefined, [row] as never);
  });

/** Every criterion counts as much as every other: 1 above the diagonal. */
const allAlike = (book: Book): Promise<void> => {
  const above = Array.from({ length: 8 }, (_, row) => [..."DEFGHIJ"].slice(row).map((column) => `AHP!${column}${FIRST + 1 + row}`)).flat();
  return book.type(Object.fromEntries(above.map((cell) => [cell, 1])));
};

const weights = (book: Book): number[] => book.table("KAM_Criteria").rows.map((row) => Number(row["In use"]));

describe.each(["desktop", "web"] as const)("comparing in pairs (%s)", (platform) => {
  test("gives the weights, warns above 0.10 and names the comparison most at odds", async () => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }), platform);
    await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
    await allAlike(book);
    await book.type({ "Settings!C13": "Pairwise comparison", "AHP!D5": 3, "AHP!E6": 5 });
    const rows = book.values("AHP");
    expect([rows[FIRST + 1]?.[2], rows[FIRST + 2]?.[3]]).toEqual([1 / 3, 1 / 5]);
    const typed = reciprocal(
      Array.from({ length: 8 }, (_, row) =>
        Array.from({ length: 8 }, (_, column) => (row === 0 && column === 1 ? 3 : row === 1 && column === 2 ? 5 : 1)),
      ),
    );
    pairwiseWeights(typed).forEach((weight, index) => expect(weights(book)[index]).toBeCloseTo(weight, 9));
    expect(rows[FIRST + 9]?.[1]).toBeCloseTo(consistencyRatio(typed), 9);
    // Far from 1 in a single place: that is what is told.
    await book.type({ "AHP!D5": 1, "AHP!E6": 1, "AHP!C5": 1, "AHP!J5": 9, "AHP!J6": "=1/9" });
    const [ratio, conflict] = [book.value("AHP!B14"), book.value("AHP!B15")];
    expect(ratio).toBeGreaterThan(0.1);
    expect(book.value("AHP!C14")).toMatch(/^Above 0\.10/);
    expect(conflict).toMatch(/^(Current revenue|Growth potential) against Logo appeal: what would fit is \d+( \d+)?(\/\d+)?$/);
    book.close();
  });

  test.each(["", 0])("leaves a comparison that is %p to the others", async (typed) => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }), platform);
    await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
    await allAlike(book);
    await book.type({ "Settings!C13": "Pairwise comparison", "AHP!E5": typed });
    expect([book.value("AHP!B14"), book.value("AHP!C14")]).toEqual([0, expect.stringMatching(/^The comparisons fit together\. 27 of 28 /)]);
    for (const weight of weights(book)) expect(weight).toBeCloseTo(12.5, 9);
    book.close();
  });

  test.each(["much", 12])("says what to do while a comparison is %p, without an error in any cell", async (typed) => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }), platform);
    await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
    await allAlike(book);
    await book.type({ "AHP!E5": typed });
    expect(book.value("AHP!C14")).toMatch(/^A comparison is not from 1\/9 to 9: please correct it/);
    expect([book.value("AHP!B14"), book.value("AHP!B15"), book.value("AHP!K5")]).toEqual(["", "", ""]);
    expect(book.values("AHP").flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]); // prettier-ignore
    await book.type({ "AHP!E5": 1 });
    expect(book.value("AHP!C14")).toBe("The comparisons fit together.");
    book.close();
  });

  test("takes in a criterion of the person's own, and leaves what they compared where it is", async () => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }), platform);
    await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
    await allAlike(book);
    await book.type({ "Settings!C13": "Pairwise comparison", "AHP!D5": 3, "AHP!J11": "=1/4" });
    await addCriterion(book, "Sponsor", 10);
    const { findings, sheets } = await book.run({ half: "choosing" });
    expect([withoutAdvice(findings), sheets.includes("AHP")]).toEqual([[], true]);
    const rows = book.values("AHP");
    expect(rows[FIRST - 1]?.slice(9)).toEqual(["Logo appeal", "Sponsor", "Weight"]);
    expect(rows.slice(FIRST, FIRST + 9).map((row) => row[1])).toEqual(book.table("KAM_Criteria").rows.map((row) => row["Id"]));
    expect([book.value("AHP!D5"), book.formula("AHP!J11"), book.value("AHP!C6")]).toEqual([3, "=1/4", 1 / 3]);
    await book.type({ "AHP!K5": "=1/9" });
    expect(weights(book)).toHaveLength(9);
    expect(weights(book).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
    expect([book.value("AHP!C13"), weights(book)[8]]).toEqual([9, Math.max(...weights(book))]);
    expect([book.value("AHP!A15"), book.value("AHP!B15")]).toEqual(["Consistency ratio", expect.any(Number)]);

    expect(book.values("AHP")[13]?.join("")).toBe("");

    expect((await book.run({ half: "choosing" })).sheets).not.toContain("AHP");
    book.close();
  });

  test("writes over nothing that stands beside it, and says so", async () => {
    const book = new Book(workbookOf({ rows: eight(SPANISH), table: "Clientes" }), platform);
    await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
    await allAlike(book);
    await book.type({ "AHP!L4": "una nota" });
    await addCriterion(book, "Patrocinio", 10);
    const { findings } = await book.run({ half: "choosing" });
    expect(withoutAdvice(findings).map(({ code, where }) => [code, where])).toEqual([["pairwise-no-room", "AHP"]]);
    expect([book.value("AHP!L4"), book.value("AHP!B13")]).toEqual(["una nota", ""]);
    await book.type({ "AHP!L4": "" });
    await book.run({ half: "choosing" });
    expect(book.value("AHP!B13")).toBe("Patrocinio");
    book.close();
  });
});
