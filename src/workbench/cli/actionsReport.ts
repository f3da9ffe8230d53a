import type { ActionLine } from "../../actions/results";
import { accountKey } from "../../domain/accountKeys";
import { fill, texts, type Language } from "../../i18n";
import type { ActionsArguments } from "./arguments";
import { COLUMNS, isoDay, table, warningPart, warningsOf } from "./reportParts";
import type { ActionsOutcome } from "./runPlanning";
import { plainText, textWidth, wrapped } from "./terminalText";

/** Which actions are asked for. */
type Asked = Pick<ActionsArguments, "owner" | "overdue">;

/** The object that `kam actions --json` prints; done actions are there too, except where the overdue ones are asked for. */
export function actionsJson({ actions, findings, recording }: ActionsOutcome, asked: Asked, language: Language): Record<string, unknown> {
  return {
    actions: chosen(actions, asked).map((action) => ({ ...action, due: isoDay(action.due) })),
    warnings: warningsOf(findings, language),
    roundTrips: recording.roundTrips,
    largestRequest: recording.largestRequest,
  };
}

/** What a person reads in the terminal: the actions that are not done, the first one due on top, or why there is none. */
export function actionsText({ actions, findings }: ActionsOutcome, asked: Asked, language: Language): string {
  const { cli } = texts(language);
  const open = chosen(actions, asked).filter(({ done }) => !done);
  const overdue = open.filter(isOverdue).length;
  const head =
    open.length === 0
      ? [noneText(actions, asked, language)]
      : [fill(cli.actions.summary, { count: open.length, overdue }), ...actionTable(open, language)];
  return [...head, ...warningPart(warningsOf(findings, language), cli.warnings, cli)].join("\n");
}

const isOverdue = ({ done, daysLate }: ActionLine): boolean => !done && daysLate > 0;

/** The actions that are asked for, by the day they are due; those without a day come last. */
function chosen(actions: readonly ActionLine[], { owner, overdue }: Asked): ActionLine[] {
  return actions
    .filter((action) => (owner === null || isOf(action, owner)) && (!overdue || isOverdue(action)))
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || 0);
}

/** A person's name as names are compared here: accents aside too. */
const plain = (name: string): string => accountKey(name).normalize("NFD").replace(/\p{M}/gu, "");

/** Whether somebody owns an action, alone or with others. */
const isOf = ({ owner }: ActionLine, name: string): boolean =>
  [owner, ...owner.split(/[,;/&\n]/u)].some((each) => plain(each) === plain(name));

/** Why there is nothing to show, and what to do about it. */
function noneText(actions: readonly ActionLine[], { owner, overdue }: Asked, language: Language): string {
  const words = texts(language).cli.actions;
  if (owner !== null && !actions.some((action) => isOf(action, owner))) {
    const owners = [...new Set(actions.map((action) => plainText(action.owner)))].filter((name) => name !== "").sort();
    return owners.length === 0 ? words.noOwners : fill(words.noOwner, { owner: plainText(owner), owners: owners.join(", ") });
  }
  if (overdue) return words.noneOverdue;
  return actions.length === 0 ? words.none : words.noneOpen;
}

/** Widest texts of the account, the owner, a day and the status; what is left of a line is for the action. */
const [ACCOUNT, OWNER, DAY, STATUS] = [16, 14, 10, 11];
const GAPS = 12;

/** One action in as many lines as its longest text takes. */
function actionTable(actions: readonly ActionLine[], language: Language): string[] {
  const { account, action, owner, due, status, overdue } = texts(language).plan.actionsSheet.headers;
  const wide = COLUMNS - ACCOUNT - OWNER - DAY - STATUS - textWidth(overdue) - GAPS;
  const lines = (text: string, columns: number): string[] => wrapped(plainText(text).split(" "), columns);
  const rows = actions.flatMap((each) => {
    const cells = [lines(each.account, ACCOUNT), lines(each.action, wide), lines(each.owner, OWNER)];
    const rest = [isoDay(each.due) ?? "", each.status, each.daysLate > 0 ? String(each.daysLate) : ""];
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => [...cells.map((cell) => cell[line] ?? ""), ...(line === 0 ? rest : ["", "", ""])]);
  });
  return table([account, action, owner, due, status, overdue], rows, {
    right: [5],
    widest: { 0: ACCOUNT, 1: wide, 2: OWNER, 4: STATUS },
  });
}
