/** Where in the workbook something is found or done: sheets, by what they hold. What they are called, and whether they are there, is the sheets' to say. */
export const PLACES = [
  "start",
  "ranking",
  "scores",
  "settings",
  "plans",
  "questions",
  "actions",
  "reviews",
  "coverage",
  "programme",
  "definition",
  "selling",
  "knowledge",
  "trust",
  "leadership",
] as const;

export type Place = (typeof PLACES)[number];
