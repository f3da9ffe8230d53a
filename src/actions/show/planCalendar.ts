import ical from "ical-generator";
import { calendarOf, eventId, type PlanEvent } from "../../domain/plan/calendar";
import type { ExcelRun } from "../../excel/run";
import { fill, texts, type Language } from "../../i18n";
import { ACTIONS_TABLE } from "../../sheets/plan/actionsSheet";
import { planEvents } from "../../sheets/plan/planEvents";
import { guarded } from "../guarded";
import { programmeLines } from "../refresh/actionLines";
import { openPlans, type RefreshOptions } from "../refresh/refreshPlans";

/** The days of all plans, and the same as a file for calendars. */
export interface PlanCalendar {
  readonly language: Language;
  readonly events: readonly PlanEvent[];
  /** An iCalendar file (RFC 5545). */
  readonly ics: string;
}

/** Reviews, contracts and open actions of all plans, and the actions of the programme, as a calendar; writes nothing. @throws ActionError `no-plans` */
export const planCalendar = (run: ExcelRun, options: RefreshOptions & { readonly language?: Language } = {}): Promise<PlanCalendar> =>
  guarded(run, async (context) => {
    const { plans, today, book, ...open } = await openPlans(context, options);
    const language = options.language ?? open.language;
    const listed = book.table(ACTIONS_TABLE);
    const ofProgramme = listed ? programmeLines(listed, today, language) : [];
    const events = calendarOf(
      [
        ...plans.flatMap(({ editor, account }) => planEvents(editor, account)),
        ...ofProgramme.flatMap(({ done, due, account, code, action, owner }): PlanEvent[] =>
          done || due === null ? [] : [{ kind: "action", day: Math.floor(due), account, accountId: "", code, what: action, owner }],
        ),
      ],
      today,
    );
    return { language, events, ics: icsOf(events, today, language) };
  });

const MS_PER_DAY = 86_400_000;

/** 1 January 1970 as Excel counts days. */
const UNIX_EPOCH = 25_569;

const dateOf = (day: number): Date => new Date((day - UNIX_EPOCH) * MS_PER_DAY);

/** @param today the day that the file says it was made on: the same workbook gives the same file all day */
function icsOf(events: readonly PlanEvent[], today: number, language: Language): string {
  const own = texts(language).calendar;
  const calendar = ical({ name: own.name, prodId: { company: "KAM for Excel", product: "KAM", language: language.toUpperCase() } });
  for (const event of events) {
    const { kind, account, what, owner, day } = event;
    calendar.createEvent({
      id: `${eventId(event)}@kam-for-excel`,
      stamp: dateOf(today),
      start: dateOf(day),
      end: dateOf(day + 1),
      allDay: true,
      timezone: "UTC",
      summary: fill(own.titles[kind], { account, what }),
      description: owner === "" ? own.nobody : fill(own.owner, { owner }),
    });
  }
  return `${calendar.toString().replace(/\r?\n/g, "\r\n")}\r\n`;
}
