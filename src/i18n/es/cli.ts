import type { Texts } from "../texts";

export const cli: Texts["cli"] = {
  help: `Gestión de cuentas clave: lee la lista de cuentas de un libro y escribe un libro nuevo.

Uso: npm run --silent kam -- ORDEN ENTRADA.xlsx [-o SALIDA.xlsx] [opciones]

Órdenes
  plan    puntuación viva, lista de cuentas clave, un plan para cada una, equipo y roles
  score   solo la puntuación viva y la lista de cuentas clave
  refresh pone al día los planes y, con ellos, las hojas Acciones, Planes y Revisiones
  reset-template
          escribe la plantilla de plan que trae KAM; la que hay se conserva
  add     hace o muestra una hoja a petición: kam add HOJA IN.xlsx -o OUT.xlsx, donde HOJA es
          Reglas de exclusión, AHP, Preguntas, Plantilla de plan KAM, Matriz de roles,
          Definición, Confianza …; programa añade el Programa con todas sus revisiones
  actions enumera lo que hay que hacer en todos los planes; no escribe nada
  why     dice por qué una cuenta está donde está; no escribe nada
  compare dice qué ha cambiado: kam compare ANTES.xlsx AHORA.xlsx; no escribe nada
  check   dice todo lo que hay que decir de un libro, primero lo peor; no escribe nada
  coverage
          quién tiene cada rol, huecos, carga y candidatos; no escribe nada
  calendar
          revisiones, contratos y acciones para un calendario: kam calendar IN.xlsx -o kam.ics
  review  la página de una cuenta para su cliente, en un libro propio:
          kam review IN.xlsx --account NOMBRE -o PAGINA.xlsx

Opciones de plan, score, refresh y reset-template
  -o, --output SALIDA.xlsx   el libro que se escribe; puede sustituir a uno anterior
      --values               (no reset-template) escribe además SALIDA-values.xlsx, con las
                             fórmulas como valores, para LibreOffice y otros programas sin ellas

Opciones de plan, score y why (compare admite --sheet)
      --sheet NOMBRE         la hoja con la lista, si no es la activa
      --map CRITERIO=Columna la columna que sirve a un criterio; sin nada tras =, se valora a mano
                             {ids}
      --rows sum|latest|first|as-is
                             qué hacer con varias filas de una cuenta (sum)
      --words accept         lee palabras como alto, medio, bajo como las valoraciones propuestas

Opciones de plan y score
      --cap N                cuántas cuentas clave puede haber ({cap}); más de {limit}, solo con --reason
      --reason TEXTO         por qué el límite supera {limit}

Opciones de plan
      --plans N              cuántos planes se escriben como mucho, los mejores primero (todos)
      --rigor light|standard|deep
                             profundidad de los planes nuevos: 12, 30 o 57 preguntas (light)
      --template NOMBRE|ARCHIVO.xlsx
                             de qué se copian los planes nuevos: una hoja del libro o un archivo

Opciones de why y review
      --account NOMBRE       la cuenta; no importan mayúsculas ni acentos

Opciones de actions
      --owner NOMBRE         solo las acciones de una persona
      --overdue              solo las atrasadas

Opciones de todas
      --lang en|es           idioma de las hojas y de esta salida (el de sus encabezados)
      --platform desktop|web con cuál de las dos caras de Excel se comporta (desktop)
      --today AAAA-MM-DD     el día que cuenta como hoy (el del reloj)
      --all                  (plan, score, refresh) repite lo que ya se avisó la última vez
      --json                 escribe un objeto JSON en lugar de texto
      --version              escribe la versión
  -h, --help                 escribe esta ayuda`,
  check: { nothing: "No hay nada que mirar.", heading: "{severity}: {count}" },
  coverage: { summary: "{open} de {roles} roles de {accounts} cuentas clave están libres." },
  noCommand: "Indique qué hacer: plan ENTRADA.xlsx -o SALIDA.xlsx (--help explica más).",
  unknownCommand: "No existe la orden {command}. Existen: {commands} (--help explica más).",
  nothingToRead: "Indique el libro que se lee: {command} ENTRADA.xlsx.",
  noInput: "Indique el libro que se lee: {command} ENTRADA.xlsx -o SALIDA.xlsx.",
  tooManyInputs: "Indique un solo libro para leer, no {count}: {files}. Un nombre con espacios va entre comillas.",
  noAccount: "Indique la cuenta: why ENTRADA.xlsx --account NOMBRE.",
  why: { id: "{account} (id {id})", rating: "Valoración", points: "Puntos", most: "de" },
  compare: {
    inputs: "Indique dos libros, no {count}: compare ANTES.xlsx AHORA.xlsx.",
    head: "Qué ha cambiado de {older} a {newer}",
  },
  noAddition: "Indique la hoja y el libro: add HOJA IN.xlsx -o OUT.xlsx.",
  added: "La hoja {sheet} ya está.",
  noOutput: "Indique el libro que se escribe: -o SALIDA.xlsx.",
  unknownOption: "No existe la opción {option}. Existen: {options} (--help explica más).",
  otherOption: "{option} no es una opción de {command}, que admite {options} (--help explica más).",
  noValue: "{option} necesita un valor detrás (--help explica más).",
  noValueTaken: "{option} no admite ningún valor, pero se dio {value}.",
  badOutput: "El libro que se escribe necesita un nombre que acabe en .xlsx, no {value}.",
  badNumber: "{option} admite un número entero de {least} a {most}, no {value}.",
  badChoice: "{option} admite uno de {choices}, no {value}.",
  badDay: "{option} admite un día como 2026-01-31, no {value}.",
  badMap: "--map admite criterio=Columna, no {value}. Criterios: {ids}.",
  noCriterion: "No existe el criterio {value}. Existen: {ids}.",
  sameFile: "El libro que se escribe es el mismo que se lee. Elija otro nombre para -o, así su lista queda como está.",
  isFolder: "{file} es una carpeta. Indique un libro.",
  noFolder: "No existe la carpeta {folder} donde escribir {file}. Créela antes o elija otro nombre para -o.",
  cannotRead: "No se puede leer {file}: {reason}.",
  cannotWrite: "No se puede escribir {file}: {reason}.",
  cannotPrint: "No se ha podido mostrar lo que se hizo: {reason}.",
  templateErrors: {
    "not-xlsx": "{file} no es un libro de Excel (.xlsx). Guarde su plantilla como .xlsx e inténtelo otra vez.",
    encrypted: "{file} está protegido con contraseña. Guarde una copia de su plantilla sin ella e inténtelo otra vez.",
    damaged: "{file} está dañado y no se puede leer. Abra su plantilla en Excel, guárdela de nuevo e inténtelo otra vez.",
  },
  reasons: {
    ENOENT: "no existe el archivo",
    EACCES: "no tiene permiso",
    EPERM: "no tiene permiso",
    EROFS: "este disco no admite escritura",
    ENOSPC: "el disco está lleno",
    ENOTDIR: "lo que debería ser una carpeta es un archivo",
    ENAMETOOLONG: "el nombre es demasiado largo",
    EBUSY: "otro programa lo tiene abierto",
    EPIPE: "ya nadie lo lee",
    READONLY: "es de solo lectura",
    NOTFILE: "no es un archivo",
    NOTTEXT: "no es texto",
    QUOTES: "hay en él unas comillas que se abren y no se cierran",
    TOOLARGE: "tiene más de {count} celdas",
  },
  errors: {
    "template-too-early":
      "A este libro le faltan hojas que una plantilla de plan consulta: Ajustes o Equipo. Escríbalas antes: plan ENTRADA.xlsx -o SALIDA.xlsx.",
    "no-plans": "Este libro no tiene planes todavía. Créelos antes: plan ENTRADA.xlsx -o SALIDA.xlsx.",
    "no-such-sheet": "No hay ninguna hoja {sheet}. Hay: {sheets}.",
    "no-list-on-sheet": "La hoja {sheet} es una de las nuestras. Indique qué hoja tiene su lista: --sheet NOMBRE.",
    "empty-sheet": "La hoja {sheet} está vacía. Indique qué hoja tiene su lista: --sheet NOMBRE.",
    "no-account-column":
      "En {sheet} no se reconoce ninguna columna como la cuenta. Indique cuál es, --map account=Columna, con una de estas: {headers}.",
    "two-lists":
      "{sheet} tiene dos listas de cuentas, {first} y {second}. Mueva una a otra hoja o indique qué encabezado nombra las cuentas, con su celda ({firstCell} o {secondCell}) si se llaman igual: --map account=Columna.",
    "no-headings":
      "La lista de {sheet} no tiene encabezados. Escríbalos en una fila encima o indique las columnas por sus letras, como --map account={account}: {columns}.",
    "list-elsewhere": 'La hoja {sheet} no tiene una lista de cuentas, pero {other} sí: {count} cuentas. Lea esa: --sheet "{other}".',
    "no-such-column": "{sheet} no tiene ninguna columna {column} para --map. Elija una de estas: {headers}.",
    "cap-too-high":
      "Se rechaza un límite de {cap}: con más de {limit} no es una lista de cuentas clave. Elija {limit} o menos, o indique un motivo: --reason TEXTO.",
  },
  mapping: "Para qué sirve cada columna de {source} (--map lo cambia)",
  criterion: "Criterio",
  column: "Columna",
  typed: "ninguna: se valora a mano en {sheet}",
  ranking: "Clasificación, con estrella las cuentas clave",
  headers: { rank: "Pos.", account: "Cuenta", score: "Puntos", tier: "Nivel", completeness: "Completo", key: "Clave" },
  more: "… y {count} más en {sheet}",
  nobody: "Ninguna cuenta tiene posición todavía: valórelas en {sheet} o añada a la lista columnas que digan más.",
  summary: "Cuentas: {accounts} · con puntuación: {scored} · cuentas clave: {keyAccounts} · planes: {plans}",
  unranked: "Sin posición: {count} (sin puntuación, excluidas o poco completas; {sheet} dice por qué)",
  written: "Escrito en {file}; {input} queda como estaba.",
  sheets: "Hojas",
  plans: "Planes",
  warnings: "Conviene mirar",
  moreWarnings: "… y {count} más: --json las muestra todas",
  refresh: {
    summary: "Planes: {plans} · acciones atrasadas: {overdue} · planes sin actividad: {stale} · conflictos: {conflicts}",
    conflicts: "Los conflictos están en {sheet}, en la columna {column}: escriba lo mismo en el plan y allí, y actualice otra vez.",
    stale: "sí",
    nothingNew: "Todo estaba ya al día.",
  },
  reset: {
    next: "Los planes nuevos se copian de {sheet}, que está como la trae KAM. Los que ya existen quedan como están.",
    kept: 'La plantilla que había se conserva como {sheet}. Para copiar planes de ella: --template "{sheet}".',
  },
  calendar: {
    noOutput: "Indique el archivo de calendario que se escribe: -o kam.ics.",
    badOutput: "El archivo de calendario necesita un nombre que acabe en .ics, no {value}.",
    written: "Escrito en {file}.",
    summary: "Revisiones: {reviews} · días de contratos: {contracts} · acciones abiertas: {actions}",
    next: "Ábralo con su calendario. Si lo abre otra vez tras un cambio, los días se mueven y no se duplican.",
  },
  review: {
    written: "Escrito en {file}: solo la página de {account}.",
    summary: "Objetivos: {goals} · indicadores: {measures} · compromisos nuestros: {ours} · suyos: {theirs}",
    next: "De las acciones solo están las que sirven a un objetivo de la página. Repásela antes de enseñarla.",
  },
  actions: {
    summary: "Acciones abiertas: {count} · atrasadas: {overdue}",
    none: "Los planes no tienen acciones todavía. Escríbalas en las tablas de acciones de los planes o en la hoja Acciones y actualice.",
    noneOpen: "Todas las acciones están hechas.",
    noneOverdue: "Ninguna acción está atrasada.",
    noOwner: "{owner} no tiene ninguna acción. Responsables: {owners}.",
    noOwners: "Ninguna acción tiene responsable todavía. Escríbalo en los planes o en la hoja Acciones.",
  },
  steps: { open: "Leer el archivo", save: "Escribir el archivo" },
  demo: {
    steps: { before: "Escribir cómo estaba todo hace un trimestre", now: "Escribir lo que ha cambiado" },
    start: "{list}: las cuentas de una empresa inventada, tal como la gente las lleva.",
    typed:
      "Para que ninguna hoja esté vacía, la demostración también ha escrito lo que habrían escrito las personas: la lista tal como estaba hace un trimestre, con una primera ejecución de entonces; roles en {team}; dos planes ({plans}) y sus revisiones. Todo es inventado, y las hojas lo dicen.",
    end: "En Excel, abra {file}: empieza por {start}; después, mire {ranking} y {portfolio}.\nEn LibreOffice y otros programas sin las funciones KAM, abra {copy}: lo mismo como valores.\nDespués, pruebe su propia lista:",
  },
};
