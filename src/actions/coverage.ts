import { ROLES } from "../domain/roles";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookWriter } from "../excel/writer";
import { LANGUAGES, texts, type Language } from "../i18n";
import { coverageDraft, type CoverageSources } from "../sheets/coverageSheet";
import { capInForce } from "../sheets/settingsSheet";
import { changedBlocks, type TablePart } from "../sheets/tablePart";
import { teamHeader, teamHeadersOf } from "../sheets/teamSheet";
import type { PreparedScores } from "./scores";

/** Where role coverage looks. */
export const coverageSources = ({ scores, language }: PreparedScores, { team }: WorkbookContents): CoverageSources => ({
  data: scores.data,
  ...teamSources(team, language),
});

/** The headers of the Team table and the six roles' words as they stand there, whichever language it was begun in. */
export function teamSources(team: Pick<TablePart, "headers"> | null, language: Language): Pick<CoverageSources, "team" | "roles"> {
  const teamLanguage = (team && LANGUAGES.find((each) => team.headers.includes(teamHeader("account", each)))) ?? language;
  return { team: teamHeadersOf(team, language), roles: ROLES.map(({ id }) => texts(teamLanguage).terms.roles[id]) };
}

/** Writes Role coverage, new or where it no longer stands as it should, with a row for each place on the list. Returns the sheets written. */
export async function writeCoverage(
  writer: WorkbookWriter,
  contents: WorkbookContents,
  prepared: PreparedScores,
  keyAccounts: number,
): Promise<string[]> {
  const { language, names } = prepared;
  const sources = coverageSources(prepared, contents);
  const places = Math.max(capInForce(prepared.settings), keyAccounts);
  const { coverage: standing } = contents.standing;
  if (!standing) {
    const draft = coverageDraft(names.take(texts(language).sheets.names.coverage), places, sources, language);
    await writer.addSheet(draft);
    return [draft.sheet];
  }
  const { sheet, blocks, formats } = coverageDraft(standing.sheet, places, sources, language);
  if (changedBlocks(standing, blocks).length === 0) return [];
  writer.knows(standing, null);
  await writer.updateSheet({ sheet, blocks, ...(formats ? { formats } : {}) });
  return [sheet];
}
