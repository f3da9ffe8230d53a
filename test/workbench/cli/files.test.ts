import { spawnSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, openSync, readFileSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { WorkbookModel } from "../../../src/workbench/model";
import { eight } from "../../support/lists";
import { Folder, kam, type Run } from "./kam";

let folder: Folder;
beforeEach(() => void (folder = new Folder()));
afterEach(() => folder.remove());

/** The run says one line of error, prints nothing and leaves the folder as it was. */
async function expectRefusal(run: () => Promise<Run>, message: RegExp, code = 1): Promise<void> {
  const before = folder.files.map((name) => [name, contentOf(folder.file(name))]);
  const { code: given, out, err } = await run();
  expect({ given, out }).toEqual({ given: code, out: "" });
  expect(err).toMatch(message);
  expect(err).not.toContain("\n");
  expect(folder.files.map((name) => [name, contentOf(folder.file(name))])).toEqual(before);
}

function contentOf(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}

/** Beginnings of files as programs write them: Office's compound file, and within it the stream of a workbook with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.concat([COMPOUND, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]);

describe("a file that is not a workbook is refused", () => {
  test.each<[string, string | Buffer, RegExp]>([
    ["a text file", "Account,Revenue\nAcme,1\n", /in\.xlsx is not an Excel workbook \(\.xlsx\)\. Please save your list as \.xlsx/],
    ["an empty file", "", /in\.xlsx is not an Excel workbook/],
    [
      "an .xls",
      Buffer.concat([COMPOUND, Buffer.alloc(504)]),
      /in\.xlsx is a workbook of Excel 97–2003 \(\.xls\)\. Please open it in Excel/,
    ],
    ["a workbook with a password", ENCRYPTED, /in\.xlsx is protected with a password\. Please save a copy without one/],
    [
      "an archive of something else",
      Buffer.from("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "base64"),
      /in\.xlsx is (?:not an Excel workbook|damaged)/,
    ],
  ])("%s", async (_, content, message) => {
    const input = folder.write("in.xlsx", content);
    await expectRefusal(() => kam("plan", input, "-o", folder.file("out.xlsx")), message);
  });

  test("half a workbook", async () => {
    const input = await folder.list({ rows: eight() });
    folder.write("half.xlsx", folder.bytes("list.xlsx").subarray(0, 3000));
    await expectRefusal(() => kam("plan", folder.file("half.xlsx"), "-o", folder.file("out.xlsx")), /half\.xlsx is damaged/);
    expect(input).toBe(folder.file("list.xlsx"));
  });

  test("in Spanish where that is asked for", async () => {
    const input = folder.write("in.xlsx", "no");
    await expectRefusal(() => kam("plan", input, "-o", folder.file("out.xlsx"), "--lang", "es"), /in\.xlsx no es un libro de Excel/);
  });
});

describe("paths that cannot be right are refused before any work", () => {
  test.each<[string, (input: string) => string[], RegExp]>([
    ["no such input", () => ["no.xlsx", "-o", "out.xlsx"], /^no\.xlsx cannot be read: there is no such file\.$/],
    ["a folder as input", () => [folder.path, "-o", "out.xlsx"], /is a folder\. Please name a workbook\.$/],
    ["a folder as output", (input) => [input, "-o", folder.file("sub.xlsx")], /sub\.xlsx is a folder/],
    ["no folder for the output", (input) => [input, "-o", folder.file("no/out.xlsx")], /^There is no folder .*no to write .*out\.xlsx in/],
    ["a file for a folder", (input) => [input, "-o", join(input, "out.xlsx")], /^There is no folder .*list\.xlsx to write/],
    ["the input as output", (input) => [input, "-o", input], /^The workbook to write is the one to read/],
    ["the input by a relative path", (input) => [input, "-o", relative(process.cwd(), input)], /is the one to read/],
    ["the input in another folder's words", (input) => [input, "-o", join(folder.path, "sub.xlsx/../list.xlsx")], /is the one to read/],
    ["a link to the input", (input) => [input, "-o", folder.file("link.xlsx")], /is the one to read/],
    ["the input behind a link", (input) => [folder.file("link.xlsx"), "-o", input], /is the one to read/],
    ["the input's second name", (input) => [input, "-o", folder.file("hard.xlsx")], /is the one to read/],
  ])("%s", async (_, words, message) => {
    const input = await folder.list({ rows: eight() });
    mkdirSync(folder.file("sub.xlsx"));
    symlinkSync(input, folder.file("link.xlsx"));
    linkSync(input, folder.file("hard.xlsx"));
    await expectRefusal(() => kam("plan", ...words(input)), message);
  });
});

describe("what the list does not allow leaves an older result as it was", () => {
  test.each<[string, string[], RegExp, number]>([
    ["a sheet that is not there", ["--sheet", "Clients"], /^There is no sheet Clients\. There are: Accounts, Notes\.$/, 1],
    [
      "an empty sheet",
      ["--sheet", "notes"],
      /^The sheet Notes holds no list of accounts, but Accounts does: 8 accounts\. Please read that: --sheet "Accounts"\.$/,
      1,
    ],
    ["a column that is not there", ["--map", "fit=Match"], /Accounts has no column Match for --map\. .*: Account, Account manager, /, 1],
    [
      "a criterion that is not there",
      ["--map", "looks=Fit"],
      /^There is no criterion looks\. There are: account, manager, currentRevenue, /,
      2,
    ],
    ["a cap over 50", ["--cap", "51"], /^A cap of 51 is refused: over 50 .* give a reason: --reason TEXT\.$/, 1],
    ["a cap over 50 with no more than spaces for a reason", ["--cap", "51", "--reason", " "], /^A cap of 51 is refused/, 1],
    ["all of it in Spanish", ["--cap", "51", "--lang", "es"], /^Se rechaza un límite de 51: .*--reason TEXTO\.$/, 1],
  ])("%s", async (_, words, message, code) => {
    const input = await folder.list({ rows: eight() }, { sheet: "Notes", rows: [] });
    folder.write("out.xlsx", "an older result");
    await expectRefusal(() => kam("plan", input, "-o", folder.file("out.xlsx"), ...words), message, code);
  });
});

describe("the workbook is written", () => {
  test("over an older one, and nothing else is left in the folder; the input is as it was", async () => {
    const input = await folder.list({ rows: eight() });
    const before = folder.bytes("list.xlsx");
    folder.write("out.xlsx", "an older result");
    const { code, err } = await kam("score", input, "-o", folder.file("out.xlsx"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(folder.files).toEqual(["list.xlsx", "out.xlsx"]);
    expect(folder.bytes("list.xlsx").equals(before)).toBe(true);
    const { workbook } = await WorkbookModel.open(folder.bytes("out.xlsx"));
    expect(workbook.worksheets.map(({ name }) => name)).toContain("Scores");
  });

  test("where a link leads, and the link stays", async () => {
    const input = await folder.list({ rows: eight() });
    folder.write("real.xlsx", "an older result");
    symlinkSync(folder.file("real.xlsx"), folder.file("link.xlsx"));
    expect((await kam("score", input, "-o", folder.file("link.xlsx"))).code).toBe(0);
    expect(readlinkSync(folder.file("link.xlsx"))).toBe(folder.file("real.xlsx"));
    expect(folder.bytes("real.xlsx").subarray(0, 2).toString()).toBe("PK");
  });

  test("with a cap over 50 for a reason, which is kept", async () => {
    const { book } = await folder.run("score", await folder.list({ rows: eight() }), "--cap", "60", "--reason", "agreed by the board");
    expect(book.values("Settings").flat()).toEqual(expect.arrayContaining([60, "agreed by the board"]));
  });
});

describe("where the workbook cannot be written, that is said before any work is done", () => {
  test.each<[string, (input: string) => string, RegExp]>([
    [
      "a file that is read-only",
      () => (chmodSync(folder.write("shut.xlsx", "old"), 0o444), folder.file("shut.xlsx")),
      /shut\.xlsx cannot be written: it is read-only\.$/,
    ],
    ["a name that is too long", () => folder.file(`${"n".repeat(251)}.xlsx`), /cannot be written: the name is too long\.$/],
    [
      "what is no file",
      () => (symlinkSync("/dev/null", folder.file("null.xlsx")), folder.file("null.xlsx")),
      /null\.xlsx cannot be written: it is no file\.$/,
    ],
  ])("%s", async (_, output, message) => {
    const input = folder.write("in.xlsx", "no workbook, which would be told first");
    const name = output(input);
    const { code, err } = await kam("plan", input, "-o", name);
    expect([code, err.split("\n").length]).toEqual([1, 1]);
    expect(err).toMatch(message);
    expect(folder.files.filter((file) => file.endsWith(".part"))).toEqual([]);
  });
});

describe("who may read a file stays so", () => {
  test.each<[string, number, number | null, number]>([
    ["a new file is as shut as the list", 0o600, null, 0o600],
    ["a new file can be written even where the list is read-only", 0o444, null, 0o644],
    ["a file that is replaced keeps its mode", 0o644, 0o640, 0o640],
  ])("%s", async (_, input, before, after) => {
    const list = await folder.list({ rows: eight() });
    chmodSync(list, input);
    const output = folder.file("out.xlsx");
    if (before !== null) chmodSync(folder.write("out.xlsx", "old"), before);
    expect((await kam("score", list, "-o", output)).code).toBe(0);
    expect(statSync(output).mode & 0o777).toBe(after);
  });

  test("a link to a file that is not there yet stays a link, and a name may be as long as the disk allows", async () => {
    const list = await folder.list({ rows: eight() });
    const name = `${"n".repeat(250)}.xlsx`;
    symlinkSync(name, folder.file("link.xlsx"));
    expect((await kam("score", list, "-o", folder.file("link.xlsx"))).code).toBe(0);
    expect(readlinkSync(folder.file("link.xlsx"))).toBe(name);
    expect(folder.bytes(name).subarray(0, 2).toString()).toBe("PK");
  });
});

test("what cannot be printed is told in one line, with exit code 1", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--require", "tsx/cjs", "src/workbench/cli/main.ts", "--help"], {
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: "What was done could not be printed: the disk is full.\n" });
});
