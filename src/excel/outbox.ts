/** What belongs to the looks of a sheet and may be refused by Excel, in the order in which it is sent: `src/i18n` says each in words. */
export const LOOK_GROUPS = ["cells", "inputs", "rules", "outline", "charts", "labels", "tab", "panes", "page", "place"] as const;
export type LookGroup = (typeof LOOK_GROUPS)[number];

/** A look that Excel did not take, and where. */
export interface RefusedLook {
  readonly group: LookGroup;
  readonly sheet: string;
  /** Excel's own words. */
  readonly reason: string;
}

/** Groups of which nothing is there twice when it is done twice. */
const REPEATABLE: ReadonlySet<LookGroup> = new Set(["cells", "inputs", "labels", "tab", "panes", "page", "place"]);

/** A look of one sheet, to be queued. */
export interface Look {
  readonly group: LookGroup;
  readonly sheet: string;
  readonly queue: () => void;
}

/** What is written: values, formulas, tables, names; or looks, tried together. */
type Step = { readonly write: () => void } | { readonly looks: readonly Look[] };

/**
 * What is to be sent to Excel, in its order. Looks travel in the same requests as what is written. Where Excel refuses one, the request ends
 * there: the refusal is kept, and all that comes after it is sent again without it. So a look takes no round trip of its own unless it is
 * refused, and can sink nothing.
 */
export class Outbox {
  private steps: Step[] = [];
  private characters = 0;
  private readonly sheets = new Map<string, Excel.Worksheet>();
  /** Looks that were refused so far. */
  readonly refused: RefusedLook[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly charactersAtOnce: number,
  ) {}

  /** A sheet by its name, asked for once. An object of a request that was refused is of no use to the next: Office.js says so where it is used. */
  sheet(name: string): Excel.Worksheet {
    const sheet = this.sheets.get(name) ?? this.context.workbook.worksheets.getItem(name);
    this.sheets.set(name, sheet);
    return sheet;
  }

  /** Tells that a sheet has another name now. */
  forget(name: string): void {
    this.sheets.delete(name);
  }

  /** Adds what has to be written; `queue` turns it into Office.js calls when it is sent. */
  write(queue: () => void): void {
    this.steps.push({ write: queue });
  }

  /** Adds looks, group by group. The calls of one must need nothing of another's but what they ask for by name. */
  look(looks: readonly Look[]): void {
    for (const group of LOOK_GROUPS) {
      const those = looks.filter((look) => look.group === group);
      if (REPEATABLE.has(group) && those.length > 0) this.steps.push({ looks: those });
      else this.steps.push(...those.map((look) => ({ looks: [look] })));
    }
  }

  /** Sends what is queued where so many more characters would make the request too large. */
  async makeRoom(characters: number): Promise<void> {
    if (this.characters > 0 && this.characters + characters > this.charactersAtOnce) await this.send();
    this.characters += characters;
  }

  /** Sends what is queued: one round trip, and more only where looks are refused. */
  async send(): Promise<void> {
    let rest = this.steps;
    this.steps = [];
    this.characters = 0;
    for (;;) {
      try {
        this.queue(rest);
        await this.context.sync();
        return;
      } catch (error) {
        const place = lastBegun(error);
        const step = rest[place];
        if (!step || !("looks" in step)) throw error;
        this.sheets.clear();
        rest = [...this.withoutRefused(step.looks, error), ...rest.slice(place + 1)];
      }
    }
  }

  /** What is left of looks that were refused: each of several by itself, nothing of a single one. */
  private withoutRefused(looks: readonly Look[], error: unknown): Step[] {
    const [only, ...others] = looks;
    if (others.length > 0) return looks.map((look) => ({ looks: [look] }));
    if (only) this.refused.push({ group: only.group, sheet: only.sheet, reason: error instanceof Error ? error.message : String(error) });
    return [];
  }

  /** A trace before looks, and before what is written after them, tells in the end which of them were refused. */
  private queue(steps: readonly Step[]): void {
    steps.forEach((step, place) => {
      const before = steps[place - 1];
      if ("looks" in step || (before && "looks" in before)) this.context.trace(`${TRACE}${place}`);
      if ("write" in step) step.write();
      else for (const look of step.looks) look.queue();
    });
  }
}

const TRACE = "KAM step ";

/** The place of the last step that had begun when Excel refused a request; -1 where nothing says so. */
function lastBegun(error: unknown): number {
  const traces = typeof error === "object" && error !== null && "traceMessages" in error ? error.traceMessages : null;
  const last: unknown = Array.isArray(traces) ? traces.at(-1) : null;
  return typeof last === "string" && last.startsWith(TRACE) ? Number(last.slice(TRACE.length)) : -1;
}
