import { WorkbookFileError, WorkbookModel } from "../../../src/workbench/model";
import { fullWorkbook } from "../../support/fullWorkbook";
import { packageOf, smallWorkbook, type Parts } from "../../support/packages";
import { workbookOf } from "../../support/workbooks";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The header of a file of Excel 97–2003, which also is the shell of an encrypted workbook. */
const compound = (inside = ""): Uint8Array =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...inside].flatMap((c) => [c.charCodeAt(0), 0]));

async function without(path: string, parts: Parts = fullWorkbook): Promise<Uint8Array> {
  return packageOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path)));
}

async function damagedZip(): Promise<Uint8Array> {
  const bytes = await packageOf(fullWorkbook);
  return bytes.slice(0, bytes.length / 2);
}

const binary = (fullWorkbook["_rels/.rels"] as string).replace("xl/workbook.xml", "xl/workbook.bin");

test.each<[string, () => Promise<Uint8Array>, string, RegExp]>([
  ["an empty file", () => Promise.resolve(new Uint8Array()), "not-xlsx", /not an Excel workbook/u],
  ["a text", () => Promise.resolve(text("Account;Revenue\nAlfa;5")), "not-xlsx", /not an Excel workbook/u],
  ["a file of Excel 97–2003", () => Promise.resolve(compound("Workbook")), "xls", /\.xls/u],
  ["an OpenDocument spreadsheet", () => packageOf({ mimetype: text("application/vnd.oasis.opendocument.spreadsheet") }), "ods", /\.ods/u],
  ["a workbook with a password", () => Promise.resolve(compound("EncryptedPackage")), "encrypted", /password/u],
  ["half a file", damagedZip, "damaged", /damaged/u],
  ["another kind of package", () => packageOf({ "mimetype.xml": "<x/>" }), "not-xlsx", /not an Excel workbook/u],
  ["a package without content types", () => without("[Content_Types].xml"), "not-xlsx", /not an Excel workbook/u],
  ["a package without a workbook", () => without("xl/workbook.xml"), "not-xlsx", /not an Excel workbook/u],
  ["a binary workbook", () => packageOf({ ...fullWorkbook, "_rels/.rels": binary, "xl/workbook.bin": text("x") }), "xlsb", /\.xlsb/u],
  ["a workbook whose sheet is no XML", () => packageOf(smallWorkbook({ Sheet1: "<sheetData><row" })), "damaged", /damaged/u],
  ["a workbook without a sheet", () => packageOf(smallWorkbook({})), "damaged", /no worksheet/u],
])("%s is refused", async (_, bytes, code, message) => {
  const refused = WorkbookModel.open(await bytes());
  await expect(refused).rejects.toBeInstanceOf(WorkbookFileError);
  await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
});

test("reading leaves the bytes alone, and what was saved can be saved again", async () => {
  const bytes = await packageOf(fullWorkbook);
  const copy = bytes.slice();
  await (await WorkbookModel.open(bytes)).save();
  expect(bytes).toEqual(copy);
  const model = workbookOf({ A1: 1 });
  expect(Object.is((await model.save()).bytes, (await model.save()).bytes)).toBe(false);
});
