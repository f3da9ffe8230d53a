import type { Platform } from "../model";

/** What goes wrong with one round trip, counted from 1. */
export interface Fault {
  readonly roundTrip: number;
  /** The code with which it fails (`GeneralException`), or `hang` for an answer that never comes. */
  readonly fail: string;
  /** Whether it fails before anything was done, or after all was done, its answer lost. */
  readonly when?: "before" | "after";
}

/** What a test lets go wrong. */
export interface Faults {
  readonly trips?: readonly Fault[];
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
