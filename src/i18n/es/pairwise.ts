/** Words of the sheet on which criteria are compared in pairs. */
export const pairwise = {
  title: "Pesos por comparación por pares (AHP)",
  note: "Celdas azules: ¿cuántas veces cuenta el criterio de la fila lo que el de la columna? 1 igual … 9 muchísimo más; 1/3, 1/5 … menos. Luego elíjalo en Ajustes.",
  headers: { criterion: "Criterio", id: "Id", weight: "Peso" },
  consistency: "Razón de consistencia",
  consistent: "Las comparaciones son coherentes.",
  inconsistent: "Más de 0,10: las comparaciones se contradicen. Mire primero la de abajo.",
  incomplete: "Una comparación no va de 1/9 a 9: corríjala. Hasta entonces no hay pesos.",
  few: "Hay {given} comparaciones; para tener pesos hacen falta al menos {needed} (son posibles {possible}). Compare ahora: {first} y {second}.",
  compared: " Hay {given} de {possible}; para más seguridad, compare ahora: {first} y {second}.",
  conflict: "La más discordante",
  against: " frente a ",
  fits: ": lo coherente sería ",
  error: "Una comparación es un número de 1/9 a 9.",
};
