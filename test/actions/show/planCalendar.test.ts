import { planCalendar } from "../../../src/actions/show/planCalendar";
import { Book, TODAY, sheetShot } from "../../support/book";
import { editPlan } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const runOf = (book: Book) => (batch: (context: Excel.RequestContext) => Promise<never>) => book.session.Excel.run(batch);

/** The events of an iCalendar file: its long lines put together, its escapes undone. */
function eventsIn(ics: string): Record<string, string>[] {
  const lines = ics.replace(/\r\n[ \t]/g, "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    const [, name = "", value = ""] = /^([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    const event = events.at(-1);
    if (event && !["BEGIN", "END"].includes(name))
      event[name] = value.replace(/\\([\\;,n])/g, (_, each: string) => (each === "n" ? "\n" : each));
  }
  return events;
}

/** `20260103` of Excel's serial number, by arithmetic of our own. */
const dayOf = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");

const hostile = `Ask, "them"; BEGIN:VEVENT\\n: ${"long words ".repeat(12)}ñ`;

test("reviews, contracts and open actions are days of a calendar, whatever is written in them, and the workbook stays as it is", async () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 2 });
  const [sheet = ""] = book.sheets.slice(-2);
  await editPlan(book, sheet, "en", (editor) => {
    editor.add("contracts", { contract: "Frame, 2026", code: "C1", notice: TODAY + 20, end: TODAY + 110, owner: "Ana" });
    editor.add("contracts", { contract: "Old one", code: "C2", notice: TODAY - 40, end: TODAY - 10 });
    editor.add("actions", { action: hostile, code: "A1", due: TODAY - 2 });
    editor.add("actions", { action: "Done", code: "A2", due: TODAY + 2, status: "Done" });
    editor.add("actions", { action: "Some day", code: "A3" });
  });
  const shots = () => book.sheets.map((name) => sheetShot(book, name));
  const before = shots();
  const { ics, events, language } = await planCalendar(runOf(book) as never, { today: TODAY });
  expect(language).toBe("en");
  expect(shots()).toEqual(before);
  expect(ics.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(ics).not.toMatch(/[^\r]\n/);
  const days = eventsIn(ics);
  expect(days).toHaveLength(events.length);
  expect(days.map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART])).toEqual([
    [`${sheet}: ${hostile}`, dayOf(TODAY - 2)],
    [`${sheet}: last day to give notice of Frame, 2026`, dayOf(TODAY + 20)],
    [`${sheet}: Frame, 2026 ends`, dayOf(TODAY + 110)],
    ...["Contoso", "Fabrikam"].map((account) => [`Review of ${account}`, expect.any(String) as string]),
  ]);
  expect(days.map(({ DESCRIPTION }) => DESCRIPTION).slice(0, 2)).toEqual(["Nobody has it yet.", "Owner: Ana"]);
  const again = await planCalendar(runOf(book) as never, { today: TODAY + 1, language: "es" });
  expect(eventsIn(again.ics).map(({ UID }) => UID)).toEqual(days.map(({ UID }) => UID));
  expect(eventsIn(again.ics)[1]?.["SUMMARY"]).toBe(`${sheet}: último día de preaviso de Frame, 2026`);
  book.close();
});
