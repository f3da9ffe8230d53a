import type { Texts } from "../texts";

export const functions: Texts["functions"] = {};
