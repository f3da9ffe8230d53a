import type { Finding } from "../../domain/finding";
import { cellAddress, type CellValue } from "../../domain/grid";
import type { Language } from "../../i18n";
import { absolute, cell, parseArea } from "../a1";
import type { Block, DraftCell, Format } from "../draft";
import { namesIn, piecesOf, placeholderAlone, placeholderOf, withinText, type Placeholder, type Within } from "./placeholders";
import type { PlanPart } from "./planPart";
import type { PlanFacts } from "./planSheet";
import { DATE_FORMAT } from "../style";
import { plainSentence, sentence, type Piece } from "./sentence";

/** A cell of the template that names placeholders. */
interface Slot {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** How the cell shows numbers and dates, where that is known. */
  readonly numberFormat: string | null;
  /**
   * Headers of tables can be no formulas. In a table's row one would spread: Excel repeats it in the other cells of its column, also when an
   * add-in writes it. A cell with a name of ours is what others may go by.
   */
  readonly stands: "free" | "named" | "header" | "row";
}

/** A template's cells with placeholders. */
export interface Slots {
  readonly slots: readonly Slot[];
  /** Cells of the plan that say a fact which can be changed there: a text that names it goes by them. */
  readonly cells: Readonly<Partial<Record<Placeholder, string>>>;
  /** Names that are not known: they stay as they are. */
  readonly findings: readonly Finding[];
}

/** Cells of the template that hold placeholders, and a finding for each name we do not know (it stays as it is). */
export function templateSlots(template: Pick<PlanPart, "formulas" | "values" | "numberFormats" | "tables" | "places">): Slots {
  const { formulas, values, numberFormats, places } = template;
  const slots: Slot[] = [];
  const findings: Finding[] = [];
  formulas.cells.forEach((cells, rowIndex) =>
    cells.forEach((value, columnIndex) => {
      if (typeof value !== "string" || isFormula(value, values.cells[rowIndex]?.[columnIndex])) return;
      const names = namesIn(value);
      const [row, column] = [formulas.top + rowIndex, formulas.left + columnIndex];
      if (names.some((name) => placeholderOf(name) !== null))
        slots.push({
          row,
          column,
          text: value,
          numberFormat: formatOf(numberFormats?.cells[rowIndex]?.[columnIndex]),
          stands: standsAt(template, row, column),
        });
      for (const name of names.filter((each) => placeholderOf(each) === null)) {
        findings.push({ code: "unknown-placeholder", params: { name }, where: cellAddress(formulas.sheet, row, column) });
      }
    }),
  );
  const cells = (["owner", "nextReview", "rigor"] as const).flatMap((name) => {
    const place = places[name];
    return place ? [[name, absolute(place.row, place.column)]] : [];
  });
  return { slots, findings, cells: Object.fromEntries(cells) as Slots["cells"] };
}

const formatOf = (format: CellValue | undefined): string | null => (typeof format === "string" ? format : null);

/** A text that begins with `=` shows what it is. */
const isFormula = (formula: string, shown: CellValue | undefined): boolean => formula.startsWith("=") && formula !== shown;

function standsAt({ tables, places }: Pick<PlanPart, "tables" | "places">, row: number, column: number): Slot["stands"] {
  const table = tables.find(
    ({ headerRow, rowCount, left, headers }) =>
      row >= headerRow && row <= headerRow + rowCount && column >= left && column < left + headers.length,
  );
  if (table) return table.headerRow === row ? "header" : "row";
  return Object.values(places).some((place) => place.row === row && place.column === column) ? "named" : "free";
}

/**
 * The cells to write on an account's copy of the template: a placeholder alone becomes a live formula where there is one, and so does a text
 * with placeholders; in tables both are what is so now. Cells beside each other are written together.
 */
export function planBlocks({ slots, cells }: Omit<Slots, "findings">, facts: PlanFacts, language: Language): Block[] {
  const rows: { row: number; column: number; cells: DraftCell[] }[] = [];
  for (const slot of slots) {
    const { row, column } = slot;
    const content = contentOf(slot, cells, facts, language);
    const last = rows.at(-1);
    if (last?.row === row && last.column + last.cells.length === column) last.cells.push(content);
    else rows.push({ row, column, cells: [content] });
  }
  return rows.map(({ row, column, cells: line }) => ({ at: cell(row, column), cells: [line] }));
}

function contentOf({ text, stands }: Slot, cells: Slots["cells"], facts: PlanFacts, language: Language): DraftCell {
  const alone = placeholderAlone(text);
  if (alone !== null && stands !== "header") return stands === "row" ? facts[alone].now : facts[alone].live;
  const pieces = piecesOf(text).map((piece): Piece => {
    if (typeof piece === "string") return piece;
    const { live, now } = facts[piece.name];
    const formula = typeof live === "object" ? (live?.formula.slice(1) ?? null) : null;
    // A cell that others go by goes by none: nothing ends in a circle.
    const followed = stands === "free" ? (cells[piece.name] ?? null) : null;
    return { within: withinText(piece.name), now, live: formula ?? followed };
  });
  if (stands === "free" || stands === "named") return sentence(pieces, language);
  // Excel takes no empty header: it keeps its placeholder.
  return plainSentence(pieces, language) || (stands === "header" ? null : "");
}

/** How the value of a placeholder that is alone in a cell is shown where nobody has said how. */
const ALONE: Readonly<Record<Within, string>> = { text: "General", score: "0.0", share: "0%", amount: "#,##0", date: DATE_FORMAT };

/** Formats that say nothing of how a number or a date is shown: in a cell of the second, Excel would show a formula itself. */
const [PLAIN, TEXT] = ["General", "@"];

/**
 * Formats without which the filled cells would not show what they should: texts that are formulas stand in plain cells, and a number or a
 * date does not stand as a bare number where nobody has chosen a format.
 */
export function slotFormats({ slots }: Pick<Slots, "slots">, blocks: readonly Block[]): Format[] {
  const formulas = new Set(
    blocks.flatMap(({ at, cells }) => {
      const { row, column } = parseArea(at);
      return (cells[0] ?? []).flatMap((each, x) => (typeof each === "object" && each !== null ? [cell(row, column + x)] : []));
    }),
  );
  return slots.flatMap(({ row, column, text, numberFormat, stands }): Format[] => {
    const range = cell(row, column);
    const alone = placeholderAlone(text);
    if (alone === null) return formulas.has(range) ? [{ range, numberFormat: PLAIN }] : [];
    const wanted = ALONE[withinText(alone)];
    const isUnsaid = stands !== "header" && (numberFormat === TEXT || (numberFormat === PLAIN && wanted !== PLAIN));
    return isUnsaid ? [{ range, numberFormat: wanted }] : [];
  });
}
