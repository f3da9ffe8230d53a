import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Id of a function → for each of its parameters, whether it is a range: the `dimensionality` of Excel's metadata. */
export type FunctionParameters = ReadonlyMap<string, readonly boolean[]>;

const customFunction = /@customfunction\s[\s\S]*?\*\/\s*export function (\w+)\(([^)]*)\)/gu;

/**
 * Reads the parameters from the signatures of the functions, as the build's generator does: `unknown[][]` is a range. The generator
 * itself takes a second, too long for a command line; a test holds both equal.
 */
export function functionParameters(folder: string): FunctionParameters {
  const found = new Map<string, readonly boolean[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const source = readFileSync(join(folder, file), "utf8");
    for (const [, id = "", parameters = ""] of source.matchAll(customFunction)) {
      // The invocation that Excel adds is not a parameter.
      const named = parameters.split(",").filter((parameter) => parameter.trim() !== "" && !parameter.includes("Invocation"));
      found.set(
        id,
        named.map((parameter) => /\[\]\[\]\s*$/u.test(parameter)),
      );
    }
  }
  return found;
}
