import type { Texts } from "../texts";

export const findings: Texts["findings"] = {
  "weight-not-usable": "El peso {value} no es un número de 0 o más; cuenta como 0. Escriba un número.",
  "axis-not-known": "{value} no es un eje. Elija uno de la lista; mientras tanto cuenta el eje habitual.",
  "direction-not-known": "{value} no es una dirección. Elija una de la lista; mientras tanto las valoraciones vivas de este criterio muestran un error.",
  "breakpoints-not-usable": "Los puntos de corte de este criterio no son cuatro ni dos números ascendentes. Corríjalos; mientras tanto sus valoraciones muestran un error.",
  "no-room-below": "No hay sitio bajo la tabla para {count} cuentas nuevas. Mueva lo que hay allí y vuelva a empezar.",
  "account-no-longer-listed":
    "{account} ya no está en su lista. Su fila y lo que se escribió en ella se quedan; borre la fila si no hace falta.",
  "criterion-without-column":
    "{criterion} no tiene columna en la tabla de puntuaciones. Añada una columna con este encabezado y vuelva a empezar.",
  "unknown-placeholder": "La plantilla nombra {{{name}}}, que no se conoce. Se queda como está.",
  "tie-at-cap":
    "{inside} es la última cuenta dentro del límite de {cap} y {outside} la primera fuera, con la misma puntuación de {score}. Han decidido el potencial de crecimiento, el ajuste y el nombre.",
  "over-cap-by-tie": "{count} cuentas comparten los puestos dentro del límite de {cap}: son iguales en todo. Valórelas más a fondo.",
  "plan-renamed": "El plan de {account} está en la hoja {sheet}: Excel no admite el nombre de la cuenta tal cual.",
};
