/** Placeholder until the analysis below is filled in. */
export function needsArrayEvaluation(_formula: string): boolean {
  return false;
}
