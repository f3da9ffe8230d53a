/** What the sheets of the programme are called. */
export const programmeNames = {
  definition: "Definition",
  selling: "Selling or managing",
  knowledge: "Knowledge",
  trust: "Trust",
  leadership: "Leadership",
  programme: "Programme",
  guide: "Keys and errors",
  figures: "Figures",
  rounds: "Rounds",
};
