import { givesSeveral } from "./arrayFinder";
import { argumentFunction, spreadFunction } from "./engineFormula";
import { takesOneValue } from "./scalarFunctions";

/** The parameter that stands for a value, or for the place of several values that belong together. */
const parameter = "MODEL_VALUE";

/**
 * The call of a function that takes one value where it is given several, in a form that the engine calculates once for each
 * value: LEN(A1:A3) is MAP(A1:A3,LAMBDA(v,LEN(v))). Null when there is nothing to do.
 * @param args texts as they are given to the engine
 * @param called what the engine knows the function by
 * @param asArray the call is part of an array formula; in any other, Excel takes the cell in the formula's own row or column
 */
export function liftedCall(name: string, args: readonly string[], asArray: boolean, called = name): string | null {
  const several = args.flatMap((arg, i) => (takesOneValue(name, i) && givesSeveral(arg) ? [i] : []));
  if (several.length === 0) return null;
  const withSeveral = (change: (i: number) => string): string => args.map((arg, i) => (several.includes(i) ? change(i) : arg)).join(",");
  if (!asArray) return `${called}(${withSeveral((i) => `@(${args[i] ?? ""})`)})`;
  if (several.length === 1) return `MAP(${args[several[0] ?? 0] ?? ""},LAMBDA(${parameter},${called}(${withSeveral(() => parameter)})))`;
  const spread = `${spreadFunction}(${several.map((i) => args[i] ?? "").join(",")})`;
  return `MAP(${spread},LAMBDA(${parameter},${called}(${withSeveral((i) => `${argumentFunction}(${parameter},${several.indexOf(i)})`)})))`;
}
