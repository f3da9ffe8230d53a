import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionFiles, functionsMetadata } from "./functions-metadata";

/** Writes test/golden/functions.json from the functions as they are now: look at what has changed in it before you commit it. */
async function main(): Promise<void> {
  const root = join(__dirname, "..");
  const metadata = await functionsMetadata(functionFiles(join(root, "src/functions")), "https://localhost:3000");
  writeFileSync(join(root, "test/golden/functions.json"), metadata);
}

void main();
