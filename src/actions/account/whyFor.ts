import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { ActionError } from "../actionError";
import type { MainJobOptions } from "../choose/options";
import { readChoice } from "../choose/readChoice";
import { whyAccount, type AccountWhy } from "../choose/whyAccounts";
import { placeOfAccount, type AccountRef } from "./accountRef";

/** Why one account stands where it does, with what its words are made of. */
export interface WhyOfAccount extends AccountWhy {
  readonly language: Language;
  /** What each criterion is called, by its id. */
  readonly names: Readonly<Record<string, string>>;
  readonly source: string;
}

/** Why an account stands where it does, as the workbook is now; writes nothing. @throws ActionError `no-such-account` */
export async function whyFor(run: ExcelRun, account: AccountRef, options: Pick<MainJobOptions, "today"> = {}): Promise<WhyOfAccount> {
  const { choice, language, names, source } = await readChoice(run, options);
  const index = placeOfAccount(choice.accounts, account);
  if (index < 0) throw new ActionError("no-such-account", { account: account.name, source });
  return { language, names, source, ...whyAccount(choice, index) };
}
