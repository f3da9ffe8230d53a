import type { Texts } from "../texts";

export const news: Texts["news"] = {
  list: {
    title: "En la lista desde el {date}",
    nobody: "Nadie ha entrado ni salido de la lista desde el {date}.",
    entered: "▲ {account} entra · {reason}",
    left: "▼ {account} sale · {reason}",
  },
  actions: {
    done: "Hechas desde la última actualización: {count}",
    doneLine: "✓ {account}: {action} ({owner})",
    late: "Atrasadas: {count}",
    lateLine: "▲ {account}: {action} ({owner}), desde el {date}",
    noOwner: "sin responsable",
  },
  told: {
    one: "{count} aviso más, igual que la última vez: --all lo muestra",
    other: "{count} avisos más, igual que la última vez: --all los muestra",
  },
  toldTitle: "También se avisó la última vez ({count})",
};
