const { realpathSync } = require("node:fs");
const { join, sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");

const ROOT = join(__dirname, "../..");

/** Modules that keep nothing from one call to the next: with them a test cannot see what another file's tests have done. */
const SHARED = [
  "src/domain",
  "src/excel",
  "src/i18n",
  "src/sheets",
  "src/workbench/host",
  "src/workbench/model",
  "node_modules/@cj-tech-master/excelts",
  "node_modules/fast-check",
  "node_modules/pure-rand",
  "node_modules/saxes",
  "node_modules/typescript",
].map((folder) => realpathSync(join(ROOT, folder)) + sep);

/** Modules that were loaded for an earlier test file of this process, by their paths. */
const kept = new Map();

/**
 * Jest's own runtime, but that modules without a state are loaded once for all test files of a process. Each of a hundred files would load
 * and warm up the workbook again otherwise, which takes longer than most of the tests. They run in one context (`environment.js`).
 */
class SharingRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    const registry = this.registries.getActiveCjsRegistry();
    for (const [path, module] of kept) registry.set(path, module);
  }

  teardown() {
    const before = kept.size;
    for (const [path, module] of this.registries.getActiveCjsRegistry()) {
      if (module.loaded && SHARED.some((folder) => path.startsWith(folder))) kept.set(path, module);
    }
    // What is kept may still ask for other modules through this runtime.
    if (kept.size === before) super.teardown();
    else this.restoreAllMocks();
  }
}

exports.default = SharingRuntime;
exports.__esModule = true;
