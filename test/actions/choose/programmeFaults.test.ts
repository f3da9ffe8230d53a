import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { WorkbookModel } from "../../../src/workbench/model";
import { Book, TODAY, bookShot } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

const ASKED = ["roles", "programme", "definition", "selling", "knowledge", "trust", "leadership"];

let file: Uint8Array;

/** A workbook with a team and a programme in which a person has typed since the last run. */
beforeAll(async () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 2, add: ASKED });
  await book.type({
    "Role matrix!E8": "Lucía, Marc",
    "Role matrix!H8": "yes",
    [book.at("KAM_Team", "Fabrikam", "Role")]: "Innovator",
    "Definition!C6": "Whom we grow with over years",
    "Definition!D8": "yes",
    "Trust!D8": 3,
    "Knowledge!C8": 4,
    "Leadership!D8": 2,
    "Start!D9": "Ask Ana",
  });
  file = (await book.model.save()).bytes;
  book.close();
});

const opened = async (): Promise<Book> => new Book(await WorkbookModel.open(file));

/** Everything that can be seen. A table that was opened says where it ends, one that was changed only where it begins: its rows and columns count. */
const shot = (book: Book): unknown =>
  JSON.parse(JSON.stringify(bookShot(book)), (_, value: unknown) =>
    typeof value === "object" && value !== null && "displayName" in value && "ref" in value
      ? { ...value, ref: String(value.ref).replace(/:.*/, "") }
      : value,
  );

const JOBS: Readonly<Record<string, (book: Book) => Promise<unknown>>> = {
  run: (book) => book.run({ cap: 2, today: TODAY + 1 }),
  refresh: (book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY + 1 }),
};

describe.each(Object.entries(JOBS))("a %s on a team and a programme", (_, job) => {
  test.each(["before", "after"] as const)("that fails %s any of its round trips leaves the workbook as it was", async (when) => {
    const whole = await opened();
    await job(whole);
    const trips = whole.session.recorder.roundTrips;
    const changed = shot(whole);
    whole.close();
    expect(trips).toBeGreaterThan(3);
    for (let n = 1; n <= trips; n++) {
      const book = await opened();
      const before = shot(book);
      expect(changed).not.toEqual(before);
      book.fail(n, when);
      await expect(job(book)).rejects.toBeDefined();
      book.fix();
      expect([n, shot(book)]).toEqual([n, before]);
      book.close();
    }
  });
});
