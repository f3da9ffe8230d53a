import type { CommandResult } from "./commandActions";
import { COMMANDS, commandId, type Command } from "./commandIds";

/** What the pane shows of the last command. */
export type CommandNews =
  | { readonly state: "running"; readonly command: Command }
  | { readonly state: "done"; readonly command: Command; readonly result: CommandResult }
  | { readonly state: "failed"; readonly command: Command; readonly error: unknown };

/** The part of Office that commands stand on. */
export interface CommandOffice {
  readonly actions: { associate(id: string, action: (event?: CommandEvent) => Promise<void>): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** What the ribbon hands over: it shows the command as running until it is told. The keyboard hands over nothing. */
interface CommandEvent {
  readonly completed?: () => void;
}

/**
 * Runs commands and keeps what the last one came to until it is put away, so that a pane that is opened by it finds it there. A page that was
 * loaded by Excel without being shown runs them too.
 */
export class CommandDesk {
  private current: CommandNews | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly actions: Readonly<Record<Command, () => Promise<CommandResult>>>,
    private readonly office: CommandOffice,
  ) {}

  /** Makes the commands known to Office: at once when the page is loaded, for a ribbon button may be what loads it. */
  register(): void {
    for (const command of COMMANDS) {
      this.office.actions.associate(commandId(command), async (event) => {
        try {
          await this.run(command);
        } finally {
          event?.completed?.();
        }
      });
    }
  }

  /** Runs a command; what it came to is told in the pane, which opens for it unless what was done is in sight already. */
  async run(command: Command): Promise<void> {
    this.tell({ state: "running", command });
    const news = await this.newsOf(command);
    this.tell(news);
    if (isToBeTold(news)) await this.office.addin.showAsTaskpane();
  }

  /** What is to be shown, or null. */
  readonly news = (): CommandNews | null => this.current;

  /** Calls `listener` at every change of `news`, until what is returned is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The person has seen it. */
  readonly putAway = (): void => this.tell(null);

  private async newsOf(command: Command): Promise<CommandNews> {
    try {
      return { state: "done", command, result: await this.actions[command]() };
    } catch (error) {
      return { state: "failed", command, error };
    }
  }

  private tell(news: CommandNews | null): void {
    this.current = news;
    for (const listener of this.listeners) listener();
  }
}

/** Going to a sheet shows itself. */
function isToBeTold(news: CommandNews): boolean {
  if (news.state !== "done") return true;
  const { result } = news;
  return result.command !== "start" && !(result.command === "plan" && result.plan.made === null);
}
