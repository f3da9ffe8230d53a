import type { Texts } from "../texts";

const BENCHMARK = "RAIN Group, estudio comparativo de gestión de cuentas estratégicas: 397 organizaciones con un proceso formal";

export const programmeGuide: Texts["programme"]["guide"] = {
  keysTitle: "Claves para llegar arriba",
  keys: {
    sharedDefinition: {
      name: "Una definición para todos",
      text: "Ventas, servicio y dirección entienden lo mismo por cuenta clave, y actúan en consecuencia.",
    },
    systematicProcess: {
      name: "Un proceso que acaba en resultados",
      text: "Cada etapa lleva a acciones con responsable y fecha, y a resultados con nombre.",
    },
    errorsAvoided: { name: "Los errores de siempre, evitados", text: "Abajo hay seis, con la hoja que protege de cada uno." },
  },
  errorsTitle: "Errores que los programas repiten",
  errors: {
    listGrows: { name: "La lista crece sola", text: "Ponga un límite y saque una por cada una que entre." },
    sizeForImportance: {
      name: "Se toma el tamaño por importancia",
      text: "Valore también el potencial y el ajuste: a algunas cuentas grandes les basta un buen servicio.",
    },
    plansUndone: { name: "Planes que nadie lleva a cabo", text: "Pocas acciones, cada una con responsable y fecha, en una sola lista." },
    sellingCalledManaging: { name: "A vender se le llama gestionar", text: "Que cada equipo mire sus hábitos y cambie dos." },
    onePersonAllRoles: { name: "Una persona para los seis roles", text: "Reparta los roles; quien lo hace todo no hace nada bien." },
    colleaguesLeftOut: {
      name: "Compañeros que se quedan fuera",
      text: "Vea qué divisiones no lleva nadie a las cuentas y pregunte por qué.",
    },
  },
  shown: { yes: "se ve aquí", no: "no se ve aquí", unknown: "aún no se sabe" },
  figuresTitle: "Cifras publicadas, y qué habría que medir para ponerse al lado",
  figuresNote: "Comparan organizaciones. Ninguna dice qué hará una cuenta.",
  figureHeaders: { measure: "Medida", published: "Publicado", base: "Base y advertencia", own: "Nuestro" },
  figures: {
    revenueGrowth: {
      measure: "Ingresos de cuentas clave con un 20 % más o por encima",
      published: "3,1 veces más probable",
      base: BENCHMARK,
      caveat: "Los mejores frente al resto; dice cuán probable es, no cuánto crecen.",
      toMeasure: "medir: ingresos de cuentas clave de dos años completos",
    },
    profitGrowth: {
      measure: "Beneficio de cuentas clave con un 20 % más o por encima",
      published: "3,4 veces más probable",
      base: BENCHMARK,
      caveat: "Los mejores frente al resto; dice cuán probable es, no cuánto crecen.",
      toMeasure: "medir: beneficio de cuentas clave de dos años completos",
    },
    satisfaction: {
      measure: "Satisfacción del cliente mejor que el año anterior",
      published: "4,5 veces más probable",
      base: BENCHMARK,
      caveat: "Los mejores frente al resto; según lo cuentan las propias organizaciones.",
      toMeasure: "medir: la misma encuesta en dos años",
    },
    notAmongBest: {
      measure: "Organizaciones que no están entre las mejores en esto",
      published: "87 %",
      base: BENCHMARK,
      caveat: "Una proporción de organizaciones: cada una está entre las mejores o no lo está.",
      toMeasure: "no es la misma medida: una sola organización no tiene proporción",
    },
    definedProcess: {
      measure: "Un proceso de primer nivel o, al menos, definido",
      published: "45 % frente a 25 %",
      base: BENCHMARK,
      caveat: "Proporciones de organizaciones: las mejores y el resto.",
      toMeasure: "no es la misma medida: vea arriba la razón «proceso»",
    },
    planningLed: {
      measure: "Los gestores dirigen bien la planificación y logran que los planes se cumplan",
      published: "más de dos tercios frente a un tercio",
      base: BENCHMARK,
      caveat: "Proporciones de organizaciones que lo dicen de sí mismas: las mejores y el resto.",
      toMeasure: "no es la misma medida: vea arriba la razón «planificación»",
    },
    saleProbability: {
      measure: "Probabilidad de vender: cliente actual, cliente nuevo",
      published: "60–70 % frente a 5–20 %",
      base: "Marketing Metrics, un manual",
      caveat: "Son dos probabilidades. A menudo se cita como «un 60–70 % más probable», que es otra cosa y es un error.",
      toMeasure: "medir: ofertas hechas y ganadas, por tipo de cliente",
    },
    retentionProfit: {
      measure: "Beneficio si se queda un 5 % más de clientes",
      published: "hasta un 95 % más",
      base: "Se suele citar como un 25 a 95 %, según el sector",
      caveat: "Es el extremo superior entre sectores. No se aplica nunca a una cuenta.",
      toMeasure: "nada nuestro se pone al lado: cambia demasiado según el sector",
    },
  },
  own: {
    reached: "{percent} %: llega al 20 %",
    notReached: "{percent} %: por debajo del 20 %",
    improved: "mejor en {by}",
    notImproved: "no mejora ({by})",
    probabilities: "{existing} frente a {prospects}",
    notKnown: "no se sabe",
  },
};
