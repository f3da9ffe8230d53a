/** Languages of the product: of the headers it recognises, and of the sheets it writes. */
export type Language = "en" | "es";
