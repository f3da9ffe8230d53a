import type { Platform } from "../model";
import { HostError, type HostErrorCode } from "./hostError";

/** What goes wrong with one round trip, counted from 1. */
export interface Fault {
  readonly roundTrip: number;
  /** The code with which it fails (`GeneralException`), or `hang` for an answer that never comes. */
  readonly fail: string;
  /** Whether it fails before anything was done, or after all was done, its answer lost. */
  readonly when?: "before" | "after";
}

/** A member that Excel refuses, wherever it is used. */
export interface Refusal {
  /**
   * The member, from the type it is found on or from any type that leads there: `WorksheetFreezePanes.freezeRows`,
   * `Worksheet.freezePanes.freezeRows`, `Worksheet.charts.add`. All that lies below it is refused, too: `Worksheet.pageLayout`.
   */
  readonly member: string;
  /** The code with which it is refused; `GeneralException` where nothing is said. */
  readonly code?: string;
  /** Whether it is refused where it is read, or where it is set or called; both where nothing is said. */
  readonly use?: "read" | "change";
  /** How often it is refused; always where nothing is said. */
  readonly times?: number;
}

/** What a test lets go wrong. */
export interface Faults {
  readonly trips?: readonly Fault[];
  /** Members that are refused with Excel's error; a text is one that is refused always. */
  readonly refuse?: readonly (string | Refusal)[];
  /** So many round trips that read cells of custom functions, or cells that depend on them, find them `#BUSY!`. */
  readonly busyReads?: number;
  /** The workbook says that it is open for reading only; what is refused for that is told by `refuse`. */
  readonly readOnly?: boolean;
  /** Most bytes of a request and of an answer; 5 MB on the web, no limit on the desktop. */
  readonly requestLimit?: number;
  readonly responseLimit?: number;
}

/** Excel on the web refuses requests and answers of more than 5 MB. */
const webLimit = 5 * 1024 * 1024;

export const HANG = "hang";

export interface Limits {
  readonly request: number;
  readonly response: number;
}

export function limitsOf(faults: Faults, platform: Platform): Limits {
  const usual = platform === "web" ? webLimit : Infinity;
  return { request: faults.requestLimit ?? usual, response: faults.responseLimit ?? usual };
}

/** How many bytes a text takes on its way. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Refuses members. Names of members are told apart without regard to case. */
export class Refusals {
  private readonly refusals: readonly (Refusal & { readonly name: string })[];
  private readonly met = new Map<Refusal, number>();

  constructor(given: Faults["refuse"] = []) {
    this.refusals = given
      .map((refusal) => (typeof refusal === "string" ? { member: refusal } : refusal))
      .map((refusal) => ({ ...refusal, name: refusal.member.toLowerCase() }));
  }

  get any(): boolean {
    return this.refusals.length > 0;
  }

  /**
   * @param names the names of one member: from its own type, and from those that lead to it
   * @throws HostError for a member that is refused
   */
  check(names: readonly string[], use: "read" | "change"): void {
    const given = names.map((name) => name.toLowerCase());
    const refusal = this.refusals.find(
      (each) =>
        (each.use ?? use) === use &&
        given.some((name) => name === each.name || name.startsWith(`${each.name}.`)) &&
        (this.met.get(each) ?? 0) < (each.times ?? Infinity),
    );
    if (!refusal) return;
    this.met.set(refusal, (this.met.get(refusal) ?? 0) + 1);
    throw new HostError((refusal.code ?? "GeneralException") as HostErrorCode, "There was an internal error while processing the request.");
  }
}
