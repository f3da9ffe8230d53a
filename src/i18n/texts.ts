import type { en } from "./en";

/** The shape that every language must fill: English is the reference. */
export type Texts = typeof en;
