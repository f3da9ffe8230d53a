import type { HistoryEntry } from "../actions/undo/history";
import type { HistoryShelf } from "../actions/undo/keepHistory";

const DATABASE = "kam";
const STORE = "histories";

/** Histories in the database of the web view: on this machine alone, each under the id of its workbook. */
export const historyShelf: HistoryShelf = (workbook) => ({
  load: () => inStore("readonly", (store) => store.get(workbook)).then((kept) => (isHistory(kept) ? kept : [])),
  save: (entries) => inStore("readwrite", (store) => store.put(entries, workbook)).then(() => undefined),
});

const isHistory = (kept: unknown): kept is readonly HistoryEntry[] => Array.isArray(kept);

async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  return answerOf(request);
}

/** @throws DOMException where the web view keeps nothing, or has no room */
const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The database does not answer"));
  });
