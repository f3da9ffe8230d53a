export type { Fault, Faults } from "./faults";
export type { Recording, RoundTrip } from "./recorder";
export { openSession, type Session, type SessionOptions } from "./session";
