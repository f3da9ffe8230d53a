/** What a person should know of a workbook before they ask for anything: one sentence each. */
export const standing = {
  "read-only": "Este libro está abierto solo para lectura. Puede clasificar y mirar; para elegir y planificar, guarde una copia.",
  "structure-protected":
    "La estructura de este libro está protegida, así que no se puede añadir ninguna hoja. Desprotéjala en Revisar > Proteger libro y continúe.",
  "sheet-protected": "{sheet} está protegida: se puede leer, no escribir. Desprotéjala en Revisar > Desproteger hoja y continúe.",
  large: "{accounts} cuentas: aquí se clasifican en segundos. Escribir las hojas lleva cerca de un minuto y se puede detener.",
  others: {
    one: "Otra persona ha cambiado {count} lugar. Lo que se muestra aquí ya lo tiene en cuenta.",
    other: "Otra persona ha cambiado {count} lugares. Lo que se muestra aquí ya los tiene en cuenta.",
  },
};
