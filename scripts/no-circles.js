const { existsSync, readFileSync, statSync } = require("node:fs");
const { dirname, relative, resolve } = require("node:path");
const ts = require("typescript");

/**
 * The rule "no file imports itself by way of others", types included: `import/no-cycle` lets imports of types pass, and they bind files to
 * each other just as much. The file that is linted counts as its text says, all others as they are on disk.
 */
module.exports = {
  meta: { type: "problem", schema: [], messages: { circle: "An import circle: {{circle}}. Move what both need to a file of its own." } },
  create(context) {
    const file = resolve(context.filename);
    const name = (path) => relative(context.cwd, path).replaceAll("\\", "/");
    const check = ({ source }) => {
      const target = typeof source?.value === "string" ? fileOf(file, source.value) : null;
      const way = target === null ? null : wayBack(target, file);
      if (way) context.report({ node: source, messageId: "circle", data: { circle: [file, ...way].map(name).join(" → ") } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** The shortest way from one file to another along imports, both included; null where there is none. */
function wayBack(from, to) {
  const before = new Map([[from, null]]);
  for (const file of before.keys()) {
    if (file === to) return wayTo(file, before);
    for (const next of importsOf(file)) if (!before.has(next)) before.set(next, file);
  }
  return null;
}

function wayTo(file, before) {
  const previous = before.get(file);
  return previous === null ? [file] : [...wayTo(previous, before), file];
}

/** What each file imports, with the time of the change that it was read at: an editor asks again and again. */
const known = new Map();

function importsOf(file) {
  const changed = statSync(file).mtimeMs;
  const last = known.get(file);
  if (last?.changed === changed) return last.imports;
  const code = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const imports = sourcesIn(code).flatMap((source) => fileOf(file, source) ?? []);
  known.set(file, { changed, imports });
  return imports;
}

/** What stands behind `from`, `import` or `import(`, anywhere in a file. */
function sourcesIn(node) {
  const own = [sourceOf(node)].filter((source) => source !== undefined && ts.isStringLiteralLike(source)).map(({ text }) => text);
  const below = [];
  ts.forEachChild(node, (child) => void below.push(...sourcesIn(child)));
  return [...own, ...below];
}

function sourceOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return node.argument.literal;
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
}

/** The file that an import leads to; null for a package and for what is no file of code. */
function fileOf(importer, source) {
  if (!source.startsWith(".")) return null;
  const path = resolve(dirname(importer), source);
  const files = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((ending) => path + ending);
  return files.find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null;
}
