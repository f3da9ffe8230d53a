import fc from "./properties";
import { ACTION_STATUSES } from "../../src/domain/plan/actions";
import type { PlanContent } from "../../src/domain/plan/assessment";
import { THEMES } from "../../src/domain/plan/balance";
import { HEALTH_PARTS } from "../../src/domain/plan/health";
import { QUESTION_STATUSES, statusOf } from "../../src/domain/plan/progress";
import { QUESTIONS } from "../../src/domain/plan/questions";
import { RIGORS } from "../../src/domain/plan/rigor";
import { INFLUENCES, STAKEHOLDER_LEVELS } from "../../src/domain/plan/stakeholders";
import { ROLES } from "../../src/domain/roles";
import { texts, type Language } from "../../src/i18n";
import { blockFields, type Block } from "../../src/sheets/plan/blocks";
import type { CellScalar } from "../../src/workbench/model";
import { codeOf } from "./planBook";
import { TODAY } from "./book";

/** Rows of a block by field; a field that is not there is an empty cell. */
export type Rows = readonly Readonly<Record<string, CellScalar>>[];

/** A plan as a person might have filled it in; words are keys of the domain. */
export interface FilledPlan {
  readonly rigor: (typeof RIGORS)[number];
  readonly today: number;
  readonly weights: readonly number[];
  readonly made: number | null;
  readonly team: readonly { readonly account: "own" | "other"; readonly person: string; readonly role: number }[];
  readonly blocks: Readonly<Partial<Record<Block, Rows>>>;
}

const word = <Key extends string>(keys: readonly Key[]) => fc.constantFrom<Key | "">(...keys, "");
const text = fc.constantFrom("", "Ana", "=SUM(A1)", "-5 %", "2026", "*", "un texto más largo");
/** What makes a row count: most of the rows of a plan are filled. */
const leading = fc.constantFrom("x", "Ana", "~*?", "Más", "");
const day = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: TODAY - 400, max: TODAY + 100 }) },
  { weight: 1, arbitrary: fc.constantFrom<number | "">("", TODAY + 0.5, TODAY - 0.25) },
);
const past = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: TODAY - 500, max: TODAY }) },
  { weight: 1, arbitrary: fc.constantFrom<number | "">("", TODAY + 30) },
);
const amount = fc.constantFrom<number | "">("", 0, 1, 250.5, 1e6);
const rows = (fields: Readonly<Record<string, fc.Arbitrary<CellScalar>>>, most: number) =>
  fc.array(fc.record(fields), { maxLength: most }) as fc.Arbitrary<Rows>;

const questions = fc
  .uniqueArray(fc.integer({ min: 0, max: QUESTIONS.length + 2 }), { maxLength: 14 })
  .chain((places) =>
    fc.tuple(...places.map((place) => fc.record({ code: fc.constant(codeOf(place)), status: word(QUESTION_STATUSES), answer: text }))),
  );

/** A person who has filled in whatever they liked, wherever they liked. */
export const filledPlan: fc.Arbitrary<FilledPlan> = fc.record({
  rigor: fc.constantFrom(...RIGORS),
  today: fc.constantFrom(TODAY, TODAY + 0.75, TODAY - 30),
  weights: fc.array(fc.constantFrom(0, 1, 15, 20.5), { minLength: 6, maxLength: 6 }).filter((all) => all.some((each) => each > 0)),
  made: fc.constantFrom(null, TODAY - 10, TODAY - 250),
  team: fc.array(
    fc.record({
      account: fc.constantFrom("own", "own", "own", "other"),
      person: fc.constantFrom("Ana", "Ben", ""),
      role: fc.integer({ min: 0, max: ROLES.length - 1 }),
    }),
    { maxLength: 8 },
  ),
  blocks: fc.record({
    objectives: rows(
      { objective: leading, theme: word(THEMES), measure: text, target: text, owner: text, due: day, status: word(ACTION_STATUSES) },
      5,
    ),
    actions: rows({ action: leading, theme: word(THEMES), owner: text, due: day, status: word(ACTION_STATUSES) }, 8),
    stakeholders: rows(
      {
        person: leading,
        level: word(STAKEHOLDER_LEVELS),
        influence: word(INFLUENCES),
        owner: text,
        strength: fc.constantFrom<number | "">("", 1, 2, 3, 4, 5),
      },
      6,
    ),
    whitespace: rows({ offering: leading, current: amount, potential: amount }, 5),
    competitors: rows({ competitor: leading }, 4),
    kpis: rows({ kpi: leading, target: amount, actual: amount }, 3),
    reviews: rows({ date: past, decisions: text }, 3),
    questions,
  }),
});

/** Lists whose words stand in a block's field. */
const LISTS: Readonly<
  Partial<Record<Block, Readonly<Record<string, "themes" | "actionStatuses" | "stakeholderLevels" | "influences" | "questionStatuses">>>>
> = {
  objectives: { theme: "themes", status: "actionStatuses" },
  actions: { theme: "themes", status: "actionStatuses" },
  stakeholders: { level: "stakeholderLevels", influence: "influences" },
  questions: { status: "questionStatuses" },
};

/** The cells of a block in a language, as many rows as its table has; what is a formula stays. */
export function blockCells(
  plan: FilledPlan,
  block: Block,
  rowCount: number,
  formulas: readonly string[],
  language: Language,
): (CellScalar | null)[][] {
  const { words } = texts(language).planning;
  const given = plan.blocks[block] ?? [];
  return Array.from({ length: rowCount }, (_, index) =>
    blockFields(block).map((field: string) => {
      if (formulas.includes(field)) return null;
      const value = given[index]?.[field] ?? "";
      const list = LISTS[block]?.[field];
      if (list !== undefined && value !== "") return (words[list] as Readonly<Record<string, string>>)[String(value)] ?? "";
      return typeof value === "string" && value !== "" ? `'${value}` : value;
    }),
  );
}

/** The same plan as the domain sees it: a row counts once its leading cell is filled. `deleted`: blocks that the person took out. */
export function contentOf(plan: FilledPlan, deleted: readonly Block[] = []): PlanContent {
  const of = (block: Block): Rows | null => (deleted.includes(block) ? null : (plan.blocks[block] ?? []));
  const filled = (block: Block, field: string): Rows | null => of(block)?.filter((row) => row[field] !== "") ?? null;
  const key = <Key extends string>(value: CellScalar | undefined) => (value === "" || value === undefined ? null : (value as Key));
  const number = (value: CellScalar | undefined): number | null => (typeof value === "number" ? value : null);
  return {
    rigor: plan.rigor,
    questions:
      of("questions")?.map(({ code, status, answer }) => {
        const question = QUESTIONS.find((_, index) => codeOf(index) === code);
        return {
          status: statusOf(key<(typeof QUESTION_STATUSES)[number]>(status), answer !== ""),
          level: question?.level ?? null,
          stage: question?.stage ?? null,
        };
      }) ?? null,
    objectives:
      filled("objectives", "objective")?.map(({ theme, measure, target, owner, due, status }) => ({
        theme: key<(typeof THEMES)[number]>(theme),
        status: key<(typeof ACTION_STATUSES)[number]>(status) ?? "open",
        complete: [measure, target, owner, due].every((each) => each !== ""),
      })) ?? null,
    actions:
      filled("actions", "action")?.map(({ owner, due, status }) => ({
        owner: String(owner),
        due: number(due),
        status: key<(typeof ACTION_STATUSES)[number]>(status) ?? "open",
      })) ?? null,
    stakeholders:
      filled("stakeholders", "person")?.map(({ person, level, influence, strength, owner }) => ({
        name: String(person),
        level: key<(typeof STAKEHOLDER_LEVELS)[number]>(level),
        influence: key<(typeof INFLUENCES)[number]>(influence),
        strength: number(strength),
        owner: String(owner),
      })) ?? null,
    whitespace: of("whitespace")?.map(({ current, potential }) => ({ current: number(current), potential: number(potential) })) ?? null,
    competitors: filled("competitors", "competitor")?.length ?? null,
    kpisRead: filled("kpis", "kpi")?.filter(({ target, actual }) => target !== "" && actual !== "").length ?? null,
    roles: ROLES.map((_, role) => plan.team.some((each) => each.account === "own" && each.person !== "" && each.role === role)),
    reviews: of("reviews")?.flatMap(({ date }) => number(date) ?? []) ?? null,
    made: plan.made,
  };
}

/** The weights of the health by part. */
export const weightsOf = ({ weights }: FilledPlan) =>
  Object.fromEntries(HEALTH_PARTS.map((part, index) => [part, weights[index] ?? 0])) as Record<(typeof HEALTH_PARTS)[number], number>;
