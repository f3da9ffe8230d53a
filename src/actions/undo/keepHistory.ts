import { readSetting, writeSetting } from "../../excel/workbookSetting";
import type { ExcelRun } from "../../excel/run";
import { exclusively } from "../exclusively";
import { historyEntries, setHistory, type HistoryEntry, type HistoryStorage } from "./history";

/** Under this the workbook keeps its id. */
const WORKBOOK = "KAM_Workbook";

/** Where histories are kept, by the id of their workbook. */
export type HistoryShelf = (workbook: string) => HistoryStorage;

/**
 * Keeps what the add-in does to a workbook beyond the life of the page. The workbook holds an id, and no more: what was in its cells stays on
 * this machine. A workbook gets its id with the first thing that is kept, so that looking at one changes nothing.
 */
export class HistoryKeeper {
  private storage: HistoryStorage | null = null;
  private kept: readonly HistoryEntry[] = [];
  private opening: Promise<void> | null = null;
  /** Why the history lasts no longer than the page; null where it does. */
  problem: unknown = null;

  constructor(
    private readonly run: ExcelRun,
    private readonly shelf: HistoryShelf,
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {}

  /** Takes up the history of this workbook, once; what was done before that stands at its end. */
  open(): Promise<void> {
    this.opening ??= this.takeUp();
    return this.opening;
  }

  /** Does one piece of work at a time, and keeps what it did. A history that cannot be kept hinders no work. */
  async recorded<T>(work: () => Promise<T>): Promise<T> {
    const result = await exclusively(work);
    await this.keep();
    return result;
  }

  private async takeUp(): Promise<void> {
    this.problem = null;
    try {
      const id = await this.run((context) => readSetting(context, WORKBOOK));
      if (id === null) return;
      this.storage = this.shelf(id);
      this.kept = [...(await this.storage.load()), ...historyEntries()];
      setHistory(this.kept);
    } catch (error) {
      this.problem = error;
      // The next work tries again.
      this.opening = null;
    }
  }

  private async keep(): Promise<void> {
    if (isSame(historyEntries(), this.kept)) return;
    await this.open();
    if (this.problem !== null) return;
    try {
      this.storage ??= this.shelf(await this.nameWorkbook());
      await this.storage.save(historyEntries());
      this.kept = historyEntries();
    } catch (error) {
      this.problem = error;
    }
  }

  private async nameWorkbook(): Promise<string> {
    const id = this.newId();
    await this.run((context) => writeSetting(context, WORKBOOK, id));
    return id;
  }
}

const isSame = (some: readonly HistoryEntry[], others: readonly HistoryEntry[]): boolean =>
  some.length === others.length && some.every((entry, index) => entry === others[index]);
