import { ROLES } from "../domain/roles";
import type { ListField } from "../domain/team/readList";
import { LANGUAGES, texts, type Language } from "../i18n";
import { findColumn, type TablePart } from "./tablePart";

/** Who holds which role on which account. */
export const TEAM_TABLE = "KAM_Team";

/** The columns that formulas refer to. */
export const TEAM_COLUMNS = ["account", "person", "role"] as const;

type TeamField = (typeof TEAM_COLUMNS)[number];

/** Header of a column of `KAM_Team` in one language. */
export const teamHeader = (field: TeamField, language: Language): string => texts(language).sheets.team.headers[field];

/** The header as any language writes it. */
export const teamHeaders = (field: TeamField): string[] => LANGUAGES.map((language) => teamHeader(field, language));

/** The header of any column of the list, as any language writes it: a table of an earlier version has the first three alone. */
export const listHeaders = (field: ListField): string[] => LANGUAGES.map((language) => texts(language).team.list.headers[field]);

/** The headers of `KAM_Team` as formulas have to name them. */
export type TeamHeaders = Readonly<Record<TeamField, string>>;

/** The headers as they stand, or as a new table in this language will have them. */
export const teamHeadersOf = (part: Pick<TablePart, "headers"> | null, language: Language): TeamHeaders =>
  Object.fromEntries(
    TEAM_COLUMNS.map((field) => [field, part?.headers[findColumn(part, teamHeaders(field))] ?? teamHeader(field, language)]),
  ) as TeamHeaders;

/** The Team table's headers and the words for the six roles, in the order of `ROLES`, as formulas have to name them. */
export interface TeamSources {
  readonly team: TeamHeaders;
  readonly roles: readonly string[];
}

/** What stands in a Team table, whichever language it was begun in, or what a new one in this language will hold. */
export function teamSources(part: Pick<TablePart, "headers"> | null, language: Language): TeamSources {
  const begunIn = (part && LANGUAGES.find((each) => part.headers.includes(teamHeader("account", each)))) ?? language;
  return { team: teamHeadersOf(part, language), roles: ROLES.map(({ id }) => texts(begunIn).terms.roles[id]) };
}
