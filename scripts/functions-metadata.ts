import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionHelp } from "./help-texts";

/** The page that explains every function, each under its id in small letters. */
export const HELP_PAGE = "assets/help.html";

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

/** The source files with custom functions in a folder, in alphabetical order. */
export const functionFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));

/**
 * The content of functions.json for source files of custom functions, made from their JSDoc. Works offline.
 * The generator asks for linked data types, which no function here takes, and cannot ask for errors: a function that takes any value
 * must see an error in a cell, so that it can pass it on. Each function's help is a part of the help page.
 * @param baseUrl where the add-in is served, without a slash at the end
 * @param spanishHelp the help page, where descriptions are to be in Spanish: they are those of the page. Names stay, for a workbook is one file for
 *   all who open it
 * @throws Error with one line a problem: what the generator found, and names, ids and descriptions that Excel or a person would miss.
 */
export async function functionsMetadata(sourceFiles: readonly string[], baseUrl: string, spanishHelp?: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([...sourceFiles]);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  if (!metadataJson) throw new Error("There is no function with @customfunction.");
  const { functions } = JSON.parse(metadataJson) as Metadata;
  const problems = problemsOf(functions);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const described = spanishHelp === undefined ? functions : functions.map((each) => inSpanish(each, spanishHelp));
  const untold = problemsOf(described);
  if (untold.length > 0) throw new Error(untold.join("\n"));
  const helped = described.map((each) => ({ ...each, helpUrl: `${baseUrl}/${HELP_PAGE}#${each.id.toLowerCase()}` }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions: helped }, null, 2)}\n`;
}

/** The same function, described as the help page does in Spanish; what the page leaves out is missing. */
function inSpanish(each: FunctionMetadata, page: string): FunctionMetadata {
  const { description, parameters } = functionHelp(page, each.id, "es");
  return {
    ...each,
    description,
    parameters: each.parameters.map((parameter) => ({ ...parameter, description: parameters.get(parameter.name) ?? "" })),
  };
}
