import { parseArea } from "../../../src/sheets/a1";
import type { CellScalar } from "../../../src/workbench/model";
import { Book } from "../../support/book";
import { ENGLISH, eight, workbookOf } from "../../support/lists";

/** The plans of a list that begins with these accounts, on the first run and on the second. */
async function plansOf(...names: readonly string[]) {
  const rows: CellScalar[][] = names.map((name, index) => [name, "Ana", 900 - index, 5, 0.95, 5]);
  const book = new Book(workbookOf({ rows: [[...ENGLISH], ...rows, ...eight().slice(1)] }));
  const told = async () => {
    const { plans, findings } = await book.run({ cap: names.length });
    return { plans, findings: findings.filter(({ code }) => code.startsWith("plan-")) };
  };
  const [first, again] = [await told(), await told()];
  const { sheets } = book;
  book.close();
  return { first, again, sheets };
}

test.each([
  { how: "but for case and spaces", names: ["Acme", "acme "], shown: "acme", plans: { Acme: "Acme", "acme ": "Acme" } },
  { how: "to the letter", names: ["Acme", "Acme"], shown: "Acme", plans: { Acme: "Acme" } },
])("key accounts that are called alike $how share one plan, and it is told each time", async ({ names, shown, plans }) => {
  const { first, again, sheets } = await plansOf(...names);
  const shared = [{ code: "plan-shared", params: { account: shown, sheet: "Acme" }, where: "Acme!A1" }];
  expect([first, again]).toEqual(Array(2).fill({ plans, findings: shared }));
  expect(sheets.filter((name) => /^acme/i.test(name))).toEqual(["Acme"]);
});

test("a plan under another name is told when it is made; spaces around the name are no other name", async () => {
  const { first, again } = await plansOf(" Beta ", "A/B");
  expect(first.plans).toEqual({ " Beta ": "Beta", "A/B": "A B" });
  expect(first.findings).toEqual([{ code: "plan-renamed", params: { account: "A/B", sheet: "A B" }, where: "'A B'!A1" }]);
  expect(again).toEqual({ plans: first.plans, findings: [] });
});

test("each row of Plans shows its own plan, though desktop Excel fills columns of tables by itself", async () => {
  const book = new Book(workbookOf({ rows: eight(ENGLISH) }));
  const { plans } = await book.run({ cap: 3 });
  const shown = (account: string): string => String(book.formula(book.at("KAM_Plans", account, "Stage")));
  const own = Object.entries(plans).map(([account, sheet]) => [account, shown(account).includes(sheet)]);
  book.close();
  expect(own).toEqual(Object.keys(plans).map((account) => [account, true]));
});

test("names of the lists of plans take in plans that come later", async () => {
  const book = new Book(workbookOf({ rows: eight(ENGLISH) }));
  await book.run({ cap: 3, plans: 1 });
  const rowsOf = (name: string): number => {
    const { row, rows } = parseArea((book.model.names.get(name, null)?.formula ?? "").split("!")[1] ?? "");
    expect(row).toBe(book.table("KAM_Plans").headerRow + 1);
    return rows;
  };
  expect(["KAM_PlanAccounts", "KAM_PlanLinks"].map(rowsOf)).toEqual([1, 1]);
  await book.run({ cap: 3 });
  expect(["KAM_PlanAccounts", "KAM_PlanLinks"].map(rowsOf)).toEqual([3, 3]);
  expect(book.table("KAM_Plans").rows).toHaveLength(3);
  book.close();
});
