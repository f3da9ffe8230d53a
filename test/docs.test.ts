import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOT = join(__dirname, "..");

const inFolder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: folder !== "", encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

const PAGES = [...inFolder(""), ...inFolder("docs")];

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Readonly<Record<string, string>> };

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** A heading as links name it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

test("there are pages to look at", () => {
  expect(PAGES).toEqual(
    expect.arrayContaining(["README.md", "CONTRIBUTING.md", join("docs", "architecture.md"), join("docs", "deploy.md")]),
  );
});

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");

  test("links to what is there", () => {
    const links = all(text, /\]\((?!https?:)([^)\s]+)\)/g);
    const broken = links.filter((link) => {
      const [path = "", part] = link.split("#");
      const target = path === "" ? join(ROOT, page) : join(ROOT, dirname(page), path);
      if (!existsSync(target)) return true;
      return part !== undefined && !all(readFileSync(target, "utf8"), /^#+ (.+)$/gm).some((heading) => anchor(heading) === part);
    });
    expect(broken).toEqual([]);
  });

  test("names commands that there are", () => {
    const named = all(text, /npm run (?:--silent )?([\w:-]+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names files that there are", () => {
    const named = all(text, /(?:`|jest )((?:src|test|docs|assets|scripts|bench)\/[\w./-]+)/g).map((path) => path.replace(/\.$/, ""));
    // The changelog speaks of what was there.
    const gone = page === "CHANGELOG.md" ? [] : named.filter((path) => !existsSync(join(ROOT, path)) && !/\/(ID|b|a)\b/.test(path));
    expect(gone).toEqual([]);
  });
});

test("every decision is in the list of decisions", () => {
  const list = readFileSync(join(ROOT, "docs/decisions/README.md"), "utf8");
  const files = PAGES.filter((page) => /decisions\/\d{4}-/.test(page)).map((page) => relative("docs/decisions", page));
  expect(files.filter((file) => !list.includes(`(${file})`))).toEqual([]);
  expect(all(list, /\((\d{4})-/g)).toEqual(files.map((file) => file.slice(0, 4)).sort());
});
