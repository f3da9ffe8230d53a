/** Excel opens the pane with a workbook that keeps this, where the manifest calls the pane so. */
export const AUTO_OPEN = "Office.AutoShowTaskpaneWithDocument";

/** The part of Office that keeps it. */
export interface StartUpOffice {
  readonly context: {
    readonly document: {
      readonly settings: {
        get(name: string): unknown;
        set(name: string, value: unknown): void;
        remove(name: string): void;
        saveAsync(callback: (result: { readonly status: string; readonly error?: { readonly message: string } }) => void): void;
      };
    };
  };
  readonly addin: { setStartupBehavior(behavior: "None" | "Load"): Promise<void> };
}

/** Whether the pane opens with this workbook. */
export const opensWithWorkbook = ({ context }: StartUpOffice): boolean => context.document.settings.get(AUTO_OPEN) === true;

/**
 * Lets the pane open with this workbook, for everybody who has the add-in, or no longer; and the add-in start with it, so that commands and
 * functions answer at once.
 */
export async function openWithWorkbook(office: StartUpOffice, on: boolean): Promise<void> {
  const { settings } = office.context.document;
  if (on) settings.set(AUTO_OPEN, true);
  else settings.remove(AUTO_OPEN);
  await new Promise<void>((resolve, reject) =>
    settings.saveAsync(({ status, error }) => (status === "succeeded" ? resolve() : reject(new Error(error?.message ?? status)))),
  );
  await office.addin.setStartupBehavior(on ? "Load" : "None");
}
