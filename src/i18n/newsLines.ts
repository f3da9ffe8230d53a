import type { Language } from "../domain/language";
import type { ActionNews, ListNews, PlanNews } from "../domain/news";
import { dayText } from "./dayText";
import { fill } from "./fill";
import { texts } from "./index";

/** A heading and what stands below it, a line each. */
export interface NewsPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Who entered and who left, each with the reason; that nobody did is news too. */
export function listNewsPart({ since, changes }: ListNews, language: Language): NewsPart {
  const { list } = texts(language).news;
  const date = dayText(since, language);
  const lines = changes.map(({ account, change, reason }) => fill(list[change], { account, reason }));
  return { title: fill(lines.length === 0 ? list.nobody : list.title, { date }), lines };
}

/** What got done and what is late, as far as there is any. */
export function planNewsParts({ done, late }: PlanNews, language: Language): NewsPart[] {
  const { actions } = texts(language).news;
  const part = (title: string, line: string, news: readonly ActionNews[]): NewsPart[] =>
    news.length === 0 ? [] : [{ title: fill(title, { count: news.length }), lines: news.map((each) => actionLine(line, each, language)) }];
  return [...part(actions.done, actions.doneLine, done), ...part(actions.late, actions.lateLine, late)];
}

function actionLine(line: string, { account, action, owner, due }: ActionNews, language: Language): string {
  const { noOwner } = texts(language).news.actions;
  return fill(line, { account, action, owner: owner || noOwner, date: due === null ? "" : dayText(due, language) });
}
