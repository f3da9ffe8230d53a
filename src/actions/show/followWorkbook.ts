import { cellAddressOf } from "../../domain/grid";
import { readSheetIds } from "../../excel/readStanding";
import type { ExcelRun } from "../../excel/run";
import type { Stop } from "../../excel/sheetActivated";
import { onSheetRenamed } from "../../excel/sheetRenamed";
import { onWorkbookEvent, type WorkbookEvent } from "../../excel/workbookEvents";
import { isAtWork } from "../exclusively";

/** What has happened since the listener was called last. */
export interface Happened {
  /** The person has gone to another cell or sheet. */
  readonly moved: boolean;
  /** Cells were changed, or sheets came, went or got other names: what was read may be otherwise now. */
  readonly changed: boolean;
  /** Where other people have changed cells, each place once; as many as are worth a look. */
  readonly byOthers: readonly string[];
}

/** How long it waits, in milliseconds. */
interface Pauses {
  /** After an event for the next: a person who types or moves on is not asked about each step. */
  readonly rest: number;
  /** At most, while events go on. */
  readonly most: number;
  /** After own work, whose events come late. */
  readonly own: number;
}

const PAUSES: Pauses = { rest: 250, most: 2_000, own: 500 };

/** Places of other people's changes that are told. */
const MOST_PLACES = 20;

/**
 * Calls `listener` when something has happened in the sheets, once for what comes together, until what is returned is called. What the add-in
 * itself writes counts as nothing: whoever asked for it knows. Where Excel refuses its events, `listener` is never called.
 */
export function followWorkbook(run: ExcelRun, listener: (happened: Happened) => void, pauses: Pauses = PAUSES): () => void {
  const follower = new Follower(run, listener, pauses);
  const hear = (event: WorkbookEvent): void => follower.hear(event);
  // An Excel that is too old for the one tells the others.
  const stops = [
    run((context) => onWorkbookEvent(context, hear)).catch(() => null),
    run((context) => onSheetRenamed(context, () => hear({ kind: "sheets" }))).catch(() => null),
  ];
  return () => {
    follower.end();
    // An event that cannot be taken back is not listened to any more.
    for (const stopping of stops) void stopping.then((stop: Stop | null) => stop?.().catch(() => undefined));
  };
}

class Follower {
  private moved = false;
  private changed = false;
  private readonly others = new Map<string, { readonly sheetId: string; readonly cells: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;
  private workedAt = -Infinity;
  private isOver = false;

  constructor(
    private readonly run: ExcelRun,
    private readonly listener: (happened: Happened) => void,
    private readonly pauses: Pauses,
  ) {}

  hear(event: WorkbookEvent): void {
    const now = Date.now();
    if (isAtWork()) this.workedAt = now;
    const isOwn = now - this.workedAt < this.pauses.own && !(event.kind === "cells" && event.byOthers);
    if (this.isOver || isOwn) return;
    if (event.kind === "moved") this.moved = true;
    else this.changed = true;
    if (event.kind === "cells" && event.byOthers) this.others.set(`${event.sheetId}!${event.cells}`, event);
    if (this.timer === undefined) this.since = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), Math.min(this.pauses.rest, Math.max(0, this.since + this.pauses.most - now)));
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private async tell(): Promise<void> {
    const { moved, changed } = this;
    const others = [...this.others.values()].slice(0, MOST_PLACES);
    this.timer = undefined;
    this.moved = this.changed = false;
    this.others.clear();
    // Whose sheet is gone by now is told of no more.
    const names = others.length === 0 ? new Map<string, string>() : await this.run(readSheetIds).catch(() => new Map<string, string>());
    const byOthers = others.flatMap(({ sheetId, cells }) => cellAddressOf(names.get(sheetId) ?? "", cells) ?? []);
    if (!this.isOver) this.listener({ moved, changed, byOthers });
  }
}
