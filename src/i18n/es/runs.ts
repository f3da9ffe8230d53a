import type { Texts } from "../texts";

export const runs: Texts["sheets"]["runs"] = {
  title: "Última ejecución",
  note: "Cómo estaban las cuentas cuando algo cambió por última vez, y antes: de ahí sale lo que se ha movido. Aquí no se escribe nada.",
  last: "Esta lista",
  before: "La anterior",
  told: { choose: "Lo que avisó la última ejecución", refresh: "Lo que avisó la última actualización" },
  headers: {
    account: "Cuenta",
    score: "Puntuación",
    rank: "Posición",
    key: "Clave",
    accountBefore: "Cuenta antes",
    scoreBefore: "Puntuación antes",
    rankBefore: "Posición antes",
    keyBefore: "Clave antes",
  },
};
