const { dirname, resolve } = require("node:path");

/**
 * Where an import leads, for the walls in eslint.config.js: by its path alone. A file that is not written yet, or that is reached
 * without its extension, is behind the same wall as one that is there. Packages have walls of their own.
 */
module.exports = {
  interfaceVersion: 2,
  resolve: (source, file) => (source.startsWith(".") ? { found: true, path: resolve(dirname(file), source) } : { found: false }),
};
