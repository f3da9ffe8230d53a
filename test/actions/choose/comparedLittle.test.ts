import { expectCellsToAgree } from "../../support/agree";
import { Book } from "../../support/book";
import { ENGLISH, eight, workbookOf } from "../../support/lists";

const weights = (book: Book): number[] => book.table("KAM_Criteria").rows.map((row) => Number(row["In use"]));

test.each(["desktop", "web"] as const)(
  "comparing in pairs starts blank, says what to do next, and works from few (%s)",
  async (platform) => {
    const book = new Book(workbookOf({ rows: eight(ENGLISH) }), platform);
    await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
    expect([book.value("AHP!C5"), book.value("AHP!D5"), book.value("AHP!C6"), book.value("AHP!K5")]).toEqual([1, "", "", ""]);
    expect(book.value("AHP!C14")).toBe(
      "0 comparisons are given, at least 7 are needed for weights (28 are possible). Compare next: Current revenue and Growth potential.",
    );
    expect(book.values("AHP").flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]); // prettier-ignore
    await book.type({ "Settings!C13": "Pairwise comparison" });
    const none = await book.run({ half: "choosing" });
    expectCellsToAgree(book, none);
    expect([none.scored, none.findings.some(({ code }) => code === "weights-not-known")]).toEqual([0, true]);

    // Growth against the others: 5, 3, 2, 5, 3, 2, 7; Harker's weights.
    await book.type({ "AHP!D5": "=1/5", "AHP!E6": 3, "AHP!F6": 2, "AHP!G6": 5, "AHP!H6": 3, "AHP!I6": 2, "AHP!J6": 7 });
    [6.2, 31.2, 10.4, 15.6, 6.2, 10.4, 15.6, 4.5].forEach((weight, index) => expect(weights(book)[index]).toBeCloseTo(weight, 0));
    expect(book.value("AHP!C14")).toMatch(/^The comparisons fit together\. 7 of 28 are given; to be surer, compare next: /);
    const some = await book.run({ half: "choosing" });
    expectCellsToAgree(book, some);
    expect(some.scored).toBe(8);
    await book.type({ "AHP!D5": "much" });
    expect(book.value("AHP!C14")).toBe("A comparison is not from 1/9 to 9: please correct it. Until then there are no weights.");
    book.close();
  },
);
