import fc from "../../support/properties";
import { assess, type Assessment } from "../../../src/domain/plan/assessment";
import { HEALTH_PARTS } from "../../../src/domain/plan/health";
import { EXIT_CRITERIA } from "../../../src/domain/plan/stages";
import { ROLES } from "../../../src/domain/roles";
import { texts, type Language } from "../../../src/i18n";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockOfTable, type Block } from "../../../src/sheets/plan/blocks";
import { HEALTH_WEIGHTS_NAME, PLAN_CELLS, TODAY_NAME, type PlanCell } from "../../../src/sheets/plan/planNames";
import { templateDraft } from "../../../src/sheets/plan/template";
import { BALANCE_CELL, NEXT_CELL, STANDING_CELL, factCell, namedCell, partCell } from "../../../src/sheets/plan/templateLayout";
import type { CellScalar, Platform } from "../../../src/workbench/model";
import { TODAY, type Book } from "../../support/book";
import { PLAN, planBook, sourcesOf } from "../../support/planBook";
import { blockCells, contentOf, filledPlan, weightsOf, type FilledPlan } from "../../support/planContent";

const ACCOUNT = 'Müller *~? "Söhne"';

/** Rows that each table of the plan is made to have: more than a new one. */
const ROWS: Readonly<Partial<Record<Block, number>>> = {
  objectives: 5,
  actions: 8,
  stakeholders: 6,
  whitespace: 5,
  competitors: 4,
  reviews: 3,
  questions: 14,
};
const TEAM_ROWS = 8;

/** A plan in a real workbook, with a person who fills it in over and over again. */
class FilledBook {
  private constructor(
    readonly book: Book,
    private readonly language: Language,
  ) {}

  static async of(language: Language, platform: Platform): Promise<FilledBook> {
    const book = await planBook(language, platform, [{ at: "A1", cells: [[ACCOUNT]] }]);
    const filled = new FilledBook(book, language);
    await book.byHand((workbook) => {
      workbook.tables.getItem("KAM_Team").rows.add(
        undefined,
        Array.from({ length: TEAM_ROWS }, () => ["somebody", "", "", "", "", ""]),
      );
      for (const block of [...BLOCKS].reverse()) {
        const { name, rows, width } = filled.table(block);
        const missing = (ROWS[block] ?? rows) - rows;
        const empty = Array.from({ length: missing }, () => Array<string>(width).fill(""));
        if (missing > 0) workbook.tables.getItem(name).rows.add(undefined, empty);
      }
    });
    return filled;
  }

  table(block: Block): { name: string; rows: number; width: number } {
    const found = this.book
      .sheet(PLAN)
      .getTables()
      .find(({ name }) => blockOfTable(name) === block);
    if (!found) throw new Error(`The plan has no ${block}`);
    return { name: found.name, rows: found.table.rows.length, width: found.table.columns.length };
  }

  async fill(plan: FilledPlan, deleted: readonly Block[] = []): Promise<void> {
    const { planning, terms } = texts(this.language);
    await this.book.byHand((workbook) => {
      const plans = workbook.worksheets.getItem(PLAN);
      plans.getRange(namedCell("rigor")).values = [[planning.words.rigors[plan.rigor]]];
      plans.getRange(namedCell("made")).values = [[plan.made ?? ""]];
      workbook.names.getItem(TODAY_NAME).getRange().values = [[plan.today]];
      workbook.names.getItem(HEALTH_WEIGHTS_NAME).getRange().values = plan.weights.map((weight) => [weight]);
      const team = workbook.tables
        .getItem("KAM_Team")
        .getDataBodyRange()
        .getCell(0, 0)
        .getResizedRange(TEAM_ROWS - 1, 2);
      team.values = Array.from({ length: TEAM_ROWS }, (_, index) => {
        const row = plan.team[index];
        if (!row) return ["", "", ""];
        return [row.account === "own" ? `'${ACCOUNT}` : "Contoso", row.person, terms.roles[ROLES[row.role]?.id ?? "innovator"]];
      });
      for (const block of BLOCKS.filter((each) => each in plan.blocks && !deleted.includes(each))) {
        const { name, rows } = this.table(block);
        const formulas = Object.entries(BLOCK_DESCRIPTIONS[block].kinds).flatMap(([field, { kind }]) =>
          kind === "formula" ? [field] : [],
        );
        workbook.tables.getItem(name).getDataBodyRange().formulas = blockCells(plan, block, rows, formulas, this.language);
      }
    });
  }

  shown(cell: string): CellScalar {
    return this.book.value(`${PLAN}!${cell.replaceAll("$", "")}`);
  }
}

/** Whether anybody has written anything that counts. */
const begun = ({ blocks }: FilledPlan, deleted: readonly Block[] = []): boolean =>
  (
    [
      ["objectives", "objective"],
      ["actions", "action"],
      ["questions", "answer"],
      ["stakeholders", "person"],
      ["whitespace", "offering"],
      ["kpis", "kpi"],
      ["competitors", "competitor"],
      ["reviews", "decisions"],
    ] as const
  ).some(([block, field]) => !deleted.includes(block) && (blocks[block] ?? []).some((row) => (row[field] ?? "") !== ""));

const numberOrNull = (value: CellScalar): CellScalar | null => (value === "" ? null : value);
const close = (value: number | null): unknown => (value === null ? null : (expect.closeTo(value, 9) as unknown));

/** Everything that the plan shows is what the domain makes of the same plan. */
function expectToAgree(filled: FilledBook, assessed: Assessment, language: Language, isBegun = true): void {
  const { plan, planning, sheets } = texts(language);
  const { facts, parts, stage, health } = assessed;
  const shown = (cell: string) => numberOrNull(filled.shown(cell));
  expect(Object.fromEntries(EXIT_CRITERIA.map(({ fact }) => [fact, shown(factCell(fact))]))).toEqual(
    Object.fromEntries(
      EXIT_CRITERIA.map(({ fact }) => [fact, close(fact === "reviewAge" && facts[fact] !== null ? Math.max(0, facts[fact]) : facts[fact])]),
    ),
  );
  expect(Object.fromEntries(HEALTH_PARTS.map((part) => [part, shown(partCell(part))]))).toEqual(
    Object.fromEntries(HEALTH_PARTS.map((part) => [part, close(parts[part])])),
  );
  expect(filled.shown(namedCell("stage"))).toBe(planning.words.stages[stage.stage]);
  const number = health.health === null ? "#N/A" : close(health.health);
  expect(filled.shown(namedCell("health"))).toEqual(isBegun ? number : plan.head.notBegun);
  expect(HEALTH_PARTS.map((part) => shown(partCell(part, "met")))).toEqual(health.points.map(close));
  const todo = EXIT_CRITERIA.filter(({ fact }) => shown(factCell(fact, "todo")) !== null).map(({ fact }) => fact);
  expect(todo.toSorted()).toEqual(stage.missing.map(({ fact }) => fact).toSorted());
  const sentence = String(filled.shown(NEXT_CELL));
  if (stage.complete) expect(sentence).toBe(plan.head.nothingMissing);
  else expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
  const met = EXIT_CRITERIA.map(({ fact }) => filled.shown(factCell(fact, "met")));
  expect(met.includes(sheets.no)).toBe(!stage.complete);
  const { balance, actions } = assessed;
  expect(filled.shown(BALANCE_CELL)).toBe(
    balance === null
      ? ""
      : balance.missing.length === 0
        ? plan.head.allThemes
        : plan.head.missingThemes + balance.missing.map((theme) => planning.words.themes[theme]).join(", "),
  );
  expect([shown(namedCell("overdue")), shown(namedCell("openActions"))]).toEqual([actions?.overdue ?? null, actions?.open ?? null]);
  expect(shown(namedCell("lastReview"))).toEqual(assessed.lastReview);
}

describe.each([
  ["en", "desktop"],
  ["es", "web"],
] as const)("a plan's formulas (%s, %s)", (language, platform) => {
  test("say what the domain says of the same plan, whatever is filled in", async () => {
    const filled = await FilledBook.of(language, platform);
    await fc.assert(
      fc.asyncProperty(filledPlan, async (plan) => {
        await filled.fill(plan);
        expectToAgree(filled, assess(contentOf(plan), plan.today, weightsOf(plan)), language, begun(plan));
      }),
      { numRuns: 60, seed: 20_260_101 },
    );
    filled.book.close();
  }, 300_000);

  test("ask nothing of a block that was deleted, one after the other", async () => {
    const [plan] = fc.sample(filledPlan, { numRuns: 1, seed: 5 });
    if (!plan) throw new Error("no plan");
    const filled = await FilledBook.of(language, platform);
    await filled.fill(plan);
    const deleted: Block[] = [];
    for (const block of BLOCKS) {
      await filled.book.byHand((workbook) => workbook.tables.getItem(filled.table(block).name).delete());
      deleted.push(block);
      expectToAgree(filled, assess(contentOf(plan, deleted), plan.today, weightsOf(plan)), language, begun(plan, deleted));
    }
    filled.book.close();
  }, 120_000);
});

describe.each(["en", "es"] as const)("the head of a plan (%s)", (language) => {
  const { plan, planning } = texts(language);
  let book: Book;
  const shown = (cell: string): CellScalar => book.value(`${PLAN}!${cell.replaceAll("$", "")}`);
  const type = (cells: Readonly<Partial<Record<PlanCell, CellScalar>>>): Promise<void> =>
    book.type(
      Object.fromEntries(
        Object.entries(cells).map(([name, value]) => [`${PLAN}!${namedCell(name as PlanCell).replaceAll("$", "")}`, value]),
      ),
    );

  beforeAll(async () => {
    book = await planBook(language, "desktop", [{ at: "A1", cells: [["=1+1"]] }]);
    await book.type({ "Settings!C22": TODAY });
  });

  afterAll(() => book.close());

  test("shows the account's name as it is, whatever it begins with", () => {
    expect(shown("A1")).toBe("=1+1");
  });

  test("says whether the account is a candidate, by reason and dates", async () => {
    const { active, disqualified, revisit } = planning.standings;
    const standing = async (cells: Parameters<typeof type>[0]): Promise<CellScalar> => {
      await type(cells);
      return shown(STANDING_CELL);
    };
    expect(shown(STANDING_CELL)).toBe(active);
    expect(await standing({ outReason: "Too small", outSince: TODAY - 5 })).toBe(disqualified);
    expect(await standing({ revisit: TODAY + 1 })).toBe(disqualified);
    expect(await standing({ revisit: TODAY })).toBe(revisit);
    expect(await standing({ backOn: TODAY })).toBe(active);
    expect(await standing({ backOn: "", revisit: "" })).toBe(disqualified);
    expect(await standing({ outReason: "" })).toBe(active);
  });

  test("wants the first review by the rhythm of the plan, also when its rigor changes", async () => {
    const first = (): CellScalar[] => [shown(namedCell("firstReview")), shown(namedCell("nextReview"))];
    await type({ rigor: planning.words.rigors.light, made: TODAY - 10 });
    expect(first()).toEqual([TODAY + 170, TODAY + 170]);
    await type({ rigor: planning.words.rigors.deep });
    expect(first()).toEqual([TODAY + 20, TODAY + 20]);
    await type({ made: "" });
    expect(first()).toEqual(["", ""]);
  });

  describe("says when the next review is:", () => {
    const { date, nextReview } = plan.blocks.reviews.headers;
    const cells = (row: number, values: Readonly<Record<string, CellScalar>>): Record<string, CellScalar> => {
      const { name = "" } =
        book
          .sheet(PLAN)
          .getTables()
          .find((table) => blockOfTable(table.name) === "reviews") ?? {};
      const { headerRow, headers } = book.table(name);
      const at = (header: string): string => `${PLAN}!${String.fromCharCode(65 + headers.indexOf(header))}${headerRow + 2 + row}`;
      return Object.fromEntries(Object.entries(values).map(([header, value]) => [at(header), value]));
    };
    const review = (row: number, day: CellScalar, next: CellScalar): Promise<void> =>
      book.type(cells(row, { [date]: day, [nextReview]: next }));
    const dates = (): CellScalar[] => [shown(namedCell("nextReview")), shown(namedCell("lastReview"))];

    beforeEach(async () => {
      await type({ rigor: planning.words.rigors.light, made: TODAY - 10, firstReview: TODAY + 150 });
      await review(0, "", "");
      await review(1, "", "");
    });

    test("the first one until there are any", () => {
      expect(dates()).toEqual([TODAY + 150, ""]);
    });

    test("what the last one says that names a next one", async () => {
      await review(1, TODAY - 200, TODAY + 300);
      expect(dates()).toEqual([TODAY + 300, TODAY - 200]);
      await review(0, TODAY - 20, "");
      expect(dates()).toEqual([TODAY + 300, TODAY - 20]);
      await review(0, TODAY - 20, TODAY + 70);
      expect(dates()).toEqual([TODAY + 70, TODAY - 20]);
    });

    test("what stands there alone, before any review is held", async () => {
      await review(0, "", TODAY + 30);
      expect(dates()).toEqual([TODAY + 30, ""]);
    });

    test("by the rhythm of the plan, once the one that was named is held and names none", async () => {
      await review(0, TODAY - 100, TODAY - 5);
      expect(dates()).toEqual([TODAY - 5, TODAY - 100]);
      await review(1, TODAY - 3, "");
      expect(dates()).toEqual([TODAY - 3 + 180, TODAY - 3]);
      await type({ rigor: planning.words.rigors.deep });
      expect(dates()).toEqual([TODAY - 3 + 30, TODAY - 3]);
    });

    test("the nearest one that is dated ahead", async () => {
      await review(0, TODAY + 120, "");
      await review(1, TODAY + 40, "");
      expect(shown(namedCell("nextReview"))).toBe(TODAY + 40);
    });
  });

  test("keeps what the plan is measured by when whole rows of a block go, or rows are put between", async () => {
    const facts = () => EXIT_CRITERIA.map(({ fact }) => shown(factCell(fact)));
    const before = facts();
    const titleOf = (block: Block): number => book.values(PLAN).findIndex(([first]) => first === plan.blocks[block].title) + 1;
    await book.byHand((workbook) => {
      const sheet = workbook.worksheets.getItem(PLAN);
      const top = titleOf("stakeholders");
      sheet.getRange(`${top}:${top + 6}`).delete("Up");
      sheet.getRange(`${titleOf("objectives")}:${titleOf("objectives")}`).insert("Down");
    });
    const gone = ["stakeholders", "enterpriseDeciders"];
    expect(facts()).toEqual(EXIT_CRITERIA.map(({ fact }, index) => (gone.includes(fact) ? "" : before[index])));
    expect(shown(namedCell("stage"))).toBe(planning.words.stages.strategy);
    expect(shown(partCell("stakeholders"))).toBe("");
  });

  test("names every cell on its own sheet, and prints the columns of its tables on A4", () => {
    const { names, page, tables } = templateDraft("Own template", language, sourcesOf(language));
    expect(names?.filter(({ scope }) => scope === "sheet").map(({ name }) => name)).toEqual(["KAM_Sheet", ...Object.values(PLAN_CELLS)]);
    expect(names?.find(({ name }) => name === PLAN_CELLS.owner)?.refersTo).toBe("='Own template'!$F$4");
    expect(page).toMatchObject({ orientation: "landscape", area: "A:K" });
    expect(tables?.map(({ name }) => blockOfTable(name))).toEqual([...BLOCKS]);
    expect(tables?.every(({ range }) => /^A\d+:K\d+$/.test(range))).toBe(true);
  });

  test("offers the words of its language, and says beside the first cell of a block what a good entry is", () => {
    const { validations } = templateDraft("T", language, sourcesOf(language));
    const lists = validations?.flatMap(({ rule }) => ("list" in rule ? [rule.list] : [])) ?? [];
    expect(new Set(lists)).toEqual(
      new Set(
        (
          [
            "rigors",
            "themes",
            "actionStatuses",
            "stakeholderLevels",
            "influences",
            "stances",
            "clientUnknowns",
            "questionStatuses",
            "opportunityStages",
            "whitespaceStandings",
            "kpiDirections",
          ] as const
        ).map((list) => Object.values(planning.words[list]).join(",")),
      ),
    );
    const hints = validations?.flatMap(({ prompt }) => prompt?.message ?? []) ?? [];
    expect(hints.sort()).toEqual(Object.values(plan.hints).sort());
    expect(hints.every((hint) => hint.length <= 255)).toBe(true);
  });
});
