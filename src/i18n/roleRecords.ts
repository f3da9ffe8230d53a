import { ROLES, type RoleId } from "../domain/roles";
import { texts, type Language } from ".";

/** A role as it is shown: its name, its duty in a line, and whether account teams often lack it. */
export interface RoleInWords {
  readonly id: RoleId;
  readonly name: string;
  readonly duty: string;
  /** The duty in the space of a column. */
  readonly shortDuty: string;
  readonly oftenMissing: boolean;
  /** "often missing" or "usually covered". */
  readonly usual: string;
}

/** The six roles in one language, in their order. */
export function roleRecords(language: Language): RoleInWords[] {
  const { terms, sheets, team } = texts(language);
  return ROLES.map(({ id, oftenMissing }) => ({
    ...{ id, oftenMissing, name: terms.roles[id], duty: sheets.duties[id], shortDuty: team.shortDuties[id] },
    usual: oftenMissing ? team.usual.often : team.usual.usually,
  }));
}
