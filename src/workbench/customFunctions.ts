import { join } from "node:path";
import { register } from "../functions/register";
import { functionParameters } from "./functionParameters";
import { CustomFunctionsError } from "./host/customFunctions";
import type { CustomFunctionTable, DescribedCustomFunction } from "./model";

/** The add-in's functions, registered as in Excel, with what their metadata says about their parameters. */
export function customFunctions(): CustomFunctionTable {
  const parameters = functionParameters(join(__dirname, "../functions"));
  const table = new Map<string, DescribedCustomFunction>();
  register({
    associate: (id, fn) => table.set(id.toUpperCase(), { fn, matrixParameters: parameters.get(id) ?? [] }),
    Error: CustomFunctionsError,
  });
  return table;
}
