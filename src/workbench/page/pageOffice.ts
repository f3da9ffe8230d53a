/** What the workbench says of itself to the page. */
export interface PageSettings {
  readonly displayLanguage: string;
  /** Left out, as hosts do that have no themes. */
  readonly officeTheme?: { readonly bodyBackgroundColor: string };
}

/** Name of the function in the page that takes a message of the client and promises the workbook's answer. */
export const ANSWER_FUNCTION = "kamAnswer";

interface PageBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface PageGlobals {
  Office?: unknown;
  CustomFunctions?: unknown;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: PageBridge): void } };
  readonly [name: string]: unknown;
}

/**
 * Supplies what office.js gives an add-in beside Excel's own client, and connects that client to the workbook. Runs in the page, alone:
 * it stands on nothing outside itself.
 */
export function installOffice(answerFunction: string, { displayLanguage, officeTheme }: PageSettings): void {
  const page = globalThis as unknown as PageGlobals;
  const info = { host: "Excel", platform: "OfficeOnline" };
  const functions = new Map<string, unknown>();
  const actions = new Map<string, unknown>();
  class CellError extends Error {
    constructor(
      readonly code: string,
      message = "",
    ) {
      super(message);
    }
  }
  page.Office = {
    onReady: (callback?: (ready: typeof info) => void) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    context: { displayLanguage, contentLanguage: displayLanguage, officeTheme, ...info },
    actions: { associate: (id: string, action: unknown) => actions.set(id, action) },
  };
  page.CustomFunctions = {
    associate: (id: string, implementation: unknown) => functions.set(id, implementation),
    Error: CellError,
    _association: functions,
  };
  const answer = page[answerFunction] as (text: string) => Promise<string>;
  const bridge: PageBridge = {
    sendMessageToHost: (text) => void answer(text).then((reply) => bridge.onMessageFromHost?.(reply)),
  };
  page.OfficeExtension.HostBridge.init(bridge);
}
