/**
 * What of a script would stop every page in Safari before 16.4, and so in Excel on a Mac: it refuses a whole script for one look-behind
 * in a regular expression, dependencies' included.
 * @returns one line for each place, with what stands around it
 */
function lookBehinds(name, source) {
  const places = [...source.matchAll(/\(\?<[=!]/g)];
  return places.map(
    ({ index }) => `${name} has a look-behind, which Safari before 16.4 refuses: ${source.slice(Math.max(0, index - 60), index + 40)}`,
  );
}

/** Fails a build that would ship a look-behind. */
class NoLookBehindPlugin {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoLookBehind", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "NoLookBehind", stage }, (assets) => {
        const scripts = Object.entries(assets).filter(([name]) => /\.js(\?|$)/.test(name));
        const found = scripts.flatMap(([name, asset]) => lookBehinds(name, asset.source().toString()));
        compilation.errors.push(...found.map((line) => new WebpackError(line)));
      });
    });
  }
}

module.exports = { lookBehinds, NoLookBehindPlugin };
