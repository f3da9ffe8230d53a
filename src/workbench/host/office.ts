import type { Platform } from "../model";
import { apiNotFound, invalidArgument } from "./hostError";

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
    readonly document: { readonly settings: DocumentSettings };
  };
  readonly actions: OfficeActions;
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

/** `Office.actions`: what commands do, and the keys that ask for them. */
export interface OfficeActions {
  associate(id: string, action: (...args: unknown[]) => unknown): void;
  /** The keys of each action now: a person's own, or those that the add-in came with. */
  getShortcuts(): Promise<Record<string, string | null>>;
  /** Gives actions a person's own keys; null gives back those that the add-in came with. */
  replaceShortcuts(shortcuts: Readonly<Record<string, string | null>>): Promise<void>;
  areShortcutsInUse(shortcuts: readonly string[]): Promise<{ shortcut: string; inUse: boolean }[]>;
}

/** `Office.context.document.settings`: what an add-in keeps in the document. */
export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(callback?: (result: { readonly status: string }) => void): void;
}

export interface OfficeSettings {
  /** The keys of the add-in's actions, as its `shortcuts.json` gives them. */
  readonly shortcuts?: Readonly<Record<string, string>>;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly officeTheme?: OfficeTheme;
}

/** Requirement sets, and the highest version of each that this workbook stands for. */
const sets: Readonly<Record<string, string>> = {
  excelapi: "1.13",
  sharedruntime: "1.2",
  customfunctionsruntime: "1.4",
  ribbonapi: "1.1",
  keyboardshortcuts: "1.1",
};

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

function settingsOf(): DocumentSettings {
  const kept = new Map<string, unknown>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
    saveAsync: (callback) => queueMicrotask(() => callback?.({ status: "succeeded" })),
  };
}

/** Keys as Office takes them. */
const KEYS = /^(?=.*(?:Ctrl|Command|Alt)\+)(?:(?:Ctrl|Command|Alt|Shift)\+)+[A-Za-z0-9_-]$/;

function actionsOf(actions: Map<string, (...args: unknown[]) => unknown>, shortcuts: Readonly<Record<string, string>>): OfficeActions {
  const [shipped, own] = [new Map(Object.entries(shortcuts)), new Map<string, string>()];
  const keysOf = (id: string): string | null => own.get(id) ?? shipped.get(id) ?? null;
  return {
    associate: (id, action) => void actions.set(id, action),
    getShortcuts: () => Promise.resolve(Object.fromEntries([...shipped.keys()].map((id) => [id, keysOf(id)]))),
    replaceShortcuts: (wanted) => {
      const changes = Object.entries(wanted);
      if (changes.some(([id, keys]) => !shipped.has(id) || (keys !== null && !KEYS.test(keys))))
        return Promise.reject(invalidArgument("There is no such action, or these are no keys."));
      for (const [id, keys] of changes) {
        if (keys === null) own.delete(id);
        else own.set(id, keys);
      }
      return Promise.resolve();
    },
    areShortcutsInUse: (asked) => {
      const taken = new Set([...shipped.keys()].map((id) => keysOf(id)?.toLowerCase()));
      return Promise.resolve(asked.map((shortcut) => ({ shortcut, inUse: taken.has(shortcut.toLowerCase()) })));
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
        document: loud({ settings: loud(settingsOf(), "Office.context.document.settings") }, "Office.context.document"),
        requirements: loud({ isSetSupported }, "Office.context.requirements"),
      },
      "Office.context",
    ),
    actions: loud(actionsOf(actions, settings.shortcuts ?? {}), "Office.actions"),
    addin: loud(addinOf(), "Office.addin"),
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  };
  return { office: loud(office, "Office"), actions };
}
