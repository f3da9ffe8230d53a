export type { Fault, Faults } from "./faults";
export type { Recording, RoundTrip } from "./recorder";
export { openSession } from "./openSession";
export { sessionOver, type Client, type Session, type SessionOptions } from "./session";
