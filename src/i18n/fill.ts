/**
 * Fills the `{placeholders}` of a text; one without a value stays as it is, so that a mistake shows. A value that ends with a period, such
 * as "Acme, S.A.", ends its sentence with it.
 */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, period: string) => {
    if (!Object.hasOwn(params, name)) return whole;
    const value = String(params[name]);
    return value.endsWith(".") ? value : value + period;
  });
