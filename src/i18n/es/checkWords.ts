import type { Texts } from "../texts";

export const checkWords: Texts["checkWords"] = {
  answers: { yes: "Sí", partly: "En parte", no: "No" },
  departures: { left: "Ya no está" },
  gapViews: { joined: "Unidos", spilled: "Separados", count: "Recuento" },
};
