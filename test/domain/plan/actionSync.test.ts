import fc from "../../support/properties";
import {
  ACTION_FIELDS,
  listedByPlan,
  syncActions,
  type ActionField,
  type ActionSync,
  type ActionValues,
  type CodedAction,
  type ListedAction,
  type PlanActions,
} from "../../../src/domain/plan/actionSync";
import type { CellValue } from "../../../src/domain/grid";
import { sameValue } from "../../../src/domain/plan/merge";

const NOTHING: ActionValues = { action: "", owner: "", due: "", status: "", theme: "" };
const call: ActionValues = { action: "Call", owner: "Ann", due: 46023, status: "open", theme: "" };
const plan = (parts: Partial<PlanActions> = {}): PlanActions => ({
  accountId: "K1",
  account: "Contoso",
  canAdd: true,
  actions: [{ code: "A1", values: call }],
  questions: [],
  ...parts,
});
const listed = (parts: Partial<ListedAction> = {}): ListedAction => ({
  account: "Contoso",
  accountId: "K1",
  code: "A1",
  values: call,
  base: call,
  ...parts,
});
const ACCOUNTS = [
  { id: "K1", name: "Contoso" },
  { id: "K2", name: "Fabrikam" },
];
const sync = (plans: readonly PlanActions[], list: readonly ListedAction[]): ActionSync => syncActions(plans, list, ACCOUNTS);

const writes = ({ planCells, questionCells, listCells, baseCells, keyCells, newRows, newActions }: ActionSync): unknown[] =>
  [planCells, questionCells, listCells, baseCells, keyCells, newRows, newActions].flat();

describe("an action and its row in the list", () => {
  test("say the same: nothing is written", () => {
    expect(writes(sync([plan()], [listed()]))).toEqual([]);
  });

  test("a date changed in the list goes to the plan, and is agreed on", () => {
    const result = sync([plan()], [listed({ values: { ...call, due: 46030 } })]);
    expect(writes(result)).toEqual([
      { accountId: "K1", code: "A1", field: "due", value: 46030 },
      { row: 0, field: "due", value: 46030 },
    ]);
    expect(result.planCells).toHaveLength(1);
    expect(result.baseCells).toHaveLength(1);
  });

  test("a status changed in the plan comes to the list", () => {
    const result = sync([plan({ actions: [{ code: "A1", values: { ...call, status: "done" } }] })], [listed()]);
    expect(result.listCells).toEqual([{ row: 0, field: "status", value: "done" }]);
    expect(result.baseCells).toEqual([{ row: 0, field: "status", value: "done" }]);
    expect(result.planCells).toEqual([]);
  });

  test("changed in both: both stay, and the row says so", () => {
    const result = sync(
      [plan({ actions: [{ code: "A1", values: { ...call, owner: "Bob" } }] })],
      [listed({ values: { ...call, owner: "Eve" } })],
    );
    expect(writes(result)).toEqual([]);
    expect(result.notes).toEqual([[{ code: "conflict", field: "owner", sides: { plan: "Bob", list: "Eve" } }]]);
  });

  test("words of an action that were emptied come back; a row that was emptied whole is filled again", () => {
    const emptied = sync([plan()], [listed({ values: { ...call, action: " " } })]);
    expect(emptied.listCells).toEqual([{ row: 0, field: "action", value: "Call" }]);
    const whole = sync([plan()], [listed({ values: NOTHING })]);
    expect(whole.planCells).toEqual([]);
    expect(whole.listCells.map(({ field }) => field)).toEqual(["action", "owner", "due", "status"]);
  });

  test("a column that was deleted is not a side", () => {
    const result = sync([plan({ actions: [{ code: "A1", values: { action: "Call" } }] })], [listed({ values: { ...call, owner: "Eve" } })]);
    expect(result.planCells).toEqual([]);
    expect(result.notes).toEqual([[]]);
  });
});

describe("rows of the list", () => {
  test("an action that the list lacks gets a row", () => {
    expect(sync([plan()], []).newRows).toEqual([{ account: "Contoso", accountId: "K1", code: "A1", values: call, base: call, notes: [] }]);
  });

  test("stay and say so when the action or the plan is gone", () => {
    const result = sync([plan({ actions: [] })], [listed(), listed({ accountId: "K9", account: "Gone" })]);
    expect(result.notes).toEqual([[{ code: "gone" }], [{ code: "gone" }]]);
    expect(writes(result)).toEqual([]);
  });

  test("typed by a person become actions of the plan, under the next number", () => {
    const result = sync(
      [plan()],
      [
        listed(),
        listed({ code: "A7" }),
        listed({ account: " CONTOSO", accountId: "", code: "", values: { ...call, action: "Write" }, base: NOTHING }),
      ],
    );
    expect(result.newActions).toEqual([{ accountId: "K1", code: "A8", values: { ...call, action: "Write" } }]);
    expect(result.keyCells).toEqual([
      { row: 2, field: "code", value: "A8" },
      { row: 2, field: "accountId", value: "K1" },
    ]);
    expect(result.baseCells.map(({ row, field }) => [row, field])).toEqual([
      [2, "action"],
      [2, "owner"],
      [2, "due"],
      [2, "status"],
    ]);
  });

  test("without words are left alone; those without a plan say why", () => {
    const typed = { code: "", accountId: "", base: NOTHING };
    const result = syncActions(
      [plan({ canAdd: false })],
      [
        listed({ ...typed, values: { ...call, action: "" } }),
        listed({ ...typed, account: "Nobody" }),
        listed({ ...typed, account: "Fabrikam" }),
        listed(typed),
        listed({ account: "Nobody", accountId: "", code: "A1" }),
      ],
      ACCOUNTS,
    );
    expect(result.notes.map(([note]) => note?.code)).toEqual([undefined, "accountUnknown", "noPlan", "noActions", "accountUnknown"]);
    expect(result.newActions).toEqual([]);
  });

  test("follow the account's new name, but not another account's", () => {
    const result = sync([plan()], [listed({ account: "Contoso AG" })]);
    expect(result.keyCells).toEqual([{ row: 0, field: "account", value: "Contoso" }]);
    const moved = sync([plan()], [listed({ account: "Fabrikam" })]);
    expect(moved.notes).toEqual([[{ code: "otherAccount", account: "Contoso" }]]);
    expect(writes(moved)).toEqual([]);
  });

  test("a copied row says that the action stands above already", () => {
    const result = sync([plan()], [listed(), listed({ code: "a1 ", values: { ...call, owner: "Eve" } })]);
    expect(result.notes).toEqual([[], [{ code: "duplicate" }]]);
    expect(writes(result)).toEqual([]);
  });

  test("of two accounts of the same name the id decides", () => {
    const twins = [plan(), plan({ accountId: "K3", actions: [] })];
    const typed = listed({ code: "", values: { ...call, action: "Write" } });
    expect(sync(twins, [{ ...typed, accountId: "K3" }]).newActions[0]).toMatchObject({ accountId: "K3", code: "A1" });
    expect(sync(twins, [{ ...typed, accountId: "" }]).newActions[0]).toMatchObject({ accountId: "K1", code: "A2" });
  });
});

describe("the task of a question", () => {
  const task = { code: "Q5", values: { ...call, action: "Ask" } };
  const asked = (owner: CellValue, due: CellValue = 46023) =>
    plan({ actions: [task], questions: [{ code: "q5", values: { owner, due } }] });
  const row = listed({ code: "Q5", values: task.values, base: task.values });

  test("follows the question, and the question follows it", () => {
    const forth = sync([asked("Bob")], [row]);
    expect(forth.planCells).toEqual([{ accountId: "K1", code: "Q5", field: "owner", value: "Bob" }]);
    expect(forth.listCells).toEqual([{ row: 0, field: "owner", value: "Bob" }]);
    const back = sync([asked("Ann")], [{ ...row, values: { ...task.values, due: 46040 } }]);
    expect(back.questionCells).toEqual([{ accountId: "K1", code: "Q5", field: "due", value: 46040 }]);
    expect(back.planCells).toEqual([{ accountId: "K1", code: "Q5", field: "due", value: 46040 }]);
  });

  test("new to the list, takes what only one of them says; where they differ, says so", () => {
    const filled = sync([asked("")], []);
    expect(filled.questionCells).toEqual([{ accountId: "K1", code: "Q5", field: "owner", value: "Ann" }]);
    const [added] = sync([asked("Bob")], []).newRows;
    expect(added?.values.owner).toBe("Ann");
    expect(added?.base.owner).toBe("");
    expect(added?.notes).toEqual([{ code: "conflict", field: "owner", sides: { plan: "Ann", list: "Ann", question: "Bob" } }]);
  });
});

/** What plans and list are after all was written. */
function applied(plans: readonly PlanActions[], list: readonly ListedAction[], result: ActionSync) {
  const cells = <Action extends CodedAction>(actions: readonly Action[], accountId: string, changes: ActionSync["planCells"]): Action[] =>
    actions.map((action, index) => {
      const isFirst = actions.findIndex(({ code }) => code.toUpperCase() === action.code.toUpperCase()) === index;
      const own = changes.filter((each) => isFirst && each.accountId === accountId && each.code === action.code);
      return { ...action, values: { ...action.values, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) } };
    });
  const rows = list.map((row, index) => {
    const of = <Field extends string>(changes: readonly { row: number; field: Field; value: CellValue }[]) =>
      Object.fromEntries(changes.filter((change) => change.row === index).map(({ field, value }) => [field, value]));
    return {
      ...row,
      ...of(result.keyCells),
      values: { ...row.values, ...of(result.listCells) },
      base: { ...row.base, ...of(result.baseCells) },
    };
  });
  return {
    plans: plans.map((each) => ({
      ...each,
      actions: [
        ...cells(each.actions, each.accountId, result.planCells),
        ...result.newActions.filter(({ accountId }) => accountId === each.accountId),
      ],
      questions: cells(each.questions, each.accountId, result.questionCells as ActionSync["planCells"]),
    })),
    list: [...rows, ...result.newRows.map(({ notes: _, ...row }) => row)],
  };
}

const value = fc.constantFrom<CellValue>("", "Ann", "Bob", "Bob ", 46023, 46030);
const codes = fc.constantFrom("A1", "A2", "Q5");
const values = (fields: readonly ActionField[] = ACTION_FIELDS): fc.Arbitrary<ActionValues> =>
  fc.record(Object.fromEntries(fields.map((field) => [field, value])), {
    requiredKeys: ["action", "owner"].filter((each) => fields.includes(each as ActionField)) as [],
  });
const aPlan = (accountId: string, account: string): fc.Arbitrary<PlanActions> =>
  fc.record({
    accountId: fc.constant(accountId),
    account: fc.constant(account),
    canAdd: fc.boolean(),
    actions: fc.uniqueArray(fc.record({ code: codes, values: values() }), { selector: ({ code }) => code, maxLength: 3 }),
    questions: fc.array(fc.record({ code: fc.constant("Q5"), values: values(["owner", "due"]) }), { maxLength: 1 }),
  });
const plansOf = fc.tuple(aPlan("K1", "Contoso"), aPlan("K3", "Litware"));
const row: fc.Arbitrary<ListedAction> = fc.record({
  account: fc.constantFrom("Contoso", "contoso", "Litware", "Fabrikam", "Nobody", ""),
  accountId: fc.constantFrom("K1", "K3", "K9", ""),
  code: fc.constantFrom("A1", "A2", "Q5", ""),
  values: values(),
  base: values(),
});

test("run on its own result, it changes nothing and says the same", () => {
  fc.assert(
    fc.property(plansOf, fc.array(row, { maxLength: 5 }), (plans, list) => {
      const first = sync(plans, list);
      const after = applied(plans, list, first);
      const second = sync(after.plans, after.list);
      expect(writes(second)).toEqual([]);
      expect(second.notes).toEqual([...first.notes, ...first.newRows.map(({ notes }) => notes)]);
    }),
    { numRuns: 500 },
  );
});

test("what is typed on one side alone stands on every side afterwards", () => {
  const agreed = fc.record(Object.fromEntries(ACTION_FIELDS.map((field) => [field, value]))).filter(({ action }) => action !== "");
  const side = fc.constantFrom("plan", "list", "question");
  fc.assert(
    fc.property(
      agreed,
      side,
      fc.constantFrom(...ACTION_FIELDS),
      fc.constantFrom<CellValue>("Typed", 46099),
      (base, where, field, typed) => {
        fc.pre(where !== "question" || field === "owner" || field === "due");
        const on = (each: string) => (each === where ? { ...base, [field]: typed } : base) as Required<ActionValues>;
        const { owner, due } = on("question");
        const plans = [plan({ actions: [{ code: "Q5", values: on("plan") }], questions: [{ code: "Q5", values: { owner, due } }] })];
        const list = [listed({ code: "Q5", values: on("list"), base })];
        const after = applied(plans, list, sync(plans, list));
        const sides: CellValue[] = [
          after.plans[0]?.actions[0]?.values[field] ?? "",
          after.list[0]?.values[field] ?? "",
          after.list[0]?.base[field] ?? "",
        ];
        if (field === "owner" || field === "due") sides.push(after.plans[0]?.questions[0]?.values[field] ?? "");
        expect(sides).toEqual(sides.map(() => typed));
      },
    ),
    { numRuns: 300 },
  );
});

test("nothing typed is ever lost: each value stands somewhere afterwards, in its own field, unless what it was changed to does", () => {
  fc.assert(
    fc.property(plansOf, fc.array(row, { maxLength: 4 }), (plans, list) => {
      const after = applied(plans, list, sync(plans, list));
      const standing = (of: { plans: readonly PlanActions[]; list: readonly ListedAction[] }, field: ActionField): CellValue[] =>
        [...of.plans.flatMap(({ actions, questions }) => [...actions, ...questions] as CodedAction[]), ...of.list].map(
          ({ values: each }) => each[field] ?? "",
        );
      for (const field of ACTION_FIELDS) {
        const old = list.map(({ base }) => base[field] ?? "");
        for (const typed of standing({ plans, list }, field)) {
          const isKnown = typed === "" || old.some((each) => sameValue(each, typed));
          expect(isKnown || standing(after, field).some((each) => sameValue(each, typed))).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a plan has the rows with its account's id and those with its name, each once", () => {
  const [both, byId, byName, other] = [
    listed(),
    listed({ accountId: " K1 ", account: "Called otherwise" }),
    listed({ accountId: "", account: "CONTOSO " }),
    listed({ accountId: "K2", account: "Fabrikam" }),
  ];
  const rowsOf = listedByPlan([other, both, byName, byId]);
  expect(new Set(rowsOf({ accountId: "K1", account: "Contoso" }))).toEqual(new Set([both, byId, byName]));
  expect(rowsOf({ accountId: "K3", account: "Proseware" })).toEqual([]);
});
