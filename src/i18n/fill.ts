/** Fills the `{placeholders}` of a text; one without a value stays as it is, so that a mistake shows. */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
