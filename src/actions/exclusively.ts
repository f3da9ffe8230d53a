import { ActionError } from "./actionError";

let atWork = false;

/** Whether something is being done to the workbook now. */
export const isAtWork = (): boolean => atWork;

/**
 * Does one piece of work on the workbook at a time: the pane, the ribbon and the keyboard may ask for several, and two that write would each
 * take the other's cells for a person's. @throws ActionError `busy`
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (atWork) throw new ActionError("busy");
  atWork = true;
  try {
    return await work();
  } finally {
    atWork = false;
  }
}
