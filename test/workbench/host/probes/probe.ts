import { openBook, type Book, type BookOptions } from "../book";

/** Where it is said what Excel does. */
export const sources = {
  values: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values",
  nulls: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values",
  nullObjects: "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties",
  load: "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#load",
  samples: "https://github.com/OfficeDev/office-js-snippets",
  errors: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling",
  events: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events",
  range: "https://learn.microsoft.com/javascript/api/excel/excel.range",
  table: "https://learn.microsoft.com/javascript/api/excel/excel.table",
  tableResize: "https://support.microsoft.com/office/e65ae4bb-e44b-43f4-ad8b-7d68784f1165",
  column: "https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn",
  names: "https://learn.microsoft.com/javascript/api/excel/excel.nameditem",
  sheet: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet",
  sheetNames: "https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9",
  validation: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation",
  validationType: "https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype",
  protection: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection",
  sort: "https://learn.microsoft.com/javascript/api/excel/excel.sortfield",
  settings: "https://learn.microsoft.com/javascript/api/excel/excel.settingcollection",
  limits: "https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3",
  payload: "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization",
  functions: "https://support.microsoft.com/office/b3944572-255d-4efb-bb96-c6d90033e188",
  structured: "https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e",
  dates: "https://support.microsoft.com/office/aaa2159b-4ae8-4651-8bce-d4707bc9fb9f",
  formats: "https://support.microsoft.com/office/5026bbd6-04bc-48cd-bf33-80f18b4eae68",
  spill: "https://support.microsoft.com/office/205c6b06-03ba-4151-89a1-87a7eb36e531",
  customFunctions: "https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors",
  busy: "https://github.com/OfficeDev/office-js/issues/4152",
  structuredNames: "https://github.com/OfficeDev/office-js/issues/740",
} as const;

/** One documented trait of Excel, and what is asked of the embedded workbook to see whether it has it. */
export interface Probe {
  readonly member: string;
  readonly situation: string;
  readonly source: string;
  readonly expected: unknown;
  readonly book?: BookOptions;
  /** Asks for what is expected. A refusal answers its code. */
  readonly ask: (book: Book) => Promise<unknown>;
}

/** Answers what a batch gives, or the code with which it is refused. */
export async function answerOf({ ask, book: options = {} }: Probe): Promise<unknown> {
  const book = openBook(options);
  try {
    return await ask(book);
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}

type Read = "values" | "formulas" | "text" | "numberFormat" | "valueTypes";
type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** Does something, and then reads properties of a range of Sheet1: one property alone, several in a list. */
export const after =
  (act: Act, address: string, ...properties: readonly Read[]): Probe["ask"] =>
  async (book) => {
    await book.run((context, sheet) => void act(sheet, context));
    return book.run(async (context, sheet) => {
      const range = sheet.getRange(address).load(properties as string[]);
      await context.sync();
      const read = properties.map((property) => range[property]);
      return read.length === 1 ? read[0] : read;
    });
  };

/** Writes one text into A1, and reads properties of it. */
export const typing = (text: string, ...properties: readonly Read[]): Probe["ask"] =>
  after((sheet) => (sheet.getRange("A1").values = [[text]]), "A1", ...properties);

/** Only does something: "done", or the code of its refusal. */
export const doing =
  (act: Act): Probe["ask"] =>
  async (book) => {
    await book.run((context, sheet) => void act(sheet, context));
    return "done";
  };

/** Enters a formula in D9. */
export const entering = (formula: string): Probe["ask"] => doing((sheet) => (sheet.getRange("D9").formulas = [[formula]]));

export const accounts: BookOptions = {
  cells: [
    ["Account", "Amount"],
    ["Alfa", 100],
    ["Beta", 300],
  ],
};

/** Makes the table Deals of A1:B3. */
export const deals = (sheet: Excel.Worksheet): Excel.Table => {
  const table = sheet.tables.add("A1:B3", true);
  table.name = "Deals";
  return table;
};
