/** What the ribbon, the menu on cells and the keyboard can ask for: the names by which `manifest.xml` and `shortcuts.json` know them. */
export const COMMANDS = ["open", "choose", "refresh", "plan", "why", "decide", "start"] as const;

export type Command = (typeof COMMANDS)[number];

/** `kamPlan` for `plan`. */
export const commandId = (command: Command): string => `kam${command.slice(0, 1).toUpperCase()}${command.slice(1)}`;
