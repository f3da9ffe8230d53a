import { WorkbookModel, type CellScalar } from "../../src/workbench/model";

/** A sheet of the person's own, as a test describes it. */
export interface OwnSheet {
  readonly sheet?: string;
  /** Zero-based place of the first header. */
  readonly top?: number;
  readonly left?: number;
  /** The header row, then a row an account. Text that begins with an apostrophe or `=` is what a person would type. */
  readonly rows: readonly (readonly CellScalar[])[];
  /** Name of the Excel table; a plain block without it. */
  readonly table?: string;
}

/** A workbook that holds these sheets, the first one active; amounts are in bold and headers in colour, so that lost looks are seen. */
export function workbookOf(...sheets: readonly OwnSheet[]): WorkbookModel {
  const model = WorkbookModel.blank();
  sheets.forEach((own, index) => {
    const name = own.sheet ?? "Accounts";
    const sheet = index === 0 ? model.workbook.worksheets[0] : model.workbook.addWorksheet(name);
    if (!sheet) throw new Error("A new workbook has no sheet.");
    sheet.name = name;
    const { top = 0, left = 0, rows, table } = own;
    rows.forEach((row, y) => row.forEach((value, x) => model.writeInput(name, top + y, left + x, value)));
    sheet.getRow(top + 1).eachCell((cell) => {
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFCCE5FF" } };
    });
    sheet.getColumn(left + 2).width = 23;
    if (table === undefined) return;
    const width = rows[0]?.length ?? 0;
    const added = sheet.addTable({
      name: table,
      ref: sheet.getCell(top + 1, left + 1).address,
      headerRow: true,
      columns: Array.from({ length: width }, (_, x) => ({ name: String(rows[0]?.[x] ?? "") })),
      rows: [],
    });
    // The cells are on the sheet already: of the rows only their number counts.
    added.table.rows = Array.from({ length: rows.length - 1 }, () => []);
    added.validate();
  });
  model.activeSheetName = sheets[0]?.sheet ?? "Accounts";
  return model;
}

export const ENGLISH = ["Account", "Account manager", "Current revenue", "Growth potential", "Renewal probability", "Fit"] as const;
export const SPANISH = [
  "Cuenta",
  "Gestor de cuenta",
  "Ingresos actuales",
  "Potencial de crecimiento",
  "Prob. renovación",
  "Ajuste",
] as const;

/** Eight accounts of three managers: an amount, a rating, a probability and another rating each, some of them not known. */
export const EIGHT: readonly (readonly CellScalar[])[] = [
  ["Contoso", "Ana", 500, 4, 0.9, 4],
  ["Fabrikam", "Ben", 400, 5, 0.5, 3],
  ["Northwind", "Ana", 300, 3, 0.7, 5],
  ["Tailspin", "Cleo", 200, "", 0.6, 4],
  ["Adatum", "Ben", 100, 2, "", 2],
  ["Litware", "", 50, 4, 0.2, 1],
  ["Wingtip", "Ana", "", 1, 0.1, 3],
  ["Proseware", "Cleo", 600, 3, 0.8, ""],
];

/** The eight accounts under headers of one language. */
export const eight = (headers: readonly string[] = ENGLISH): CellScalar[][] => [[...headers], ...EIGHT.map((row) => [...row])];

/** So many accounts, all of them different. */
export const many = (count: number): CellScalar[][] => [
  [...ENGLISH],
  ...Array.from({ length: count }, (_, index): CellScalar[] => [
    `Account ${String(index + 1).padStart(5, "0")}`,
    `Manager ${(index % 7) + 1}`,
    ((index * 7919) % 9973) * 10,
    1 + ((index * 3) % 5),
    ((index * 37) % 100) / 100,
    1 + ((index * 2) % 5),
  ]),
];
