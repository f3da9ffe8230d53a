/**
 * What words of ours were called by earlier versions, by what they are called now. Workbooks of then hold them as headers and in their cells,
 * and so do their formulas: a word that is renamed moves in here.
 */
const FORMERLY: ReadonlyMap<string, readonly string[]> = new Map([
  ["Baseline", ["Previous"]],
  ["Our team today", ["Our team as it is"]],
  ["Wallet share", ["Share won"]],
  ["Cuota de cliente", ["Cuota ganada"]],
  ["Datos completos", ["Completitud"]],
  ["Descartada", ["Descalificada"]],
  ["Gestor de cuentas clave", ["Gerente de cuenta"]],
  ["Nuestro equipo hoy", ["Nuestro equipo tal como es"]],
  ["Prestigio como referencia", ["Atractivo del logotipo"]],
  ["Punto de partida", ["Anterior"]],
  ["Sin actividad", ["Parado"]],
  ["Sin explotar", ["Sin aprovechar"]],
]);

/** A word as it is written now, then as earlier versions wrote it. */
export const writtenAs = (word: string): readonly string[] => [word, ...(FORMERLY.get(word) ?? [])];

/** Every word that has been renamed, as it is called now. */
export const RENAMED: readonly string[] = [...FORMERLY.keys()];
