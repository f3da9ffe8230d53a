import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import type { RefreshResult } from "../../../src/actions/results";
import { Book, TODAY } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
const refresh = (today = TODAY): Promise<RefreshResult> => refreshPlans((batch) => book.session.Excel.run(batch), { today });

/** Types an action into the n-th row of a plan's actions. */
async function act(row: number, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const values = book.values("Contoso");
  const top = values.findIndex((line) => line[0] === "Action");
  const headers = values[top] ?? [];
  for (const [header, value] of Object.entries(cells)) {
    await book.type({ [`Contoso!${String.fromCharCode(65 + headers.indexOf(header))}${top + 1 + row}`]: value });
  }
}

beforeAll(async () => {
  expect((await book.run({ cap: 1 })).news).toBeNull();
  await act(1, { Action: "Call", Owner: "Ana", Due: TODAY - 3 });
  await act(2, { Action: "Visit", Owner: "Ben", Due: TODAY + 3 });
});
afterAll(() => book.close());

test("what is late, what got done since, and each of it once", async () => {
  const call = { account: "Contoso", action: "Call", owner: "Ana", due: TODAY - 3 };
  const visit = { account: "Contoso", action: "Visit", owner: "Ben", due: TODAY + 3 };
  expect((await refresh()).news).toEqual({ done: [], late: [call] });
  // One is done on the plan, the other on the Actions sheet.
  await act(2, { Status: "Done" });
  expect((await refresh(TODAY + 1)).news).toEqual({ done: [visit], late: [call] });
  await book.type({ [book.at("KAM_Actions", "Contoso", "Status")]: "Done" });
  expect((await refresh(TODAY + 5)).news).toEqual({ done: [call], late: [] });
  expect((await refresh(TODAY + 5)).news).toEqual({ done: [], late: [] });
});

test("who entered and who left since the last run, and why", async () => {
  await book.type({ [book.at("KAM_Scores", "Litware", "Decision")]: "Key account" });
  const { news } = await book.run({ cap: 1, today: TODAY + 6 });
  expect(news?.since).toBe(TODAY);
  expect(news?.changes).toEqual([expect.objectContaining({ account: "Litware", change: "entered", reason: "Decided: Key account" })]);
  expect((await book.run({ cap: 1, today: TODAY + 7 })).news).toEqual({ since: TODAY + 6, changes: [] });
});

test("a warning that was told before is not new; one that comes is", async () => {
  await book.type({ [book.at("KAM_Scores", "Litware", "Decision")]: "Perhaps" });
  const first = await book.run({ cap: 1, today: TODAY + 8 });
  const isDecision = ({ where }: { where: string }): boolean => where.startsWith("Scores!");
  expect(first.findings.filter(isDecision)).not.toEqual([]);
  expect(first.told.filter(isDecision)).toEqual([]);
  const second = await book.run({ cap: 1, today: TODAY + 8 });
  expect(second.told).toEqual(second.findings);
});

test("Ranking says how many places each account has moved since", async () => {
  const before = new Map(book.table("KAM_Runs").rows.map((row) => [row["Account"], Number(row["Rank"])]));
  await book.type({ [book.at("KAM_Scores", "Adatum", "Relationship strength")]: 5 });
  await book.type({ [book.at("KAM_Scores", "Adatum", "Relative effort to advance")]: 1 });
  await book.run({ cap: 1, today: TODAY + 9 });
  const ranking = book.values("Ranking");
  const top = ranking.findIndex((row) => row[1] === "Rank");
  const moved = ranking
    .slice(top + 1)
    .filter((row) => row[2] !== "")
    .map((row) => [row[2], row[1], row[10]]);
  expect(moved).toEqual(moved.map(([account, rank]) => [account, rank, (before.get(account ?? "") ?? 0) - Number(rank)]));
  expect(moved.some(([, , places]) => Number(places) > 0)).toBe(true);
});
