import type { Texts } from "../texts";

export const programmeChecks: Texts["programme"]["checks"] = {
  definition: {
    title: "Definición",
    note: "Escriba en una o dos frases qué es para ustedes una cuenta clave y después acuerde los seis puntos de abajo con todos los que deciden. Un punto cuenta entero cuando está acordado, con evidencia y con un nombre.",
    own: "Para nosotros, una cuenta clave es",
    headers: {
      component: "Componente",
      agreed: "¿Acordado?",
      evidence: "Evidencia",
      by: "Acordado por",
      since: "Desde",
      shows: "Lo que muestra el libro",
    },
    hints: {
      agreed: "Sí, en parte o no. En parte: algunos deciden otra cosa cuando aprieta.",
      evidence: "Dónde se puede comprobar: una decisión, una norma, una página del plan.",
      by: "Quién responde de ello, a ser posible por encima de los gestores.",
      since: "El día en que se acordó.",
    },
    components: {
      notLargest: {
        short: "clave no es lo mismo que grande",
        text: "Distinguimos las cuentas clave de las que hoy simplemente compran mucho.",
      },
      limited: { short: "una lista corta y protegida", text: "La lista tiene un límite, y alguien dice que no cuando va a superarse." },
      partners: {
        short: "socios con quienes cocrear valor",
        text: "Buscamos en el cliente a una institución que desarrolle algo con nosotros, no solo a un comprador.",
      },
      themes: {
        short: "penetrar, expandir, proteger",
        text: "Cada plan trabaja las tres: más del negocio de hoy, campos nuevos y dejar fuera a los rivales.",
      },
      asset: {
        short: "un activo en el que seguir invirtiendo",
        text: "Ponemos dinero, tiempo y estructura en una cuenta clave una y otra vez, no una sola.",
      },
      longTerm: {
        short: "retorno según la estrategia a largo plazo",
        text: "Lo que vuelve se mide contra dónde queremos estar en unos años, no contra la cifra del trimestre.",
      },
    },
  },
  selling: {
    title: "Vender o gestionar",
    note: "Ambas buscan las mismas cuatro cosas; cambia el camino. Cada equipo de cuenta dice por sí mismo dónde está en ocho hábitos, de 1 a 5. Un 1 no es ninguna vergüenza: indica qué cambiar primero.",
    shared: "Lo que buscan ambas",
    sellingWay: "El camino de vender",
    managingWay: "El camino de gestionar la cuenta",
    headers: { account: "Cuenta", respondent: "Responde", mean: "Media", reading: "Se lee como", change: "Lo primero que cambiar" },
    scale: "1 como a la izquierda · 3 mitad y mitad · 5 como a la derecha",
    aims: {
      valueBeyondToday: {
        name: "Valor más allá de lo que hoy entregamos",
        selling: "ofrece el siguiente producto cuando surge una necesidad",
        managing: "pregunta siempre dónde podría mejorar el negocio del cliente, y lo planifica",
      },
      newDivisions: {
        name: "Negocio en otras divisiones",
        selling: "sigue un nombre que alguien ha mencionado",
        managing: "conoce toda la empresa y se deja llevar de una división a la siguiente",
      },
      deeperRelationships: {
        name: "Relaciones que dejan fuera a los rivales",
        selling: "tiene contento al comprador hasta el próximo pedido",
        managing: "une a varias personas de ambas partes y cumple promesas que constan por escrito",
      },
      enterpriseDeciders: {
        name: "Acceso a quienes deciden por toda la empresa",
        selling: "pide una reunión cuando una gran venta necesita firma",
        managing: "habla con regularidad de la estrategia del cliente, haya o no venta",
      },
    },
    habits: {
      conversation: { name: "De qué hablamos", selling: "de nuestra oferta y del precio", managing: "de su negocio y de lo que lo frena" },
      ideas: {
        name: "De dónde salen las ideas",
        selling: "el cliente pide y nosotros ofertamos",
        managing: "llevamos algunas antes de que las pidan",
      },
      wayIn: {
        name: "Cómo llegamos a otras divisiones",
        selling: "por casualidad, de contacto en contacto",
        managing: "con un mapa de la empresa y un plan",
      },
      colleagues: { name: "Quién va al cliente", selling: "uno de nosotros se ocupa de todo", managing: "quien mejor conoce el tema" },
      contacts: { name: "Quién nos echaría de menos", selling: "un comprador", managing: "varias personas, a varios niveles" },
      afterTheSale: { name: "Después de la firma", selling: "a por la próxima venta", managing: "comprobamos juntos qué ha aportado" },
      topTalks: {
        name: "Conversaciones con la dirección",
        selling: "cuando necesitamos un sí",
        managing: "en fechas fijas, sobre sus planes",
      },
      horizon: { name: "Hasta dónde miramos", selling: "el objetivo de este trimestre", managing: "los próximos tres años de la cuenta" },
    },
    readings: { selling: "más vender", both: "mitad y mitad", managing: "más gestionar" },
  },
  knowledge: {
    title: "Conocimiento fluido",
    note: "¿Podría esta persona llevar una buena conversación con un cliente sobre el tema? De 0 a 4, valorado junto con un compañero. No todos tienen que saberlo todo; cada equipo necesita a alguien para cada área.",
    headers: { person: "Persona", mean: "Media", weakest: "Punto débil", teacher: "Aprenderlo de", team: "Equipo de cuenta" },
    scale: "0 nada todavía · 1 le suena · 2 responde a preguntas sencillas · 3 lleva la conversación · 4 enseña a otros",
    areas: {
      needs: { short: "necesidades del cliente", text: "Qué necesidades de nuestros clientes sabemos resolver" },
      offering: { short: "nuestra oferta", text: "Todo lo que ofrecemos, contado como respuesta a esas necesidades" },
      market: { short: "el mercado", text: "El mercado del cliente y lo que lo mueve" },
      company: { short: "nuestra empresa", text: "Quiénes somos y qué valor aportamos" },
      competition: { short: "la competencia", text: "Los rivales, y por qué valemos más" },
    },
    unsolved: "Por qué queda sin resolver, y qué ayuda",
    reasons: {
      notAsking: { short: "Nadie pregunta qué más podríamos aportar", text: "hacer en cada revisión las preguntas de valor del plan" },
      notKnowingHouse: { short: "No conocen su propia casa ni a quién preguntar", text: "la columna «Aprenderlo de» da un nombre" },
      notKnowingQuestions: {
        short: "No saben qué preguntas llevan hasta ahí",
        text: "las preguntas de necesidades y valor, con sus pistas",
      },
      avoidingTalks: {
        short: "Evitan las conversaciones en las que se sienten inseguros",
        text: "ir de dos en dos: quien conoce al cliente y quien conoce el tema",
      },
    },
    unknowns: "Lo que los clientes quizá no saben, según los planes",
  },
  trust: {
    title: "Confianza y colaboración",
    note: "Seis preguntas que cada persona responde a solas, de 1 a 5. En el encabezado de la columna, un nombre, iniciales o nada. Donde las respuestas se separan mucho, hablen antes de actuar: eso importa más que la media.",
    headers: { question: "Pregunta", mean: "Media", spread: "Distancia", before: "Antes", words: "En palabras" },
    scale: "1 en absoluto · 2 rara vez · 3 con algunas personas · 4 casi siempre · 5 siempre, sea quien sea. Una pregunta vacía no cuenta.",
    questions: {
      beyondPeople: {
        short: "la confianza más allá de las personas",
        text: "¿Llevaríamos cualquier división nuestra a nuestro mejor cliente, la dirija quien la dirija?",
      },
      knowEachOther: {
        short: "saber en qué ayudan los demás",
        text: "¿Saben los equipos de cuenta qué podrían hacer otras divisiones por sus clientes?",
      },
      workTogether: { short: "trabajar juntos", text: "¿Se sientan juntas las divisiones antes de que un cliente tenga que pedirlo?" },
      process: { short: "el proceso", text: "¿Nuestra forma de trabajar hace natural buscar negocio para un compañero?" },
      pay: { short: "la retribución", text: "¿Nadie pierde dinero por compartir una cuenta con un compañero?" },
      incentives: { short: "los incentivos", text: "¿Se premia como tal un éxito logrado entre varias divisiones?" },
    },
    divisions: "Divisiones que se han llevado a las cuentas, según los planes",
    divisionAlone: "solo en una cuenta",
    divisionNone: "aún en ninguna",
    divisionAll: "en todas las cuentas",
  },
  leadership: {
    title: "Apoyo de la dirección",
    note: "Tres preguntas para quienes deciden sobre dinero y personas, de 1 a 5, con evidencia y responsable. Al lado, lo que podrían crecer las cuentas y en cuánto de ello trabaja alguien.",
    headers: { question: "Pregunta", rating: "1 a 5", evidence: "Evidencia", owner: "Responsable" },
    questions: {
      opportunities: {
        short: "crecimiento a la vista",
        text: "¿Vemos en nuestras cuentas clave un crecimiento que merezca el esfuerzo?",
        low: "1 nadie lo ha mirado",
        middle: "3 visto en algunas cuentas",
        high: "5 conocido y medido en cada una",
      },
      whatItTakes: {
        short: "coste conocido",
        text: "¿Sabemos qué haría falta para ganarlo: personas, dinero, tiempo?",
        low: "1 un deseo sin presupuesto",
        middle: "3 estimado en algunas cuentas",
        high: "5 calculado y acordado en cada una",
      },
      willing: {
        short: "voluntad de actuar",
        text: "¿Estamos dispuestos a hacerlo, aunque nos cueste otra cosa?",
        low: "1 lo primero que se recorta",
        middle: "3 cuando el trimestre lo permite",
        high: "5 decidido, con personas y sostenido",
      },
    },
    growth: "El crecimiento que hay, y aquel en el que alguien trabaja",
    growthHeaders: { account: "Cuenta", untapped: "Sin explotar", resourced: "De ello, con responsable y fecha", gap: "Sin nadie" },
  },
};
