import type { Finding } from "../../domain/finding";
import { cellAddress, isBlank, type CellValue } from "../../domain/grid";
import { LANGUAGES, texts } from "../../i18n";
import { parseArea, quoteText } from "../a1";
import type { Block, DraftCell } from "../draft";
import type { CellsPart } from "../tablePart";
import { COLUMN } from "./grid";
import { STAGES } from "./stagesPanel";

/** Formulas of ours name something of KAM's or a cell of another sheet, or lead there. What else they hold is a text of the page. */
const OURS = /KAM|HYPERLINK\(|!/;

const isOurFormula = (formula: string): boolean => OURS.test(formula) || [...ourTexts()].some((text) => formula.includes(quoteText(text)));

/**
 * The page without the cells in which a person has typed: they stay as they are. What was typed where the page shows something is told, for
 * the figure below it is not seen.
 */
export function withoutTyped(page: Block, standing: CellsPart): { readonly page: Block; readonly findings: readonly Finding[] } {
  const { row, column } = parseArea(page.at);
  const findings: Finding[] = [];
  const cells = page.cells.map((line, y) =>
    line.map((wanted, x): DraftCell => {
      const stands = standing.cells[row + y - standing.top]?.[column + x - standing.left] ?? "";
      if (!isTyped(stands, wanted, row + y, column + x)) return wanted;
      if (wanted !== "" && wanted !== null) findings.push(typedOver(cellAddress(standing.sheet, row + y, column + x), stands));
      return null;
    }),
  );
  return { page: { ...page, cells }, findings };
}

const typedOver = (where: string, stands: CellValue): Finding => ({
  code: "typed-on-start",
  params: { text: String(stands) },
  where,
});

/** Whether a cell holds something that no run of ours has written: we write formulas, our own texts, and the places of plans. */
function isTyped(stands: CellValue, wanted: DraftCell, row: number, column: number): boolean {
  if (isBlank(stands) || stands === wanted) return false;
  if (typeof stands === "number") return !(column === COLUMN.right && row >= STAGES.first);
  if (typeof stands !== "string") return true;
  if (stands.startsWith("=")) return typeof wanted !== "object" && !isOurFormula(stands);
  return !ourTexts().has(stands);
}

let known: ReadonlySet<string> | null = null;

/** Every text of the page in every language: written by a run in another language, or while there was less to show. */
function ourTexts(): ReadonlySet<string> {
  known ??= new Set(LANGUAGES.flatMap((language) => textsIn(texts(language).start)));
  return known;
}

const textsIn = (part: unknown): string[] =>
  typeof part === "string" ? [part] : typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
