import type { findings as english } from "../en/findings";

export const findings: typeof english = {
  "earlier-layout":
    "{sheet} conserva el diseño de una versión anterior. Para ver el actual, saque de ahí sus notas, borre la hoja y ejecute de nuevo.",
  "typed-on-overview": "{text} está donde esta hoja muestra algo de los planes. Póngalo al lado de la lista y actualice.",
  "typed-on-start":
    "Alguien ha escrito «{text}» donde Inicio muestra otra cosa. Se queda ahí; para volver a verla, vacíe la celda y ejecute de nuevo.",
  "weight-not-usable": "El peso {value} no es un número de 0 o más; cuenta como 0. Escriba un número.",
  "axis-not-known": "{value} no es un eje. Elija uno de la lista; mientras tanto este criterio no cuenta en ningún eje de la cartera.",
  "direction-not-known":
    "{value} no es una dirección. Elija una de la lista; mientras tanto las valoraciones vivas de este criterio muestran un error.",
  "breakpoints-not-usable":
    "Los puntos de corte de este criterio no son cuatro ni dos números ascendentes. Corríjalos; mientras tanto sus valoraciones muestran un error.",
  "rule-not-usable":
    "La regla de exclusión {rule} no se puede usar. Elija un criterio, un operador y una valoración de 1 a 5; mientras tanto nadie tiene posición.",
  "setting-not-usable":
    "«{value}» no sirve para {setting}. Corríjalo; mientras tanto cuenta aquí {standard}, y las celdas que lo necesitan pueden mostrar un error.",
  "cap-high":
    "Un límite de {cap} es alto: lo habitual en una empresa es de 15 a {usual}. Cuantas más cuentas clave, menos recibe cada una.",
  "cap-share":
    "Un límite de {cap} haría clave al {share} % de las {accounts} cuentas; por encima del {limit} % la lista no protege a nadie. Considere {suggested}.",
  "cap-without-reason": "El límite de {cap} no tiene motivo, así que cuentan {limit}. Escriba el motivo debajo o un límite menor.",
  "pairwise-no-room":
    "{criteria} no se puede añadir a las comparaciones por pares, así que allí no pesa nada. Mueva lo que hay junto a la tabla o debajo (admite {most} criterios como máximo), o borre la hoja para que se haga de nuevo.",
  "key-though-out": "Se decidió que {account} es cuenta clave aunque una regla la excluye: {rule}. Retire la decisión o cambie la regla.",
  "part-of-not-known": "{value} no es un criterio. Escriba el nombre del criterio del que este es parte.",
  "manager-over-cap":
    "{manager} lleva {count} cuentas clave, más de las {cap} que debería tener un gestor de cuentas clave. Repártalas o quite algunas.",
  "no-room-below": "No hay sitio bajo la tabla para {count} cuentas nuevas. Mueva lo que hay allí y vuelva a empezar.",
  "column-among-ratings":
    "La columna {header} está entre las valoraciones y contiene algo que no es una valoración de 1 a 5, así que todas las puntuaciones dan error. Llévela a la derecha de las valoraciones.",
  "plan-rigor-unknown": "El rigor {value} no se conoce. Elija ligero, estándar o profundo; hasta entonces el plan cuenta como ligero.",
  "plan-date-unread": "«{value}» es un texto y no una fecha, así que no cuenta. Vuelva a escribirlo como fecha, por ejemplo 2026-03-31.",
  "plan-word-unknown": "«{value}» en {column} no es ninguna de las palabras que cuentan. Elija una de la lista.",
  "answers-not-counted":
    "Preguntas con respuesta que siguen como Abierta: {codes}. Todavía no cuentan. Elija Respondida o escriba qué falta.",
  "tasks-of-settled":
    "Preguntas resueltas cuyas tareas siguen abiertas: {codes}. Ponga las tareas como Hecha o vuelva a abrir las preguntas.",
  "tasks-done-unanswered":
    "Tareas hechas cuyas preguntas siguen abiertas: {codes}. Escriba las respuestas y elija Respondida, o vuelva a abrir las tareas.",
  "time-to-revisit":
    "Se decidió reconsiderar esta cuenta a más tardar hoy. Motivo por el que se dejó: «{reason}». Escriba cuándo se reincorpora, o una fecha posterior para reconsiderarla.",
  "revisit-not-after": "Elija para reconsiderarla una fecha posterior a la de la decisión.",
  "disqualified-elsewhere":
    "{account} está descartada en la hoja de puntuaciones, pero su plan dice que es candidata. Escriba el motivo en el plan, o retire aquí la decisión.",
  "stakeholder-check": "{text}",
  "calculated-on-request":
    "Este libro solo calcula cuando se le pide, así que puede haber cifras antiguas o ausentes. Pulse F9 o elija Fórmulas > Opciones para el cálculo > Automático.",
  "contacts-overdue": "Toca volver a ver a {people}. Acuerde un día y escríbalo en Próximo contacto, o el último contacto si ya lo hubo.",
  "deciders-unmet":
    "{people}: decide, y nadie de los nuestros lo ha visto. Planifique un contacto y escriba el día en Último contacto cuando lo haya.",
  "risks-worst": "Los peores riesgos abiertos: {risks} de 25. Diga qué se hace al respecto o ponga al día su valoración.",
  "review-waits":
    "Excel todavía está calculando este plan, así que su revisión no se ha anotado: le faltarían cifras. Vuelva a actualizar dentro de un minuto.",
  "decisions-wait":
    "Excel todavía está calculando Puntuaciones, así que lo que deciden los planes no se ha trasladado. Vuelva a actualizar dentro de un minuto.",
  "plan-twice": "{sheet} es una copia del plan {first}: no se toca. Borre una de las dos.",
  "account-renamed": "{to} se toma por la que antes era {from}: los nombres se parecen. Todo lo escrito sobre ella se conserva con ella.",
  "account-no-longer-listed":
    "{account} ya no está en su lista. Su fila y lo que se escribió en ella se quedan. Si ahora se llama de otro modo, escriba aquí su nombre nuevo y borre la fila que se añadió abajo para él; borre esta fila si no hace falta.",
  "plan-account-unlisted":
    "{account} ya no está en su lista, así que su plan no muestra cifras. Si ahora se llama de otro modo, escriba aquí su nombre nuevo: su plan y todo lo escrito la siguen.",
  "question-code-twice":
    "El código {code} está dos veces entre las preguntas; cuenta la primera. Ponga otro código a esta, o vacíelo para recibir uno libre.",
  "question-code-given": "Esta pregunta no tenía código y ha recibido {code}.",
  "question-level-unknown": "El rigor {value} no se conoce, así que todos los planes hacen esta pregunta. Elija uno de la lista.",
  "question-stage-unknown": "La etapa {value} no se conoce, así que esta pregunta no cuenta para ninguna. Elija una de la lista.",
  "question-column-missing":
    "La tabla de preguntas ya no tiene la columna {column}, así que los planes no reciben preguntas nuevas. Vuelva a ponerla.",
  "action-check": "{account}: {text}",
  "unknown-placeholder": "La plantilla nombra {{{name}}}, que no se conoce. Se queda como está.",
  "tie-at-cap":
    "{accounts} son iguales en puntuación ({score}), potencial de crecimiento, ajuste e ingresos, y no hay plazas para todas (quedan {free} de {cap}). Decida quién es clave.",
  "tie-decided":
    "{inside} es la última cuenta de la lista y {outside} la primera fuera, con la misma puntuación de {score}. Ha decidido: {criterion}.",
  "provisional-behind":
    "{outside} tiene una puntuación de {outsideScore}, más que {inside} con {score}, pero va detrás: solo se conoce el {known} % del peso.",
  "places-free":
    "Hay {free} de {cap} plazas libres: otras {below} cuentas tienen puntuación, pero no llegan a {lowest}, la mínima para ser propuesta, o son para rentabilizar. El límite es un máximo, no un cupo.",
  "provisional-accounts":
    "{count} cuentas son provisionales, porque se conoce menos del {needed} % de su peso: {accounts}. No tienen plaza ni plan hasta que usted valore más o lo decida.",
  "ranked-on": "Clasificación según {rated} de {criteria} criterios, el {share} % del peso.",
  "worth-typing": "Las {count} valoraciones que conviene escribir primero: {ratings}.",
  "over-cap": "Hay {count} cuentas clave y el límite es {cap}. Quite una por cada una que deje entrar: la hoja de puntuaciones dice cuál.",
  "plan-renamed": "El plan de {account} está en la hoja {sheet}: Excel no admite el nombre de la cuenta tal cual.",
  "template-not-needed":
    "{file} no se ha incorporado: todas las cuentas clave de esta lista tienen ya un plan, y esos quedan como están. Solo los planes nuevos se copian de una plantilla.",
  "plan-shared":
    "Más de una cuenta clave se llama {account} y comparten el plan de la hoja {sheet}. Cambie el nombre de una en su lista si cada una ha de tener su plan.",
  "guessed-column":
    "{header} hace las veces de {criterion}: columnas así suelen hacerlo (confianza {confidence} %). Compruebe que sirve o elija otra columna.",
  "guessed-client-size":
    "{header} hace las veces de {criterion} (confianza {confidence} %). En los sistemas de clientes suele ser el tamaño del propio cliente, no lo que le compra a usted: en ese caso, elija otra columna o ninguna.",
  "guessed-period":
    "Ninguna columna se llama ingresos, así que {header} hace las veces de {criterion} (confianza {confidence} %). Compruebe que sirve o elija otra columna.",
  "guessed-sum":
    "Ninguna columna tiene el total, así que la suma de {header} hace las veces de {criterion} (confianza {confidence} %). Compruebe que sirve o elija otra columna.",
  "words-proposed":
    "{header} contiene palabras, así que {criterion} todavía no se lee de ahí. Se pueden leer como valoraciones: {words}. Acéptelo (en la línea de comandos: --words accept) o valore en la hoja de puntuaciones.",
  "words-unused":
    "{header} no se usa. Sus palabras se pueden leer como valoraciones ({words}): elíjala para un criterio y acepte las palabras si debe contar.",
  "unused-other-column": "{header} podría servir para {criterion}, pero no se usa: ya sirve {other}. Elíjala en su lugar si dice más.",
  "unused-dates": "{header} se llama como {criterion}, pero contiene fechas, así que no se usa.",
  "unused-same": "{header} podría hacer las veces de {criterion}, pero dice lo mismo de todas las cuentas, así que no se usa.",
  "unused-empty": "{header} se llama como {criterion}, pero está vacía, así que no se usa.",
  "unused-numbers":
    "{header} se llama como {criterion}, pero sus números no son valoraciones, porcentajes ni notas, así que no se usa. Elíjala para {criterion} si debe contar.",
  "unused-client-size":
    "{header} es el tamaño del propio cliente, no lo que le compra a usted, así que no se usa. Elíjala para un criterio si debe contar.",
  "unused-expected": "{header} es dinero previsto, no ingresado, así que no se usa. Elíjala para un criterio si debe contar.",
  "currencies-unnamed":
    "{header} mezcla varias monedas ({currencies}) y sus importes se han ordenado juntos, como si fueran una sola. Para convertirlos, escriba el código de cada moneda en una columna llamada Moneda junto a los importes, o elija una columna en una sola moneda.",
  "currencies-differ":
    "{header} mezcla varias monedas ({currencies}) y sus importes se han ordenado juntos, como si fueran una sola. Escriba lo que vale una unidad de cada una en la hoja Tipos de cambio y empiece de nuevo, o elija una columna en una sola moneda.",
  "number-styles-differ":
    "{header} mezcla dos maneras de escribir números: {value} se ha leído como {number}. Si su signo separa los miles, escriba números en lugar de textos.",
  "percent-mixed":
    "{header} mezcla fracciones como {fraction} y porcentajes como {percentage}, que no se pueden comparar. Escríbalos todos de la misma manera.",
  "marks-to-ten":
    "{header} contiene notas de {low} a {high}, no de 1 a 5. Se convierten en valoraciones con los tramos de {criterion} en la hoja de criterios: {low} cuenta como 1 y {high} como 5. Compruebe allí los tramos.",
  "section-left-out":
    "«{text}» se ha tomado por un título dentro de la lista y se ha dejado fuera. Si es una cuenta, escriba en su fila algún dato más.",
  "parts-left-out":
    "{parts} filas bajo las {accounts} cuentas contienen las partes de cada una. Se han dejado fuera, porque la fila de la cuenta ya tiene el total.",
  "rows-sum":
    "{rows} filas son de {accounts} cuentas. Se han reunido: importes sumados, valoraciones promediadas. Si lo quiere de otro modo, elija la última fila, la primera o cada fila tal cual (en la línea de comandos: --rows latest, first o as-is).",
  "rows-sum-by":
    "{rows} filas, distintas por {by}, son de {accounts} cuentas. Se han reunido: importes sumados, valoraciones promediadas. Si lo quiere de otro modo, elija la última fila, la primera o cada fila tal cual (en la línea de comandos: --rows latest, first o as-is).",
  "rows-latest":
    "{rows} filas son de {accounts} cuentas. Cuenta la última fila de cada una, como se eligió. También se pueden sumar los importes (en la línea de comandos: --rows sum).",
  "rows-latest-by":
    "{rows} filas, distintas por {by}, son de {accounts} cuentas. Cuenta la última fila de cada una, como se eligió. También se pueden sumar los importes (en la línea de comandos: --rows sum).",
  "rows-first":
    "{rows} filas son de {accounts} cuentas. Cuenta la primera fila de cada una, como se eligió. También se pueden sumar los importes (en la línea de comandos: --rows sum).",
  "rows-first-by":
    "{rows} filas, distintas por {by}, son de {accounts} cuentas. Cuenta la primera fila de cada una, como se eligió. También se pueden sumar los importes (en la línea de comandos: --rows sum).",
  "rows-as-is":
    "{rows} filas son de {accounts} cuentas y cada fila cuenta como una cuenta, como se eligió. También se pueden reunir (en la línea de comandos: --rows sum).",
  "rows-as-is-by":
    "{rows} filas, distintas por {by}, son de {accounts} cuentas y cada fila cuenta como una cuenta, como se eligió. También se pueden reunir (en la línea de comandos: --rows sum).",
  "lost-rows-added":
    "{rows} filas figuran como «{value}» en {header} y sus importes se han sumado con los demás. Si no deben contar, borre esas filas o lea una lista sin ellas.",
  "account-alike":
    "{account} está dos veces, en {first} ({firstKey}) y en {second} ({secondKey}): son dos cuentas del mismo nombre, distintas por su número. Las fórmulas que la buscan por su nombre siguen a la primera.",
  "accounts-near":
    "{second} puede ser la misma cuenta que {first}, en {cell}. Se conservan las dos; si son una, póngales el mismo nombre o borre una.",
  "managers-near": "{second} puede ser el mismo gestor que {first}. Cuentan como dos; si son uno, escriba su nombre siempre igual.",
  "headers-in-pt": "Los encabezados de {sheet} están en portugués. Se han leído; las hojas se escriben en español o en inglés.",
  "headers-in-fr": "Los encabezados de {sheet} están en francés. Se han leído; las hojas se escriben en español o en inglés.",
  "headers-in-de": "Los encabezados de {sheet} están en alemán. Se han leído; las hojas se escriben en español o en inglés.",
  "headers-in-it": "Los encabezados de {sheet} están en italiano. Se han leído; las hojas se escriben en español o en inglés.",
  "better-list":
    "La hoja {other} tiene una lista de {count} cuentas que dice más que {sheet}. Se ha leído {sheet} porque es la hoja activa; elija {other} si es esa su lista.",
  "same-shape-list":
    "La hoja {other} tiene una lista con los mismos encabezados ({count} cuentas). No se ha leído; ponga las dos listas en una hoja para compararlas.",
  "currencies-converted":
    "{header} contiene varias monedas ({currencies}). Sus importes se han convertido con los tipos de la hoja Tipos de cambio.",
  "currency-without-rate":
    "{header}: {currencies} no tiene tipo en la hoja Tipos de cambio, así que esos importes cuentan como desconocidos. Escriba allí el tipo y empiece de nuevo.",
  "column-without-numbers":
    "{header} serviría para {criterion}, pero contiene palabras. Escriba ahí valoraciones de 1 a 5 o importes, o valore en la hoja de puntuaciones.",
  "header-twice":
    "{header} es el encabezado de dos columnas. Cuenta la columna {column}, no la {other}; cambie uno de los dos o elija la otra por su letra.",
  "other-list": "Hay otra lista en {other}. No se ha tocado: las cuentas salen de {list}.",
  "total-left-out": "{label} se ha tomado por un total y se ha dejado fuera. Si es una cuenta, escriba su nombre completo.",
  "note-left-out": "«{text}» se ha tomado por una nota al pie y se ha dejado fuera. Si es una cuenta, llévela dentro de la lista.",
  "header-repeated": "Aquí se repiten los encabezados. Esta fila se ha dejado fuera.",
  "account-name-blank": "Esta fila no tiene nombre de cuenta y se ha dejado fuera. Escriba uno o borre la fila.",
  "account-name-error": "El nombre de la cuenta es un error ({error}) y la fila se ha dejado fuera. Corrija la celda.",
  "account-twice":
    "{account} está dos veces en la lista, en {first} y en {second}. Se conservan las dos, pero las fórmulas que la buscan por su nombre siguen a la primera. Cambie el nombre de una o bórrela.",
  "text-not-number": "«{value}» en {header} no es un número y cuenta como desconocido para {account}. Escriba un número.",
  "source-not-found":
    "La lista no tiene ninguna columna {value}, así que {criterion} se valora a mano. Escriba el encabezado de una columna como figura en la lista o vacíe la celda.",
  "weights-not-known":
    "Los ajustes toman los pesos de la comparación por pares, pero hay muy pocas o alguna no sirve: nadie tiene puntuación. Compare lo que indica la hoja AHP o elija Hoja de criterios en Pesos según.",
  "decision-not-known": "«{value}» no es una decisión y {account} queda fuera de la lista. Elija una de la lista de la celda o vacíela.",
  "rating-out-of-range":
    "{value} en {header} no es una valoración de 1 a 5 y {account} se queda sin puntuación. Escriba una valoración o vacíe la celda.",
  "probability-out-of-range":
    "{value} en {header} no es una probabilidad de 0 a 1; para {account} cuenta como el extremo más cercano. Corríjalo.",
  "percent-out-of-range": "{value} en {header} no está entre 0 y 100; para {account} cuenta como el extremo más cercano. Corríjalo.",
  "thousands-assumed":
    "{header} contiene textos como {value}, que se ha leído como {number}. Si el signo separa los decimales, escriba números en lugar de textos.",
  "value-error": "En {header} hay {value} y {account} se queda sin puntuación. Corrija la celda.",
  "manager-error": "El gestor de {account} es un error ({error}) y se ha dejado fuera. Corrija la celda.",
  "more-cells-like-these": "Lo mismo vale para otras {count} celdas de aquí.",
  "filter-cleared":
    "El filtro de {sheet} se quitó antes de escribir allí, porque Excel escribe en filas equivocadas mientras un filtro oculta algunas. Vuelva a ponerlo.",
  "look-refused-cells":
    "Excel no ha admitido los formatos y tamaños de las celdas en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-inputs":
    "Excel no ha admitido las listas desplegables y las notas al escribir en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-rules":
    "Excel no ha admitido los colores según condiciones en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-outline":
    "Excel no ha admitido las columnas que se pliegan en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-charts":
    "Excel no ha admitido el gráfico en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-labels":
    "Excel no ha admitido los nombres del gráfico en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-tab":
    "Excel no ha admitido la cuadrícula y el color de la pestaña en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-panes":
    "Excel no ha admitido las filas inmovilizadas en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-page":
    "Excel no ha admitido la configuración de página en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "look-refused-place":
    "Excel no ha admitido qué hojas se ocultan o se muestran primero en {sheets} ({reason}). Todos los valores y fórmulas están escritos; ajústelo a mano donde lo eche en falta.",
  "file-linked-data-lost": "{count} celdas de esta hoja tenían datos vinculados o imágenes. Se han guardado solo con su texto.",
  "file-data-table-lost":
    "Una tabla de hipótesis de esta hoja se ha guardado con sus resultados, pero ya no calcula. Créela de nuevo en Excel.",
  "file-link-hints-lost": "{count} vínculos de esta hoja han perdido la nota que aparece al pasar el puntero.",
  "file-filter-lost":
    "Un filtro de esta hoja se ha guardado sin sus condiciones. Las filas ocultas siguen ocultas: vuelva a poner el filtro.",
  "file-sort-lost": "Una tabla de esta hoja ya no recuerda cómo se ordenó. Sus filas están como estaban.",
  "file-shapes-lost": "{count} formas o cuadros de texto de esta hoja no se han podido guardar. Cópielos de su propio archivo.",
  "file-charts-lost": "{count} gráficos de esta hoja no se han podido guardar. Cópielos de su propio archivo.",
  "file-pictures-lost": "{count} imágenes de esta hoja no se han podido guardar. Cópielas de su propio archivo.",
  "file-objects-lost": "{count} objetos o controles incrustados de esta hoja no se han podido guardar. Cópielos de su propio archivo.",
  "file-macros-lost": "Las macros del libro se han quedado fuera, porque un archivo .xlsx no las admite. Siguen en su propio archivo.",
  "file-signature-lost": "Se ha quitado la firma digital del libro, porque el libro ha cambiado.",
};
