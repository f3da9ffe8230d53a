import type { Platform } from "../model";
import { apiNotFound } from "./hostError";

/** Colours of Office; older hosts have none. */
interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** The part of `Office` that the add-in uses outside Excel's own client. */
export interface OfficeRuntime {
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly host: string;
    readonly platform: string;
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly officeTheme?: OfficeTheme | undefined;
  };
  readonly actions: { associate(id: string, action: (...args: unknown[]) => unknown): void };
  readonly addin: OfficeAddin;
  readonly StartupBehavior: { readonly none: "None"; readonly load: "Load" };
  readonly VisibilityMode: { readonly hidden: "Hidden"; readonly taskpane: "Taskpane" };
}

type VisibilityListener = (message: { readonly visibilityMode: string }) => void;

/** `Office.addin` of a shared runtime: the pane's visibility, and whether the add-in starts with the workbook. */
export interface OfficeAddin {
  getStartupBehavior(): Promise<string>;
  setStartupBehavior(behavior: string): Promise<void>;
  showAsTaskpane(): Promise<void>;
  hide(): Promise<void>;
  /** @returns what takes the handler away again */
  onVisibilityModeChanged(handler: VisibilityListener): Promise<() => Promise<void>>;
}

export interface OfficeSettings {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly officeTheme?: OfficeTheme;
}

/** Requirement sets, and the highest version of each that this workbook stands for. */
const sets: Readonly<Record<string, string>> = { excelapi: "1.13", sharedruntime: "1.2", customfunctionsruntime: "1.4", ribbonapi: "1.1" };

const versionParts = (version: string | number): readonly [number, number] => {
  const [major = 1, minor = 1] = String(version).split(".").map(Number);
  return [major, minor];
};

function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const highest = sets[name.toLowerCase()];
  if (highest === undefined) return false;
  const [major, minor] = versionParts(version);
  const [most, mostMinor] = versionParts(highest);
  return major < most || (major === most && minor <= mostMinor);
}

function addinOf(): OfficeAddin {
  const listeners = new Set<VisibilityListener>();
  let behavior = "None";
  const show = (visibilityMode: string): Promise<void> => {
    for (const listener of listeners) listener({ visibilityMode });
    return Promise.resolve();
  };
  return {
    getStartupBehavior: () => Promise.resolve(behavior),
    setStartupBehavior: (wanted) => {
      behavior = wanted;
      return Promise.resolve();
    },
    showAsTaskpane: () => show("Taskpane"),
    hide: () => show("Hidden"),
    onVisibilityModeChanged: (handler) => {
      listeners.add(handler);
      return Promise.resolve(() => Promise.resolve(void listeners.delete(handler)));
    },
  };
}

/** What the language and its tools look for on any object. */
const notOffice: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "asymmetricMatch",
  "nodeType",
  "tagName",
  "$$typeof",
  "@@__IMMUTABLE_ITERABLE__@@",
]);

/** The same object, on which what is not there is refused by its name, and never just undefined. */
function loud<T extends object>(object: T, name: string): T {
  return new Proxy(object, {
    get: (target, key, receiver): unknown => {
      if (typeof key === "string" && !(key in target) && !notOffice.has(key)) throw apiNotFound(`${name}.${key}`);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** `Office` of one session, and the actions that were given to it. */
export function officeRuntime(
  platform: Platform,
  settings: OfficeSettings,
): { office: OfficeRuntime; actions: ReadonlyMap<string, (...args: unknown[]) => unknown> } {
  const actions = new Map<string, (...args: unknown[]) => unknown>();
  const info = { host: "Excel", platform: platform === "web" ? "OfficeOnline" : "PC" };
  const office: OfficeRuntime = {
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    context: loud(
      {
        displayLanguage: settings.displayLanguage ?? "en-US",
        contentLanguage: settings.contentLanguage ?? "en-US",
        ...info,
        officeTheme: settings.officeTheme,
        requirements: loud({ isSetSupported }, "Office.context.requirements"),
      },
      "Office.context",
    ),
    actions: loud({ associate: (id: string, action: (...args: unknown[]) => unknown) => void actions.set(id, action) }, "Office.actions"),
    addin: loud(addinOf(), "Office.addin"),
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  };
  return { office: loud(office, "Office"), actions };
}
