import type { Texts } from "../texts";

export const functions: Texts["functions"] = {
  "weight-negative": "El peso {position} no es un número de 0 o más. Escriba uno.",
  "weights-all-zero": "Todos los pesos son 0. Dé peso al menos a un criterio.",
  "weights-count": "Hay {ratings} valoraciones para {weights} pesos. Elija rangos del mismo ancho.",
  "rating-range": "{value} no es una valoración. Va de 1 a 5; deje la celda vacía si no se conoce.",
  "rating-text": "«{value}» no es una valoración. Escriba un número de 1 a 5 o deje la celda vacía.",
  "rating-missing": "Faltan valoraciones y la política es estricta. Valore todos los criterios o elija otra política.",
  "nothing-rated": "Aún no hay nada valorado. Valore al menos un criterio con peso.",
  "policy-unknown": "«{value}» no es una política. Escriba reasignar, mínimo o estricto.",
  "direction-unknown": "«{value}» no es una dirección. Escriba más es mejor o menos es mejor.",
  "value-text": "«{value}» no es un número. Escriba un importe o deje la celda vacía.",
  "breakpoints-count": "Hay {count} puntos de corte. Dé cuatro para tramos, dos para una escala recta o ninguno.",
  "breakpoints-order": "Los puntos de corte no van en orden ascendente. Ordénelos de menor a mayor.",
  "tiers-order": "Los umbrales deben ir de mayor a menor, cada uno de 0 a 100. Corríjalos.",
  "score-text": "«{value}» no es una puntuación. Dé números.",
  "lengths-differ": "Los rangos tienen {first} y {second} celdas. Elija rangos de la misma longitud.",
  "one-column": "Elija una sola columna o fila de celdas.",
  cap: "El límite debe ser un número entero de 1 o más, no {value}.",
  "labels-count": "Dé tres etiquetas: cuenta clave, empate en el límite, lista de espera.",
  "decimal-unknown": "«{value}» no es un signo decimal. Escriba «.» o «,».",
  unexpected: "No se ha podido calcular: {reason}.",
};
