import { join } from "node:path";
import { ESLint, type Linter } from "eslint";
import tseslint from "typescript-eslint";

const ROOT = join(__dirname, "..", "..");
const config = jest.requireActual<Linter.Config[]>("../../eslint.config.js");

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  // The texts are not on disk, so the rules that ask the compiler for types cannot look at them.
  overrideConfig: [
    ...config,
    { ...(tseslint.configs.disableTypeChecked as Linter.Config), files: ["**/*.ts", "**/*.tsx"] },
    { files: ["**/*.ts", "**/*.tsx"], languageOptions: { parserOptions: { projectService: false } } },
    { files: ["**/*.ts", "**/*.tsx"], rules: { "@typescript-eslint/switch-exhaustiveness-check": "off" } },
  ],
});

/** What lint calls an error in a text, as a file of that path. */
export async function lintErrors(path: string, code: string): Promise<Linter.LintMessage[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, path) });
  if (!result) throw new Error(`${path} was not linted`);
  return result.messages.filter(({ severity }) => severity === 2);
}
