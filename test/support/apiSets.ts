import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

/** The newest requirement set of Excel that a folder's files need, except those that get along without, and the members that need it, as `Table.resize`. */
export function newestApiSets(
  folder: string,
  except: readonly string[] = [],
): { readonly version: string; readonly members: readonly string[] } {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !except.includes(name));
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    { ...options, types: ["office-js"] },
  );
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    for (const symbol of memberSymbols(node, checker)) {
      for (const declaration of symbol.declarations ?? []) {
        const set = excelSet(declaration);
        if (set !== null) found.set(set, (found.get(set) ?? new Set()).add(memberName(declaration, symbol)));
      }
    }
    ts.forEachChild(node, visit);
  };
  program.getSourceFiles().forEach((file) => (file.fileName.startsWith(folder) ? visit(file) : undefined));
  const version = [...found.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1) ?? "";
  return { version, members: [...(found.get(version) ?? [])].sort() };
}

/** What a name in the code stands for: a member that is read or called, or one that is set by its name. */
function memberSymbols(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  const symbol = ts.isPropertyAccessExpression(node)
    ? checker.getSymbolAtLocation(node.name)
    : ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)
      ? checker.getContextualType(node.parent)?.getProperty(node.name.text)
      : undefined;
  return symbol ? [symbol] : [];
}

/** The set that Office's type declarations name for a member, `1.13`; null for what is none of theirs. */
function excelSet(declaration: ts.Declaration): string | null {
  if (!declaration.getSourceFile().fileName.includes("office-js")) return null;
  return /Api set: ExcelApi\w* ([\d.]+)/.exec(declaration.getFullText())?.[1] ?? null;
}

const memberName = ({ parent }: ts.Declaration, { name }: ts.Symbol): string => {
  const owner = ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent) ? parent.name?.text : undefined;
  return `${owner ?? ""}.${name}`;
};
