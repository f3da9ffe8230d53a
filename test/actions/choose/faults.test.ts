import { Book, bookShot } from "../../support/book";
import { ENGLISH, EIGHT, eight, workbookOf } from "../../support/lists";

const list = () => workbookOf({ rows: eight(ENGLISH), table: "Clients" });
const OPTIONS = { cap: 3 } as const;

/** What the person has typed into a workbook that was run once; then the list gets a new account. */
async function usedBook(): Promise<Book> {
  const book = new Book(list());
  await book.run(OPTIONS);
  await book.type({
    [book.at("KAM_Scores", "Adatum", "Logo appeal")]: 2,
    [book.at("KAM_Scores", "Litware", "Reason")]: "too early",
    [book.at("KAM_Team", "Contoso", "Role")]: "Innovator",
    "Contoso!B14": "Win the new site",
    "Accounts!A8": "Newcomer",
    "Accounts!C8": 9000,
  });
  return book;
}

/** How many round trips a run takes. */
const tripsOf = async (book: Book): Promise<number> => (await book.recorded(OPTIONS)).trips.length;

describe("a first run that fails", () => {
  test.each(["before", "after"] as const)(
    "%s any of its round trips leaves the workbook as it was, and can be run again",
    async (when) => {
      const whole = new Book(list());
      const trips = await tripsOf(whole);
      for (let n = 1; n <= trips; n++) {
        const book = new Book(list());
        const before = bookShot(book);
        book.fail(n, when);
        await expect(book.run(OPTIONS)).rejects.toBeDefined();
        book.fix();
        expect([n, bookShot(book)]).toEqual([n, before]);
        await book.run(OPTIONS);
        expect([n, bookShot(book)]).toEqual([n, bookShot(whole)]);
        book.close();
      }
      whole.close();
    },
    120_000,
  );
});

describe("a second run that fails", () => {
  test.each(["before", "after"] as const)(
    "%s any of its round trips leaves the workbook as it was, and is made good by the next",
    async (when) => {
      const whole = await usedBook();
      const trips = await tripsOf(whole);
      for (let n = 1; n <= trips; n++) {
        const book = await usedBook();
        const before = bookShot(book);
        book.fail(n, when);
        await expect(book.run(OPTIONS)).rejects.toBeDefined();
        book.fix();
        expect([n, bookShot(book)]).toEqual([n, before]);
        expect(book.row("KAM_Scores", "Adatum")["Logo appeal"]).toBe(2);
        expect(book.row("KAM_Scores", "Litware")["Reason"]).toBe("too early");
        expect(book.row("KAM_Team", "Contoso")["Role"]).toBe("Innovator");
        expect(book.value("Contoso!B14")).toBe("Win the new site");
        await book.run(OPTIONS);
        const names = book.table("KAM_Scores").rows.map((row) => row["Account"]);
        expect([n, names.at(-1), new Set(names)]).toEqual([n, "Newcomer", new Set([...EIGHT.map(([name]) => name), "Newcomer"])]);
        for (const name of whole.sheets) expect([n, name, book.values(name)]).toEqual([n, name, whole.values(name)]);
        book.close();
      }
      whole.close();
    },
    120_000,
  );
});
