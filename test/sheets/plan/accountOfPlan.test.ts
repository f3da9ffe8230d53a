import fc from "../../support/properties";
import {
  ACCOUNT_PARTS,
  accountHealth,
  contactsInTime,
  ratingShare,
  revenueTrend,
  riskShare,
  type AccountParts,
} from "../../../src/domain/plan/accountHealth";
import { growth } from "../../../src/domain/plan/opportunities";
import { texts } from "../../../src/i18n";
import { cell } from "../../../src/sheets/a1";
import { blockHeaders, blockOfTable, type Block } from "../../../src/sheets/plan/blocks";
import { updateAnswers } from "../../../src/sheets/plan/answersSoFar";
import { updateContracts } from "../../../src/sheets/plan/contractTasks";
import { accountFindings } from "../../../src/sheets/plan/peopleFindings";
import { updateCodes } from "../../../src/sheets/plan/planUpdate";
import { NEXT_CELL, accountPartCell, namedCell } from "../../../src/sheets/plan/templateLayout";
import type { CellScalar } from "../../../src/workbench/model";
import { TODAY, type Book } from "../../support/book";
import { editPlan } from "../../support/editPlan";
import { PLAN, planBook } from "../../support/planBook";

type Rows = readonly Readonly<Record<string, CellScalar>>[];

const day = fc.constantFrom<number | "">("", TODAY - 400, TODAY - 90, TODAY - 1, TODAY, TODAY + 20);
const rating = fc.constantFrom<number | "">("", 1, 2, 3, 4, 5);
const amount = fc.constantFrom<number | "">("", 80, 100, 250.5);
const named = fc.constantFrom("x", "x", "");

const plans = fc.record({
  stakeholders: fc.array(
    fc.record({ person: named, lastContact: day, nextContact: day, cadence: fc.constantFrom<number | "">("", 30, 90), strength: rating }),
    { minLength: 4, maxLength: 4 },
  ),
  risks: fc.array(
    fc.record({ risk: named, likelihood: rating, severity: rating, status: fc.constantFrom<"open" | "done" | "">("open", "done", "") }),
    { minLength: 3, maxLength: 3 },
  ),
  reviews: fc.uniqueArray(fc.record({ date: day, revenue: amount, satisfaction: rating }), {
    minLength: 2,
    maxLength: 2,
    selector: ({ date }) => date,
  }),
  opportunities: fc.array(
    fc.record({
      opportunity: named,
      value: amount,
      close: day,
      stage: fc.constantFrom<"" | "lead" | "proposal" | "agreed" | "won" | "lost">("", "lead", "proposal", "agreed", "won", "lost"),
    }),
    { minLength: 3, maxLength: 3 },
  ),
});

const CHANCES = { lead: 0.1, proposal: 0.5, agreed: 0.9, won: 1, lost: 0 } as const;
const number = (value: CellScalar | undefined): number | null => (typeof value === "number" ? value : null);

describe.each(["en", "es"] as const)("what a plan says of its account (%s)", (language) => {
  const { planning, plan: words } = texts(language);
  let book: Book;

  const addressOf = (block: Block, row: number, field: string): string => {
    const found = book
      .sheet(PLAN)
      .getTables()
      .find(({ name }) => blockOfTable(name) === block);
    const { headerRow, headers } = book.table(found?.name ?? "");
    const header = (blockHeaders(block, language) as Readonly<Record<string, string>>)[field] ?? "";
    return `${PLAN}!${cell(headerRow + 1 + row, headers.indexOf(header))}`;
  };
  const type = (block: Block, rows: Rows): Promise<void> =>
    book.type(
      Object.fromEntries(
        rows.flatMap((values, row) => Object.entries(values).map(([field, value]) => [addressOf(block, row, field), value])),
      ),
    );
  const shown = (at: string): CellScalar => book.value(`${PLAN}!${at.replaceAll("$", "")}`);

  beforeAll(async () => {
    book = await planBook(language, language === "en" ? "desktop" : "web", [{ at: "A1", cells: [["Contoso"]] }]);
    await book.type({ "Settings!C22": TODAY, [`${PLAN}!${namedCell("revenue").replaceAll("$", "")}`]: 110 });
  });

  afterAll(() => book.close());

  test("a plan in which nobody has written anything has not begun, and says what to do first", () => {
    expect([shown(namedCell("health")), shown(namedCell("accountHealth"))]).toEqual([words.head.notBegun, words.head.notKnown]);
    expect(shown(NEXT_CELL)).toBe(
      language === "en"
        ? "Answer 2 of the 3 open questions of this stage, then write an objective for another theme."
        : "Responda 2 de las 3 preguntas abiertas de esta etapa; después, escriba un objetivo para otro tema.",
    );
  });

  test(
    "is what the domain makes of the same rows: the account's health, and the sums of a period",
    () =>
      fc.assert(
        fc.asyncProperty(plans, async ({ stakeholders, risks, reviews, opportunities }) => {
          const { actionStatuses, opportunityStages } = planning.words;
          await type("stakeholders", stakeholders);
          await type(
            "risks",
            risks.map((risk) => ({ ...risk, status: risk.status === "" ? "" : actionStatuses[risk.status] })),
          );
          await type("reviews", reviews);
          await type(
            "opportunities",
            opportunities.map((each) => ({ ...each, stage: each.stage === "" ? "" : opportunityStages[each.stage] })),
          );
          await type("growth", [{ period: "Q", from: TODAY - 90, until: TODAY, target: 500 }]);
          const people = stakeholders.filter(({ person }) => person !== "");
          const strengths = people.flatMap(({ strength }) => number(strength) ?? []);
          const written = risks.filter(({ risk }) => risk !== "");
          const rated = reviews
            .filter(({ satisfaction, date }) => satisfaction !== "" && date !== "")
            .sort((a, b) => Number(a.date) - Number(b.date));
          const paid = reviews
            .filter(({ revenue, date }) => revenue !== "" && date !== "" && date >= TODAY - 400)
            .sort((a, b) => Number(a.date) - Number(b.date));
          const parts: AccountParts = {
            satisfaction: rated.length === 0 ? null : ratingShare(Number(rated.at(-1)?.satisfaction)),
            trend: revenueTrend(110, number(paid[0]?.revenue)),
            relationship: strengths.length === 0 ? null : ratingShare(strengths.reduce((sum, each) => sum + each, 0) / strengths.length),
            contacts: contactsInTime(
              people.map(({ lastContact, nextContact, cadence }) => ({
                last: number(lastContact),
                next: number(nextContact),
                cadence: number(cadence),
              })),
              TODAY,
            ),
            risks: riskShare(
              written
                .filter(({ status }) => status !== "done")
                .map(({ likelihood, severity }) => ({ likelihood: number(likelihood), severity: number(severity) })),
              written.length,
            ),
          };
          const close = (value: number | null): unknown => (value === null ? "" : (expect.closeTo(value, 9) as unknown));
          expect(ACCOUNT_PARTS.map((part) => [part, shown(accountPartCell(part))])).toEqual(
            ACCOUNT_PARTS.map((part) => [part, close(parts[part])]),
          );
          const health = accountHealth(parts);
          expect(shown(namedCell("accountHealth"))).toEqual(health === null ? words.head.notKnown : close(health));
          const sums = growth(
            { from: TODAY - 90, until: TODAY, target: 500 },
            opportunities.map(({ value, close: closing, stage }) => ({
              value: number(value),
              close: number(closing),
              chance: stage === "" ? null : CHANCES[stage],
            })),
          );
          expect((["committed", "expected", "stretch", "gap"] as const).map((field) => book.value(addressOf("growth", 0, field)))).toEqual(
            (["committed", "expected", "stretch", "gap"] as const).map((field) => close(sums[field])),
          );
        }),
        { numRuns: 25, seed: 20_260_101 },
      ),
    120_000,
  );

  test("whom to meet, whom nobody has met, and the worst risks are told with their cells", async () => {
    const { influences, actionStatuses } = planning.words;
    const person = { influence: influences.decides, lastContact: "", nextContact: "", cadence: "" };
    await type("stakeholders", [
      { ...person, person: "Ana", lastContact: TODAY - 40, cadence: 30 },
      { ...person, person: "Ben" },
      { ...person, person: "Cleo", influence: influences.uses },
      { ...person, person: "" },
    ]);
    await type("risks", [
      { risk: "Tender", likelihood: 3, severity: 4, status: "" },
      { risk: "Merger", likelihood: 5, severity: 5, status: actionStatuses.open },
      { risk: "Gone", likelihood: 5, severity: 5, status: actionStatuses.done },
    ]);
    const { result } = await editPlan(book, PLAN, language, (editor) => accountFindings(editor, TODAY));
    expect(result).toEqual([
      { code: "contacts-overdue", params: { people: "Ana" }, where: addressOf("stakeholders", 0, "nextContact") },
      { code: "deciders-unmet", params: { people: "Ben" }, where: addressOf("stakeholders", 1, "lastContact") },
      { code: "risks-worst", params: { risks: "Tender (12), Merger (25)" }, where: addressOf("risks", 1, "risk") },
    ]);
  });

  test("answers of several days stand in one row, the latest first; one that was noted is not noted again", async () => {
    const answer = (text: string, owner: string) => type("questions", [{ answer: text, owner }]);
    const note = (on: number) => editPlan(book, PLAN, language, (editor) => updateAnswers(editor, on));
    const noted = (): CellScalar => book.value(addressOf("questions", 0, "earlier"));
    await answer("Two of us\nand a trainee", "Ana");
    await note(TODAY);
    expect(noted()).toBe("2026-01-01 Ana: Two of us / and a trainee");
    expect(await note(TODAY + 1)).toMatchObject({ blocks: 0 });
    await answer("Three", "Ben");
    await note(TODAY + 31);
    expect(noted()).toBe("2026-02-01 Ben: Three\n2026-01-01 Ana: Two of us / and a trainee");
    await answer("Two of us\nand a trainee", "Cleo");
    expect(await note(TODAY + 32)).toMatchObject({ blocks: 0 });
    await book.type({ [addressOf("questions", 0, "earlier")]: "A word of my own" });
    for (let turn = 1; turn <= 7; turn++) {
      await answer(`Answer ${turn}`, "");
      await note(TODAY + turn);
    }
    const lines = String(noted()).split("\n");
    expect(lines.filter((line) => line.startsWith("2026-"))).toHaveLength(5);
    expect([lines[0], lines.at(-1)]).toEqual(["2026-01-08 Answer 7", "A word of my own"]);
  });

  test("a contract within a year becomes an action once, under its code; one that was deleted stays away", async () => {
    const update = (listed: readonly string[] = []) =>
      editPlan(book, PLAN, language, (editor) => {
        updateCodes(editor, ["contracts"], listed);
        updateContracts(editor, TODAY, language, listed);
        updateCodes(editor, ["actions"], listed);
      });
    await type("contracts", [
      { contract: "Frame", step: "Renew", notice: TODAY + 30, end: TODAY + 120, owner: "Ana" },
      { contract: "Far", notice: TODAY + 400 },
    ]);
    await update();
    const fields = ["action", "objective", "owner", "due", "code"];
    expect(fields.map((field) => book.value(addressOf("actions", 0, field)))).toEqual(["Renew", "Frame", "Ana", TODAY + 30, "C1"]);
    expect(book.value(addressOf("actions", 1, "action"))).toBe("");
    expect(await update()).toMatchObject({ blocks: 0, rows: 0 });
    await type("actions", [Object.fromEntries(fields.map((field) => [field, ""]))]);
    expect(await update(["C1"])).toMatchObject({ rows: 0 });
    expect(book.value(addressOf("actions", 0, "action"))).toBe("");
    expect(shown(namedCell("notice"))).toBe(TODAY + 30);
  });
});
