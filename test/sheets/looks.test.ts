import { refreshPlans } from "../../src/actions/refresh/refreshPlans";
import { LANGUAGES, type Language } from "../../src/i18n";
import { newLayout } from "../../src/sheets/scoresLayout";
import { COLORS, DATE_FORMAT } from "../../src/sheets/style";
import { Book, TODAY } from "../support/book";
import { eight, workbookOf, ENGLISH, SPANISH } from "../support/lists";
import { SHEETS } from "../../src/sheets/registry";

/** WCAG 2.1: relative luminance of `#RRGGBB`, and the contrast of two colours from 1 to 21. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe("the palette", () => {
  test("is measured rightly: black on white has 21, the same on itself 1", () => {
    expect([contrast("#000000", "#FFFFFF"), contrast("#3D6CA0", "#3D6CA0")]).toEqual([expect.closeTo(21, 9), 1]);
  });

  test.each([
    ["ink", "onAccent"],
    ["ink", "input"],
    ["ink", "bar"],
    ["ink", "warning"],
    ["ink", "gap"],
    ["muted", "onAccent"],
    ["accent", "onAccent"],
    ["accent", "accentLight"],
    ["late", "onAccent"],
    ["late", "gap"],
    ["late", "input"],
    ["soon", "onAccent"],
    ["soon", "input"],
  ] as const)("text in %s can be read on %s: 4.5 or more", (text, ground) => {
    expect(contrast(COLORS[text], COLORS[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["inputEdge", "onAccent"],
    ["inputEdge", "input"],
    ["second", "onAccent"],
  ] as const)("the edge in %s can be seen on %s: 3 or more", (edge, ground) => {
    expect(contrast(COLORS[edge], COLORS[ground])).toBeGreaterThanOrEqual(3);
  });
});

/** A laptop's screen and a little more, in pixels: one landscape page on which letters are still 7 points high. */
const SCREEN = 1600;

describe.each([
  ["en", ENGLISH],
  ["es", SPANISH],
] as const)("our sheets (%s)", (language: Language, headers) => {
  let book: Book;

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight(headers), table: "Clients" }));
    await book.run({ cap: 2, language, add: SHEETS.map(({ kind }) => kind) });
    const run = ((batch) => book.session.Excel.run(batch as never)) as Parameters<typeof refreshPlans>[0];
    await refreshPlans(run, { today: TODAY, add: SHEETS.filter(({ group }) => group === "plans").map(({ kind }) => kind) });
  });

  afterAll(() => book.close());

  /** Widths of the columns that are seen, in pixels; a column without a width has 64. */
  const seen = (name: string): number => {
    const sheet = book.sheet(name);
    const used = Math.max(1, sheet.columnCount);
    return Array.from({ length: used }, (_, index) => sheet.getColumn(index + 1))
      .filter(({ hidden }) => !hidden)
      .reduce((sum, { width }) => sum + (width === undefined ? 64 : Math.round(width * 7)), 0);
  };

  test.each(SHEETS.map(({ kind, name, shown }) => [kind, name(language), shown] as const))("%s looks as all do", (kind, name, shown) => {
    const sheet = book.sheets.includes(name) ? book.sheet(name) : null;
    if (!sheet) throw new Error(`${kind} was not made`);
    const { pageSetup, headerFooter, properties, views } = sheet;
    expect(views[0]?.showGridLines).toBe(false);
    expect(properties.tabColor?.argb).toMatch(/^FF(1F6B4F|59655F)$/);
    expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    if (shown !== "hidden") expect(seen(name)).toBeLessThanOrEqual(SCREEN);
    // Start is one page without a header to repeat; plans have a page of their own.
    if (kind === "template" || kind === "start") return;
    expect(views[0]?.state).toBe("frozen");
    if (shown === "hidden") return;
    expect(pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
    expect(headerFooter).toMatchObject({ oddHeader: "&L&F&R&A", oddFooter: "&L&D&R&P / &N" });
  });

  test("show dates as the reader writes them, and nowhere in another form", () => {
    const formats = SHEETS.filter(({ kind, shown }) => shown !== "hidden" && kind !== "template" && kind !== "start")
      .map(({ name }) => book.sheet(name(language)))
      .flatMap((sheet) => {
        const found: string[] = [];
        sheet.eachRow((row) =>
          row.eachCell({ includeEmpty: true }, ({ numFmt }) => void (typeof numFmt === "string" && found.push(numFmt))),
        );
        return found;
      });
    expect(formats).toContain("mm-dd-yy");
    expect(formats.filter((format) => /yyyy/.test(format))).toEqual([]);
    expect(DATE_FORMAT).toBe("m/d/yyyy");
  });
});

test.each(LANGUAGES)("what people act on stands within the first 1,400 pixels of Scores, before the ratings (%s)", (language) => {
  const { fields, left } = newLayout("Scores", [], language);
  const inOrder = (
    ["account", "manager", "rank", "tier", "score", "completeness", "keyAccount", "decision", "decided", "reason"] as const
  ).map((field) => fields[field]);
  expect(inOrder).toEqual(inOrder.map((_, index) => left + index));
});
