import { accountKey } from "../accountKeys";
import { isBlank, type CellValue } from "../grid";
import { isProgramme } from "../programme/programmeActions";
import { mergeField, sameValue } from "./merge";

/** What an action says, in its plan and in the list of all actions. */
export const ACTION_FIELDS = ["action", "owner", "due", "status", "theme"] as const;

export type ActionField = (typeof ACTION_FIELDS)[number];

/** Fields that a question shares with the task it became. */
export type TaskField = "owner" | "due";

/** Cells of an action; a field whose column was deleted is not there. */
export type ActionValues = Readonly<Partial<Record<ActionField, CellValue>>>;

/** An action of a plan, or a question, known by its code. */
export interface CodedAction<Field extends ActionField = ActionField> {
  readonly code: string;
  readonly values: Readonly<Partial<Record<Field, CellValue>>>;
}

/** The actions of a plan, and its open questions: one that shares its code with an action has become that action. */
export interface PlanActions {
  readonly accountId: string;
  readonly account: string;
  /** Whether there is a table that takes new actions. */
  readonly canAdd: boolean;
  readonly actions: readonly CodedAction[];
  readonly questions: readonly CodedAction<TaskField>[];
}

/** A row of the list of all actions. */
export interface ListedAction {
  readonly account: string;
  readonly accountId: string;
  readonly code: string;
  readonly values: ActionValues;
  /** What the list and the plan last agreed on. */
  readonly base: ActionValues;
}

/** What there is to say about a row of the list; a conflict says what stands where. */
export type ActionNote =
  | {
      readonly code: "conflict";
      readonly field: ActionField;
      readonly sides: Readonly<Partial<Record<ActionSide, CellValue>>>;
    }
  | { readonly code: "gone" | "duplicate" | "accountUnknown" | "noPlan" | "noActions" }
  | { readonly code: "otherAccount"; readonly account: string };

export type ActionSide = "plan" | "list" | "question";

/** A cell of a plan to write: of an action or of a question. */
export interface PlanCellChange<Field extends ActionField = ActionField> {
  readonly accountId: string;
  readonly code: string;
  readonly field: Field;
  readonly value: CellValue;
}

/** A cell of the list to write, by the row's place in it. */
export interface ListCellChange<Field = ActionField> {
  readonly row: number;
  readonly field: Field;
  readonly value: CellValue;
}

/** A row to be added to the list. */
export interface NewListedAction extends ListedAction {
  readonly notes: readonly ActionNote[];
}

/** What has to be written so that the plans and the list say the same, as far as people agree. */
export interface ActionSync {
  readonly planCells: readonly PlanCellChange[];
  readonly questionCells: readonly PlanCellChange<TaskField>[];
  readonly listCells: readonly ListCellChange[];
  /** What is agreed on from now on. */
  readonly baseCells: readonly ListCellChange[];
  readonly keyCells: readonly ListCellChange<"account" | "accountId" | "code">[];
  /** For each row of the list, in its order; most have none. */
  readonly notes: readonly (readonly ActionNote[])[];
  readonly newRows: readonly NewListedAction[];
  /** Rows that a person typed into the list, to be added to their plans. */
  readonly newActions: readonly (CodedAction & { readonly accountId: string })[];
}

const codeKey = (code: string): string => code.trim().toUpperCase();

const saysNothing = (values: ActionValues): boolean => Object.values(values).every(isBlank);

/** Brings the actions of all plans and the list of all actions to say the same; run on its own result it changes nothing. */
export const syncActions = (
  plans: readonly PlanActions[],
  list: readonly ListedAction[],
  accounts: readonly { readonly id: string; readonly name: string }[],
): ActionSync => new ActionSynchronizer(plans, list, accounts).run();

class ActionSynchronizer {
  private readonly planCells: PlanCellChange[] = [];
  private readonly questionCells: PlanCellChange<TaskField>[] = [];
  private readonly listCells: ListCellChange[] = [];
  private readonly baseCells: ListCellChange[] = [];
  private readonly keyCells: ListCellChange<"account" | "accountId" | "code">[] = [];
  private readonly newActions: (CodedAction & { accountId: string })[] = [];
  private readonly plans: ReadonlyMap<string, OpenPlan>;
  private readonly idsByName: ReadonlyMap<string, string>;

  constructor(
    plans: readonly PlanActions[],
    private readonly list: readonly ListedAction[],
    accounts: readonly { readonly id: string; readonly name: string }[],
  ) {
    const listedOf = listedByPlan(list);
    this.plans = new Map(plans.map((plan) => [plan.accountId, openPlan(plan, listedOf(plan))]));
    const named = [...accounts, ...plans.map(({ accountId, account }) => ({ id: accountId, name: account }))];
    // Of accounts with the same name the first with a plan counts, as the last entry of a map does.
    const planless = named.filter(({ id }) => !this.plans.has(id));
    const planned = named.filter(({ id }) => this.plans.has(id)).reverse();
    this.idsByName = new Map([...planless, ...planned].map(({ id, name }) => [accountKey(name), id]));
  }

  run(): ActionSync {
    // Actions of the programme have no plan to say the same.
    const notes = this.list.map((row, index) =>
      isProgramme(row) ? [] : codeKey(row.code) === "" ? this.typedRow(row, index) : this.knownRow(row, index),
    );
    const { planCells, questionCells, listCells, baseCells, keyCells, newActions } = this;
    return { planCells, questionCells, listCells, baseCells, keyCells, notes, newRows: this.newRows(), newActions };
  }

  /** A row that has its code: merged with the action of its plan. */
  private knownRow(row: ListedAction, index: number): ActionNote[] {
    const id = row.accountId.trim() || this.idsByName.get(accountKey(row.account));
    if (id === undefined) return [{ code: "accountUnknown" }];
    const plan = this.plans.get(id);
    const key = codeKey(row.code);
    if (plan?.listed.has(key)) return [{ code: "duplicate" }];
    plan?.listed.add(key);
    const action = plan?.actions.get(key);
    if (!plan || !action) return [{ code: "gone" }];
    if (row.accountId.trim() === "") this.keyCells.push({ row: index, field: "accountId", value: id });
    const { values, base, notes } = this.merge(plan, action, saysNothing(row.values) ? {} : row.values, row.base);
    for (const field of ACTION_FIELDS) {
      const [agreed, merged] = [base[field], values[field]];
      const standing = row.values[field];
      if (merged !== undefined && standing !== undefined && !sameValue(standing, merged)) {
        this.listCells.push({ row: index, field, value: merged });
      }
      const before = row.base[field];
      if (agreed !== undefined && before !== undefined && !sameValue(before, agreed)) {
        this.baseCells.push({ row: index, field, value: agreed });
      }
    }
    return [...this.nameNotes(plan, row, index), ...notes];
  }

  /** The account's name follows the account; the name of another account was typed on purpose and stays. */
  private nameNotes({ plan }: OpenPlan, row: ListedAction, index: number): ActionNote[] {
    const key = accountKey(row.account);
    if (key === accountKey(plan.account)) return [];
    if (this.idsByName.has(key)) return [{ code: "otherAccount", account: plan.account }];
    this.keyCells.push({ row: index, field: "account", value: plan.account });
    return [];
  }

  /** A row that a person typed: an action that is new to its plan. */
  private typedRow(row: ListedAction, index: number): ActionNote[] {
    if (isBlank(row.values.action ?? "")) return [];
    const id = isBlank(row.account) ? row.accountId.trim() || undefined : this.idsByName.get(accountKey(row.account));
    const plan = this.plans.get(this.meant(row, id) ?? "");
    if (!plan) return [{ code: id === undefined ? "accountUnknown" : "noPlan" }];
    const { accountId, account, canAdd } = plan.plan;
    if (!canAdd) return [{ code: "noActions" }];
    plan.lastNumber += 1;
    const code = `A${plan.lastNumber}`;
    plan.listed.add(code);
    this.newActions.push({ accountId, code, values: row.values });
    this.keyCells.push({ row: index, field: "code", value: code });
    if (row.accountId.trim() !== accountId) this.keyCells.push({ row: index, field: "accountId", value: accountId });
    if (isBlank(row.account)) this.keyCells.push({ row: index, field: "account", value: account });
    for (const field of ACTION_FIELDS) {
      const [value, before] = [row.values[field], row.base[field]];
      if (value !== undefined && before !== undefined && !sameValue(before, value)) this.baseCells.push({ row: index, field, value });
    }
    return [];
  }

  /** Of two accounts with the same name, the one whose id stands in the row. */
  private meant(row: ListedAction, id: string | undefined): string | undefined {
    const stated = this.plans.get(row.accountId.trim());
    return stated && accountKey(stated.plan.account) === accountKey(row.account) ? stated.plan.accountId : id;
  }

  /** Actions of plans that the list does not have. */
  private newRows(): NewListedAction[] {
    return [...this.plans.values()].flatMap((plan) =>
      [...plan.actions]
        .filter(([key]) => !plan.listed.has(key))
        .map(([, action]) => ({
          account: plan.plan.account,
          accountId: plan.plan.accountId,
          code: action.code.trim(),
          ...this.merge(plan, action, null, {}),
        })),
    );
  }

  /**
   * Merges an action of a plan with its row of the list, if there is one, and writes the plan's side of it. What is in conflict keeps the
   * value that its row has, in a new one the plan's, and nothing is agreed on.
   */
  private merge({ plan, questions }: OpenPlan, action: CodedAction, row: ActionValues | null, base: ActionValues): MergedAction {
    const question = questions.get(codeKey(action.code));
    const merged = { values: {} as Record<ActionField, CellValue>, base: {} as Record<ActionField, CellValue>, notes: [] as ActionNote[] };
    for (const field of ACTION_FIELDS) {
      const asked = isTaskField(field) ? question?.values[field] : undefined;
      const plans = action.values[field];
      const sides = present({ plan: plans, list: row?.[field], question: asked });
      const result = mergeField(base[field] ?? "", counted(field, Object.values(sides)));
      if (result.conflict) {
        merged.notes.push({ code: "conflict", field, sides: row ? sides : present({ ...sides, list: plans }) });
        merged.values[field] = row?.[field] ?? plans ?? "";
        merged.base[field] = base[field] ?? "";
        continue;
      }
      const { value } = result;
      const place = { accountId: plan.accountId, code: action.code, value };
      if (plans !== undefined && !sameValue(plans, value)) this.planCells.push({ ...place, field });
      if (isTaskField(field) && asked !== undefined && !sameValue(asked, value)) this.questionCells.push({ ...place, field });
      merged.values[field] = value;
      merged.base[field] = value;
    }
    return merged;
  }
}

interface MergedAction {
  readonly values: Readonly<Record<ActionField, CellValue>>;
  readonly base: Readonly<Record<ActionField, CellValue>>;
  readonly notes: readonly ActionNote[];
}

/** A plan while it is looked at. */
interface OpenPlan {
  readonly plan: PlanActions;
  /** By code; the first of the same counts. */
  readonly actions: ReadonlyMap<string, CodedAction>;
  readonly questions: ReadonlyMap<string, CodedAction<TaskField>>;
  /** Codes that a row of the list has. */
  readonly listed: Set<string>;
  /** The highest number among codes such as A3, also of actions that only the list still has. */
  lastNumber: number;
}

/** Finds the rows that a plan has on the list: those with its account's id, and those with its name. Made once for many plans. */
export function listedByPlan(list: readonly ListedAction[]): (plan: Pick<PlanActions, "accountId" | "account">) => readonly ListedAction[] {
  const [byId, byName] = [new Map<string, ListedAction[]>(), new Map<string, ListedAction[]>()];
  const add = (rows: Map<string, ListedAction[]>, key: string, row: ListedAction): unknown =>
    rows.get(key)?.push(row) ?? rows.set(key, [row]);
  for (const row of list) {
    add(byId, row.accountId.trim(), row);
    add(byName, accountKey(row.account), row);
  }
  return ({ accountId, account }) => [...new Set([...(byId.get(accountId) ?? []), ...(byName.get(accountKey(account)) ?? [])])];
}

function openPlan(plan: PlanActions, listed: readonly ListedAction[]): OpenPlan {
  const codes = [...plan.actions, ...listed].map(({ code }) => Number(/^A(\d{1,9})$/.exec(codeKey(code))?.[1] ?? 0));
  const actions = plan.actions.filter(({ code, values }) => codeKey(code) !== "" && !saysNothing(values));
  return { plan, actions: byCode(actions), questions: byCode(plan.questions), listed: new Set(), lastNumber: Math.max(0, ...codes) };
}

/** By code, in their order; the first of the same counts. */
function byCode<Action extends { readonly code: string }>(actions: readonly Action[]): Map<string, Action> {
  const found = new Map<string, Action>();
  for (const action of actions) if (!found.has(codeKey(action.code))) found.set(codeKey(action.code), action);
  return found;
}

const isTaskField = (field: ActionField): field is TaskField => field === "owner" || field === "due";

/** An action without words is none: emptying them is not a change that counts. */
const counted = (field: ActionField, sides: readonly CellValue[]): readonly CellValue[] =>
  field === "action" ? sides.filter((side) => !isBlank(side)) : sides;

const present = (sides: Readonly<Partial<Record<ActionSide, CellValue | undefined>>>): Partial<Record<ActionSide, CellValue>> =>
  Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined));
