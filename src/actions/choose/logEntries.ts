import { accountKey } from "../../domain/accountKeys";
import type { AccountScore } from "../../domain/accountScores";
import { listChanges, type LogLine } from "../../domain/keyAccountLog";
import { fill, texts } from "../../i18n";
import { parseLog, type LogEntry } from "../../sheets/logTable";
import type { Choice } from "../../sheets/registry/facts";
import type { TablePart } from "../../sheets/tablePart";

/**
 * Who entered and who left the list since the log was last written. Null where who stands on the list is not known: nobody comes or goes
 * because a rule is mistyped.
 */
export function logEntries(choice: Choice, log: TablePart | null, today: number): LogEntry[] | null {
  if (!choice.isRanked) return null;
  const lines = listChanges(
    choice.chosen.map(({ account }) => account),
    log ? parseLog(log) : [],
  );
  return lines.map((line) => entryOf(line, choice, today));
}

function entryOf({ account, change }: LogLine, choice: Choice, date: number): LogEntry {
  const { ranking, accounts } = choice;
  const index = ranking.findIndex(({ name }) => accountKey(name) === accountKey(account));
  const scored = ranking[index];
  const reason = renameOf(account, choice) || (accounts[index]?.reason ?? "") || reasonOf(scored, choice);
  return { date, account, change, reason, score: scored?.score ?? null, rank: scored?.rank ?? null };
}

/** The same account leaves under one name and enters under another. */
function renameOf(account: string, { renamed, language }: Choice): string {
  const { reasons } = texts(language).sheets.log;
  const to = renamed.find(({ from }) => accountKey(from) === accountKey(account));
  if (to) return fill(reasons.renamedTo, { name: to.to });
  const from = renamed.find((each) => accountKey(each.to) === accountKey(account));
  return from ? fill(reasons.renamedFrom, { name: from.from }) : "";
}

/** Why an account is or is not on the list, where nobody has written a reason. */
function reasonOf(scored: AccountScore | undefined, { language, settings }: Choice): string {
  const { reasons } = texts(language).sheets.log;
  if (!scored) return reasons.gone;
  if (scored.decision !== null) return fill(reasons.decided, { decision: texts(language).terms.decisions[scored.decision] });
  if (scored.knockedOut.length > 0) return fill(reasons.knockedOut, { rule: scored.knockedOut.join("; ") });
  if (scored.score === null) return reasons.unscored;
  if (scored.isKey) return reasons.proposed;
  if (scored.provisional) return fill(reasons.incomplete, { share: Math.round(settings.minCompleteness * 100) });
  if (scored.notProposed === "manageForCash") return reasons.manageForCash;
  if (scored.notProposed === "belowLowest") return reasons.belowLowest;
  return scored.status === "tie" ? reasons.tie : reasons.outranked;
}
