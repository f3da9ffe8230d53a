import { COMMANDS, commandId, type Command } from "./commandIds";

/** The part of Office that knows the keys. */
export interface ShortcutOffice {
  readonly context: { readonly requirements: { isSetSupported(name: string, version?: string): boolean } };
  readonly actions: {
    getShortcuts(): Promise<Readonly<Record<string, string | null>>>;
    replaceShortcuts(shortcuts: Readonly<Record<string, string | null>>): Promise<void>;
    areShortcutsInUse(shortcuts: string[]): Promise<readonly { readonly shortcut: string; readonly inUse: boolean }[]>;
  };
}

/** A command and the keys that ask for it now; null where a person gave them to something else. */
export interface Shortcut {
  readonly command: Command;
  readonly keys: string | null;
}

/** Why keys cannot be taken. */
export type ShortcutProblem = "not-keys" | "in-use";

/** Whether keys can be changed in this Excel. */
export const canChangeShortcuts = ({ context }: ShortcutOffice): boolean => context.requirements.isSetSupported("KeyboardShortcuts", "1.1");

/** The keys of all commands as they are for this person. */
export async function readShortcuts({ actions }: ShortcutOffice): Promise<Shortcut[]> {
  const keys = new Map(Object.entries(await actions.getShortcuts()));
  return COMMANDS.flatMap((command) => {
    const own = keys.get(commandId(command));
    return own === undefined ? [] : [{ command, keys: own }];
  });
}

/**
 * Gives a command other keys; null gives it those that it came with. Says why where that cannot be, and changes nothing then.
 * @param keys as a person writes them, `ctrl + alt + k`
 */
export async function changeShortcut({ actions }: ShortcutOffice, command: Command, keys: string | null): Promise<ShortcutProblem | null> {
  if (keys === null) {
    await actions.replaceShortcuts({ [commandId(command)]: null });
    return null;
  }
  const plain = plainKeys(keys);
  if (plain === null) return "not-keys";
  const [use] = await actions.areShortcutsInUse([plain]);
  if (use?.inUse) return "in-use";
  await actions.replaceShortcuts({ [commandId(command)]: plain });
  return null;
}

const MODIFIERS: ReadonlyMap<string, string> = new Map([
  ["ctrl", "Ctrl"],
  ["control", "Ctrl"],
  ["cmd", "Command"],
  ["command", "Command"],
  ["alt", "Alt"],
  ["option", "Alt"],
  ["shift", "Shift"],
  ["mayús", "Shift"],
]);

/** Keys as Office takes them: one or more modifiers, Shift never alone, and one letter, digit or sign; null for anything else. */
export function plainKeys(keys: string): string | null {
  const parts = keys.split("+").map((part) => part.trim());
  const last = parts.pop() ?? "";
  const modifiers = parts.map((part) => MODIFIERS.get(part.toLowerCase()));
  if (modifiers.length === 0 || modifiers.includes(undefined) || new Set(modifiers).size < modifiers.length) return null;
  if (modifiers.every((each) => each === "Shift")) return null;
  return /^[A-Z0-9_-]$/i.test(last) ? [...modifiers, last.toUpperCase()].join("+") : null;
}
