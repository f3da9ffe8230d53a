import { lists } from "./lists";
import type { Texts } from "../texts";

export const settings: Texts["sheets"]["settings"] = {
  title: "Ajustes",
  note: "Lo que vale para toda la lista. Cambie una celda azul: todo la sigue.",
  groups: {
    list: "La lista",
    scores: "Puntuaciones y niveles",
    views: "Cartera y estabilidad",
    plans: "Planes",
    reading: "Lectura de la lista",
    opportunities: "Oportunidades",
  },
  headers: { setting: "Ajuste", value: "Valor", meaning: "Qué significa" },
  capHigh: "Más de 35 es mucho para una empresa: lo habitual es de 15 a 35. Cuantas más cuentas clave, menos recibe cada una.",
  capRefused: "Más de 50 ya no es una lista de cuentas clave: cuentan 50 hasta que se escriba arriba el motivo.",
  rows: {
    cap: {
      label: "Límite",
      note: "Cuántas cuentas clave admite la lista. Lo habitual en una empresa es de 15 a 35; más de 50, solo con un motivo.",
      error: "El límite es un número entero de 1 a 50. Para más, escriba antes el motivo debajo.",
    },
    capReason: { label: "Motivo de un límite mayor que 50", note: "Déjelo vacío si el límite no pasa de 50.", error: "" },
    capInForce: { label: "Límite vigente", note: "Con el que cuentan todas las hojas.", error: "" },
    managerCap: {
      label: "Límite por gestor de cuentas clave",
      note: "Cuántas cuentas clave puede llevar un gestor de cuentas clave. Lo habitual es de 5 a 15.",
      error: "El límite es un número entero de 1 a 1000.",
    },
    rows: lists.rowsSetting,
    missing: {
      label: "Valoraciones que faltan",
      note: "Reasignar reparte su peso entre lo conocido, mínimo las cuenta como 1, estricto deja la cuenta sin puntuación.",
      error: "Elija un valor de la lista.",
    },
    tierA: { label: "Nivel A desde", note: "Puntuación mínima del nivel A.", error: "Un nivel empieza en una puntuación de 0 a 100." },
    tierB: {
      label: "Nivel B desde",
      note: "Puntuación mínima del nivel B; debajo, nivel C.",
      error: "Un nivel empieza de 0 a 100 puntos.",
    },
    lowestTier: {
      label: "Nivel mínimo para ser propuesta",
      note: "A, B o C. El límite es un máximo, no un cupo: quedan plazas libres si pocas cuentas llegan a este nivel. Con C entran todas.",
      error: "Elija A, B o C.",
    },
    lowest: { label: "Puntuación mínima para ser propuesta", note: "La que corresponde a ese nivel.", error: "" },
    minCompleteness: {
      label: "Datos completos necesarios",
      note: "Una cuenta valorada en menos peso que este es provisional: no llega al nivel A, va detrás de las demás y no es cuenta clave hasta que usted lo decida.",
      error: "Indique una parte de 0 % a 100 %.",
    },
    spread: {
      label: "Variación de los pesos",
      note: "Cuánto se mueven los pesos al azar para la estabilidad de la lista. 100 % prueba todas las ponderaciones.",
      error: "Indique una parte de 0 % a 100 %.",
    },
    cut: {
      label: "Corte de la cartera",
      note: "Desde este atractivo y esta fortaleza, una cuenta está en el lado alto.",
      error: "Indique un número de 1 a 100.",
    },
    weightsFrom: {
      label: "Pesos según",
      note: "Los pesos escritos en Criterios o los que resultan de comparar los criterios por pares.",
      error: "Elija un valor de la lista.",
    },
    today: {
      label: "Hoy",
      note: "El día desde el que se mira todo; al elegir y al actualizar pasa a ser hoy. Escriba otra fecha para ver cómo están las cosas ese día; vacíe la celda para volver.",
      error: "Escriba una fecha.",
    },
    health_progress: {
      label: "Salud: preguntas",
      note: "Cuánto cuentan las preguntas respondidas en la salud de un plan.",
      error: "Un peso es un número de 0 en adelante.",
    },
    health_roles: {
      label: "Salud: roles",
      note: "Cuánto cuenta que cada uno de los seis roles esté ocupado.",
      error: "Un peso es un número de 0 en adelante.",
    },
    health_themes: {
      label: "Salud: temas",
      note: "Cuánto cuenta que cada tema tenga un objetivo.",
      error: "Un peso es un número de 0 en adelante.",
    },
    health_actions: {
      label: "Salud: acciones",
      note: "Cuánto cuenta que las acciones vayan al día.",
      error: "Un peso es un número de 0 en adelante.",
    },
    health_stakeholders: {
      label: "Salud: decisores",
      note: "Cuánto cuenta que los decisores estén cubiertos.",
      error: "Un peso es un número de 0 en adelante.",
    },
    health_review: {
      label: "Salud: revisión",
      note: "Cuánto cuenta que la última revisión sea reciente.",
      error: "Un peso es un número de 0 en adelante.",
    },
    chance_lead: {
      label: "Probabilidad: idea",
      note: "Lo probable que es ganar una oportunidad que ha llegado hasta aquí.",
      error: "Una probabilidad es una parte de 0 % a 100 %.",
    },
    chance_talks: {
      label: "Probabilidad: en conversación",
      note: "Lo probable que es ganar una oportunidad que ha llegado hasta aquí.",
      error: "Una probabilidad es una parte de 0 % a 100 %.",
    },
    chance_proposal: {
      label: "Probabilidad: propuesta",
      note: "Lo probable que es ganar una oportunidad que ha llegado hasta aquí.",
      error: "Una probabilidad es una parte de 0 % a 100 %.",
    },
    chance_agreed: {
      label: "Probabilidad: acordada",
      note: "Lo probable que es ganar una oportunidad que ha llegado hasta aquí.",
      error: "Una probabilidad es una parte de 0 % a 100 %.",
    },
    chance_won: {
      label: "Probabilidad: ganada",
      note: "Lo probable que es ganar una oportunidad que ha llegado hasta aquí.",
      error: "Una probabilidad es una parte de 0 % a 100 %.",
    },
    chance_lost: {
      label: "Probabilidad: perdida",
      note: "Lo probable que es ganar una oportunidad que ha llegado hasta aquí.",
      error: "Una probabilidad es una parte de 0 % a 100 %.",
    },
  },
};
