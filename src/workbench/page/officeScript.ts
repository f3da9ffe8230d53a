import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { ANSWER_FUNCTION, COMMAND_FUNCTION, VISIBILITY_FUNCTION, type PageSettings } from "./pageOffice";

/** Where the add-in's page asks for office.js. */
export const OFFICE_URL = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.js";

/** A script to answer `OFFICE_URL` with: Excel's real client, then `installOffice`, which connects it to the page's `ANSWER_FUNCTION`. */
export function officeScript(settings: PageSettings): string {
  const client = readFileSync(createRequire(__filename).resolve(CLIENT), "utf8");
  const source = readFileSync(join(__dirname, "pageOffice.ts"), "utf8");
  const { outputText } = transpileModule(source, { compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS } });
  const values = [ANSWER_FUNCTION, VISIBILITY_FUNCTION, COMMAND_FUNCTION, settings].map((value) => JSON.stringify(value));
  const call = `exports.installOffice(${values.join(", ")});`;
  return `${client}\n(() => {\nconst exports = {};\n${outputText}\n${call}\n})();\n`;
}
