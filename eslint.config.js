const js = require("@eslint/js");
const importPlugin = require("eslint-plugin-import");
const jsxA11y = require("eslint-plugin-jsx-a11y");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");
const noCircles = require("./scripts/no-circles.js");
const ownKeys = require("./scripts/own-keys.js");

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];

/**
 * Who may import whom. A room imports itself, the rooms named here and packages; everything else is an error.
 * The workbench is the only room without a wall of its own, and no room of the add-in may enter it.
 */
const ROOMS = {
  domain: [],
  i18n: ["domain"],
  functions: ["domain", "i18n"],
  sheets: ["domain", "i18n"],
  excel: ["domain", "sheets"],
  actions: ["domain", "i18n", "sheets", "excel"],
  taskpane: ["actions", "i18n", "commands"],
  commands: ["actions", "i18n"],
};

const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: ".",
  except: ["./node_modules", ...[room, ...allowed].map((name) => `./src/${name}`)],
  message: `src/${room} may import ${["only itself", ...allowed.map((name) => `src/${name}`)].join(", ")}.`,
}));

const ADD_IN = Object.keys(ROOMS).map((room) => `src/${room}/**/*.{ts,tsx}`);
const PAGES = ["taskpane", "commands"].map((room) => `src/${room}/**/*.{ts,tsx}`);

/** Packages that belong to the workbench and to tools: none of them may reach the add-in's bundles. */
const TOOL_PACKAGES = {
  regex:
    "^(node:|@cj-tech-master/|@microsoft/office-js|@sparticuz/|playwright|webpack|(fs|path|os|vm|zlib|crypto|stream|buffer|util|url|events)(/|$))",
  message: "The add-in runs in a web view: Node and the workbench's packages are not there.",
};

const PAGE_PACKAGES = {
  regex: "^(react(-dom)?|@fluentui/.*)(/|$)",
  message: "Only the pages draw: React and Fluent UI belong to src/taskpane.",
};

const OFFICE_GLOBALS = {
  Excel: "Only src/excel speaks to Excel: call an action, or add what is missing to src/excel.",
  OfficeExtension: "Only src/excel speaks to Excel: call an action, or add what is missing to src/excel.",
  Office: "Only src/excel and the entries of src/taskpane and src/functions speak to Office.",
  CustomFunctions: "Only src/functions registers functions and throws their errors.",
};

/** Restricts the Office globals as values (types are free), except those named. */
const officeGlobals = (...allowed) => [
  "error",
  {
    checkGlobalObject: true,
    globals: Object.entries(OFFICE_GLOBALS)
      .filter(([name]) => !allowed.includes(name))
      .map(([name, message]) => ({ name, message })),
  },
];

/**
 * The plugin's own rules, all of them errors; its other settings would bring a second parser and run Prettier twice.
 * Two are off: they compare positions in the text, so they report every read that is queued here and answered after the one sync.
 */
const officeRules = {
  ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  "office-addins/call-sync-before-read": "off",
  "office-addins/call-sync-after-load": "off",
};

/** Where a loop may sync: chunks of a request that is over Excel's 5 MB. */
const CHUNKED = ["src/excel/readCells.ts"];

module.exports = tseslint.config(
  { ignores: ["node_modules/", "dist/", "out/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", __filename: "readonly", process: "readonly" },
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Control characters are what a sheet's name and a cell's text are cleaned of.
      "no-control-regex": "off",
      eqeqeq: "error",
      "max-lines": ["error", 400],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/cli/**"],
    rules: { "no-console": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { house: { rules: { "no-circles": noCircles, "own-keys": ownKeys } } },
    rules: { "house/no-circles": "error" },
  },
  {
    files: ADD_IN,
    languageOptions: { globals: { window: "readonly", self: "readonly", globalThis: "readonly" } },
    plugins: { import: importPlugin, "office-addins": officeAddins },
    settings: { "import/resolver": { [require.resolve("./scripts/wall-resolver.js")]: {} } },
    rules: {
      ...officeRules,
      "house/own-keys": "error",
      "import/no-restricted-paths": ["error", { basePath: __dirname, zones }],
      "no-restricted-imports": ["error", { patterns: [TOOL_PACKAGES, PAGE_PACKAGES] }],
      "no-restricted-globals": officeGlobals(),
    },
  },
  { files: PAGES, rules: { "no-restricted-imports": ["error", { patterns: [TOOL_PACKAGES] }] } },
  { files: ["src/functions/**/*.ts"], rules: { "no-restricted-globals": officeGlobals("CustomFunctions") } },
  { files: ["src/functions/functions.ts"], rules: { "no-restricted-globals": officeGlobals("CustomFunctions", "Office") } },
  { files: ["src/taskpane/index.tsx"], rules: { "no-restricted-globals": officeGlobals("Office") } },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "no-restricted-globals": officeGlobals("Excel", "OfficeExtension", "Office"),
      // src/excel knows what a sheet's description looks like, never which sheets there are.
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "/sheets/(?!(a1|marker|plan/planNames|plan/planTable)$)",
              allowTypeImports: true,
              message:
                "src/excel takes types (and cell addresses, markers, names and how tables are cut out of cells) of src/sheets, nothing else.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    ignores: ["test/support/properties.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "fast-check", message: "test/support/properties draws the same cases in every run." }] },
      ],
    },
  },
  { files: CHUNKED, rules: { "office-addins/no-context-sync-in-loop": "off" } },
  {
    files: ["src/taskpane/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
);
