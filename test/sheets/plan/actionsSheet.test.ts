import { syncActions, type ActionSync, type NewListedAction, type PlanActions } from "../../../src/domain/plan/actionSync";
import { texts, type Language } from "../../../src/i18n";
import { isOurNote, noteText } from "../../../src/sheets/plan/actionNotes";
import { ACTIONS_TABLE, actionsDraft, actionsUpdate, parseActions } from "../../../src/sheets/plan/actionsSheet";
import { DEFAULT_SETTINGS } from "../../../src/sheets/settings";
import { settingsDraft } from "../../../src/sheets/settingsSheet";
import type { Book } from "../../support/book";
import { bookOf, partOf, tablePart, write } from "../../support/tableParts";

const TODAY = 46_023;
const call = { action: "Call them", owner: "Ann", due: TODAY - 3, status: "open", theme: "expand" };
const action = (code: string, values: Partial<typeof call> = {}): NewListedAction => ({
  account: "Contoso",
  accountId: "K1",
  code,
  values: { ...call, ...values },
  base: { ...call, ...values },
  notes: [],
});

async function actionsBook(actions: readonly NewListedAction[], language: Language = "en"): Promise<Book> {
  const book = await bookOf(
    settingsDraft("Settings", DEFAULT_SETTINGS, { language, today: 46_023 }),
    actionsDraft("Actions", actions, language),
  );
  const [row] = (settingsDraft("Settings", DEFAULT_SETTINGS, { language, today: 46_023 }).names ?? []).flatMap(({ name, refersTo }) =>
    name === "KAM_Today" ? [refersTo] : [],
  );
  await book.type({ [(row ?? "").replace("=", "").replaceAll("'", "").replaceAll("$", "")]: TODAY });
  return book;
}

const plans = (actions: PlanActions["actions"], questions: PlanActions["questions"] = []): PlanActions[] => [
  { accountId: "K1", account: "Contoso", canAdd: true, actions, questions },
];

const sync = (of: readonly PlanActions[], book: Book): ActionSync => syncActions(of, parseActions(partOf(book, ACTIONS_TABLE)), []);

async function refresh(book: Book, of: readonly PlanActions[], language: Language = "en"): Promise<ActionSync> {
  const result = sync(of, book);
  const { blocks, rows } = actionsUpdate(partOf(book, ACTIONS_TABLE), result, language);
  await write(book, "Actions", blocks, ACTIONS_TABLE, rows);
  return result;
}

describe("the list of actions", () => {
  test.each(["en", "es"] as const)("says how many days an action is late (%s)", async (language) => {
    const book = await actionsBook(
      [
        action("A1"),
        action("A2", { status: "done" }),
        action("A3", { due: TODAY }),
        action("A4", { due: TODAY + 0.5 }),
        action("A5", { due: "" as never }),
      ],
      language,
    );
    const late = texts(language).plan.actionsSheet.headers.overdue;
    expect(book.table(ACTIONS_TABLE).rows.map((row) => row[late])).toEqual([3, "", "", "", ""]);
    book.close();
  });

  test.each(["en", "es"] as const)("reads back as it was written, with words by their keys (%s)", async (language) => {
    const book = await actionsBook([action("A1"), action("A2", { status: "inProgress" })], language);
    const status = texts(language).plan.actionsSheet.headers.status;
    expect(book.table(ACTIONS_TABLE).rows[1]?.[status]).toBe(texts(language).planning.words.actionStatuses.inProgress);
    expect(parseActions(partOf(book, ACTIONS_TABLE))).toEqual([
      { account: "Contoso", accountId: "K1", code: "A1", values: call, base: call },
      {
        account: "Contoso",
        accountId: "K1",
        code: "A2",
        values: { ...call, status: "inProgress" },
        base: { ...call, status: "inProgress" },
      },
    ]);
    book.close();
  });

  test("begins with an empty row, which is filled before any is added", async () => {
    const book = await actionsBook([]);
    const of = plans([
      { code: "A1", values: call },
      { code: "A2", values: { ...call, action: "Write" } },
    ]);
    await refresh(book, of);
    expect(book.table(ACTIONS_TABLE).rows.map((row) => [row.Account, row.Action, row.Status, row["Days late"], row.Code])).toEqual([
      ["Contoso", "Call them", "Open", 3, "A1"],
      ["Contoso", "Write", "Open", 3, "A2"],
    ]);
    const again = sync(of, book);
    expect(actionsUpdate(partOf(book, ACTIONS_TABLE), again, "en")).toEqual({ blocks: [], rows: [], findings: [] });
    book.close();
  });

  test("shows a conflict, and clears it once both say the same", async () => {
    const book = await actionsBook([action("A1")]);
    await book.type({ [book.at(ACTIONS_TABLE, "Contoso", "Due")]: TODAY + 1 });
    const changed = plans([{ code: "A1", values: { ...call, due: TODAY + 7 } }]);
    const result = sync(changed, book);
    expect(actionsUpdate(partOf(book, ACTIONS_TABLE), result, "en").findings).toEqual([
      {
        code: "action-check",
        params: { account: "Contoso", text: "Due: the plan says 2026-01-08, this list says 2026-01-02. Please write the same in both." },
        where: "Actions!I5",
      },
    ]);
    await refresh(book, changed);
    const check = book.at(ACTIONS_TABLE, "Contoso", "Check");
    expect(book.value(check)).toBe("Due: the plan says 2026-01-08, this list says 2026-01-02. Please write the same in both.");
    expect(book.value(book.at(ACTIONS_TABLE, "Contoso", "Due"))).toBe(TODAY + 1);
    await refresh(book, plans([{ code: "A1", values: { ...call, due: TODAY + 1 } }]));
    expect(book.value(check)).toBe("");
    expect(book.value(book.at(ACTIONS_TABLE, "Contoso", "Plan: due"))).toBe(TODAY + 1);
    book.close();
  });

  test("leaves a check that a person wrote", async () => {
    const book = await actionsBook([action("A1")]);
    await book.type({ [book.at(ACTIONS_TABLE, "Contoso", "Check")]: "Ask Ann first" });
    const result = await refresh(book, plans([]));
    expect(result.notes).toEqual([[{ code: "gone" }]]);
    expect(book.value(book.at(ACTIONS_TABLE, "Contoso", "Check"))).toBe("Ask Ann first");
    book.close();
  });

  test("writes in the columns that are there, wherever they stand, and leaves the person's own", () => {
    const { open, done } = texts("es").planning.words.actionStatuses;
    const headers = ["Mine", "Estado", "Código", "Cuenta", "Acción", "Id", "Plan: status"];
    const part = tablePart(headers, [["x", open, "A1", "Contoso", "Call them", "K1", open]]);
    const result = syncActions(
      plans([
        { code: "A1", values: { ...call, status: "done" } },
        { code: "A2", values: call },
      ]),
      parseActions(part),
      [],
    );
    const { blocks, rows } = actionsUpdate(part, result, "es");
    expect(blocks).toEqual([
      { at: "B5", cells: [[done]] },
      { at: "G5", cells: [[done]] },
    ]);
    expect(rows).toEqual([["", open, "A2", "Contoso", "Call them", "K1", open]]);
  });
});

describe("what is said beside an action", () => {
  test.each(["en", "es"] as const)("is known as ours in every language (%s)", (language) => {
    for (const code of ["gone", "duplicate", "accountUnknown", "noPlan", "noActions"] as const) {
      expect(isOurNote(noteText([{ code }], language))).toBe(true);
    }
    const conflict = { code: "conflict", field: "status", sides: { plan: "done", list: "", question: "x\ny" } } as const;
    const text = noteText([{ code: "otherAccount", account: "A (B)" }, conflict, conflict], language);
    expect(isOurNote(text)).toBe(true);
    expect(text).not.toMatch(/[{}]/);
    expect(isOurNote("Ask Ann first")).toBe(false);
  });
});
