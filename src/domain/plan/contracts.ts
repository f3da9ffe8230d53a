import type { SerialDate } from "./dates";

/** So many days ahead a contract is looked at: a year. */
export const CONTRACT_AHEAD = 365;

/** Notice that is due within so many days stands out. */
export const NOTICE_DAYS = 90;

/** When a contract ends, and until when notice can be given. */
export interface ContractDates {
  readonly notice: SerialDate | null;
  readonly end: SerialDate | null;
}

/** The day by which something has to be done about a contract: its notice or, where it has none, its end. */
export const contractDay = ({ notice, end }: ContractDates): SerialDate | null => notice ?? end;
