import { refreshPlans } from "../../src/actions/refresh";
import { WorkbookModel, type Platform } from "../../src/workbench/model";
import { Book, TODAY } from "../support/book";
import { eight, workbookOf } from "../support/lists";
import { PlanPerson } from "../support/planPerson";

/** Sequences of edits, each followed by a refresh; so many of them on one workbook, one after the other. */
const SEQUENCES = 25;
const EDITS = 2;
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });

let bytes: Uint8Array;
let plans: Readonly<Record<string, string>>;

beforeAll(async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  ({ plans } = await book.run({ cap: 2 }));
  ({ bytes } = await book.model.save());
  book.close();
});

describe.each<{ platform: Platform }>([{ platform: "desktop" }, { platform: "web" }])(
  "a person in their plans on $platform",
  ({ platform }) => {
    test.each(SEEDS)(
      `loses nothing in ${SEQUENCES} times some edits and a refresh: seed %d`,
      async (seed) => {
        const book = new Book(await WorkbookModel.open(bytes, { today: TODAY }), platform);
        const person = new PlanPerson(book, new Map(Object.entries(plans)), seed * 2 + (platform === "web" ? 1 : 0));
        for (let sequence = 0; sequence < SEQUENCES; sequence++) {
          for (let edit = 0; edit < EDITS; edit++) await person.act();
          const { findings } = await refresh(book);
          expect({ seed, lost: await person.lost(), story: person.story.slice(-EDITS) }).toMatchObject({ lost: [] });
          expect(findings.filter(({ code }) => code === "plan-rigor-unknown")).toEqual([]);
        }
        expect((await refresh(book)).sheets).toEqual([]);
        book.close();
      },
      300_000,
    );
  },
);
