import type { Language } from "../../i18n";
import { tableColumn } from "../../sheets/a1";
import { REVENUE_NAME } from "../../sheets/namedCells";
import { placesOf } from "../../sheets/plan/planNames";
import { SHEETS } from "../../sheets/registry";
import type { SheetFacts, StartLine, StartPlan } from "../../sheets/registry/facts";
import { SCORES_TABLE, scoreHeaders } from "../../sheets/scoresLayout";
import { findColumn } from "../../sheets/tablePart";
import { SOURCE_NAME, findTable, sheetNamer, sheetOfReference, type OurBook } from "./ourBook";

/** What this run has found out, besides what the workbook itself says. */
type Decided = Partial<Pick<SheetFacts, "choice" | "planning" | "team" | "log" | "requested" | "nameOf" | "rankOf">>;

/** What our sheets are made from: the workbook as it stands, and what was decided. */
export function factsOf(book: OurBook, language: Language, today: number, decided: Decided = {}): SheetFacts {
  const { structure, made } = book;
  const headers = (name: string): readonly string[] | null => made.headers.get(name) ?? findTable(structure, name)?.table.columns ?? null;
  const sheetOf = (kind: string): string | null => {
    const entry = SHEETS.find((each) => each.kind === kind);
    return made.sheets.get(kind) ?? (entry && book.standing(entry)?.sheet) ?? null;
  };
  return {
    language,
    today,
    nameOf: decided.nameOf ?? sheetNamer(book, language),
    table: book.table,
    named: book.named,
    sheetOf,
    headers,
    requested: decided.requested ?? new Set(),
    choice: decided.choice ?? null,
    planning: decided.planning ?? null,
    team: decided.team ?? null,
    log: decided.log ?? null,
    rankOf: decided.rankOf ?? (() => null),
    ...onStart(book, { headers, sheetOf }),
  };
}

/** What all sheets have to say about what is missing: what hurts already comes first. */
function startLines(headers: SheetFacts["headers"], sheetOf: SheetFacts["sheetOf"]): StartLine[] {
  const lines = SHEETS.flatMap(({ kind, startLines: linesOf }) => {
    const sheet = sheetOf(kind);
    return sheet === null ? [] : (linesOf?.(headers, sheet) ?? []);
  });
  return [...lines.filter(({ mark }) => mark === "late"), ...lines.filter(({ mark }) => mark === "look")];
}

/** What Start shows of the workbook as it stands now. */
export function onStart(
  { structure }: OurBook,
  { headers, sheetOf }: Pick<SheetFacts, "headers" | "sheetOf">,
): Pick<SheetFacts, "list" | "hasRevenue" | "plans" | "sheets" | "startLines"> {
  const scores = headers(SCORES_TABLE);
  const account = scores?.[findColumn({ headers: scores }, scoreHeaders("account"))];
  const source = sheetOfReference(structure.names[SOURCE_NAME] ?? "");
  return {
    list: account === undefined ? null : { source, accounts: `COUNTA(${tableColumn(SCORES_TABLE, account)})` },
    hasRevenue: REVENUE_NAME in structure.names,
    plans: structure.sheets.flatMap(({ planAccount, name, names }): StartPlan[] =>
      planAccount === null ? [] : [{ accountId: planAccount, account: name, sheet: name, places: placesOf(names) }],
    ),
    sheets: SHEETS.filter(({ shown, kind }) => shown !== "hidden" && kind !== "start").flatMap(({ kind }) => sheetOf(kind) ?? []),
    startLines: startLines(headers, sheetOf),
  };
}
