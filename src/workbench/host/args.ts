import { invalidArgument } from "./hostError";
import type { Json } from "./json";
import type { Argument, HostObject } from "./objectType";
import type { CellRange } from "./objects/cellRange";
import { rangeType } from "./objects/declaredTypes";

export const isHostObject = (argument: Argument | undefined): argument is HostObject =>
  typeof argument === "object" && argument !== null && "typeName" in argument;

const isMissing = (argument: Argument | undefined): argument is null | undefined => argument === undefined || argument === null;

/** A text that must be given. @throws HostError InvalidArgument */
export function textArg(args: readonly Argument[], i: number, name: string): string {
  const argument = args[i];
  if (typeof argument !== "string") throw invalidArgument(`${name} is a text.`);
  return argument;
}

/** A name, or an id that is a number. */
export const keyArg = (args: readonly Argument[], i: number): string =>
  typeof args[i] === "number" ? String(args[i]) : textArg(args, i, "key");

/** A text or null where it is left out. */
export const optionalText = (args: readonly Argument[], i: number, name: string): string | null =>
  isMissing(args[i]) ? null : textArg(args, i, name);

/** A whole number that must be given. @throws HostError InvalidArgument */
export function wholeArg(args: readonly Argument[], i: number, name: string): number {
  const argument = args[i];
  if (typeof argument !== "number" || !Number.isInteger(argument)) throw invalidArgument(`${name} is a whole number.`);
  return argument;
}

export const optionalWhole = (args: readonly Argument[], i: number, name: string): number | null =>
  isMissing(args[i]) ? null : wholeArg(args, i, name);

/** True or false; `otherwise` where it is left out. */
export function flagArg(args: readonly Argument[], i: number, name: string, otherwise: boolean): boolean {
  const argument = args[i];
  if (isMissing(argument)) return otherwise;
  if (typeof argument !== "boolean") throw invalidArgument(`${name} is true or false.`);
  return argument;
}

/** One of some words, told apart without regard to case, in its own spelling. @throws HostError InvalidArgument */
export function wordArg<W extends string>(argument: Argument | undefined, words: readonly W[], name: string): W {
  const found = typeof argument === "string" ? words.find((word) => word.toLowerCase() === argument.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`${name} is one of ${words.join(", ")}.`);
  return found;
}

/** A range that was handed over as an object; null for anything else. */
export const rangeObject = (argument: Argument | undefined): CellRange | null =>
  isHostObject(argument) ? rangeType.targetOf(argument) : null;

/** A value, not an object. @throws HostError InvalidArgument */
export function valueArg(argument: Argument | undefined, name: string): Json {
  if (isHostObject(argument)) throw invalidArgument(`${name} is a value.`);
  return argument ?? null;
}

export function textValue(value: Json, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} is a text.`);
  return value;
}

/** A number within bounds. @throws HostError InvalidArgument */
export function numberValue(value: Json, name: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most))
    throw invalidArgument(`${name} is a number from ${least} to ${most}.`);
  return value;
}

export function flagValue(value: Json, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} is true or false.`);
  return value;
}
