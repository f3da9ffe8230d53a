import { findNamed } from "../../domain/findNamed";
import type { ClientPage } from "../../domain/plan/clientPage";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { WorkbookWriter } from "../../excel/writer";
import { fill, texts, type Language } from "../../i18n";
import { dayText } from "../../i18n/dayText";
import { clientPageOf } from "../../sheets/client/clientPage";
import { clientPageDraft } from "../../sheets/client/clientPageSheet";
import { uniqueSheetName } from "../../sheets/sheetNames";
import { ActionError } from "../actionError";
import { guarded, undo } from "../guarded";
import type { OpenPlan } from "../refresh/refreshPlan";
import { openPlans, type RefreshOptions } from "../refresh/refreshPlans";

/** What a client may see of a plan, and the language of the workbook. */
export interface ReadPage {
  readonly page: ClientPage;
  readonly language: Language;
}

/**
 * What the client of an account may see of its plan; writes nothing.
 * @param account a name as a person types it (case, repeated spaces and accents do not matter), or the account's id
 * @throws ActionError `no-plans`, `no-such-plan`
 */
export const readClientPage = (run: ExcelRun, account: string, options: RefreshOptions = {}): Promise<ReadPage> =>
  guarded(run, async (context) => {
    const { plans, today, language } = await openPlans(context, options);
    const plan = planCalled(plans, account);
    return { page: clientPageOf(plan.editor, plan.account, today), language };
  });

/** Writes the page as a new sheet at the end of a workbook, and goes there. @returns what the sheet is called */
export const writeClientPage = (run: ExcelRun, page: ClientPage, language: Language): Promise<string> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const wanted = fill(texts(language).clientPage.sheet, { account: page.account, date: dayText(page.day, language) });
    const taken = structure.sheets.map(({ name }) => name);
    const sheet = uniqueSheetName(wanted, taken, texts(language).clientPage.goals.title);
    const writer = new WorkbookWriter(context, structure);
    try {
      await writer.addSheet(clientPageDraft(sheet, page, language));
      writer.activateSheet(sheet);
      await writer.flush();
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
    return sheet;
  });

/** Makes the client's page of an account beside its plan. @throws ActionError `no-plans`, `no-such-plan` */
export async function addClientPage(run: ExcelRun, account: string, options: RefreshOptions = {}): Promise<string> {
  const { page, language } = await readClientPage(run, account, options);
  return writeClientPage(run, page, language);
}

function planCalled(plans: readonly OpenPlan[], wanted: string): OpenPlan {
  const { found, near } = findNamed(
    wanted,
    plans.map(({ account }) => account),
  );
  const byId = plans.find(({ editor }) => editor.part.accountId === wanted.trim());
  const plan = found.length === 1 ? plans[found[0] ?? -1] : byId;
  if (plan) return plan;
  const names = found.length > 1 ? found.map((index) => plans[index]?.account ?? "") : near;
  throw new ActionError("no-such-plan", { account: wanted.trim(), names: names.join(", ") });
}
