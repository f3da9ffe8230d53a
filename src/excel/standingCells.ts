import type { CellValue } from "../domain/grid";
import type { CellsPart } from "../sheets/tablePart";
import type { StandingCells } from "./journal";

/** Cells that are known, with an empty column put in at a zero-based column of the sheet. */
export function withColumn({ formulas, values }: StandingCells, column: number): StandingCells {
  const wider = (part: CellsPart): CellsPart => {
    const at = column - part.left;
    if (at < 0 || at > (part.cells[0]?.length ?? 0)) return part;
    return { ...part, cells: part.cells.map((line): CellValue[] => [...line.slice(0, at), "", ...line.slice(at)]) };
  };
  return { formulas: wider(formulas), values: values && wider(values) };
}
