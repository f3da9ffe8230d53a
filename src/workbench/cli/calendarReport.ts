import type { PlanCalendar } from "../../actions/show/planCalendar";
import { eventId } from "../../domain/plan/calendar";
import { fill, texts } from "../../i18n";
import type { CalendarArguments } from "./arguments";
import { isoDay } from "./reportParts";

/** The object that `kam calendar --json` prints. */
export const calendarJson = ({ events }: PlanCalendar): Record<string, unknown> => ({
  events: events.map((event) => ({ ...event, id: eventId(event), day: isoDay(event.day) })),
});

/** How many days of which kind the file holds, and what to do with it. */
export function calendarText({ events, language }: PlanCalendar, { output }: Pick<CalendarArguments, "output">): string {
  const { calendar } = texts(language).cli;
  const count = (...kinds: readonly string[]): number => events.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = { reviews: count("review"), contracts: count("notice", "contractEnd"), actions: count("action") };
  return [fill(calendar.written, { file: output }), fill(calendar.summary, counts), calendar.next].join("\n");
}
