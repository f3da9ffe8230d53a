import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { resetTemplate } from "../../../src/actions/template/resetTemplate";
import { LOOK_GROUPS } from "../../../src/excel/outbox";
import { texts } from "../../../src/i18n";
import { Book, TODAY } from "../../support/book";
import { eight, ENGLISH, workbookOf } from "../../support/lists";

const OPTIONS = { cap: 1, plans: 1 } as const;
const GROUPS = LOOK_GROUPS.map((group) => `look-refused-${group}`).sort();

const bookRefusing = (...members: readonly string[]): Book =>
  new Book(workbookOf({ rows: eight(ENGLISH), table: "Clients" }), "desktop", undefined, {
    refuse: members.map((member) => ({ member, use: "change" })),
  });

/** All that was written, whatever it looks like: what stands in the cells and shows there, and what is named. */
const written = (book: Book): unknown => [
  book.model.names
    .list()
    .map(({ name, sheet, formula }) => `${sheet ?? ""}!${name}${formula}`)
    .sort(),
  ...book.sheets.map((name) => [
    name,
    book.values(name).flatMap((line, row) =>
      line.flatMap((value, column) => {
        const formula = book.model.readFormula(name, row, column);
        return value === "" && formula === "" ? [] : [`${row} ${column} ${formula} ${value}`];
      }),
    ),
  ]),
];

const told = (findings: readonly { readonly code: string }[]): string[] =>
  findings.map(({ code }) => code).filter((code) => code.startsWith("look-refused"));

describe("looks that Excel refuses", () => {
  const whole = bookRefusing();
  beforeAll(() => whole.run(OPTIONS));
  afterAll(() => whole.close());

  test.each([
    ["Worksheet.freezePanes", "panes", ["Criteria", "Scores"]],
    ["ChartCollection.add", "charts", ["Portfolio", "Start"]],
    ["ChartDataLabel.formula", "labels", ["Portfolio"]],
  ])("%s: the run completes, writes all the same, and tells it once, with its sheets", async (member, group, sheets) => {
    const book = bookRefusing(member);
    const { findings } = await book.run(OPTIONS);
    const finding = findings.find(({ code }) => code === `look-refused-${group}`);
    for (const sheet of sheets) expect(finding?.params["sheets"]).toContain(sheet);
    expect(new Set(told(findings)).size).toBe(told(findings).length);
    expect(written(book)).toEqual(written(whole));
    book.close();
  });

  test("of all kinds at once sink nothing, neither in a run nor in what follows it; each kind is told once and in words", async () => {
    const members = ["freezePanes", "pageLayout", "tabColor", "activate", "charts"].map((member) => `Worksheet.${member}`);
    const book = bookRefusing(
      ...members,
      "ConditionalFormatCollection.add",
      "DataValidation.rule",
      "Range.group",
      "RangeFont.color",
      "ChartDataLabel",
    );
    const { findings } = await book.run(OPTIONS);
    expect(told(findings).sort()).toEqual(GROUPS);
    for (const language of ["en", "es"] as const) expect(Object.keys(texts(language).findings)).toEqual(expect.arrayContaining(GROUPS));
    expect(written(book)).toEqual(written(whole));
    const reset = await resetTemplate((batch) => book.session.Excel.run(batch));
    expect(told(reset.findings)).toContain("look-refused-cells");
    await refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
    book.close();
  });
});
