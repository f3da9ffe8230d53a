import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

const grid = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe("copying", () => {
  test("formulas move their references along, looks and rules come too", async () => {
    const book = openBook({ cells: [[1, "=A1*$A$1"], [2]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("B1").format.font.italic = true;
      sheet.getRange("B1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      sheet.getRange("B2:C3").copyFrom("B1");
      const [font, rule] = [sheet.getRange("C3").format.font.load("italic"), sheet.getRange("B2:C3").dataValidation.load("type")];
      await context.sync();
      expect([font.italic, rule.type]).toEqual([true, "WholeNumber"]);
    });
    expect(await book.formulas("B2:C3")).toEqual([
      ["=A2*$A$1", "=B2*$A$1"],
      ["=A3*$A$1", "=B3*$A$1"],
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, unknown[][]]>([
    ["values alone", (sheet) => sheet.getRange("A3").copyFrom("A1:B1", "Values"), [[5, 10]]],
    ["formulas alone", (sheet) => sheet.getRange("A3").copyFrom("A1:B1", "Formulas"), [[5, "=A3*2"]]],
    ["looks alone", (sheet) => sheet.getRange("A3").copyFrom("A1:B1", "Formats"), [["", ""]]],
    ["transposed", (sheet) => sheet.getRange("A3").copyFrom("A1:B1", "Values", false, true), [[5, ""]]],
  ])("%s", async (_, copy, formulas) => {
    const book = openBook({ cells: [[5, "=A1*2"]] });
    await book.run((_c, sheet) => copy(sheet));
    expect(await book.formulas("A3:B3")).toEqual(formulas);
    if (_ === "transposed") expect(await book.values("A4")).toEqual([[10]]);
  });

  test("blanks are skipped on request", async () => {
    const book = openBook({
      cells: [
        [1, null, 3],
        [7, 8, 9],
      ],
    });
    await book.run((_, sheet) => sheet.getRange("A2:C2").copyFrom("A1:C1", "Values", true));
    expect(await book.values("A2:C2")).toEqual([[1, 8, 3]]);
  });

  test("into a spilled array or over headers is refused", async () => {
    const book = openBook({ cells: [["=SEQUENCE(2)", "Head"], [null, 1], [5]] });
    await book.run((_, sheet) => void sheet.tables.add("B1:B2", true));
    for (const target of ["A2", "B1"]) {
      expect(await refusedWith(book.run((_, sheet) => sheet.getRange(target).copyFrom("A3")))).toBe("InvalidOperation");
    }
  });
});

describe("sorting", () => {
  test("takes texts that are numbers for numbers where it is told so", async () => {
    const book = openBook({ cells: [["'10"], ["'9"], [8], ["x"]] });
    await book.run((_, sheet) => sheet.getRange("A1:A4").sort.apply([{ key: 0 }]));
    expect(await book.values("A1:A4")).toEqual([[8], ["10"], ["9"], ["x"]]);
    await book.run((_, sheet) => sheet.getRange("A1:A4").sort.apply([{ key: 0, dataOption: "TextAsNumber" }]));
    expect(await book.values("A1:A4")).toEqual([[8], ["9"], ["10"], ["x"]]);
  });

  test("puts cells of a colour first, or last", async () => {
    const book = openBook({ cells: [[1], [2], [3]] });
    const sort = (key: Partial<Excel.SortField>): Promise<unknown> =>
      book.run((_, sheet) => sheet.getRange("A1:A3").sort.apply([{ key: 0, color: "#FF0000", ...key }]));
    await book.run((_, sheet) => {
      sheet.getRange("A2").format.fill.color = "#FF0000";
      sheet.getRange("A3").format.font.color = "#FF0000";
    });
    await sort({ sortOn: "CellColor" });
    expect(await book.values("A1:A3")).toEqual([[2], [1], [3]]);
    await sort({ sortOn: "FontColor" });
    expect(await book.values("A1:A3")).toEqual([[3], [2], [1]]);
    await sort({ sortOn: "CellColor", ascending: false });
    expect(await book.values("A1:A3")).toEqual([[3], [1], [2]]);
  });

  test("moves columns with their formulas, beside headers that stay", async () => {
    const book = openBook({
      cells: [
        ["size", 3, 1, 2],
        ["double", "=B1*2", "=C1*2", "=D1*2"],
      ],
    });
    await book.run((_, sheet) => sheet.getRange("A1:D2").sort.apply([{ key: 0 }], false, true, "Columns"));
    expect(await book.values("A1:D2")).toEqual([
      ["size", 1, 2, 3],
      ["double", 2, 4, 6],
    ]);
  });

  test("of a table is known, done again and forgotten", async () => {
    const book = openBook({ cells: [["n"], [2], [1]] });
    await book.run(async (context, sheet) => {
      const { sort } = sheet.tables.add("A1:A3", true);
      sort.apply([{ key: 0 }], true);
      sheet.getRange("A2").values = [[9]];
      sort.reapply();
      sort.load("fields,matchCase,method");
      await context.sync();
      expect([sort.matchCase, sort.method, sort.fields.map(({ key }) => key)]).toEqual([true, "PinYin", [0]]);
      sort.clear();
    });
    expect(await book.values("A1:A3")).toEqual([["n"], [2], [9]]);
    expect(await refusedWith(book.run((_, sheet) => sheet.tables.getItemAt(0).sort.reapply()))).toBe("InvalidOperation");
  });

  const mixed = [
    ["key", "n"],
    ["b", 1],
    [null, 2],
    [10, 3],
    ["A", 4],
    [true, 5],
    [2, 6],
    ["=1/0", 7],
  ];

  test("numbers, texts, truth values, errors; empty cells always last", async () => {
    const book = openBook({ cells: mixed });
    await book.run((_, sheet) => sheet.getRange("A1:B8").sort.apply([{ key: 0 }], false, true));
    expect((await book.values("B2:B8")).flat()).toEqual([6, 3, 4, 1, 5, 7, 2]);
    await book.run((_, sheet) => sheet.getRange("A1:B8").sort.apply([{ key: 0, ascending: false }], false, true));
    expect((await book.values("B2:B8")).flat()).toEqual([7, 5, 1, 4, 3, 6, 2]);
  });

  test("by several keys, equal rows keep their order, formulas go with their row", async () => {
    const book = openBook({
      cells: [
        ["x", 1, "=B1*10"],
        ["y", 2, "=B2*10"],
        ["x", 3, "=B3*10"],
      ],
    });
    await book.run((_, sheet) => sheet.getRange("A1:C3").sort.apply([{ key: 0 }, { key: 1, ascending: false }]));
    expect(await book.values("A1:C3")).toEqual([
      ["x", 3, 30],
      ["x", 1, 10],
      ["y", 2, 20],
    ]);
    expect(await book.formulas("C1")).toEqual([["=B1*10"]]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["a key beyond the range", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 2 }]), "InvalidArgument"],
    ["no key", (sheet) => sheet.getRange("A1:B2").sort.apply([]), "InvalidArgument"],
    ["a row beyond the range", (sheet) => sheet.getRange("A1:D2").sort.apply([{ key: 2 }], false, false, "Columns"), "InvalidArgument"],
    ["an icon", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0, sortOn: "Icon" }]), "UnsupportedOperation"],
    ["nothing there is", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0, sortOn: "Size" as "Value" }]), "InvalidArgument"],
  ])("is refused by %s", async (_, sort, code) => {
    const book = openBook({ cells: mixed });
    expect(await refusedWith(book.run((_c, sheet) => sort(sheet)))).toBe(code);
  });

  test("does not tear a spilled array apart", async () => {
    const book = openBook({ cells: [["=SEQUENCE(3)"]] });
    expect(await refusedWith(book.run((_, sheet) => sheet.getRange("A1:B3").sort.apply([{ key: 0 }])))).toBe("InvalidOperation");
  });
});

describe("clearing", () => {
  test.each<[string, unknown, string]>([
    ["All", "", "General"],
    ["Contents", "", "0.0"],
    ["Formats", 1, "General"],
  ])("%s", async (what, value, format) => {
    const book = openBook({ cells: [[1]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").numberFormat = [["0.0"]];
      sheet.getRange("A1").clear(what as Excel.ClearApplyTo);
      const range = sheet.getRange("A1").load("values,numberFormat");
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([[[value]], [[format]]]);
    });
  });

  test("a whole column makes no cells", async () => {
    const book = openBook({ cells: grid });
    await book.run((_, sheet) => sheet.getRange("B:B").clear());
    expect(await book.values("A1:C1")).toEqual([[1, "", 3]]);
    expect(book.model.workbook.getWorksheet("Sheet1")?.rowCount).toBe(3);
  });
});

describe("merging", () => {
  test("keeps the first content, across or as a whole", async () => {
    const book = openBook({
      cells: [
        [null, "x"],
        ["y", "z"],
      ],
    });
    await book.run((_, sheet) => sheet.getRange("A1:B2").merge(true));
    expect(await book.values("A1:B2")).toEqual([
      ["x", ""],
      ["y", ""],
    ]);
    await book.run((_, sheet) => sheet.getRange("A1:B2").unmerge());
    expect(book.model.workbook.getWorksheet("Sheet1")?.hasMerges).toBe(false);
  });
});

describe("hyperlinks", () => {
  test("to the web and into the workbook", async () => {
    const book = openBook({ cells: [["Alfa"], ["Beta"]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.com", screenTip: "Site" };
      sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "Go" };
      const links = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("hyperlink,values"));
      await context.sync();
      expect(links.map((range) => range.hyperlink)).toEqual([
        { address: "https://example.com", textToDisplay: "Alfa", screenTip: "Site" },
        { documentReference: "Sheet1!A1", textToDisplay: "Go" },
        null,
      ]);
      sheet.getRange("A1").clear("Hyperlinks");
    });
    expect(await book.values("A1:A2")).toEqual([["Alfa"], ["Go"]]);
  });

  test.each([{}, "https://example.com", { address: 5 }])("there is none in %p", async (link) => {
    const book = openBook();
    expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("A1").hyperlink = link as Excel.RangeHyperlink)))).toBe(
      "InvalidArgument",
    );
  });
});
