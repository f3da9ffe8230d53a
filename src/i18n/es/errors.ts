import type { Texts } from "../texts";

export const errors: Texts["errors"] = {
  "no-list-on-sheet": "La hoja {sheet} es una de las nuestras. Vaya a la hoja con su lista de cuentas y vuelva a empezar.",
  "cap-too-high":
    "Se rechaza un límite de {cap}: con más de {limit} ya no es una lista de cuentas clave. Elija {limit} o menos, o indique un motivo.",
  "empty-sheet": "La hoja {sheet} está vacía. Vaya a la hoja con su lista de cuentas, o pegue la lista aquí, y vuelva a empezar.",
  "no-accounts": "La lista de {sheet} tiene encabezados pero ninguna cuenta. Escriba al menos una bajo los encabezados y vuelva a empezar.",
  "no-account-column":
    "No se reconoce ninguna columna de {sheet} como la de las cuentas. Llame a una Cuenta o elíjala entre estas: {headers}.",
  "two-lists":
    "{sheet} tiene dos listas de cuentas, {first} y {second}. Lleve una a su propia hoja, o diga cuál hay que leer con la celda de su encabezado ({firstCell} o {secondCell}), y vuelva a empezar.",
  "no-headings":
    "La lista de {sheet} no tiene encabezados. Escríbalos en una fila encima (Cuenta, Ingresos …) o elija las columnas por sus letras: {columns}.",
  "one-column":
    "Todo lo que hay en {sheet} está en una columna, la {column}. Sepárelo por «{delimiter}»: seleccione la columna, elija Datos > Texto en columnas y vuelva a empezar.",
  "accounts-across":
    "En {sheet} las cuentas van en horizontal, una por columna ({label} …). Copie la lista, elija Pegado especial > Transponer en una hoja nueva y vuelva a empezar allí.",
  "form-not-list":
    "Lo que hay en {sheet} es una ficha de una sola cuenta ({label} …), no una lista. Vaya a una hoja con una fila por cuenta y vuelva a empezar.",
  "list-elsewhere": "La hoja {sheet} no tiene una lista de cuentas, pero {other} sí: {count} cuentas. Vaya a {other} y vuelva a empezar.",
  "no-account-selected":
    "No hay ninguna cuenta seleccionada. Seleccione una fila que nombre una, en su lista, en Puntuaciones o en Clasificación, o vaya a su plan, y empiece de nuevo.",
  "criteria-too-early":
    "Todavía no hay criterios que cambiar. Elija antes las cuentas clave; lo que cambie hasta entonces pasa a la primera ejecución.",
  "decide-too-early": "Todavía no hay nada puntuado, así que no hay nada que decidir. Elija antes las cuentas clave.",
  "no-start": "Este libro todavía no tiene hoja Inicio. Elija antes las cuentas clave: así se crea.",
  busy: "KAM sigue trabajando en este libro. Espere a que termine, o cancélelo en el panel, y empiece de nuevo.",
  cancelled: "Detenido, y no ha cambiado nada: el libro está como estaba antes.",
  "cancelled-not-undone":
    "Detenido, pero no se pudo pedir a Excel que deshiciera lo escrito. Sus propias hojas están como estaban. Elimine las hojas sin terminar y empiece de nuevo.",
  "no-role-matrix": "Este libro todavía no tiene matriz de roles. Añádala antes: así se escriben en ella las cuentas clave.",
  "role-taken": "En esa celda de {account} ya está {person}, y lo escrito no se sobrescribe. Cámbielo en la hoja.",
  "no-such-plan": "No hay ningún plan de {account} en este libro. Planes que quizá se buscan: {names}.",
  "no-such-account": "No hay ninguna cuenta {account} en la lista de {source}. Compruebe allí su nombre.",
  "account-not-sure": "No hay ninguna cuenta {account} en la lista de {source}. ¿Quiso decir: {names}?",
  "no-such-column": "{sheet} no tiene ninguna columna {column}. Elija una de estas: {headers}.",
  "column-missing":
    "La tabla de {sheet} ya no tiene la columna {column}, que la lista necesita. Deshaga su eliminación, o inserte una columna que se llame así, y empiece de nuevo.",
  "no-such-addition": "No hay ninguna hoja {sheet} que añadir. Hay: {sheets}.",
  "addition-too-early": "{sheet} llega con los primeros planes. Hágalos antes.",
  "undo-failed":
    "No se pudo terminar ({reason}) ni quitar las hojas nuevas. Sus propias hojas están como estaban. Borre las nuevas y vuelva a empezar.",
  "table-taken":
    "La tabla {table} de {sheet} es suya, y una de las nuestras tiene que llamarse así. Dé otro nombre a la suya (Diseño de tabla > Nombre de la tabla) y vuelva a empezar.",
  "name-taken":
    "El nombre {name} es suyo, y uno de los nuestros tiene que llamarse así. Dé otro nombre al suyo (Fórmulas > Administrador de nombres) y vuelva a empezar.",
  "sheets-protected":
    "Estas hojas están protegidas y Excel no cambia nada en ellas: {sheets}. Elija Revisar > Desproteger hoja en las que son nuestras y vuelva a empezar. No se ha cambiado nada suyo.",
  "workbook-protected":
    "La estructura de este libro está protegida y no se puede añadir ninguna hoja. Elija Revisar > Proteger libro para liberarla y vuelva a empezar. No se ha cambiado nada suyo.",
  "read-only":
    "Este libro está abierto solo para lectura. Elija Habilitar edición, o guarde una copia y abra esa, y vuelva a empezar. No se ha cambiado nada suyo.",
  "cell-edited": "Se está editando una celda. Termine con Intro, o con Esc para dejarla como estaba, y vuelva a empezar.",
  "too-much-at-once":
    "Esto es más de lo que Excel para la web admite de una vez. Abra el libro en Excel de escritorio y vuelva a empezar. No se ha cambiado nada suyo.",
  "no-answer":
    "Excel no ha respondido en {minutes} minutos, así que se ha detenido y deshecho. Termine la celda que se esté editando, cierre los cuadros de diálogo abiertos y vuelva a empezar.",
  "no-answer-undone":
    "Excel no ha respondido en {minutes} minutos, así que se ha detenido, y no se ha podido pedir a Excel que lo deshiciera. Sus propias hojas están como estaban. Espere a que Excel vuelva a responder, borre las hojas que hayan quedado a medias y vuelva a empezar.",
  "excel-failed": "Excel no lo ha admitido ({code}): {reason}. No se ha cambiado nada suyo. Inténtelo otra vez.",
  unexpected: "Ha fallado algo que no debía: {reason}. No se ha cambiado nada suyo.",
  "not-xlsx": "{file} no es un libro de Excel (.xlsx). Guarde su lista como .xlsx e inténtelo otra vez.",
  encrypted: "{file} está protegido con contraseña. Guarde una copia sin ella e inténtelo otra vez.",
  damaged: "{file} está dañado y no se puede leer. Ábralo en Excel, guárdelo de nuevo e inténtelo otra vez.",
  xls: "{file} es un libro de Excel 97–2003 (.xls). Ábralo en Excel, guárdelo como libro de Excel (.xlsx) e inténtelo otra vez.",
  xlsb: "{file} es un libro binario (.xlsb). Ábralo en Excel, guárdelo como libro de Excel (.xlsx) e inténtelo otra vez.",
  ods: "{file} es una hoja de OpenDocument (.ods). Guárdela como libro de Excel (.xlsx), o como .csv, e inténtelo otra vez.",
  "too-large": "{file} contiene más de lo que se puede leer aquí. Guarde la hoja de su lista como libro aparte e inténtelo otra vez.",
  "far-cell":
    "La hoja {sheet} de {file} tiene algo en la celda {cell}, lejos de todo lo demás. Elimine su fila y su columna e inténtelo otra vez.",
  "sheet-unreadable":
    "La hoja {sheet} de {file} no se puede leer, y al guardar se perdería. Abra el libro en Excel, guárdelo de nuevo e inténtelo otra vez.",
  "sheet-hidden":
    "La hoja {sheet} está oculta. Para verla, haga clic con el botón derecho en cualquier pestaña, elija Mostrar y escójala allí.",
  "no-plans": "Este libro todavía no tiene planes de cuenta. Créelos antes: elija las cuentas clave y, después, sus planes.",
  "nothing-to-undo": "Ya no hay nada que deshacer. Historial, en el panel, muestra lo que se ha hecho en este libro.",
  "nothing-to-redo": "No hay nada que rehacer: ya se ha rehecho o nunca se deshizo.",
  "template-file": "{file} no tiene ninguna hoja que sirva de plantilla. Elija un libro (.xlsx) cuya primera hoja sea su plan.",
  "template-too-early":
    "A este libro le faltan hojas que una plantilla de plan consulta: Ajustes o Equipo. Elija antes las cuentas clave: así se escriben, y también una plantilla si no la hay.",
  "template-not-xlsx":
    "{file} no es un libro de Excel (.xlsx) o está protegido con contraseña. Guarde su plantilla como .xlsx sin contraseña y elíjala de nuevo.",
  "no-such-template": "No hay ninguna hoja {template} de la que copiar planes. Plantillas de este libro: {templates}.",
};
