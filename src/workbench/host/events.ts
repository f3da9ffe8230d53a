import type { Table, Worksheet } from "@cj-tech-master/excelts";
import { areaAddress, intersection, type Rectangle } from "./area";
import type { TableIndex } from "../model/tables";
import type { Json } from "./json";
import type { Method } from "./objectType";

/** Events by the names of Office.js, and the numbers by which the client knows them. */
const numbers = {
  onChanged: 10,
  onActivated: 11,
  onDeactivated: 12,
  onAdded: 13,
  onSelectionChanged: 14,
  onDeleted: 15,
  onNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventName = keyof typeof numbers;

/** `Workbook.onSelectionChanged`, which the client listens for without saying so. */
const documentSelectionChanged = 2;
const eventCategory = 65_536;
const wholeWorkbook = "Workbook";

/** How cells were changed. */
export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** What a change tells beside where it was: which way cells went, and what the one cell that was edited held. */
export interface ChangeDetails {
  readonly shiftDirection?: "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
  readonly valueBefore?: Json;
  readonly valueAfter?: Json;
  readonly valueTypeBefore?: Json;
  readonly valueTypeAfter?: Json;
}

interface Entry {
  readonly type: number;
  readonly target: string;
  readonly message: Readonly<Record<string, Json>>;
}

/** What events are told of. */
interface WatchedWorkbook {
  readonly sheets: readonly Worksheet[];
  readonly activeSheet: Worksheet;
  readonly tables: TableIndex;
  readonly selection: { readonly sheet: Worksheet; readonly area: Rectangle } | null;
  sheetId(sheet: Worksheet): string;
  tableId(table: Table): string;
}

/** What events are told from. */
interface State {
  readonly sheets: ReadonlyMap<Worksheet, string>;
  readonly tables: ReadonlyMap<string, { readonly name: string; readonly sheet: string }>;
  readonly active: Worksheet;
}

/** What has happened in the workbook and somebody listens to, until it is told. */
export class Events {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  private readonly listeners = new Map<number, number>();
  private entries: Entry[] = [];
  private before: State | null = null;
  private selection: WatchedWorkbook["selection"] = null;

  constructor(private readonly host: WatchedWorkbook) {}

  /** Somebody listens. */
  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  listen(name: EventName): void {
    const number = numbers[name];
    if (this.listeners.size === 0) this.before = this.state();
    this.listeners.set(number, (this.listeners.get(number) ?? 0) + 1);
  }

  leave(name: EventName): void {
    const number = numbers[name];
    const left = (this.listeners.get(number) ?? 0) - 1;
    if (left > 0) this.listeners.set(number, left);
    else this.listeners.delete(number);
  }

  /** The message that tells the client all that has happened since the last; null for nothing. */
  take(): string | null {
    const { entries } = this;
    if (entries.length === 0) return null;
    this.entries = [];
    const told = entries.map(({ type, target, message }) => ({
      messageCategory: eventCategory,
      messageType: type,
      targetId: target,
      message: JSON.stringify(message),
    }));
    return JSON.stringify({ id: 0, type: 3, message: { entries: told } });
  }

  private tell(name: EventName, targets: readonly string[], message: Entry["message"]): void {
    const type = numbers[name];
    if (!this.enabled || !this.listeners.has(type)) return;
    for (const target of targets) this.entries.push({ type, target, message });
  }

  /** Whether somebody wants to know of changed cells. */
  get hearsChanges(): boolean {
    return this.enabled && (this.listeners.has(numbers.onChanged) || this.listeners.has(numbers.tableChanged));
  }

  /** Cells of a sheet were changed. */
  changed(sheet: Worksheet, area: Rectangle, changeType: ChangeType, details: ChangeDetails = {}): void {
    if (!this.hearsChanges) return;
    const id = this.host.sheetId(sheet);
    const where = { worksheetId: id, address: areaAddress(area), referenceId: `${id}!${areaAddress(area)}` };
    const shift = { shiftDirection: "None", ...details };
    const message = { changeType, source: "Local", triggerSource: "ThisLocalAddin", ...where, ...shift };
    this.tell("onChanged", [id, wholeWorkbook], message);
    for (const table of sheet.getTables()) {
      const geometry = this.host.tables.named(table.name);
      if (!geometry || !intersection(geometry.area, area)) continue;
      const tableId = this.host.tableId(table);
      this.tell("tableChanged", [tableId, id, wholeWorkbook], { ...message, tableId });
    }
  }

  /** Tells what else is different since it was looked last: the selection, sheets, their names, tables and the active sheet. */
  look(): void {
    const { host } = this;
    if (host.selection && host.selection !== this.selection) this.selected(host.selection);
    this.selection = host.selection;
    if (this.listeners.size === 0) return;
    const now = this.state();
    const before = this.before ?? now;
    this.before = now;
    this.lookAtSheets(before, now);
    this.lookAtTables(before, now);
    if (now.active === before.active) return;
    const [left, entered] = [host.sheetId(before.active), host.sheetId(now.active)];
    if (now.sheets.has(before.active)) this.tell("onDeactivated", [left, wholeWorkbook], { worksheetId: left });
    this.tell("onActivated", [entered, wholeWorkbook], { worksheetId: entered });
  }

  private lookAtSheets(before: State, now: State): void {
    for (const [sheet, name] of now.sheets) {
      const worksheetId = this.host.sheetId(sheet);
      const nameBefore = before.sheets.get(sheet);
      if (nameBefore === undefined) this.tell("onAdded", [wholeWorkbook], { source: "Local", worksheetId });
      else if (nameBefore !== name) {
        this.tell("onNameChanged", [worksheetId, wholeWorkbook], { source: "Local", worksheetId, nameBefore, nameAfter: name });
      }
    }
    for (const sheet of before.sheets.keys()) {
      if (!now.sheets.has(sheet)) this.tell("onDeleted", [wholeWorkbook], { source: "Local", worksheetId: this.host.sheetId(sheet) });
    }
  }

  private lookAtTables(before: State, now: State): void {
    for (const [tableId, { sheet }] of now.tables) {
      if (!before.tables.has(tableId)) this.tell("tableAdded", [sheet, wholeWorkbook], { source: "Local", tableId, worksheetId: sheet });
    }
    for (const [tableId, { name, sheet }] of before.tables) {
      const message = { source: "Local", tableId, tableName: name, worksheetId: sheet };
      if (!now.tables.has(tableId)) this.tell("tableDeleted", [sheet, wholeWorkbook], message);
    }
  }

  private selected({ sheet, area }: NonNullable<WatchedWorkbook["selection"]>): void {
    const id = this.host.sheetId(sheet);
    this.tell("onSelectionChanged", [id, wholeWorkbook], { worksheetId: id, address: areaAddress(area) });
    for (const table of sheet.getTables()) {
      const shared = intersection(this.host.tables.named(table.name)?.area ?? area, area);
      const message = { worksheetId: id, address: shared ? areaAddress(shared) : "" };
      this.tell("tableSelectionChanged", [this.host.tableId(table)], message);
    }
    if (this.enabled) this.entries.push({ type: documentSelectionChanged, target: "", message: {} });
  }

  private state(): State {
    const { host } = this;
    const tables = host.sheets.flatMap((sheet) => sheet.getTables().map((table) => [sheet, table] as const));
    const known = ([sheet, table]: readonly [Worksheet, Table]) =>
      [host.tableId(table), { name: table.name, sheet: host.sheetId(sheet) }] as const;
    return {
      sheets: new Map(host.sheets.map((sheet) => [sheet, sheet.name])),
      tables: new Map(tables.map(known)),
      active: host.activeSheet,
    };
  }
}

/** The methods by which the client says that somebody listens to events of a type, by their public names, and no longer does. */
export function eventMethods<T>(
  hostOf: (target: T) => { readonly events: Events },
  events: Readonly<Record<string, EventName>>,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [member, name] of Object.entries(events)) {
    const listen: Method<T> = (target) => hostOf(target).events.listen(name);
    const leave: Method<T> = (target) => hostOf(target).events.leave(name);
    const part = member === "onChanged" ? "DataChanged" : member.slice(2);
    for (const form of [`${part}Event`, `Event${part}`])
      Object.assign(methods, { [`_Register${form}`]: listen, [`_Unregister${form}`]: leave });
  }
  return methods;
}
