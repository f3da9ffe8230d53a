import { corpusWorkbook } from "../../support/corpus";
import { brokenRules } from "../../support/fileRules";
import { packageOf, partsOf } from "../../support/packages";
import { Folder, kam } from "./kam";

let folder: Folder;
beforeEach(() => void (folder = new Folder()));
afterEach(() => folder.remove());

/** Parts that all sheets share: what is new is added to them. */
const shared = /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels)$/u;
const unselected = (xml = ""): string => xml.replace(/ tabSelected="1"/u, "");

/** The parts of a file that another one does not hold as they were. */
const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(before).filter((path) => !shared.test(path) && unselected(before[path]) !== unselected(after[path]));

const run = async (command: string, input: string, output: string, ...more: string[]): Promise<Record<string, string>> => {
  const { code, err } = await kam(command, input, "-o", folder.file(output), "--today", "2026-01-01", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return partsOf(folder.bytes(output));
};

test("a file with everything in it comes back part by part from score, plan and refresh, and nothing in it is wrong to Excel", async () => {
  const input = folder.write("in.xlsx", await packageOf(corpusWorkbook()));
  const before = await partsOf(folder.bytes("in.xlsx"));
  const own = new Set(brokenRules(before));
  const scored = await run("score", input, "scored.xlsx", "--sheet", "Accounts");
  const planned = await run("plan", folder.file("scored.xlsx"), "planned.xlsx", "--sheet", "Accounts", "--plans", "1");
  const refreshed = await run("refresh", folder.file("planned.xlsx"), "refreshed.xlsx");
  for (const after of [scored, planned, refreshed]) {
    expect(changed(before, after)).toEqual([]);
    expect(brokenRules(after).filter((problem) => !own.has(problem))).toEqual([]);
  }
  expect(changed(planned, refreshed)).toEqual([]);
});

test("so does one that counts its days from 1904", async () => {
  const input = folder.write("in.xlsx", await packageOf(corpusWorkbook(true)));
  const scored = await run("score", input, "scored.xlsx", "--sheet", "Accounts");
  expect(changed(await partsOf(folder.bytes("in.xlsx")), scored)).toEqual([]);
});

describe("the rules find", () => {
  test.each<[string, (parts: Record<string, string>) => Record<string, string>, RegExp]>([
    ["a part without a type", (parts) => ({ ...parts, "xl/odd.bin2": "" }), /odd\.bin2: has no type/u],
    ["a part that is gone", ({ "xl/tables/table1.xml": _, ...parts }) => parts, /table1\.xml, which is not there/u],
    [
      "two sheets of one number",
      (parts) => replaced(parts, "xl/workbook.xml", 'sheetId="20"', 'sheetId="21"'),
      /two sheets have the number 21/u,
    ],
    [
      "a format that is nowhere",
      (parts) => replaced(parts, "xl/worksheets/sheet3.xml", 's="1"', 's="999"'),
      /sheet3\.xml A12: there is no format 999/u,
    ],
    [
      "a shared formula without its leader",
      (parts) => replaced(parts, "xl/worksheets/sheet3.xml", ' ref="G2:G9"', ""),
      /shares a formula 0 that is nowhere/u,
    ],
    [
      "cells out of order",
      (parts) => replaced(parts, "xl/worksheets/sheet3.xml", '<c r="A12"', '<c r="C12"'),
      /B12 stands in row 12, after column 3/u,
    ],
    [
      "elements out of order",
      (parts) => replaced(parts, "xl/worksheets/sheet3.xml", "<sheetData>", "<pageMargins/><sheetData>"),
      /another order/u,
    ],
    [
      "a rule whose format is nowhere",
      (parts) => replaced(parts, "xl/worksheets/sheet5.xml", 'dxfId="0"', 'dxfId="99"'),
      /a format 99 that is nowhere/u,
    ],
    [
      "merged ranges that cross",
      (parts) => replaced(parts, "xl/worksheets/sheet3.xml", "<mergeCell ", '<mergeCell ref="B12:C13"/><mergeCell '),
      /merged ranges that cross/u,
    ],
    [
      "a table whose header says something else",
      (parts) => replaced(parts, "xl/tables/table1.xml", 'name="Col A"', 'name="Col Z"'),
      /its column Col Z has the header/u,
    ],
    [
      "a name that is defined twice",
      (parts) => replaced(parts, "xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="prices">1</definedName>'),
      /!prices is defined twice/u,
    ],
  ])("%s", async (_, change, problem) => {
    const parts = await partsOf(await packageOf(corpusWorkbook()));
    expect(brokenRules(parts).filter((each) => problem.test(each))).toEqual([]);
    expect(brokenRules(change(parts))).toContainEqual(expect.stringMatching(problem));
  });
});

const replaced = (parts: Record<string, string>, path: string, from: string, to: string): Record<string, string> => ({
  ...parts,
  [path]: (parts[path] ?? "").replace(from, to),
});
