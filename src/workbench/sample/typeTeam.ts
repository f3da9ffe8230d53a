import { texts, type Language } from "../../i18n";
import { TEAM_TABLE, teamHeader } from "../../sheets/teamTable";
import { TEAM } from "./team";
import { tablesOf, typeCell } from "./typeCells";

/** Types the team of the key accounts: roles beside the people who are there, and a row for each other person. */
export async function typeTeam(context: Excel.RequestContext, language: Language): Promise<void> {
  const tables = await tablesOf(context, texts(language).sheets.names.team);
  const team = tables.find(({ name }) => name === TEAM_TABLE);
  if (!team) throw new RangeError(`There is no ${TEAM_TABLE}.`);
  const [account, person, role] = (["account", "person", "role"] as const).map((field) =>
    team.headers.indexOf(teamHeader(field, language)),
  );
  const taken = new Set<number>();
  const added: string[][] = [];
  for (const [of, who, holds] of TEAM) {
    const word = texts(language).terms.roles[holds];
    const row = team.rows.findIndex((cells, index) => !taken.has(index) && cells[account ?? -1] === of && cells[person ?? -1] === who);
    taken.add(row);
    if (row >= 0) typeCell(team, row, role ?? -1, word);
    else added.push(team.headers.map((_, column) => (column === account ? of : column === person ? who : column === role ? word : "")));
  }
  if (added.length > 0) team.table.rows.add(undefined, added);
  await context.sync();
}
