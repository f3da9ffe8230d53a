import { markSeen, readSeen } from "../../../src/actions/warnings/seenFindings";
import { groupWarnings } from "../../../src/actions/warnings/warningGroups";
import { findingKey } from "../../../src/sheets/toldFindings";
import { Book, bookShot } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

const renamed = (account: string) => ({ code: "plan-renamed", params: { account, sheet: `${account} 1` }, where: `${account}!A1` });
const cap = (count: number) => ({ code: "over-cap", params: { count, cap: 3 }, where: "Scores" });

describe("findings by cause", () => {
  const [old, fresh, overCap] = [renamed("Contoso"), renamed("Litware"), cap(5)];

  test("causes with news come first, and in them what is new", () => {
    const { open, seen } = groupWarnings({ findings: [overCap, old, fresh], told: [overCap, old] }, new Set(), "en");
    expect(open.map(({ code, fresh: count, warnings }) => [code, count, warnings.map(({ where }) => where)])).toEqual([
      ["plan-renamed", 1, ["Litware!A1", "Contoso!A1"]],
      ["over-cap", 0, ["Scores"]],
    ]);
    expect(open[0]?.warnings[0]?.message).toContain("Litware");
    expect(seen).toEqual([]);
  });

  test("what was seen is put aside, as long as it says the same", () => {
    const marked = new Set([findingKey(overCap), findingKey(old)]);
    const now = groupWarnings({ findings: [overCap, old, fresh], told: [] }, marked, "es");
    expect([now.open.map(({ code }) => code), now.seen.map(({ code }) => code)]).toEqual([["plan-renamed"], ["over-cap", "plan-renamed"]]);
    expect(groupWarnings({ findings: [cap(6)], told: [] }, marked, "es").open).toHaveLength(1);
  });
});

test("what is marked as seen is kept in the workbook, also when that is saved, and changes no cell; marks of others stay", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  const { findings } = await book.run({ cap: 3 });
  const before = bookShot(book);
  const [first = "", second = ""] = findings.map(findingKey);
  await markSeen((batch) => book.session.Excel.run(batch), [first]);
  await markSeen((batch) => book.session.Excel.run(batch), [second]);
  expect(bookShot(book)).toEqual(before);
  const later = await book.reopened();
  expect(await readSeen((batch) => later.session.Excel.run(batch))).toEqual(new Set([first, second]));
  await markSeen((batch) => later.session.Excel.run(batch), [first], false);
  expect(await readSeen((batch) => later.session.Excel.run(batch))).toEqual(new Set([second]));
  book.close();
  later.close();
});
