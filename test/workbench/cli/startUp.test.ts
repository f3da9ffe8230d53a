import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { version } from "../../../package.json";
import { runCommand } from "../../../src/workbench/cli/command";
import { helpText } from "../../../src/workbench/cli/arguments";
import { eight } from "../../support/lists";
import { Folder } from "./kam";

const ROOT = join(__dirname, "../../..");

/** Runs the compiled command line in a process of its own. */
const compiled = (...words: string[]) => promisify(execFile)(process.execPath, [join(ROOT, "bin/kam.js"), ...words]);

let folder: Folder;
beforeEach(() => void (folder = new Folder()));
afterEach(() => folder.remove());

test("the compiled command line prints its version and its help", async () => {
  expect(await compiled("--version")).toEqual({ stdout: `${version}\n`, stderr: "" });
  expect(await compiled("--help", "--lang", "es")).toEqual({ stdout: `${helpText("es")}\n`, stderr: "" });
});

test("the compiled command line says what it does not understand", async () => {
  await expect(compiled("--help", "--wrong")).rejects.toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("--wrong") as string,
  });
});

test("the compiled command line does the work; nobody is told of progress where no person looks on", async () => {
  const input = await folder.list({ rows: eight() });
  const { stdout, stderr } = await compiled("score", input, "-o", folder.file("result.xlsx"), "--json");
  expect([JSON.parse(stdout), stderr]).toEqual([expect.objectContaining({ accounts: 8, scored: 8 }), ""]);
  expect(folder.files).toEqual(["list.xlsx", "result.xlsx"]);
});

test("a person who looks on is told each step", async () => {
  const told: string[] = [];
  const input = await folder.list({ rows: eight() });
  const terminal = { out: () => undefined, err: () => undefined, progress: (text: string) => void told.push(text) };
  expect(await runCommand(["score", input, "-o", folder.file("result.xlsx"), "--lang", "es"], terminal)).toBe(0);
  expect(told).toEqual(["Leer el archivo", "Leer la lista", "Puntuar y ordenar las cuentas", "Escribir el archivo"]);
});
