import type { Texts } from "../texts";

export const programmeSheets: Texts["programme"]["sheets"] = {
  id: "Id",
  before: "Antes",
  level: "Nivel, 1 a 5",
  inWords: "En palabras",
  meaning: "Qué significa",
  counts: "Cuenta",
  anchors: "Qué significan los números",
  everybody: "Todos",
  listError: "Elija sí, en parte o no.",
  ratingError: "Escriba un número de {lowest} a {highest}, o deje la celda vacía.",
  poles: "1: {selling}. 5: {managing}.",
  own: "Nuestra definición",
  ofFour: "{mean} de 4",
  guide: {
    title: "Claves y errores",
    note: "Qué lleva a lo más alto, y los errores en los que los programas caen una y otra vez: dónde está cada uno en este libro.",
    headers: { key: "Clave", text: "Qué significa", error: "Error", guard: "Qué lo evita", shown: "¿Se ve aquí?", go: "Dónde" },
  },
  figures: {
    title: "Cifras",
    headers: { base: "Base", caveat: "Salvedad", first: "Primer número", second: "Segundo número", hint: "Qué escribir" },
    hints: {
      periods: "el año anterior y el último año completo",
      existing: "ofertas a clientes, y ganadas",
      prospects: "ofertas a no clientes, y ganadas",
      none: "nada: no es la misma medida",
    },
    prospects: "Lo mismo, a empresas que nunca han comprado",
  },
  rounds: {
    title: "Rondas",
    note: "A qué llegó cada revisión los días en que algo había cambiado. La última ronda anterior a hoy figura junto a cada resultado como «Antes». Solo se añaden líneas.",
    headers: { date: "Fecha", check: "Revisión", item: "De ella", value: "Valor" },
  },
  actions: {
    headers: { severity: "Urgencia", about: "Cuenta o persona", where: "Visto en", key: "Clave" },
    none: "De momento no hay nada que proponer.",
  },
  severities: { late: "Ya", soon: "Antes de la próxima revisión", note: "Conviene saberlo" },
};
