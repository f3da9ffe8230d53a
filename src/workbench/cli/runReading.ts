import { readChoice, type ReadChoice } from "../../actions/choose/readChoice";
import { whyAccounts, type AccountWhy } from "../../actions/choose/whyAccounts";
import type { Finding } from "../../domain/finding";
import type { Recording } from "../host";
import type { CompareArguments, WhyArguments } from "./arguments";
import { onChosenSheet } from "./chosenSheet";
import { withWorkbook, type OpenOptions } from "./withWorkbook";

/** A list as it was read, and what Excel would have been asked; nothing was written. */
export interface ReadOutcome {
  readonly read: ReadChoice;
  readonly findings: readonly Finding[];
  readonly recording: Recording;
}

export type WhyOutcome = ReadOutcome & { readonly accounts: readonly AccountWhy[] };

/** Why an account stands where it does. @throws ActionError `no-such-account`, `account-not-sure` */
export async function runWhy(input: Uint8Array, asked: WhyArguments): Promise<WhyOutcome> {
  const outcome = await runRead(input, asked);
  return { ...outcome, accounts: whyAccounts(outcome.read.choice, asked.account) };
}

/** Scores the list of a workbook and chooses, in memory. */
export const runRead = (
  input: Uint8Array,
  asked: OpenOptions & Pick<CompareArguments, "sheet"> & Partial<Pick<WhyArguments, "overrides" | "rows" | "words">>,
): Promise<ReadOutcome> =>
  withWorkbook(input, asked, async ({ run, model, recording }) => {
    const { sheet, overrides, rows, words, language, today } = asked;
    const options = {
      ...(overrides ? { overrides } : {}),
      ...(rows ? { rows } : {}),
      ...(words ? { words } : {}),
      ...(language ? { language } : {}),
      ...(today === null ? {} : { today }),
    };
    const { done, advice } = await onChosenSheet(model, sheet, () => readChoice(run, options));
    return { read: done, findings: [...done.findings, ...advice], recording };
  });
