export type { CellScalar } from "./cellValues";
export type { CustomFunction, CustomFunctionTable, DescribedCustomFunction, Platform } from "./customFunctions";
export { FormulaSyntaxError, SheetNotFoundError, WorkbookFileError } from "./errors";
export type { WorkbookFileErrorCode } from "./errors";
export type { FileWarning } from "./preservation";
export type { DefinedName, NameTable } from "./names";
export { WorkbookModel, type ModelOptions } from "./workbookModel";
export type { SpillRange } from "./spills";
