import { accountKey } from "../../domain/accountKeys";
import { isBlank, type CellValue } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import { markerValue } from "../marker";
import type { PlanEditor } from "../plan/planEditor";
import { CLIENT_PAGE, PAGE_NAMES } from "./clientPageSheet";

/** What a client has written on their page: who agrees, and since when. */
export interface Agreement {
  /** The account's id, as its plan has it. */
  readonly accountId: string;
  readonly who: string;
  /** Excel's serial number of the day. */
  readonly on: number;
}

/** The cells of a page that hold its agreement. */
export interface AgreementPlace {
  readonly accountId: string;
  readonly sheet: string;
  /** Addresses on the sheet: who, and on which day. */
  readonly who: string;
  readonly on: string;
}

/** `='Contoso 3 Dec'!$O$20` → `$O$20`. */
const ADDRESS = /!(\$?[A-Z]+\$?\d+)$/;

interface PageSheet {
  readonly name: string;
  readonly kind: string | null;
  readonly names: Readonly<Record<string, string>>;
}

/** Where the pages of a workbook hold their agreements; a page whose cells were deleted is left out. */
export function agreementPlaces(sheets: readonly PageSheet[]): AgreementPlace[] {
  return sheets.flatMap(({ name, kind, names }) => {
    if (kind !== CLIENT_PAGE) return [];
    const accountId = markerValue(names[PAGE_NAMES.account] ?? "");
    const [who, on] = [PAGE_NAMES.who, PAGE_NAMES.on].map((each) => ADDRESS.exec(names[each] ?? "")?.[1]);
    return accountId === null || who === undefined || on === undefined ? [] : [{ accountId, sheet: name, who, on }];
  });
}

/** The agreements that are complete: somebody, and a day. @param cells who and on of each place by turns, as they show */
export const agreementsOf = (places: readonly AgreementPlace[], cells: readonly CellValue[]): Agreement[] =>
  places.flatMap(({ accountId }, index) => {
    const [who, on] = [cells[2 * index] ?? "", cells[2 * index + 1] ?? ""];
    return isBlank(who) || typeof on !== "number" ? [] : [{ accountId, who: String(who).trim(), on: Math.floor(on) }];
  });

/** Puts what a client has agreed to among the reviews of the plan, once: who was there, and on which day. */
export function updateAgreements(editor: PlanEditor, agreements: readonly Agreement[], language: Language): void {
  for (const { accountId, who, on } of agreements) {
    if (accountKey(accountId) !== accountKey(editor.part.accountId)) continue;
    const isThere = editor
      .rows("reviews")
      .some(({ values }) => typeof values.date === "number" && Math.floor(values.date) === on && String(values.present).includes(who));
    if (!isThere) editor.add("reviews", { date: on, present: who, decisions: texts(language).clientPage.decision });
  }
}
