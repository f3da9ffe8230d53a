import { loadClient } from "./loadClient";
import { sessionOver, type Session, type SessionOptions } from "./session";

/** Opens a workbook for an add-in: the real client of office.js, answered from the workbook. Sessions share nothing. */
export const openSession = (options: SessionOptions): Session => sessionOver(loadClient(), options);
