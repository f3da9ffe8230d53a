import { Bridge } from "../host/bridge";
import type { Faults } from "../host/faults";
import { WorkbookHost } from "../host/workbookHost";
import type { Recording } from "../host/recorder";
import type { CustomFunctionTable, Platform, WorkbookModel } from "../model";

interface PageWorkbookOptions {
  readonly model: WorkbookModel;
  readonly platform: Platform;
  readonly functions: CustomFunctionTable;
  readonly faults?: Faults;
}

/** A workbook that answers the messages of a client elsewhere: in the page of a browser. */
export class PageWorkbook {
  private readonly host: WorkbookHost;
  private readonly bridge: Bridge;
  private readonly events: string[] = [];
  private readonly waiting = new Map<number, (answer: string) => void>();

  constructor({ model, platform, functions, faults = {} }: PageWorkbookOptions) {
    this.host = new WorkbookHost(model, platform, functions, faults.busyReads);
    this.bridge = new Bridge(this.host, faults);
    this.bridge.onMessageFromHost = (text) => {
      const id = idOf(text);
      const answer = this.waiting.get(id);
      this.waiting.delete(id);
      if (!answer) this.events.push(text);
      // The events that follow an answer at once go with it.
      else queueMicrotask(() => answer([text, ...this.events.splice(0)].join("\n")));
    };
  }

  /** The answer to one message of the client, and on lines of their own the events that it has brought about. It never comes where a fault lets it hang, or after `close`. */
  answer(text: string): Promise<string> {
    return new Promise((resolve) => {
      this.waiting.set(idOf(text), resolve);
      this.bridge.sendMessageToHost(text);
    });
  }

  get recorder(): Recording {
    return this.bridge.recorder;
  }

  /** Address of the cells selected last, `'My list'!F2`; null where none were. */
  get selection(): string | null {
    return this.host.selection?.address ?? null;
  }

  close(): void {
    this.bridge.close();
    this.waiting.clear();
  }
}

const idOf = (text: string): number => (JSON.parse(text) as { readonly id: number }).id;
