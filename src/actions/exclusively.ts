import { ActionError } from "./actionError";

let isAtWork = false;

/**
 * Does one piece of work on the workbook at a time: the pane, the ribbon and the keyboard may ask for several, and two that write would each
 * take the other's cells for a person's. @throws ActionError `busy`
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (isAtWork) throw new ActionError("busy");
  isAtWork = true;
  try {
    return await work();
  } finally {
    isAtWork = false;
  }
}
