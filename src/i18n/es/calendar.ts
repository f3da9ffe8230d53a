import type { calendar as english } from "../en/calendar";

export const calendar: typeof english = {
  name: "Cuentas clave",
  titles: {
    review: "Revisión de {account}",
    notice: "{account}: último día de preaviso de {what}",
    contractEnd: "{account}: termina {what}",
    action: "{account}: {what}",
  },
  owner: "Responsable: {owner}",
  nobody: "Aún no tiene responsable.",
};
