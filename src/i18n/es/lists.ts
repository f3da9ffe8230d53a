/** How a list is read: the setting for several rows an account, and the sheet of words that are ratings. */
export const lists = {
  rowsSetting: {
    label: "Varias filas por cuenta",
    note: "Si la lista tiene varias filas por cuenta: sumarlas, tomar la más reciente o la primera, o contar cada una. Vale desde la próxima ejecución.",
    error: "Elija una de la lista.",
  },
  rates: {
    title: "Tipos de cambio",
    note: "Lo que vale una unidad de cada moneda en la de sus informes: 1 para esta. Con un tipo, los importes se convierten; una moneda sin tipo cuenta como desconocida.",
    headers: { currency: "Moneda", rate: "Tipo" },
    error: "Un tipo de cambio es un número mayor que 0, como 1,08.",
  },
  words: {
    title: "Palabras como valoraciones",
    note: "Lo que cuenta cada palabra de la lista, de 1 a 5. Cambie una valoración: todo la sigue. Para una palabra nueva en la lista, añada una línea.",
    headers: { column: "Columna de la lista", word: "Palabra", rating: "Valoración" },
    error: "Una valoración va de 1 a 5; 0 es que no se sabe.",
  },
};
