import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter, type Rule } from "eslint";
import tseslint from "typescript-eslint";

const ownKeys = jest.requireActual<Rule.RuleModule>("../scripts/own-keys.js");
const folder = mkdtempSync(join(tmpdir(), "own-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** How often the rule finds fault with a text. */
function faultsOf(code: string): number {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, target: "es2022" }, files: ["file.ts"] }));
  writeFileSync(join(folder, "file.ts"), code);
  const config: Linter.Config = {
    files: ["**/*.ts"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: "./tsconfig.json", tsconfigRootDir: folder, disallowAutomaticSingleRunInference: true },
    },
    plugins: { house: { rules: { "own-keys": ownKeys } } },
    rules: { "house/own-keys": "error" },
  };
  const messages = new Linter({ cwd: folder }).verify(code, [config], { filename: join(folder, "file.ts") });
  expect(messages.filter(({ ruleId }) => ruleId !== "house/own-keys")).toEqual([]);
  return messages.length;
}

describe("a plain object and a person's words", () => {
  test.each([
    ["filled by one", "export const f = (word: string, of: Record<string, number>): void => void (of[word] = 1);"],
    ["filled by a part of one", "export function f(word: string, of: { [key: string]: number }) { of[word.trim()] = 1; }"],
    ["asked for one", "export const f = (word: string, of: Record<string, number>): boolean => word in of;"],
  ])("%s is found", (_, code) => expect(faultsOf(code)).toBe(1));

  test.each([
    ["a map", "export const f = (word: string, of: Map<string, number>) => of.set(word, 1);"],
    ["a word of ours", 'export const f = (of: Record<string, number>): void => void (of["Items"] = 1);'],
    ["one of a few", 'export const f = (key: "a" | "b", of: Record<"a" | "b", number>): void => void (of[key] = 1);'],
    ["an array", "export const f = (at: number, of: number[]): void => void (of[at] = 1);"],
    ["an own key", "export const f = (word: string, of: Record<string, number>): boolean => Object.hasOwn(of, word);"],
  ])("%s is none", (_, code) => expect(faultsOf(code)).toBe(0));
});
