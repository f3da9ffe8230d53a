const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } = require("node:fs");
const { dirname, join } = require("node:path");

/** What the command line is made of. */
const SOURCES = ["src", "package.json", "package-lock.json", "scripts/compile-kam.js"];

/** When a file, or any file of a folder, was changed last. */
function changed(path) {
  const status = statSync(path);
  return status.isDirectory() ? Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name)))) : status.mtimeMs;
}

/** Our modules look for other files beside themselves: each is told where it was. */
const placesOfModules = {
  name: "places of modules",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]src[\\/]workbench[\\/].*\.ts$/ }, ({ path }) => {
      const places = `const __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};`;
      return { loader: "ts", contents: places + readFileSync(path, "utf8") };
    }),
};

/**
 * The command line as one script, made again where a source has changed since: a process that has to find, translate and load five hundred
 * modules takes seconds to say anything.
 * @param {string} root the project's folder
 * @returns {Promise<string>} the script's path
 */
async function compiledKam(root) {
  const folder = join(root, "out/kam");
  const script = join(folder, `${Math.round(Math.max(...SOURCES.map((path) => changed(join(root, path)))))}.js`);
  if (existsSync(script)) return script;
  const part = `${script}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  await require("esbuild").build({
    entryPoints: [join(root, "src/workbench/cli/main.ts")],
    outfile: part,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["import"],
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [placesOfModules],
    logLevel: "error",
  });
  for (const name of readdirSync(folder)) if (name.endsWith(".js")) rmSync(join(folder, name), { force: true });
  renameSync(part, script);
  return script;
}

module.exports = { compiledKam };
