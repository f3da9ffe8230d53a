import { accountKey } from "./accountKeys";

/** What happened to an account on the list of key accounts. */
export const LOG_CHANGES = ["entered", "left"] as const;

export type LogChange = (typeof LOG_CHANGES)[number];

/** One line of the log, oldest first; nothing in it is ever changed. */
export interface LogLine {
  readonly account: string;
  readonly change: LogChange;
}

/** The accounts that entered the list since the last line of the log, and those that left it: names in the order given, then in the log's. */
export function listChanges(onTheList: readonly string[], log: readonly LogLine[]): LogLine[] {
  const last = new Map<string, LogLine>();
  for (const line of log) last.set(accountKey(line.account), line);
  const now = new Set(onTheList.map(accountKey));
  const entered = onTheList.filter((name) => last.get(accountKey(name))?.change !== "entered");
  const left = [...last].filter(([key, { change }]) => change === "entered" && !now.has(key)).map(([, { account }]) => account);
  return [
    ...unique(entered).map((account): LogLine => ({ account, change: "entered" })),
    ...left.map((account): LogLine => ({ account, change: "left" })),
  ];
}

const unique = (names: readonly string[]): string[] => [...new Map(names.map((name) => [accountKey(name), name])).values()];
