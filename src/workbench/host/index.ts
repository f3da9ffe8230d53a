export type { Fault, Faults, Refusal } from "./faults";
export type { Recording, RoundTrip } from "./recorder";
export { openSession } from "./openSession";
export type { Session, SessionOptions } from "./session";
