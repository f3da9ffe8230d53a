import { cellAddress, type CellValue } from "../../domain/grid";
import { readHolders } from "../../domain/team/holders";
import { TEAM_WORDS } from "../../i18n/teamWords";
import { LIST_FIELDS, type ListField, type ListRow } from "../../domain/team/readList";
import { columnCells, findColumn, type TablePart } from "../tablePart";
import { listHeaders } from "../teamTable";

/** The rows of `KAM_Team` as they were typed, each account called as it is called now; columns that are not there say nothing. */
export function parseTeam(part: TablePart, nameNow: (account: string) => string): ListRow[] {
  const columns = new Map(LIST_FIELDS.map((field) => [field, columnOf(part, field)]));
  const cells = LIST_FIELDS.map((field) => [field, columnCells(part, listHeaders(field))] as const);
  return Array.from({ length: part.rowCount }, (_, row): ListRow => {
    const values = cells.flatMap(([field, column]): [ListField, CellValue][] => {
      const value = column[row];
      if (value === undefined) return [];
      if (typeof value !== "string") return [[field, value]];
      return [[field, field === "account" ? nameNow(value) : field === "person" ? cellName(value) : value]];
    });
    return {
      values: Object.fromEntries(values),
      where: (field) => cellAddress(part.sheet, part.headerRow + 1 + row, Math.max(0, columns.get(field) ?? 0)),
    };
  });
}

/**
 * A person's name as a cell of the matrix can hold it, where commas part names, a question mark proposes and "no" declines: what both forms
 * have to say alike. Whoever is called like a word of ours gets a full stop.
 */
export function cellName(name: string): string {
  const plain = name
    .replace(/[,;\r\n]+/g, " ")
    .replace(/^[\s▲◆¿]+|[\s?？؟]+$/g, "")
    .replace(/\s+/g, " ");
  return plain === "" || readHolders(plain, TEAM_WORDS).names[0] === plain ? plain : `${plain}.`;
}

/** Zero-based column of a field on the sheet of the list; the table's first where the field's column is gone. */
const columnOf = (part: TablePart, field: ListField): number => part.left + Math.max(0, findColumn(part, listHeaders(field)));
