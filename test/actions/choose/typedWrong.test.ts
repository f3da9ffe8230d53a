import { withoutAdvice } from "../../support/advice";
import { Book } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";

async function begun(): Promise<Book> {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 3, half: "choosing", add: ["pairwise"] });
  return book;
}

const told = (findings: readonly { code: string; params: object; where?: string }[]) =>
  withoutAdvice(findings).map(({ code, params, where }) => ({ code, params, where }));

test.each(["perhaps", "Cuenta clave", "Key account "])(
  "%p is not a decision: the account is off the list, and it is told",
  async (value) => {
    const book = await begun();
    const decision = book.at("KAM_Scores", "Contoso", "Decision");
    await book.type({ [decision]: value });
    const result = await book.run({ half: "choosing" });
    const shown = book.table("KAM_Scores").rows;
    expect(shown.map((row) => [row["Account"], row["Rank"], row["Key account"]])).toEqual(
      result.ranking.map(({ name, rank, isKey }) => [name, rank, isKey ? "Yes" : "No"]),
    );
    expect(result.keyAccounts.map(({ account }) => account)).not.toContain("Contoso");
    expect(told(result.findings)).toEqual([
      { code: "decision-not-known", params: { value: value.trim(), account: "Contoso" }, where: decision },
    ]);
    expect(book.value(decision)).toBe(value);
    book.close();
  },
);

test("a typed rating that is none is told with its cell", async () => {
  const book = await begun();
  const [text, high] = [
    book.at("KAM_Scores", "Contoso", "Logo appeal"),
    book.at("KAM_Scores", "Fabrikam", "Fit: offering, culture, industry"),
  ];
  await book.type({ [text]: "lots", [high]: 9 });
  const result = await book.run({ half: "choosing" });
  expect(book.table("KAM_Scores").rows.map((row) => row["Score"])).toEqual(
    result.ranking.map(({ name, score }) => (["Contoso", "Fabrikam"].includes(name) ? "#VALUE!" : score)),
  );
  expect(told(result.findings)).toEqual([
    {
      code: "rating-out-of-range",
      params: { value: "9", header: "Fit: offering, culture, industry", account: "Fabrikam" },
      where: high,
    },
    { code: "rating-out-of-range", params: { value: "lots", header: "Logo appeal", account: "Contoso" }, where: text },
  ]);
  book.close();
});

test("while weights come from comparisons of which one is missing, nobody has a score, nobody moves in the log, and it is told", async () => {
  const book = await begun();
  const log = book.table("KAM_Log").rows;
  await book.type({ "Settings!C13": "Pairwise comparison", "AHP!E5": "much" });
  const result = await book.run({ half: "choosing" });
  expect([result.scored, result.keyAccounts]).toEqual([0, []]);
  expect(book.table("KAM_Scores").rows.map((row) => row["Score"])).toEqual(Array(8).fill("#VALUE!"));
  expect(told(result.findings)).toEqual([
    { code: "weights-not-known", params: { value: "" }, where: book.at("KAM_Criteria", "Current revenue", "In use") },
  ]);
  expect(book.table("KAM_Log").rows).toEqual(log);
  await book.type(Object.fromEntries([..."DEFGHIJ"].map((column) => [`AHP!${column}5`, 1])));
  expect(told((await book.run({ half: "choosing" })).findings)).toEqual([]);
  book.close();
});
