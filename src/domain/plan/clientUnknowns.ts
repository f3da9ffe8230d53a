/** What a client may not know: that the offer exists, that they have the problem it solves, or what solving it is worth to them. */
export const CLIENT_UNKNOWNS = ["offer", "problem", "worth"] as const;

export type ClientUnknown = (typeof CLIENT_UNKNOWNS)[number];
