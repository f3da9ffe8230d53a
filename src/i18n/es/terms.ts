import type { Texts } from "../texts";

export const terms: Texts["terms"] = {
  criteria: {
    currentRevenue: "Ingresos actuales",
    growthPotential: "Potencial de crecimiento",
    renewalLikelihood: "Probabilidad de renovación",
    winNowGrowLater: "Probabilidad de ganar ahora y crecer después",
    relativeEffort: "Esfuerzo relativo",
    relationshipStrength: "Fortaleza de la relación",
    fit: "Ajuste: oferta, cultura, industria",
    logoAppeal: "Atractivo del logotipo",
  },
  axes: { attractiveness: "Atractivo", strength: "Fortaleza" },
  directions: { higher: "Más es mejor", lower: "Menos es mejor" },
  missing: { reallocate: "Reasignar", lowest: "Mínimo", strict: "Estricto" },
  roles: {
    resultsDriver: "Impulsor de resultados",
    projectManager: "Gerente de proyecto",
    innovator: "Innovador",
    relationshipLead: "Líder de relaciones",
    collaborator: "Colaborador",
    technicalExpert: "Experto técnico",
  },
  strategies: {
    invest: "Invertir",
    investSelectively: "Invertir selectivamente",
    maintain: "Mantener",
    manageForCash: "Gestionar por caja",
  },
  statuses: { key: "Cuenta clave", tie: "Empate en el límite", waiting: "Lista de espera" },
  decisions: { key: "Cuenta clave", waiting: "Lista de espera", no: "No", disqualified: "Descalificada" },
  logChanges: { entered: "Entra", left: "Sale" },
  spreads: {
    hand: "A mano",
    percentile: "Percentiles",
    minmax: "Anchos iguales",
    log: "Proporciones iguales",
    livePercentile: "En vivo: percentiles",
    liveMinmax: "En vivo: anchos iguales",
    liveLog: "En vivo: proporciones iguales",
  },
  weightsFrom: { typed: "Hoja de criterios", pairwise: "Comparación por pares" },
  ratingHints: {
    currentRevenue: "1 apenas compra · 2 pequeña · 3 cuenta media · 4 grande · 5 entre las mayores",
    growthPotential: "1 se reduce · 2 estable · 3 crece con su mercado · 4 margen claro para crecer · 5 podría ser de las mayores",
    renewalLikelihood: "1 a punto de irse · 2 en riesgo · 3 abierta · 4 renovará probablemente · 5 renueva sin dudar",
    winNowGrowLater: "1 sin entrada · 2 poco probable · 3 a medias · 4 primera venta a la vista · 5 primera venta cercana y más detrás",
    relativeEffort: "1 mucho más esfuerzo que otras · 2 más · 3 lo habitual · 4 menos · 5 mucho menos esfuerzo que otras",
    relationshipStrength:
      "1 no nos conocen · 2 un contacto · 3 varios contactos · 4 confianza de quienes deciden · 5 socio al más alto nivel",
    fit: "1 apenas necesita lo que hacemos · 2 débil · 3 parcial · 4 bueno en dos de oferta, cultura, industria · 5 bueno en las tres",
    logoAppeal:
      "1 nombre desconocido · 2 conocido en la zona · 3 conocido en su sector · 4 referencia que otros piden · 5 abre puertas por sí solo",
  },
};
