import { describeFinding } from "../../../src/actions/describe";
import type { CellScalar } from "../../../src/workbench/model";
import { Book, TODAY } from "../../support/book";
import { SPANISH, eight, workbookOf } from "../../support/lists";

const MATRIX = "KAM_Roles";
const LIST = "KAM_Team";

const addToList = (book: Book, row: readonly CellScalar[]): Promise<void> =>
  book.byHand((workbook) => void workbook.tables.getItem(LIST).rows.add(undefined, [row] as never));

const listRows = (book: Book): unknown[][] =>
  book.table(LIST).rows.map((row) => ["Account", "Person", "Role", "Until"].map((header) => row[header]));

const teamFindings = ({ findings }: Awaited<ReturnType<Book["run"]>>): string[] =>
  findings.filter(({ code }) => code.startsWith("team-")).map(({ code, where }) => `${code} ${where}`);

describe.each(["desktop", "web"] as const)("the role matrix (%s)", (platform) => {
  let book: Book;

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight(), table: "Clients" }), platform);
    await book.run({ cap: 4, plans: 0, add: ["roles"] });
  });

  afterAll(() => book.close());

  test("begins with the key accounts, gaps as a mark and a word, and the account manager as a proposal that fills no gap", () => {
    const { headers, rows } = book.table(MATRIX);
    expect(headers.slice(0, 11)).toEqual([
      ...["Key account", "Tier", "Account manager", "Results Driver", "Project Manager", "Innovator", "Relationship Lead"],
      ...["Collaborator", "Technical Expert", "Held", "In words"],
    ]);
    expect(rows.map((row) => headers.slice(0, 11).map((header) => row[header]))).toEqual([
      ["Contoso", "A", "Ana", "▲ open", "▲ open", "▲ open", "Ana ?", "▲ open", "▲ open", 0, "Nobody confirmed yet"],
      ["Fabrikam", "B", "Ben", "▲ open", "▲ open", "▲ open", "Ben ?", "▲ open", "▲ open", 0, "Nobody confirmed yet"],
      ["Northwind", "B", "Ana", "▲ open", "▲ open", "▲ open", "Ana ?", "▲ open", "▲ open", 0, "Nobody confirmed yet"],
    ]);
    expect(book.value("Role matrix!E6")).toBe("3, tier A 1");
  });

  test("writes into the list what is typed, a yes for a proposal too, and counts it at once", async () => {
    await book.type({ "Role matrix!E8": "Lucía, Marc", "Role matrix!H8": "yes", "Role matrix!J9": "Tom" });
    expect([book.value("Role matrix!K8"), book.value("Role matrix!L8")]).toEqual([
      2,
      "No Project Manager, Innovator, Collaborator, Technical Expert",
    ]);
    expect(book.value("Role matrix!E6")).toBe("2, tier A 0");
    const result = await book.run({ half: "choosing" });
    expect(listRows(book).slice(3)).toEqual([
      ["Contoso", "Lucía", "Results Driver", ""],
      ["Contoso", "Marc", "Results Driver", ""],
      ["Contoso", "Ana", "Relationship Lead", ""],
      ["Fabrikam", "Tom", "Technical Expert", ""],
    ]);
    expect(book.table(LIST).rows.at(-1)?.Since).toBe(TODAY);
    expect([book.value("Role matrix!E8"), book.value("Role matrix!H8")]).toEqual(["Lucía, Marc", "Ana"]);
    // Gaps stand in the matrix.
    expect(teamFindings(result)).toEqual([]);
  });

  test("shows what is written into the list, and changes nothing when it is run again", async () => {
    await addToList(book, ["Northwind", "Inés", "innovador", 4, "", ""]);
    await book.run({ half: "choosing" });
    expect(book.row(MATRIX, "Northwind")).toMatchObject({ Innovator: "Inés", "Relationship Lead": "Ana ?", Held: 1 });
    const before = [book.table(LIST).formulas, book.table(MATRIX).formulas];
    const { sheets } = await book.run({ half: "choosing" });
    expect(sheets).not.toContain("Role matrix");
    expect([book.table(LIST).formulas, book.table(MATRIX).formulas]).toEqual(before);
  });

  test("ends in the list whoever it no longer names, and keeps the row", async () => {
    await book.type({ "Role matrix!E8": "Lucía" });
    await book.run({ half: "choosing" });
    expect(listRows(book)[4]).toEqual(["Contoso", "Marc", "Results Driver", TODAY - 1]);
    expect(book.value("Role matrix!E8")).toBe("Lucía");
  });

  test("keeps both where both were changed, and says where they differ", async () => {
    await book.type({ "Role matrix!J9": "Uma" });
    const row = book.table(LIST).rows.findIndex(({ Person }) => Person === "Tom");
    await book.type({ [`Team!C${5 + row}`]: "Vera" });
    const { findings } = await book.run({ half: "choosing" });
    const conflict = findings.find(({ code }) => code === "team-conflict");
    expect(conflict?.where).toBe("'Role matrix'!J9");
    expect(describeFinding(conflict as never, "en").message).toBe(
      `The role matrix names Uma as Technical Expert on Fabrikam, the team list names Vera (Team!C${5 + row}). Both count until you make them the same.`,
    );
    expect([book.value("Role matrix!J9"), book.value(`Team!C${5 + row}`)]).toEqual(["Uma", "Vera"]);
    await book.type({ "Role matrix!J9": "Vera" });
    const again = await book.run({ half: "choosing" });
    expect(again.findings.map(({ code }) => code)).not.toContain("team-conflict");
  });
});

test("names that are words, formulas or keys of ours stay names in both forms", async () => {
  const book = await withPlans();
  const long = `A${"n".repeat(300)}a`;
  const names = ["__proto__", "=1+1", "No", "Smith, John", "Ana ?", long];
  for (const name of names) await addToList(book, ["Contoso", name.startsWith("=") ? `'${name}` : name, "Innovator", "", "", ""]);
  await book.run({ half: "choosing" });
  const shown = ["__proto__", "=1+1", "No.", "Smith John", "Ana", long];
  expect(book.row(MATRIX, "Contoso").Innovator).toBe(shown.join(", "));
  const before = listRows(book);
  const { findings } = await book.run({ half: "choosing" });
  expect(listRows(book)).toEqual(before);
  expect(findings.map(({ code }) => code)).not.toContain("team-conflict");
  book.close();
});

test("reads a matrix that was begun in Spanish, and a new key account gets its row", async () => {
  const book = new Book(workbookOf({ rows: eight(SPANISH), table: "Clients" }));
  await book.run({ cap: 2, plans: 0, language: "es", add: ["roles"] });
  await book.type({ "Matriz de roles!H8": "sí", "Matriz de roles!F8": "Lucía; Tomás" });
  await book.run({ cap: 4, half: "choosing" });
  expect(book.table(MATRIX).rows.map((row) => row["Cuenta clave"])).toEqual(["Contoso", "Fabrikam", "Northwind"]);
  expect(listRows2(book)).toEqual(
    expect.arrayContaining([
      ["Contoso", "Lucía"],
      ["Contoso", "Tomás"],
    ]),
  );
  book.close();
});

const withPlans = async (): Promise<Book> => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 4, plans: 0, add: ["roles"] });
  return book;
};

const listRows2 = (book: Book): unknown[][] => book.table(LIST).rows.map((row) => [row.Cuenta, row.Persona]);
