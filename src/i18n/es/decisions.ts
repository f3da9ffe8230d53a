import type { Texts } from "../texts";

export const decisions: Texts["decisions"] = {
  status: {
    key: "{name} se propone como cuenta clave: posición {rank} de {ranked}, puntuación {score}, nivel {tier}.",
    tie: "{name} empata por la última plaza en todo lo que cuenta: posición {rank} de {ranked}, puntuación {score}, nivel {tier}. Decida.",
    waiting: "{name} está en la lista de espera: posición {rank} de {ranked}, puntuación {score}, nivel {tier}.",
    provisional:
      "{name} estaría en la lista, pero es provisional: se conoce el {known} % del peso. Posición {rank} de {ranked}, puntuación {score}.",
    no: "{name} no se propone: {reason}.",
  },
  notProposed: {
    noScore: "aún no hay nada valorado",
    disqualified: "está descartada",
    knockedOut: "{rules}",
    incomplete: "solo se conoce el {known} % del peso",
    manageForCash: "es una cuenta para rentabilizar",
    belowLowest: "su puntuación de {score} no llega a la mínima para ser propuesta",
  },
  notRanked: "la lista no puede ordenarse hasta corregir lo que se indica abajo",
  decided: "Lo ha decidido una persona: {decision}.",
  part: "{criterion} {rating} ({points} de {most} puntos)",
  best: "Lo que más aporta: {parts}.",
  worst: "Lo que más resta: {part}.",
  revenue: {
    plain: "Posición {rank} por ingresos.",
    large: "Grande, no clave: posición {rank} por ingresos.",
    key: "Clave, no grande: posición {rank} por ingresos.",
  },
  stability: "En la lista en el {share} % de los sorteos.",
  unknown: "No se conoce: {criteria} ({share} % del peso).",
  change: {
    entered: "Entra: {name} ({was} → {is}): {cause}.",
    left: "Sale: {name} ({was} → {is}): {cause}.",
    moved: "{name}: puntuación {was} → {is}, nivel {tierWas} → {tierIs}: {cause}.",
    rescored: "{name}: puntuación {was} → {is}, nivel {tierIs} como antes: {cause}.",
    added: "Nuevas en la lista: {names}.",
    removed: "Ya no están en la lista: {names}.",
    weight: "Peso de {criterion}: {was} → {is}.",
    rule: "{rule}: {was} → {is}.",
    nothing: "No ha cambiado nada.",
  },
  cause: {
    rating: "{criterion} {was} → {is}",
    decision: "lo ha decidido una persona",
    weights: "han cambiado los pesos",
    rules: "han cambiado las reglas",
    others: "han cambiado otras cuentas",
    added: "nueva en la lista",
    removed: "ya no está en la lista",
  },
  none: "–",
};
