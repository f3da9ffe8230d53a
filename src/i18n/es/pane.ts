import type { Texts } from "../texts";

export const pane: Texts["pane"] = { product: "KAM para Excel" };
