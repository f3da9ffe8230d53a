import type { Texts } from "../texts";

export const team: Texts["team"] = {
  shortDuties: {
    resultsDriver: "pone el listón y responde del resultado",
    projectManager: "mantiene en marcha el plan y los plazos",
    innovator: "busca valor que nadie ha ofrecido aún",
    relationshipLead: "se gana la confianza y abre puertas",
    collaborator: "junta a los compañeros con el cliente",
    technicalExpert: "sabe qué puede hacer nuestra oferta",
  },
  usual: { often: "falta a menudo", usually: "suele estar cubierto" },
  matrix: {
    title: "Matriz de roles",
    agreed: "(acordado)",
    openOf: "{count}, nivel {tier} {tierA}",
    note: "Escriba nombres en las celdas azules, varios con una coma. Un nombre con interrogación es una propuesta: escriba el nombre, o sí, para confirmarla. Hasta entonces cuenta como hueco.",
    headers: { account: "Cuenta clave", lead: "Nivel, gestor", held: "Cubiertos", words: "En palabras" },
    open: "libre",
    totals: "Libres, de ellos en nivel {tier}",
    ofRoles: "libres de {count} roles",
    hint: "Nombres, varios con una coma. Escriba sí para confirmar una propuesta, no para rechazarla.",
  },
  list: {
    title: "Lista del equipo",
    note: "Una fila por persona, cuenta y rol, para quien prefiere llevar el equipo como lista. Tras actualizar dice lo mismo que la matriz de roles. A quien se va se le pone un último día: las filas se conservan.",
    headers: { account: "Cuenta", person: "Persona", role: "Rol", strength: "Dominio, 1 a 5", since: "Desde", until: "Hasta" },
    strengthHint: "1 está aprendiendo · 2 lo hace con ayuda · 3 lo hace bien · 4 otros le piden consejo · 5 lo enseña",
    untilHint: "El último día en el rol, o las palabras ya no está. Una fila con solo la persona y el último día: ha dejado la empresa.",
  },
  load: {
    title: "Carga entre cuentas",
    headers: {
      person: "Persona",
      accounts: "Cuentas clave",
      roles: "Roles que tiene, máximo {limit}",
      most: "Máximo en una cuenta",
      words: "En palabras",
    },
    settings: { onAccount: "Roles en una misma cuenta que son demasiados", inAll: "Máximo de roles por persona" },
  },
  candidates: {
    title: "Quién podría cubrir un hueco: propuestas, decide usted",
    headers: { account: "Hueco", role: "Rol", candidate: "Candidato y motivo" },
    nobody: "nadie con margen y dominio del rol: formar o contratar",
  },
  people: { byAccount: "Personas y cuentas", byRole: "Personas y roles", heat: "Roles libres por nivel" },
  sentences: {
    "all-held": "Todos los roles cubiertos",
    "all-held-but": "Todo cubierto, pero {person} tiene {count} roles",
    nobody: "Aún no hay nadie confirmado",
    gaps: "Sin {roles}",
    "gaps-more": "Sin {roles}, +{more}",
    "gaps-but": "{gaps}; {person} tiene {count} roles",
    free: "margen de {count}",
    full: "sin margen",
    over: "{count} de más",
    "on-account": "{count} roles",
    "on-account-one": "1 rol",
    "does-it": "lo hace en {count} cuentas",
    "does-it-one": "lo hace en 1 cuenta",
    strength: "dominio {strength} en {account}",
    candidate: "{person}: {reason}, margen de {free}",
  },
  findings: {
    "team-cell-error": "Esta celda muestra {error}, así que no se lee a nadie en ella. Corrija la celda.",
    "team-yes-to-nobody": "Hay un sí para {role} en {account}, pero ahí no se propone a nadie. Escriba el nombre de quien tiene el rol.",
    "team-row-incomplete": "A esta fila del equipo le falta {missing}, así que no cuenta. Complétela o borre la fila.",
    "team-role-unknown": "«{value}» no es ninguno de los seis roles y esta fila no cubre ningún hueco. Elija uno de la lista.",
    "team-role-near": "«{value}» no es ninguno de los seis roles; quizá sea {role}. Elíjalo para que la fila cubra un hueco.",
    "team-strength-unread": "«{value}» no es un dominio. Escriba un número de 1 a 5 o deje la celda vacía.",
    "team-date-unread": "«{value}» no es una fecha, así que no cuenta. Escríbalo como fecha, por ejemplo 2026-03-31.",
    "team-no-until":
      "La matriz de roles ya no nombra a {person} como {role} en {account}, pero la lista del equipo sí, y no tiene columna Hasta. Añádala, o borre la fila.",
    "team-left-still-named":
      "{person} figura como {role} en {account}, pero según la lista del equipo ya no está. El rol cuenta como libre. Nombre a otra persona.",
    "team-left": "{person} dejó de ser {role} en {account} y nadie ha tomado el relevo. Nombre a un sucesor.",
    "team-conflict":
      "La matriz de roles dice {matrix} como {role} en {account} y la lista del equipo, {list} ({listWhere}). Cuentan ambos hasta que los iguale.",
    "team-conflict-list-empty":
      "La matriz de roles dice {matrix} como {role} en {account}; la lista del equipo ya no nombra a nadie. Cuentan hasta que las iguale.",
    "team-nobody":
      "Aún no hay nadie confirmado en {account}. Escriba nombres en la matriz de roles o en la lista del equipo, primero el Impulsor de resultados.",
    "team-gaps": "Nadie tiene estos roles en {account}: {roles}. Nombre a alguien para cada uno.",
    "team-overload-account":
      "{person} tiene {count} roles en {account}; a partir de {limit}, casi nadie los hace todos bien. Reparta algunos.",
    "team-overload-all":
      "{person} tiene {count} roles en {accounts} cuentas, {over} más de los {limit} que debería tener una persona. Reparta algunos.",
    "team-account-unknown": "{account} está en el equipo pero no en su lista de cuentas. Corrija el nombre o ponga fin a la fila.",
    "team-account-near": "{account} está en el equipo pero no en su lista de cuentas; quizá sea {suggestion}. Corrija el nombre.",
    "team-person-twin":
      "{person} y {other} solo se distinguen en los acentos y cuentan como dos personas. Escriba el nombre de una sola forma.",
  },
};
