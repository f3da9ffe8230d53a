import { accountKey } from "../domain/accountKeys";
import type { AccountScore } from "../domain/accountScores";
import { listChanges, type LogLine } from "../domain/keyAccountLog";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookWriter } from "../excel/writer";
import { fill, texts } from "../i18n";
import { LOG_TABLE, logDraft, logRows, parseLog, type LogEntry } from "../sheets/logSheet";
import type { KeyAccount } from "./mainJob";
import type { PreparedScores } from "./scores";

/** Adds to the key account log who entered and who left the list since it was last written. Returns the sheets that were written. */
export async function writeLog(
  writer: WorkbookWriter,
  contents: WorkbookContents,
  prepared: PreparedScores,
  chosen: readonly KeyAccount[],
  today: number,
): Promise<string[]> {
  const { language, names, isRanked } = prepared;
  // Nobody comes or goes because a rule is mistyped: who stands on the list is not known until it is mended.
  if (!isRanked) return [];
  const lines = listChanges(
    chosen.map(({ account }) => account),
    contents.log ? parseLog(contents.log) : [],
  );
  const entries = lines.map((line) => entryOf(line, prepared, today));
  if (!contents.log) {
    const draft = logDraft(names.take(texts(language).sheets.names.log), entries, language);
    await writer.addSheet(draft);
    return [draft.sheet];
  }
  if (entries.length === 0) return [];
  writer.addRows(LOG_TABLE, logRows(contents.log, entries, language), contents.log);
  return [contents.log.sheet];
}

function entryOf({ account, change }: LogLine, prepared: PreparedScores, date: number): LogEntry {
  const { ranking, accounts } = prepared;
  const index = ranking.findIndex(({ name }) => accountKey(name) === accountKey(account));
  const scored = ranking[index];
  const reason = renameOf(account, prepared) || (accounts[index]?.reason ?? "") || reasonOf(scored, prepared);
  return { date, account, change, reason, score: scored?.score ?? null, rank: scored?.rank ?? null };
}

/** The same account leaves under one name and enters under another. */
function renameOf(account: string, { renamed, language }: PreparedScores): string {
  const { reasons } = texts(language).sheets.log;
  const to = renamed.find(({ from }) => accountKey(from) === accountKey(account));
  if (to) return fill(reasons.renamedTo, { name: to.to });
  const from = renamed.find((each) => accountKey(each.to) === accountKey(account));
  return from ? fill(reasons.renamedFrom, { name: from.from }) : "";
}

/** Why an account is or is not on the list, where nobody has written a reason. */
function reasonOf(scored: AccountScore | undefined, { language, settings }: PreparedScores): string {
  const { reasons } = texts(language).sheets.log;
  if (!scored) return reasons.gone;
  if (scored.decision !== null) return fill(reasons.decided, { decision: texts(language).terms.decisions[scored.decision] });
  if (scored.knockedOut.length > 0) return fill(reasons.knockedOut, { rule: scored.knockedOut.join("; ") });
  if (scored.score === null) return reasons.unscored;
  if (scored.rank === null) return fill(reasons.incomplete, { share: Math.round(settings.minCompleteness * 100) });
  return scored.isKey ? reasons.proposed : reasons.outranked;
}
