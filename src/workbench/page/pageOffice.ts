/** What the workbench says of itself to the page. */
export interface PageSettings {
  readonly displayLanguage: string;
  /** Left out, as hosts do that have no themes. */
  readonly officeTheme?: { readonly bodyBackgroundColor: string };
  /** Requirement sets that this Excel is too old for. */
  readonly lacks?: readonly string[];
  /** Whether Excel has loaded the page without showing it, as it does for its functions. */
  readonly hidden?: boolean;
  /** Whether the page stands in a plain browser, where office.js finds no host. */
  readonly noHost?: boolean;
}

/** Name of the function in the page that shows or hides the pane: "Taskpane" or "Hidden". */
export const VISIBILITY_FUNCTION = "kamVisibility";

/** Name of the function in the page that takes a message of the client and promises the workbook's answer. */
export const ANSWER_FUNCTION = "kamAnswer";

interface PageBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface PageGlobals {
  Office?: unknown;
  CustomFunctions?: unknown;
  /** How many functions were associated when Excel would have called the first one. */
  kamFunctionsAtFirstCall?: number;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: PageBridge): void } };
  [name: string]: unknown;
}

/**
 * Supplies what office.js gives an add-in beside Excel's own client, and connects that client to the workbook. Runs in the page, alone:
 * it stands on nothing outside itself.
 */
export function installOffice(answerFunction: string, visibilityFunction: string, settings: PageSettings): void {
  const { displayLanguage, officeTheme, lacks = [], hidden = false, noHost = false } = settings;
  const page = globalThis as unknown as PageGlobals;
  const info = noHost ? { host: null, platform: null } : { host: "Excel", platform: "OfficeOnline" };
  const functions = new Map<string, unknown>();
  const actions = new Map<string, unknown>();
  const visibility = new Set<(message: { visibilityMode: string }) => void>();
  let delayed = false;
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
    context: {
      displayLanguage,
      contentLanguage: displayLanguage,
      officeTheme,
      requirements: { isSetSupported: (name: string) => !lacks.includes(name) },
      ...info,
    },
    addin: {
      onVisibilityModeChanged: (listener: (message: { visibilityMode: string }) => void) => {
        visibility.add(listener);
        return Promise.resolve(() => Promise.resolve(visibility.delete(listener)));
      },
    },
    actions: { associate: (id: string, action: unknown) => actions.set(id, action) },
  };
  page.CustomFunctions = {
    delayInitialization: () => {
      delayed = true;
    },
    associate: (id: string, implementation: unknown) => {
      delayed = false;
      functions.set(id, implementation);
    },
    Error: CellError,
    _association: functions,
  };
  // As Excel's client does: its calls begin with the page, unless they are delayed.
  const begin = (): void => {
    if (delayed) setTimeout(begin, 10);
    else page.kamFunctionsAtFirstCall = functions.size;
  };
  document.addEventListener("DOMContentLoaded", begin);
  if (hidden) Object.defineProperty(document, "visibilityState", { value: "hidden" });
  page[visibilityFunction] = (visibilityMode: string) => visibility.forEach((listener) => listener({ visibilityMode }));
  const answer = page[answerFunction] as (text: string) => Promise<string>;
  const bridge: PageBridge = {
    sendMessageToHost: (text) =>
      void answer(text).then((reply) => {
        for (const message of reply.split("\n")) bridge.onMessageFromHost?.(message);
      }),
  };
  page.OfficeExtension.HostBridge.init(bridge);
}
