import type { Texts } from "../texts";

export const terms: Texts["terms"] = {};
