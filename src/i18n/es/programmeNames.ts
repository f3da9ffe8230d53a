import type { programmeNames as en } from "../en/programmeNames";

export const programmeNames: typeof en = {
  definition: "Definición",
  selling: "Vender o gestionar",
  knowledge: "Conocimiento",
  trust: "Confianza",
  leadership: "Respaldo",
  programme: "Programa",
  guide: "Claves y errores",
  figures: "Cifras",
  rounds: "Rondas",
};
