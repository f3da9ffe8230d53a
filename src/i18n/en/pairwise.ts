/** Words of the sheet on which criteria are compared in pairs. */
export const pairwise = {
  title: "Weights by comparing in pairs (AHP)",
  note: "Blue cells: how many times as much does the row's criterion count as the column's? 1 the same … 9 very much more; 1/3, 1/5 … less. Then choose it on Settings.",
  headers: { criterion: "Criterion", id: "Id", weight: "Weight" },
  consistency: "Consistency ratio",
  consistent: "The comparisons fit together.",
  inconsistent: "Above 0.10: the comparisons contradict each other. Please look at the one below first.",
  incomplete: "A comparison is not from 1/9 to 9: please correct it. Until then there are no weights.",
  few: "{given} comparisons are given, at least {needed} are needed for weights ({possible} are possible). Compare next: {first} and {second}.",
  compared: " {given} of {possible} are given; to be surer, compare next: {first} and {second}.",
  conflict: "Most at odds",
  against: " against ",
  fits: ": what would fit is ",
  error: "A comparison is a number from 1/9 to 9.",
};
