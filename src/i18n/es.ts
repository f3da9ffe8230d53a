import type { Texts } from "./texts";

/** Todos los textos en español. Las mismas claves que `en.ts`. */
export const es: Texts = {
  functions: {},
  findings: {},
  errors: {},
  terms: {},
  sheets: {},
  pane: {},
  cli: {},
};
