import type { Texts } from "../texts";

export const coverage: Texts["sheets"]["coverage"] = {
  title: "Cobertura de roles",
  note: "Quién ocupa cada uno de los seis roles, según la hoja Equipo: complétela y esta vista la sigue. ▲ libre es un hueco; ◆ marca {limit} roles o más de una persona en la cuenta.",
  headers: {
    account: "Cuenta",
    manager: "Gestor de cuentas clave",
    tier: "Nivel",
    covered: "Cubierto",
    gaps: "Huecos",
    most: "Máximo de roles de una persona",
  },
  often: "◆ suele faltar",
  open: "▲ libre",
};
