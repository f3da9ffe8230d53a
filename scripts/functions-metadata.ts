import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** What Excel knows of one function: the part of its metadata that is checked here. */
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
}

interface Metadata {
  readonly functions: readonly FunctionMetadata[];
}

/** Excel's rule for a name, and ours that it is written in capitals: three characters at least, from letters, digits, dots. */
const NAME = /^[A-Z][A-Z0-9.]{2,}$/;

/** What would make a function fail, or stand without help, in Excel. */
function problemsOf(functions: readonly FunctionMetadata[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const { id, name, description, parameters } of functions) {
    if (!NAME.test(id)) problems.push(`${id}: an id is three capitals, digits or dots at least.`);
    if (name !== id) problems.push(`${id}: the name ${name} must be the id.`);
    if (ids.has(id)) problems.push(`${id}: this id is taken twice.`);
    if (!description) problems.push(`${id}: please describe the function.`);
    for (const parameter of parameters) if (!parameter.description) problems.push(`${id}: please describe ${parameter.name}.`);
    ids.add(id);
  }
  return problems;
}

/**
 * The content of functions.json for one source file of custom functions, made from its JSDoc. Works offline.
 * The generator asks for linked data types, which no function here takes, and cannot ask for errors: a function that takes any value
 * must see an error in a cell, so that it can pass it on.
 * @throws Error with one line a problem: what the generator found, and names, ids and descriptions that Excel or a person would miss.
 */
export async function functionsMetadata(sourceFile: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sourceFile);
  if (errors.length > 0) throw new Error(`${sourceFile}\n${errors.join("\n")}`);
  if (!metadataJson) throw new Error(`${sourceFile}\nThere is no function with @customfunction.`);
  const { functions } = JSON.parse(metadataJson) as Metadata;
  const problems = problemsOf(functions);
  if (problems.length > 0) throw new Error(`${sourceFile}\n${problems.join("\n")}`);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
