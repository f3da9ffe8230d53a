import type { overview as english, overviewNames as englishNames } from "../en/overview";

export const overviewNames: typeof englishNames = { renewals: "Renovaciones", whitespaceMap: "Sin explotar" };

export const overview: typeof english = {
  renewals: {
    title: "Renovaciones",
    note: "Contratos de todos los planes, primero el próximo preaviso. P: último día de preaviso, F: fin del contrato. Cada uno pasa a ser una acción de su plan, una vez.",
    headers: {
      account: "Cuenta",
      contract: "Contrato",
      value: "Valor anual",
      notice: "Preaviso",
      end: "Fin",
      days: "Quedan días",
      owner: "Responsable",
      decider: "Quién decide",
    },
    marks: { notice: "P", end: "F" },
    total: "Total",
    undated: "Sin contrato con fecha: {accounts}. Complete los contratos en sus planes.",
    complete: "Todos los planes tienen un contrato con fecha.",
    empty: "Ningún plan tiene contratos todavía. Complete los contratos en los planes y actualice.",
  },
  whitespace: {
    title: "Sin explotar",
    note: "Lo que cada cuenta aún podría comprar, por oferta, según los planes. ✓ nuestro, ✕ no procede, ? sin preguntar.",
    account: "Cuenta",
    total: "Total",
    untapped: "Sin explotar, en total",
    marks: { ours: "✓", notRelevant: "✕", unknown: "?" },
    openings: {
      title: "Las mayores oportunidades",
      headers: { opening: "Cuenta y oferta", current: "Actual", potential: "Potencial", untapped: "Sin explotar", owner: "Responsable" },
    },
    noOwner: "▲ nadie",
    empty: "Ningún plan tiene datos de oferta todavía. Complete en cada plan lo que la cuenta compra y podría comprar, y actualice.",
  },
};
