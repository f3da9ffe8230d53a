const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { sources } = require("webpack");
const { NoLookBehindPlugin } = require("./scripts/no-look-behind");

const LOCAL_URL = "https://localhost:3000";
const FUNCTIONS = join(__dirname, "src/functions");
const { version, config } = JSON.parse(readFileSync(join(__dirname, "package.json"), "utf8"));

/** Where the built add-in will be served from: KAM_BASE_URL, or the development server. */
function baseUrl() {
  const url = (process.env.KAM_BASE_URL ?? LOCAL_URL).replace(/\/+$/, "");
  if (!/^https:\/\/[^/]/.test(url)) throw new Error(`KAM_BASE_URL must begin with https://, it is ${url}`);
  return url;
}

/** Writes functions.json from the JSDoc of the functions, and functions.es.json with the Spanish of the help page, again whenever they change. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tapPromise("FunctionsMetadata", async () => {
        const { functionFiles, functionsMetadata } = require("tsx/cjs/api").require("./scripts/functions-metadata.ts", __filename);
        const files = functionFiles(FUNCTIONS);
        compilation.contextDependencies.add(FUNCTIONS);
        compilation.emitAsset("functions.json", new sources.RawSource(await functionsMetadata(files, baseUrl())));
        const help = readFileSync(join(__dirname, "assets/help.html"), "utf8");
        compilation.emitAsset("functions.es.json", new sources.RawSource(await functionsMetadata(files, baseUrl(), help)));
      });
    });
  }
}

/** The certificate that Office trusts on this machine; where it cannot be had, webpack's own, which the browser asks about. */
async function certificate() {
  try {
    return await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    process.emitWarning(`No trusted certificate for localhost (${error.message}). Run: npx office-addin-dev-certs install`);
    return {};
  }
}

module.exports = async (env = {}, { mode = "production" } = {}) => ({
  mode,
  target: ["web", "es2020"],
  devtool: mode === "production" ? false : "source-map",
  // One page, one runtime: taskpane.html loads them in this order. functions.js stands alone, because Excel's calculation waits for it.
  entry: {
    delay: join(FUNCTIONS, "delay.ts"),
    functions: join(FUNCTIONS, "functions.ts"),
    taskpane: join(__dirname, "src/taskpane/index.tsx"),
  },
  // Excel keeps what it has loaded for long: a new version has new addresses, here as in the manifest.
  output: { path: join(__dirname, "dist"), filename: `[name].js?v=${version}`, chunkFilename: `step-[id].js?v=${version}`, clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        include: join(__dirname, "src"),
        exclude: join(__dirname, "src/workbench"),
        // Types are checked by `npm run types`.
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      template: join(__dirname, "src/taskpane/taskpane.html"),
      filename: "taskpane.html",
      chunks: ["delay", "functions", "taskpane"],
      chunksSortMode: "manual",
      // The template places the scripts: functions that are associated late fail their first call.
      inject: false,
      scriptLoading: "blocking",
    }),
    new FunctionsMetadataPlugin(),
    new NoLookBehindPlugin(),
    new CopyPlugin({
      patterns: [
        { from: join(__dirname, "assets/icons"), to: "assets/icons" },
        ...["help.html", "shortcuts.json", "shortcuts.es.json"].map((name) => ({
          from: join(__dirname, "assets", name),
          to: `assets/${name}`,
        })),
        {
          from: join(__dirname, "manifest.xml"),
          to: "manifest.xml",
          transform: (content) => content.toString("utf8").replaceAll(LOCAL_URL, baseUrl()),
        },
      ],
    }),
  ],
  // What is for development is larger: only what ships is weighed.
  performance: mode === "production" ? { hints: "error", maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 } : false,
  devServer: {
    port: Number(config.dev_server_port),
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    server: { type: "https", options: env.WEBPACK_SERVE ? await certificate() : {} },
  },
});
