import type { Platform } from "../../../src/workbench/model";
import type { Language } from "../../../src/i18n";
import { texts } from "../../../src/i18n";
import { cell } from "../../../src/sheets/a1";
import { blockHeaders, blockOfTable, type Block } from "../../../src/sheets/plan/blocks";
import type { CellScalar } from "../../../src/workbench/model";
import { Book, TODAY, bookShot } from "../../support/book";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";
import { broken, disagreeing } from "../../support/personRules";
import { inputAt, shoot, tableIn, type BookCells, type SheetShot, type TableShot } from "../../support/personShot";
import { namedCell, refresh } from "../../support/personWork";

describe.each<{ platform: Platform; language: Language }>([
  { platform: "desktop", language: "en" },
  { platform: "web", language: "es" },
])("a person in their plans, on $platform in $language", ({ platform, language }) => {
  const { plan: words, planning, sheets } = texts(language);
  const { rigors, questionStatuses, actionStatuses } = planning.words;
  const headers = <B extends Block>(block: B) => blockHeaders(block, language);
  const deleted = new Set<string>();
  /** What was typed into a row that is known by its code or the text in its first column, by account and block. */
  const rows: { account: string; block: Block; first: string; cells: Readonly<Record<string, CellScalar>> }[] = [];
  let book: Book;
  let before: BookCells;

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight(language === "es" ? SPANISH : ENGLISH) }), platform);
    await book.run({ cap: 3 });
    await refresh(book);
  }, 60_000);

  afterAll(() => book.close());

  const planOf = (account: string): SheetShot => {
    const found = [...shoot(book).values()].find((sheet) => sheet.account === account);
    if (!found) throw new Error(`There is no plan of ${account}`);
    return found;
  };
  const accounts = (): string[] => [...shoot(book).values()].flatMap(({ account }) => account ?? []);
  const tableOf = (plan: SheetShot, block: Block): TableShot => {
    const found = plan.tables.find(({ name }) => blockOfTable(name) === block);
    if (!found) throw new Error(`${plan.name} has no ${block}`);
    return found;
  };

  /** What a row is known by: the text of a question is a formula. */
  const keyOf = (block: Block, table: TableShot): string => (block === "questions" ? headers("questions").code : (table.headers[0] ?? ""));

  /** Types into a row of a plan, and keeps in mind what. */
  async function fill(account: string, block: Block, row: number, cells: Readonly<Record<string, CellScalar>>): Promise<void> {
    const plan = planOf(account);
    const table = tableOf(plan, block);
    const at = (header: string): string => `${plan.name}!${cell(table.row + 1 + row, table.column + table.headers.indexOf(header))}`;
    await book.type(Object.fromEntries(Object.entries(cells).map(([header, value]) => [at(header), value])));
    const header = keyOf(block, table);
    const first = cells[header] ?? inputAt(plan, table, row, header);
    rows.push({ account, block, first: String(first), cells });
  }

  /** Rows that no longer say what was typed into them. */
  const lost = (): unknown[] =>
    rows.filter(({ account, block, first, cells }) => {
      if (deleted.has(`${account} ${block}`)) return false;
      const plan = planOf(account);
      const table = tableOf(plan, block);
      const at = Array.from({ length: table.rows }, (_, row) => row).find(
        (row) => inputAt(plan, table, row, keyOf(block, table)) === first,
      );
      return at === undefined || Object.entries(cells).some(([header, value]) => inputAt(plan, table, at, header) !== value);
    });

  /** Refreshes and says what went wrong: nothing typed is lost or moved, and a second time changes no cell. */
  async function refreshed(): Promise<unknown[]> {
    before = shoot(book);
    await refresh(book);
    const after = shoot(book);
    const problems = [...broken(before, after, language, deleted), ...disagreeing(after, language), ...lost()];
    const shot = bookShot(book);
    const again = await refresh(book);
    expect(bookShot(book)).toEqual(shot);
    return [...problems, ...again.sheets];
  }

  test("answers, assigns and fills rows: all of it stays, and a question that is assigned is a task", async () => {
    const [first = "", second = ""] = accounts();
    await fill(first, "questions", 0, {
      [headers("questions").answer]: "Three of us",
      [headers("questions").status]: questionStatuses.answered,
    });
    await fill(first, "questions", 1, { [headers("questions").owner]: "Ada", [headers("questions").due]: TODAY + 9 });
    await fill(second, "questions", 2, { [headers("questions").status]: questionStatuses.notRelevant });
    await fill(first, "objectives", 0, { [headers("objectives").objective]: "Win the site", [headers("objectives").owner]: "Ben" });
    await fill(second, "actions", 4, { [headers("actions").action]: "Call them", [headers("actions").due]: TODAY - 2 });
    expect(await refreshed()).toEqual([]);
    const list = book
      .table("KAM_Actions")
      .rows.map((row) => [row[words.actionsSheet.headers.account], row[words.actionsSheet.headers.owner]]);
    expect(list.map(([, owner]) => owner)).toEqual(expect.arrayContaining(["Ada"]));
    expect(list).toHaveLength(2);
  });

  test("adds rows and columns, also to the lists across plans", async () => {
    const [first = ""] = accounts();
    const plan = planOf(first);
    const [objectives, actions] = [tableOf(plan, "objectives"), tableOf(plan, "actions")];
    await book.byHand(({ tables }) => {
      tables.getItem(objectives.name).rows.add(1);
      const column = (count: number, header: string) => [[header], ...Array.from({ length: count }, (_, row) => [`${header} ${row}`])];
      tables.getItem(actions.name).columns.add(undefined, column(actions.rows, "My notes"));
      for (const name of ["KAM_Actions", "KAM_Plans"]) tables.getItem(name).columns.add(2, column(book.table(name).rows.length, "Mine"));
    });
    await fill(first, "objectives", 1, { [headers("objectives").objective]: "Keep the other", [headers("objectives").note]: "Mine" });
    await fill(first, "actions", 3, { [headers("actions").action]: "Write", "My notes": "A note" });
    expect(await refreshed()).toEqual([]);
    expect(book.table("KAM_Actions").headers[2]).toBe("Mine");
    expect(book.table("KAM_Actions").rows.map((row) => row["Mine"])).toEqual(["Mine 0", "Mine 1", ""]);
  });

  test("writes beside and below, colours, sorts, and puts a formula of their own into a column", async () => {
    const [first = "", second = ""] = accounts();
    const [one, two] = [planOf(first), planOf(second)];
    const questions = tableOf(one, "questions");
    const under = questions.row + questions.rows + 3;
    await book.type({
      [`${one.name}!A${under}`]: "Mine, below",
      [`${one.name}!N20`]: "Mine, beside",
      [`${two.name}!N30`]: "=1+1",
      [`${two.name}!A2`]: "A subtitle of my own",
    });
    await book.byHand(({ tables, worksheets }) => {
      worksheets.getItem(two.name).getRange("A14:H16").format.fill.color = "#FFCC00";
      tables.getItem(questions.name).sort.apply([{ key: 4, ascending: true }]);
      tables.getItem(tableOf(two, "actions").name).sort.apply([{ key: 0, ascending: false }]);
      tables.getItem("KAM_Plans").sort.apply([{ key: 0, ascending: false }]);
      tables.getItem("KAM_Actions").sort.apply([{ key: 3, ascending: true }]);
      tables
        .getItem(tableOf(one, "actions").name)
        .columns.add(undefined, [
          ["Letters"],
          ...Array.from({ length: tableOf(one, "actions").rows }, () => [`=LEN([@[${headers("actions").action}]])`]),
        ]);
    });
    expect(await refreshed()).toEqual([]);
    expect([book.value(`${one.name}!N20`), book.value(`${two.name}!A2`)]).toEqual(["Mine, beside", "A subtitle of my own"]);
  });

  test("raises and lowers the rigor: questions come, and none goes", async () => {
    const [first = ""] = accounts();
    const count = (): number => tableOf(planOf(first), "questions").rows;
    const light = count();
    await book.type({ [await namedCell(book, planOf(first).name, "rigor")]: rigors.deep });
    expect(await refreshed()).toEqual([]);
    expect([light, count()]).toEqual([12, 57]);
    await fill(first, "questions", 40, { [headers("questions").answer]: "A deep answer" });
    await book.type({ [await namedCell(book, planOf(first).name, "rigor")]: rigors.light });
    expect(await refreshed()).toEqual([]);
    expect(count()).toBe(57);
  }, 60_000);

  test("deletes a block and rows: they stay away", async () => {
    const [first = "", second = ""] = accounts();
    const [one, two] = [planOf(first), planOf(second)];
    const [competitors, questions] = [tableOf(one, "competitors"), tableOf(two, "questions")];
    const code = inputAt(two, questions, 3, headers("questions").code);
    await book.byHand(({ worksheets, tables }) => {
      worksheets
        .getItem(one.name)
        .getRange(`${competitors.row}:${competitors.row + 2 + competitors.rows}`)
        .delete("Up");
      tables.getItem(questions.name).rows.getItemAt(3).delete();
    });
    deleted.add(`${first} competitors`);
    expect(await refreshed()).toEqual([]);
    const left = tableOf(planOf(second), "questions");
    expect(Array.from({ length: left.rows }, (_, row) => inputAt(planOf(second), left, row, headers("questions").code))).not.toContain(
      code,
    );
  });

  test("renames sheets and an account: plans stay the plans they are", async () => {
    const [first = "", second = ""] = accounts();
    const two = planOf(second);
    const account = String(book.value(`${two.name}!A1`));
    await book.byHand(({ worksheets }) => {
      worksheets.getItem(planOf(first).name).name = "The first one's plan";
      worksheets.getItem(tableIn(shoot(book), "KAM_Actions")?.sheet.name ?? "").name = "To do";
    });
    const scores = book.at("KAM_Scores", account, sheets.scores.headers.account);
    const source = eight().findIndex(([name]) => name === account);
    await book.type({ [scores]: `${account} Group`, [`Accounts!A${source + 1}`]: `${account} Group` });
    expect(await refreshed()).toEqual([]);
    expect(book.value(`${two.name}!A1`)).toBe(`${account} Group`);
    expect(book.table("KAM_Actions").rows.map((row) => row[words.actionsSheet.headers.account])).toContain(`${account} Group`);
    expect(book.table("KAM_Actions").sheet).toBe("To do");
  });

  test("changes the template: plans keep theirs, new ones follow it", async () => {
    const template = book.sheets.find((name) => name === sheets.names.template) ?? "";
    const tables = [...shoot(book).values()].find(({ name }) => name === template)?.tables ?? [];
    const kpis = tables.find(({ name }) => blockOfTable(name) === "kpis");
    const [row, rowsOfKpis] = [kpis?.row ?? 0, kpis?.rows ?? 0];
    await book.type({ [`${template}!A2`]: "Our way, {{account}}", [`${template}!A15`]: "What we want" });
    await book.byHand(
      ({ worksheets }) =>
        void worksheets
          .getItem(template)
          .getRange(`${row}:${row + 2 + rowsOfKpis}`)
          .delete("Up"),
    );
    const kept = shoot(book);
    expect(await refreshed()).toEqual([]);
    const { headers: columns } = sheets.scores;
    const other = book.table("KAM_Scores").rows.find((row) => row[columns.keyAccount] === sheets.no);
    await book.type({ [book.at("KAM_Scores", String(other?.[columns.account]), columns.decision)]: texts(language).terms.decisions.key });
    await book.run({ cap: 4 });
    const after = shoot(book);
    const fresh = [...after.values()].filter(
      ({ account }) => account !== null && ![...kept.values()].some((each) => each.account === account),
    );
    expect(fresh).toHaveLength(1);
    const [made] = fresh;
    expect(book.value(`${made?.name ?? ""}!A2`)).toMatch(/^Our way, /);
    expect(made?.tables.map(({ name }) => blockOfTable(name))).not.toContain("kpis");
    for (const plan of [...kept.values()].filter(({ account }) => account !== null)) {
      expect([...(after.get(plan.name)?.cells ?? [])]).toEqual([...plan.cells]);
    }
    expect(await refreshed()).toEqual([]);
  }, 60_000);

  test("changes a task on the list of actions and in its plan: each goes to the other", async () => {
    const { action, status, owner } = words.actionsSheet.headers;
    const found = tableIn(shoot(book), "KAM_Actions");
    if (!found) throw new Error("There are no actions");
    const row = Array.from({ length: found.table.rows }, (_, index) => index).find(
      (index) => inputAt(found.sheet, found.table, index, action) === "Call them",
    );
    const at = (header: string): string =>
      `${found.sheet.name}!${cell(found.table.row + 1 + (row ?? 0), found.table.column + found.table.headers.indexOf(header))}`;
    await book.type({ [at(status)]: actionStatuses.done, [at(owner)]: "Cleo" });
    expect(await refreshed()).toEqual([]);
    const [, second = ""] = accounts();
    const plan = planOf(second);
    const table = tableOf(plan, "actions");
    const here = Array.from({ length: table.rows }, (_, index) => index).find(
      (index) => inputAt(plan, table, index, headers("actions").action) === "Call them",
    );
    expect([headers("actions").status, headers("actions").owner].map((header) => inputAt(plan, table, here ?? -1, header))).toEqual([
      actionStatuses.done,
      "Cleo",
    ]);
  });
});
