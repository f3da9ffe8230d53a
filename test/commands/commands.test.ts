import { commandActions, type CommandResult } from "../../src/commands/commandActions";
import { CommandDesk, type CommandOffice } from "../../src/commands/commandDesk";
import { COMMANDS, commandId, type Command } from "../../src/commands/commandIds";
import { Book, TODAY } from "../support/book";
import { eight, workbookOf } from "../support/lists";

/** A workbook with the add-in loaded, its pane closed. */
function withCommands(book: Book) {
  const desk = new CommandDesk(
    commandActions((batch) => book.session.Excel.run(batch), { today: TODAY }),
    book.session.Office as unknown as CommandOffice,
  );
  desk.register();
  let shown = 0;
  void book.session.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === "Taskpane") shown++;
  });
  return {
    desk,
    shown: () => shown,
    /** What a command came to, as the ribbon runs it. */
    run: async (command: Command): Promise<CommandResult> => {
      const completed = jest.fn();
      await book.session.runAction(commandId(command), { completed });
      expect(completed).toHaveBeenCalledTimes(1);
      const news = desk.news();
      if (news?.state === "failed") throw news.error;
      if (news?.state !== "done") throw new Error("The command tells nothing");
      return news.result;
    },
  };
}

const select = (book: Book, sheet: string, cell: string) =>
  book.byHand((workbook) => {
    workbook.worksheets.getItem(sheet).activate();
    workbook.worksheets.getItem(sheet).getRange(cell).select();
  });

const list = () => workbookOf({ rows: eight(), table: "Clients" }, { sheet: "Notes", rows: [["Nothing"], ["to see"]] });

let book: Book;
let excel: ReturnType<typeof withCommands>;

/** Cell of a text on a sheet. */
function cellOf(sheet: string, text: string): string {
  const rows = book.values(sheet);
  const row = rows.findIndex((cells) => cells.includes(text));
  return `${String.fromCharCode(65 + (rows[row]?.indexOf(text) ?? 0))}${row + 1}`;
}

describe("in a workbook with scores and plans", () => {
  beforeAll(async () => {
    book = new Book(list());
    await book.run({ cap: 3 });
    excel = withCommands(book);
  });
  afterAll(() => book.close());

  test.each<[string, string, () => string, string]>([
    ["a row of the list", "Accounts", () => "C3", "Fabrikam"],
    ["a row of Scores", "Scores", () => cellOf("Scores", "Wingtip").replace("B", "E"), "Wingtip"],
    ["a row of Ranking", "Ranking", () => cellOf("Ranking", "Tailspin"), "Tailspin"],
    ["a row of Plans", "Plans", () => cellOf("Plans", "Northwind"), "Northwind"],
    ["a plan", "Contoso", () => "F30", "Contoso"],
  ])("Why speaks of the account of %s", async (_, sheet, cell, account) => {
    await select(book, sheet, cell());
    const before = excel.shown();
    const result = await excel.run("why");
    expect(result).toMatchObject({ command: "why", account: { name: account }, why: { why: { account: { name: account } } } });
    expect(excel.shown()).toBe(before + 1);
  });

  test.each(["plan", "why", "decide"] as const)(
    "%s says what to do where no account is selected, and the pane opens for it",
    async (command) => {
      await select(book, "Notes", "A2");
      const before = excel.shown();
      await expect(excel.run(command)).rejects.toMatchObject({ code: "no-account-selected" });
      expect(excel.shown()).toBe(before + 1);
    },
  );

  test("the plan of an account that has one is gone to, and nothing else is shown", async () => {
    await select(book, "Scores", cellOf("Scores", "Contoso"));
    const before = excel.shown();
    expect(await excel.run("plan")).toMatchObject({ plan: { account: "Contoso", sheet: "Contoso", made: null } });
    expect(book.model.activeSheetName).toBe("Contoso");
    expect(excel.shown()).toBe(before);
  });

  test("Decide knows the account and its plan", async () => {
    await select(book, "Accounts", "A2");
    expect(await excel.run("decide")).toMatchObject({ account: { name: "Contoso", row: 2, plan: "Contoso" } });
  });

  test("Start goes there, though it is hidden and has another name", async () => {
    await book.byHand((workbook) => {
      workbook.worksheets.getItem("Notes").activate();
      workbook.worksheets.getItem("Start").set({ name: "Our page", visibility: "Hidden" });
    });
    expect(await excel.run("start")).toEqual({ command: "start", sheet: "Our page" });
    expect(book.model.activeSheetName).toBe("Our page");
  });

  test("Refresh tells what is to be looked at", async () => {
    expect(await excel.run("refresh")).toMatchObject({ command: "refresh", result: { plans: expect.any(Array) as unknown } });
  });

  test("New plan makes one for an account off the list, alone, and goes there", async () => {
    await select(book, "Accounts", "A8");
    const before = book.sheets;
    const result = await excel.run("plan");
    expect(result).toMatchObject({ plan: { account: "Wingtip", sheet: "Wingtip" } });
    expect(book.sheets.filter((name) => !before.includes(name))).toEqual(["Wingtip"]);
    expect(book.model.activeSheetName).toBe("Wingtip");
    expect(book.row("KAM_Scores", "Wingtip")["Key account"]).toBe("No");
  });
});

describe("in a workbook with nothing but a list", () => {
  beforeEach(() => {
    book = new Book(list());
    excel = withCommands(book);
  });
  afterEach(() => book.close());

  test("Why speaks of the selected row, and writes nothing", async () => {
    await select(book, "Accounts", "B4");
    const sheets = book.sheets;
    expect(await excel.run("why")).toMatchObject({ account: { name: "Northwind", id: null, plan: null } });
    expect(book.sheets).toEqual(sheets);
  });

  test("Choose scores, and makes no plan", async () => {
    expect(await excel.run("choose")).toMatchObject({ result: { accounts: 8, plans: {} } });
    expect(book.sheets).toEqual(expect.arrayContaining(["Scores", "Ranking", "Start"]));
  });

  test.each([
    ["start", "no-start"],
    ["refresh", "no-plans"],
  ] as const)("%s says what comes first", async (command, code) => {
    await expect(excel.run(command)).rejects.toMatchObject({ code });
    expect(excel.shown()).toBe(1);
  });

  test("a second command waits for nobody: it says that one is running", async () => {
    const first = excel.desk.run("choose");
    await expect(excel.run("refresh")).rejects.toMatchObject({ code: "busy" });
    await first;
    expect(excel.desk.news()).toMatchObject({ state: "done", command: "choose" });
  });

  test("who listens hears that a command runs, what it came to, and that it was put away", async () => {
    const heard: (string | undefined)[] = [];
    const stop = excel.desk.subscribe(() => heard.push(excel.desk.news()?.state));
    await excel.desk.run("start");
    excel.desk.putAway();
    stop();
    await excel.desk.run("open");
    expect(heard).toEqual(["running", "failed", undefined]);
  });

  test("every command is known to Office", async () => {
    for (const command of COMMANDS) await book.session.runAction(commandId(command));
    expect(excel.desk.news()).not.toBeNull();
  });
});

test("of two accounts of one name the selected row's is meant", async () => {
  const rows = [...eight(), ["Contoso", "Ben", 20, 1, 0.1, 1]];
  book = new Book(workbookOf({ rows, table: "Clients" }));
  await book.run({ half: "choosing", rows: "as-is" });
  excel = withCommands(book);
  const why = async (cell: string) => {
    await select(book, "Accounts", cell);
    const result = await excel.run("why");
    return result.command === "why" ? result.why.why.account.score : null;
  };
  const [first, second] = [await why("A2"), await why("A10")];
  expect(first ?? 0).toBeGreaterThan(second ?? Infinity);
  book.close();
});
