import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { undoLast } from "../../../src/actions/undo/undoLast";
import { disagreements, hasLibreOffice, nativeFormulas } from "../../support/libreOffice";
import { Book, TODAY, bookShot } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

const refresh = (book: Book) => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
const undo = (book: Book) => undoLast((batch) => book.session.Excel.run(batch));

const TEMPLATE = { en: "KAM Plan Template", es: "Plantilla de plan KAM" } as const;

/** Where no block of the template is. */
const FREE = 300;
const at = (sheet: string, line: number): string => `${sheet}!A${FREE + line}`;

/** The plan that is made when the sentences stand in the template. */
const PLAN = "Proseware";

const DECISION = { en: { header: "Decision", key: "Key account" }, es: { header: "Decisión", key: "Cuenta clave" } } as const;

const SENTENCES = {
  en: [
    'Plan for "{{account}}" by {{manager}}, score {{score}}, tier {{tier}}',
    "'=1+{{revenue}} of {{customer}}",
    "{{completeness}} complete, rank {{rank}}, by {{owner}} at rigor {{rigor}}, next on {{nextReview}}, made on {{today}}",
    `${'So "much" to say. '.repeat(25)}{{account}}`,
    `'${"-x".repeat(4_100)}{{account}}`,
  ],
  es: [
    'Plan de "{{cuenta}}", de {{gestor}}, puntuación {{puntuación}}, nivel {{nivel}}',
    "'+{{ingresos}} de {{cliente}}",
    "{{completitud}} completo, puesto {{puesto}}, de {{responsable}} con rigor {{rigor}}, próxima {{próximaRevisión}}, hecho {{hoy}}",
    `${'Tanto "por" decir. '.repeat(25)}{{cuenta}}`,
    `'${"-x".repeat(4_100)}{{cuenta}}`,
  ],
} as const;

/** A workbook in which the template has got sentences, and more, before the plans of all but the first account were made. */
async function bookOf(language: "en" | "es", platform: "desktop" | "web", prepare?: (template: Excel.Worksheet) => void): Promise<Book> {
  const book = new Book(workbookOf({ rows: eight(language === "en" ? ENGLISH : SPANISH) }), platform);
  await book.run({ cap: 1 });
  await book.type(Object.fromEntries(SENTENCES[language].map((text, line) => [at(TEMPLATE[language], line), text])));
  if (prepare) await book.byHand(({ worksheets }) => prepare(worksheets.getItem(TEMPLATE[language])));
  // Less is known of it than a key account needs: it is one by decision.
  await book.type({ [book.at("KAM_Scores", PLAN, DECISION[language].header)]: DECISION[language].key });
  const { findings, plans } = await book.run({ cap: 1 });
  expect(plans).toEqual({ Contoso: "Contoso", [PLAN]: PLAN });
  expect(findings.filter(({ code }) => code === "unknown-placeholder")).toHaveLength(1);
  return book;
}

const shown = (book: Book, line: number): string => String(book.value(at(PLAN, line)));

describe.each([
  {
    language: "en",
    platform: "desktop",
    expected: [
      'Plan for "Proseware" by Cleo, score 66.7, tier B',
      "=1+600 of {{customer}}",
      "45% complete, rank 6, by Cleo at rigor Light, next on 2026-06-30, made on 2026-01-01",
    ],
    changed: [
      'Plan for "Prose Inc." by Zoe, score 66.7, tier B',
      "=1+1,234,568 of {{customer}}",
      "45% complete, rank 6, by Max at rigor Light, next on 2026-02-28, made on 2026-01-01",
    ],
    empty: [
      'Plan for "Prose Inc." by , score , tier ',
      "=1+ of {{customer}}",
      "0% complete, rank , by  at rigor Light, next on 2026-02-28, made on 2026-01-01",
    ],
  },
  {
    language: "es",
    platform: "web",
    expected: [
      'Plan de "Proseware", de Cleo, puntuación 66.7, nivel B',
      "+600 de {{cliente}}",
      "45\u00a0% completo, puesto 6, de Cleo con rigor Ligero, próxima 30/06/2026, hecho 01/01/2026",
    ],
    changed: [
      'Plan de "Prose Inc.", de Zoe, puntuación 66.7, nivel B',
      "+1,234,568 de {{cliente}}",
      "45\u00a0% completo, puesto 6, de Max con rigor Ligero, próxima 28/02/2026, hecho 01/01/2026",
    ],
    empty: [
      'Plan de "Prose Inc.", de , puntuación , nivel ',
      "+ de {{cliente}}",
      "0\u00a0% completo, puesto , de  con rigor Ligero, próxima 28/02/2026, hecho 01/01/2026",
    ],
  },
] as const)("texts with placeholders ($language)", ({ language, platform, expected, changed, empty }) => {
  let book: Book;

  beforeAll(async () => {
    book = await bookOf(language, platform);
  });

  afterAll(() => book.close());

  test("say what is so, whatever they begin with and however long they are", () => {
    expect([0, 1, 2].map((line) => shown(book, line))).toEqual(expected);
    const full = (line: number) => SENTENCES[language][line]?.replace(/^'/, "").replace(/\{\{.*\}\}/, PLAN);
    expect([3, 4].map((line) => shown(book, line) === full(line))).toEqual([true, true]);
    const formulas = SENTENCES[language].map((_, line) => String(book.formula(at(PLAN, line))).startsWith("="));
    expect(formulas).toEqual([true, true, true, true, false]);
  });

  test("refreshing twice writes nothing", async () => {
    const before = bookShot(book);
    expect(await refresh(book)).toMatchObject({ sheets: [], conflicts: 0 });
    expect(await refresh(book)).toMatchObject({ sheets: [], conflicts: 0 });
    expect(bookShot(book)).toEqual(before);
  });

  test("follow the list, the scores and the plan's own cells; what is blank is nothing", async () => {
    const { places } = await planPart(book, PLAN);
    const cellOf = ({ row = 0, column = 0 } = {}): string => `${PLAN}!${String.fromCharCode(65 + column)}${row + 1}`;
    const name = book.at("KAM_Scores", PLAN, language === "en" ? "Account" : "Cuenta");
    await book.type({ "Accounts!A9": "Prose Inc.", "Accounts!B9": "Zoe", "Accounts!C9": 1_234_567.6, [name]: "Prose Inc." });
    await book.type({ [cellOf(places.owner)]: "Max", [cellOf(places.nextReview)]: 46_081 });
    expect([0, 1, 2].map((line) => shown(book, line))).toEqual(changed);
    await book.type({ "Accounts!B9": "", "Accounts!C9": "", "Accounts!D9": "", "Accounts!E9": "", [cellOf(places.owner)]: "" });
    const lines = [0, 1, 2].map((line) => shown(book, line));
    expect(lines).toEqual(empty);
  });

  if (hasLibreOffice) {
    test("LibreOffice calculates them as we do", async () => {
      const fresh = await bookOf(language, platform);
      const { bytes } = await fresh.model.save();
      fresh.close();
      const cells = (await nativeFormulas(bytes)).filter(({ where }) => new RegExp(`^${PLAN}!R3\\d\\dC1$`).test(where));
      expect(cells.map(({ theirs }) => theirs).slice(0, 3)).toEqual(expected);
      expect(disagreements(cells)).toEqual([]);
      expect(cells).toHaveLength(4);
    }, 180_000);
  }
});

describe("a text with placeholders", () => {
  let book: Book;

  beforeAll(async () => {
    book = await bookOf("en", "desktop", (template) => {
      template.getRange(`A${FREE + 10}:C${FREE + 11}`).merge();
      template.getRange(`A${FREE + 10}`).values = [["Merged for {{account}}"]];
      template.getRange(`A${FREE + 12}`).numberFormat = [["@"]];
      template.getRange(`A${FREE + 12}`).values = [["Text for {{account}}"]];
      template.getRange(`C${FREE + 20}:D${FREE + 22}`).values = [
        ["{{account}}, now", "{{tier}}"],
        ["Call {{manager}}", "{{score}}"],
        ["", ""],
      ];
      template.tables.add(`C${FREE + 20}:D${FREE + 22}`, true).name = "Own";
    });
  });

  afterAll(() => book.close());

  test("is live in merged cells and in cells that are formatted as text", () => {
    expect([10, 12].map((line) => book.value(at(PLAN, line)))).toEqual(["Merged for Proseware", "Text for Proseware"]);
    expect(String(book.formula(`${PLAN}!A${FREE + 12}`))).toMatch(/^="Text for "&/);
    expect(book.sheet(PLAN).getCell(FREE + 11, 3).isMerged).toBe(true);
  });

  test("is filled once in a table, whose headers are texts and whose rows are to be sorted", async () => {
    const table = (await planPart(book, PLAN)).tables.find(({ headers }) => headers.includes("Proseware, now"));
    expect(table?.headers).toEqual(["Proseware, now", "B"]);
    expect(table?.formulas).toEqual({ "Proseware, now": ["Call Cleo", ""], B: [expect.closeTo(66.7, 1), ""] });
  });

  test("is taken back with its plan as long as nobody has changed it, and kept as it was changed", async () => {
    const address = at(PLAN, 0);
    const formula = String(book.formula(address));
    await book.type({ [address]: formula.replace("Plan for", "Our plan for") });
    expect(await refresh(book)).toMatchObject({ sheets: [], conflicts: 0 });
    expect(shown(book, 0)).toBe('Our plan for "Proseware" by Cleo, score 66.7, tier B');
    expect((await undo(book)).kept).toEqual([PLAN]);
    expect(shown(book, 0)).toBe('Our plan for "Proseware" by Cleo, score 66.7, tier B');
  });

  test("goes with its plan when nobody has changed it", async () => {
    const fresh = await bookOf("en", "web");
    const { kept, sheets } = await undo(fresh);
    expect(kept).toEqual([]);
    expect(sheets).toContain(PLAN);
    expect(fresh.sheets).not.toContain(PLAN);
    fresh.close();
  });
});
