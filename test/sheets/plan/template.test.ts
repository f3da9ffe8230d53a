import fc from "fast-check";
import { assess, type Assessment } from "../../../src/domain/plan/assessment";
import { HEALTH_PARTS } from "../../../src/domain/plan/health";
import { EXIT_CRITERIA } from "../../../src/domain/plan/stages";
import { ROLES } from "../../../src/domain/roles";
import { texts, type Language } from "../../../src/i18n";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockOfTable, type Block } from "../../../src/sheets/plan/blocks";
import { factCell, namedCell, partCell } from "../../../src/sheets/plan/templateLayout";
import type { CellScalar, Platform } from "../../../src/workbench/model";
import type { Book } from "../../support/book";
import { PLAN, planBook } from "../../support/planBook";
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
        Array.from({ length: TEAM_ROWS - 1 }, () => ["", "", ""]),
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
      const settings = workbook.worksheets.getItem("Settings");
      settings.getRange("B16").values = [[plan.today]];
      settings.getRange("B17:B22").values = plan.weights.map((weight) => [weight]);
      workbook.tables.getItem("KAM_Team").getDataBodyRange().values = Array.from({ length: TEAM_ROWS }, (_, index) => {
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

const numberOrNull = (value: CellScalar): CellScalar | null => (value === "" ? null : value);
const close = (value: number | null): unknown => (value === null ? null : (expect.closeTo(value, 9) as unknown));

/** Everything that the plan shows is what the domain makes of the same plan. */
function expectToAgree(filled: FilledBook, assessed: Assessment, language: Language): void {
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
  expect(filled.shown(namedCell("health"))).toEqual(health.health === null ? "#N/A" : close(health.health));
  expect(HEALTH_PARTS.map((part) => shown(partCell(part, "met")))).toEqual(health.points.map(close));
  const lacks = String(filled.shown("A9"));
  expect(EXIT_CRITERIA.filter(({ fact }) => lacks.includes(`${planning.facts[fact]} `)).map(({ fact }) => fact)).toEqual(
    stage.missing.map(({ fact }) => fact),
  );
  if (stage.complete) expect(lacks).toBe(plan.head.nothingMissing);
  const met = EXIT_CRITERIA.map(({ fact }) => filled.shown(factCell(fact, "met")));
  expect(met.includes(sheets.no)).toBe(!stage.complete);
  const { balance, actions } = assessed;
  expect(filled.shown("B7")).toBe(
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
        expectToAgree(filled, assess(contentOf(plan), plan.today, weightsOf(plan)), language);
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
      expectToAgree(filled, assess(contentOf(plan, deleted), plan.today, weightsOf(plan)), language);
    }
    filled.book.close();
  }, 120_000);
});
