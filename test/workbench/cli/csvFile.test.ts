import { WorkbookModel } from "../../../src/workbench/model";
import { decoded, readList } from "../../../src/workbench/cli/csvFile";
import { formulaAt, valuesIn } from "../../support/workbooks";
import { Folder, kam } from "./kam";

let folder: Folder;
beforeEach(() => void (folder = new Folder()));
afterEach(() => folder.remove());

/** What is read of a text with separated values. */
async function read(content: string | Uint8Array, range = "A1:C3"): Promise<unknown[][]> {
  const model = await WorkbookModel.open(await readList(folder.write("list.csv", content), "en"));
  return valuesIn(model, `list!${range}`);
}

test.each<[string, string, unknown[][]]>([
  [
    "commas",
    "Account,Revenue,Share\nAcme,1234.5,5%\n",
    [
      ["Account", "Revenue", "Share"],
      ["Acme", 1234.5, 0.05],
    ],
  ],
  [
    "semicolons and decimal commas",
    "Cuenta;Ventas;Cuota\nAcme;1.234,5;5,5%\n",
    [
      ["Cuenta", "Ventas", "Cuota"],
      ["Acme", 1234.5, 0.055],
    ],
  ],
  [
    "semicolons and decimal points",
    "A;B;C\nx;1,234.5;7\n",
    [
      ["A", "B", "C"],
      ["x", 1234.5, 7],
    ],
  ],
  [
    "tabs",
    "A\tB\tC\nx, y\t2\t3\n",
    [
      ["A", "B", "C"],
      ["x, y", 2, 3],
    ],
  ],
  [
    "bars",
    "A|B|C\nx|2|3",
    [
      ["A", "B", "C"],
      ["x", 2, 3],
    ],
  ],
  [
    "a separator that is said",
    "sep=;\r\nA;B,C;D\r\n1;2;3\r\n",
    [
      ["A", "B,C", "D"],
      [1, 2, 3],
    ],
  ],
  [
    "quotes around separators, quotes and line breaks",
    'A,B,C\n"x, ""y""","two\nlines",1\n',
    [
      ["A", "B", "C"],
      ['x, "y"', "two\nlines", 1],
    ],
  ],
  [
    "thousands alone, as the separator says",
    "A;B;C\nx;1.234;2\n",
    [
      ["A", "B", "C"],
      ["x", 1234, 2],
    ],
  ],
  [
    "thousands alone, quoted",
    'A,B,C\nx,"1,234",2\n',
    [
      ["A", "B", "C"],
      ["x", 1234, 2],
    ],
  ],
  [
    "numbers that contradict each other: they stay texts",
    "A;B;C\n1,5;1.5;7\n",
    [
      ["A", "B", "C"],
      ["1,5", "1.5", 7],
    ],
  ],
  [
    "codes, days and truths",
    "A,B,C\n007,2026-01-31,TRUE\n12345678901234567,2026-02-31,false\n",
    [
      ["A", "B", "C"],
      ["007", 46053, true],
      ["12345678901234567", "2026-02-31", false],
    ],
  ],
])("a list with %s", async (_, content, rows) => {
  expect((await read(content)).slice(0, rows.length)).toEqual(rows);
});

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from("Señal,€\n")],
  ["UTF-8 with a mark", Buffer.from("\ufeffSeñal,€\n")],
  ["UTF-16 with a mark", Buffer.from("\ufeffSeñal,€\n", "utf16le")],
  ["UTF-16 with a mark, the other way round", Buffer.from("\ufeffSeñal,€\n", "utf16le").swap16()],
  ["Windows-1252", Buffer.from([..."Se\u00f1al,\u0080\n"].map((c) => c.charCodeAt(0)))],
])("a list in %s", async (_, bytes) => {
  expect((await read(bytes, "A1:B1"))[0]).toEqual(["Señal", "€"]);
});

test("UTF-16 is known without a mark, and what is not a text is none", () => {
  expect(decoded(Buffer.from("Acme,1\n", "utf16le"))).toBe("Acme,1\n");
  expect(decoded(Buffer.from("Acme,1\n", "utf16le").swap16())).toBe("Acme,1\n");
  expect(decoded(Uint8Array.of(1, 0, 0, 0, 7, 9))).toBeNull();
});

test("a text that looks like a formula is none", async () => {
  const model = await WorkbookModel.open(await readList(folder.write("list.csv", "A,B\n=1+1,@x\n"), "en"));
  expect([formulaAt(model, "list!A2"), formulaAt(model, "list!B2")]).toEqual(["=1+1", "@x"]);
  expect(model.workbook.worksheets[0]?.getCell("A2").formula).toBeUndefined();
});

test("scores a list in text, and says what is wrong with another", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => `Client ${i};${(i + 1) * 1000},50;${i + 1}%`);
  const input = folder.write("Our list.csv", Buffer.from(`Cuenta;Ingresos 2025;Crecimiento\n${rows.join("\n")}`, "latin1"));
  const { code, err } = await kam("score", input, "-o", folder.file("out.xlsx"));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const model = await WorkbookModel.open(folder.bytes("out.xlsx"));
  expect(valuesIn(model, "Our list!A2:C2")).toEqual([["Client 0", 1000.5, 0.01]]);
  folder.write("bad.csv", 'Account,Revenue\n"Acme,5\n');
  expect((await kam("score", folder.file("bad.csv"), "-o", folder.file("o.xlsx"))).err).toMatch(
    /bad\.csv cannot be read: a quotation mark in it is opened and not closed\.$/,
  );
  folder.write("bytes.csv", Uint8Array.of(1, 0, 0, 0, 7, 9));
  expect((await kam("score", folder.file("bytes.csv"), "-o", folder.file("o.xlsx"), "--lang", "es")).err).toMatch(
    /bytes\.csv: no es texto\.$/,
  );
});
