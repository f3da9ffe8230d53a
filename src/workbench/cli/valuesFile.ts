/** `plans.xlsx` → `plans-values.xlsx`: what the copy for programs without our functions is called. */
export const valuesFile = (output: string): string => output.replace(/\.xlsx$/iu, "-values$&");
