import type { CustomFunctionTable, Platform, WorkbookModel } from "../model";
import { Bridge, type ClientBridge } from "./bridge";
import { customFunctionsRuntime, type CustomFunctionsRuntime } from "./customFunctions";
import type { Faults } from "./faults";
import { officeRuntime, type OfficeRuntime, type OfficeSettings } from "./office";
import type { Recording } from "./recorder";
import { WorkbookHost } from "./workbookHost";

/** The real client of office.js, as its script puts it into a window. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: { init(bridge: ClientBridge): void } };
  /** Takes back everything that the client has asked for later. @param isDone nothing of the session goes on: the client may serve another one */
  readonly close: (isDone: boolean) => void;
}

export interface SessionOptions extends OfficeSettings {
  readonly model: WorkbookModel;
  readonly platform: Platform;
  readonly functions: CustomFunctionTable;
  readonly faults?: Faults;
  /** The day that TODAY() gives, as Excel's serial number, instead of what the model says. */
  readonly today?: number;
}

/** A workbook open in Excel, with an add-in's view of it. */
export interface Session {
  /** The namespace of the real client: `session.Excel.run(batch)`. */
  readonly Excel: Client["Excel"];
  readonly OfficeExtension: Client["OfficeExtension"];
  readonly Office: OfficeRuntime;
  readonly CustomFunctions: CustomFunctionsRuntime;
  /** What Excel was asked so far. */
  readonly recorder: Recording;
  /** Runs what the add-in associated with a command of the ribbon. @throws Error when there is none */
  runAction(id: string, ...args: unknown[]): unknown;
  /** Ends the session: nothing is answered any more, and nothing runs on. */
  close(): void;
}

/** Answers a client that is loaded from a workbook. This runs in Node and in a page alike. */
export function sessionOver(client: Client, { model, platform, functions, faults = {}, today, ...settings }: SessionOptions): Session {
  if (today !== undefined) model.today = today;
  const { runtime, table } = customFunctionsRuntime(functions);
  const { office, actions } = officeRuntime(platform, settings);
  const host = new WorkbookHost(model, platform, table, faults.busyReads);
  host.readOnly = faults.readOnly ?? false;
  const bridge = new Bridge(host, faults);
  client.OfficeExtension.HostBridge.init(bridge);
  let isOpen = true;
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: office,
    CustomFunctions: runtime,
    recorder: bridge.recorder,
    runAction: (id, ...args) => {
      const action = actions.get(id);
      if (!action) throw new Error(`Nothing is associated with ${id}.`);
      return action(...args);
    },
    close: () => {
      if (isOpen) client.close(bridge.close());
      isOpen = false;
    },
  };
}
