/** What the workbench says of itself to the page. */
export interface PageSettings {
  readonly displayLanguage: string;
  /** Left out, as hosts do that have no themes. */
  readonly officeTheme?: { readonly bodyBackgroundColor: string };
  /** Requirement sets that this Excel is too old for. */
  readonly lacks?: readonly string[];
  /** Whether Excel has loaded the page without showing it, as it does for its functions. */
  readonly hidden?: boolean;
  /** The keys of the add-in's actions, as its `shortcuts.json` gives them. */
  readonly shortcuts?: Readonly<Record<string, string>>;
  /** Whether the page stands in a plain browser, where office.js finds no host. */
  readonly noHost?: boolean;
}

/** Name of the function in the page that shows or hides the pane: "Taskpane" or "Hidden". */
export const VISIBILITY_FUNCTION = "kamVisibility";

/** Name of the function in the page that runs what is associated with a command, as the ribbon does; its promise ends when that has completed. */
export const COMMAND_FUNCTION = "kamCommand";

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
export function installOffice(answerFunction: string, visibilityFunction: string, commandFunction: string, settings: PageSettings): void {
  const { displayLanguage, officeTheme, lacks = [], hidden = false, noHost = false } = settings;
  const page = globalThis as unknown as PageGlobals;
  const info = noHost ? { host: null, platform: null } : { host: "Excel", platform: "OfficeOnline" };
  const functions = new Map<string, unknown>();
  const actions = new Map<string, (event: { completed: () => void }) => unknown>();
  const [kept, keys] = [new Map<string, unknown>(), new Map<string, string | null>(Object.entries(settings.shortcuts ?? {}))];
  let startupBehavior = "None";
  const show = (visibilityMode: string): Promise<void> => {
    visibility.forEach((listener) => listener({ visibilityMode }));
    return Promise.resolve();
  };
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
      document: {
        settings: {
          get: (name: string) => kept.get(name) ?? null,
          set: (name: string, value: unknown) => void kept.set(name, value),
          remove: (name: string) => void kept.delete(name),
          saveAsync: (callback?: (result: { status: string }) => void) => queueMicrotask(() => callback?.({ status: "succeeded" })),
        },
      },
      ...info,
    },
    addin: {
      showAsTaskpane: () => show("Taskpane"),
      hide: () => show("Hidden"),
      getStartupBehavior: () => Promise.resolve(startupBehavior),
      setStartupBehavior: (behavior: string) => {
        startupBehavior = behavior;
        return Promise.resolve();
      },
      onVisibilityModeChanged: (listener: (message: { visibilityMode: string }) => void) => {
        visibility.add(listener);
        return Promise.resolve(() => Promise.resolve(visibility.delete(listener)));
      },
    },
    actions: {
      associate: (id: string, action: (event: { completed: () => void }) => unknown) => actions.set(id, action),
      getShortcuts: () => Promise.resolve(Object.fromEntries(keys)),
      replaceShortcuts: (wanted: Readonly<Record<string, string | null>>) => {
        for (const [id, own] of Object.entries(wanted)) keys.set(id, own ?? settings.shortcuts?.[id] ?? null);
        return Promise.resolve();
      },
      areShortcutsInUse: (asked: readonly string[]) =>
        Promise.resolve(asked.map((shortcut) => ({ shortcut, inUse: [...keys.values()].includes(shortcut) }))),
    },
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
  page[visibilityFunction] = show;
  page[commandFunction] = (id: string) => new Promise<void>((resolve) => actions.get(id)?.({ completed: resolve }));
  const answer = page[answerFunction] as (text: string) => Promise<string>;
  const bridge: PageBridge = {
    sendMessageToHost: (text) =>
      void answer(text).then((reply) => {
        for (const message of reply.split("\n")) bridge.onMessageFromHost?.(message);
      }),
  };
  page.OfficeExtension.HostBridge.init(bridge);
}
