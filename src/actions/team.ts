import { listChanges } from "../domain/keyAccountLog";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookWriter } from "../excel/writer";
import { texts } from "../i18n";
import { parseLog } from "../sheets/logSheet";
import { cellsOfTable } from "../sheets/tablePart";
import { TEAM_TABLE, newTeamRows, renamedTeamCells, teamDraft } from "../sheets/teamSheet";
import type { KeyAccount } from "./mainJob";
import type { PreparedScores } from "./scores";

/**
 * Writes the Team sheet once, with the account manager of each key account; after that, a row for each account that enters the list now.
 * Returns the sheets that were written.
 */
export async function writeTeam(
  writer: WorkbookWriter,
  { team, log }: WorkbookContents,
  prepared: PreparedScores,
  keyAccounts: readonly KeyAccount[],
): Promise<string[]> {
  const { language, names } = prepared;
  const all = keyAccounts.map(({ account }) => account);
  const seedsOf = (accounts: readonly string[]) =>
    accounts.map((account) => ({ account, person: prepared.listed(account)?.manager ?? "" }));
  if (!team) {
    const draft = teamDraft(names.take(texts(language).sheets.names.team), seedsOf(all), language);
    await writer.addSheet(draft);
    return [draft.sheet];
  }
  const standing = cellsOfTable(team);
  writer.knows(standing.formulas, standing.values);
  const blocks = renamedTeamCells(team, prepared.renamed);
  if (blocks.length > 0) await writer.updateSheet({ sheet: team.sheet, blocks });
  const entered = listChanges(all, log ? parseLog(log) : []).filter(({ change }) => change === "entered");
  const isNew = (account: string): boolean => !prepared.renamed.some(({ to }) => to === account);
  const rows = newTeamRows(team, seedsOf(entered.map(({ account }) => account).filter(isNew)));
  if (rows.length > 0) writer.addRows(TEAM_TABLE, rows, team);
  return rows.length + blocks.length > 0 ? [team.sheet] : [];
}
