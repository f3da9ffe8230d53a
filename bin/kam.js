#!/usr/bin/env node
const { join } = require("node:path");
const { compiledKam } = require("../scripts/compile-kam");

async function main() {
  if (process.argv[2] === "--version") process.stdout.write(`${require("../package.json").version}\n`);
  else require(await compiledKam(join(__dirname, "..")));
}

void main();
