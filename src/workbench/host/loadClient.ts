import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { Client } from "./session";

const clientScript = "@microsoft/office-js/dist/excel-web-16.00.js";

let compiled: Script | null = null;

/** The client is read and compiled once; each session runs it in a context of its own. */
function script(): Script {
  if (!compiled) {
    const path = createRequire(__filename).resolve(clientScript);
    compiled = new Script(readFileSync(path, "utf8"), { filename: clientScript });
  }
  return compiled;
}

/** Clients of sessions that have ended: a client that has run before takes no time to load, and is faster. */
const free: Client[] = [];

/** The real Excel client of office.js, in a context of its own; nothing of it reaches the globals of Node, and it serves one session at a time. */
export const loadClient = (): Client => free.pop() ?? newClient();

function newClient(): Client {
  const timers = new Set<NodeJS.Timeout>();
  const later = (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      callback(...args);
    }, delay);
    timers.add(timer);
    return timer;
  };
  const cancel = (timer: NodeJS.Timeout): void => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  const globals: Record<string, unknown> = { console, setTimeout: later, clearTimeout: cancel, performance };
  Object.assign(globals, {
    window: globals,
    self: globals,
    navigator: { userAgent: "node" },
    document: {},
    location: { href: "http://localhost/" },
  });
  createContext(globals);
  script().runInContext(globals);
  const close = (isDone: boolean): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    // What the client still sends when a batch has ended is sent before the next turn of the event loop.
    if (isDone) setImmediate(() => free.push(client));
  };
  const client: Client = { ...(globals as unknown as Pick<Client, "Excel" | "OfficeExtension">), close };
  return client;
}
