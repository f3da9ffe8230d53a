import type { MainJobOptions } from "../../../src/actions/choose/mainJob";
import { Book, bookShot } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";
import { leaveWork, refresh } from "../../support/personWork";
import { WorkbookModel } from "../../../src/workbench/model";

/** A workbook of three plans as it is saved, once for all. */
async function saved(prepare: (book: Book) => Promise<unknown>): Promise<Uint8Array> {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3 });
  await prepare(book);
  const { bytes } = await book.model.save();
  book.close();
  return bytes;
}

const opened = async (bytes: Uint8Array): Promise<Book> => new Book(await WorkbookModel.open(bytes));

const COVERAGE = "Role coverage";

/** Formulas and values of the cells that hold anything. */
const contents = (cells: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([address, cell]) => {
      const [formula, value] = Array.isArray(cell) ? (cell as unknown[]) : [];
      return formula === undefined || (formula === "" && value === "") ? [] : [[address, [formula, value]]];
    }),
  );

/** What the workbook holds; tables by where they lie, of which the host notes more after a change than after opening. */
function shot(book: Book): Record<string, unknown> {
  const { rest, ...sheets } = bookShot(book) as Record<string, Record<string, unknown>>;
  const plain = ([name, sheet]: [string, Record<string, unknown>]): [string, unknown] => {
    // How rows of the view look that are empty again is left as it is.
    if (name === COVERAGE) return [name, contents(sheet)];
    const looks = sheet["rest"] as { shape?: readonly { name: string; tableRef: string; rows: number }[] } | undefined;
    const shape = looks?.shape?.map(({ name: table, tableRef, rows }) => [table, tableRef, rows]);
    return [name, looks ? { ...sheet, rest: { ...looks, shape } } : sheet];
  };
  return { ...Object.fromEntries(Object.entries(sheets).map(plain)), ...(rest ? { rest } : {}) };
}

/** Lets each round trip of a job fail, and says after which the workbook was neither as before nor complete. */
async function halfDone(bytes: Uint8Array, job: (book: Book) => Promise<unknown>, when: "before" | "after") {
  const whole = await opened(bytes);
  const start = whole.session.recorder.roundTrips;
  await job(whole);
  const trips = whole.session.recorder.roundTrips - start;
  const complete = shot(whole);
  whole.close();
  const wrong: unknown[] = [];
  for (let n = 1; n <= trips; n++) {
    const book = await opened(bytes);
    const before = shot(book);
    book.fail(n, when);
    const failed = await job(book).then(
      () => false,
      () => true,
    );
    book.fix();
    const after = shot(book);
    const differs = (other: Record<string, unknown>): string[] => differences(other, after).slice(0, 10);
    const [toBefore, toComplete] = [differs(before), differs(complete)];
    if (toBefore.length > 0 && toComplete.length > 0) wrong.push({ n, trips, failed, toBefore, toComplete });
    // What failed is made good by the next run; once is enough, it takes long.
    if (n === trips) await job(book);
    const again = n < trips ? [] : differences(complete, shot(book)).slice(0, 10);
    if (again.length > 0) wrong.push({ n, again });
    book.close();
  }
  expect(trips).toBeGreaterThan(2);
  return wrong;
}

/** What differs between two pictures of a workbook, with its place. */
function differences(one: unknown, other: unknown, path = ""): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (
    typeof one !== "object" ||
    typeof other !== "object" ||
    one === null ||
    other === null ||
    Array.isArray(one) ||
    Array.isArray(other)
  ) {
    const [a = "", b = ""] = [JSON.stringify(one), JSON.stringify(other)];
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    return [`${path}: …${a.slice(Math.max(0, at - 30), at + 60)} ≠ …${b.slice(Math.max(0, at - 30), at + 60)}`];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

const generate = (options: MainJobOptions) => (book: Book) => book.run({ cap: 3, ...options });

describe.each(["before", "after"] as const)("a fault %s a round trip leaves the workbook as it was or complete", (when) => {
  test("of a second run that makes new plans", async () => {
    const bytes = await saved((book) => book.byHand((workbook) => workbook.worksheets.getItem("Fabrikam").delete()));
    expect(await halfDone(bytes, generate({}), when)).toEqual([]);
  }, 240_000);

  test("of a second run with more key accounts that makes deep plans", async () => {
    const bytes = await saved(refresh);
    expect(await halfDone(bytes, generate({ cap: 5, rigor: "deep" }), when)).toEqual([]);
  }, 240_000);

  test("of a refresh with work of every kind", async () => {
    const bytes = await saved(async (book) => {
      await refresh(book);
      const [first = "", second = ""] = book.table("KAM_Plans").rows.map(({ Account }) => String(Account));
      await leaveWork(book, [first, second]);
    });
    expect(await halfDone(bytes, refresh, when)).toEqual([]);
  }, 240_000);
});
