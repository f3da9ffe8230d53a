import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");
const OUTPUT = join(ROOT, "out/pane-under-test");
const SOURCES = ["src", "scripts", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** Newest time of a file, or of all files of a folder. */
function changed(path: string): number {
  const status = statSync(path);
  return status.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name)))) : status.mtimeMs;
}

/** Production, but not minified: that alone would take as long as all the rest. */
const ARGUMENTS = ["--mode", "production", "--no-optimization-minimize", "--no-performance"];

/** Builds that nobody has used for so long are deleted. */
const KEPT = 3_600_000;

/** A build that takes longer than this was broken off. */
const LONGEST = 300_000;

/** The folder with the production build of the sources as they stand; built unless it is there already. Of several who ask, one builds. */
export async function buildPane(): Promise<string> {
  const folder = join(OUTPUT, `${Math.round(Math.max(...SOURCES.map((path) => changed(join(ROOT, path)))))}`);
  const [part, lock] = [`${folder}.part`, `${folder}.lock`];
  mkdirSync(OUTPUT, { recursive: true });
  while (!existsSync(folder)) {
    if (isOlder(lock, LONGEST)) rmSync(lock, { recursive: true, force: true });
    if (!taken(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      for (const name of readdirSync(OUTPUT)) {
        if (isOlder(join(OUTPUT, name), KEPT)) rmSync(join(OUTPUT, name), { recursive: true, force: true });
      }
      const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
      await promisify(execFile)(process.execPath, [webpack, ...ARGUMENTS, "--output-path", part], { cwd: ROOT });
      renameSync(part, folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Whether the lock is ours now: only one can make a folder. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

const isOlder = (path: string, age: number): boolean => {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > age;
};

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".png": "image/png" };

export interface Server {
  /** Where it listens, on this machine alone. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of a folder. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(found ? readFileSync(file) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
