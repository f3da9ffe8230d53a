import type { Finding } from "../../domain/finding";
import { cellAddress, isBlank, type CellValue } from "../../domain/grid";
import type { Language } from "../../i18n";
import { scoreHeaders, isCriterion, type ScoresLayout } from "../../sheets/scoresLayout";
import { columnCells, type TablePart } from "../../sheets/tablePart";
import { decisionOf, isRating, isTypedRating } from "./typedCells";

/** More of a kind are fixed by looking at the first ones. */
const MOST_TOLD = 20;

/** What was typed, or pasted past the rules of the cells, into the Scores table and cannot be used: each with its cell and what to do. */
export function typedFindings(part: TablePart, layout: ScoresLayout, language: Language): Finding[] {
  const names = columnCells(part, scoreHeaders("account")).map((name) => String(name).trim());
  const where = (row: number, column: number): string => cellAddress(part.sheet, part.headerRow + 1 + row, column);
  const decisions = columnCells(part, scoreHeaders("decision")).flatMap((cell, row): Finding[] =>
    decisionOf(cell, language) === "unknown"
      ? [
          {
            code: "decision-not-known",
            params: { value: text(cell), account: names[row] ?? "" },
            where: where(row, layout.fields.decision),
          },
        ]
      : [],
  );
  const ratings = layout.ratings.filter(isCriterion).flatMap(({ header, column }) =>
    (part.formulas[header] ?? []).flatMap((formula, row): Finding[] => {
      const shown = part.values[header]?.[row] ?? "";
      if (!isTypedRating(formula) || isBlank(shown) || isRating(shown)) return [];
      return [
        { code: "rating-out-of-range", params: { value: text(shown), header, account: names[row] ?? "" }, where: where(row, column) },
      ];
    }),
  );
  return [...decisions.slice(0, MOST_TOLD), ...ratings.slice(0, MOST_TOLD)];
}

const text = (cell: CellValue): string => String(cell).trim();
