export type { Fault, Faults } from "./faults";
export type { Recording, RoundTrip } from "./recorder";
export { openSession } from "./openSession";
export type { Session, SessionOptions } from "./session";
