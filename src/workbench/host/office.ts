import type { Platform } from "../model";

/** The part of `Office` that the add-in uses outside Excel's own client. */
export interface OfficeRuntime {
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly host: string;
    readonly platform: string;
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly officeTheme?: { readonly bodyBackgroundColor: string; readonly bodyForegroundColor: string };
  };
  readonly actions: { associate(id: string, action: (...args: unknown[]) => unknown): void };
}

export interface OfficeSettings {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
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
    context: {
      displayLanguage: settings.displayLanguage ?? "en-US",
      contentLanguage: settings.contentLanguage ?? "en-US",
      ...info,
      requirements: { isSetSupported },
    },
    actions: { associate: (id, action) => void actions.set(id, action) },
  };
  return { office, actions };
}
