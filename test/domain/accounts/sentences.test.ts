import { LANGUAGES, fill, texts } from "../../../src/i18n";
import { failure, read, table, type Rows } from "./lists";

const FLAWED: Rows = [
  ["Account", "Owner", "Revenue", "revenue", "Fit", "Renewal", "Win probability %", "Company revenue", "Logo appeal"],
  ["Acme", "Ana", "1,234", 1, 7, 1.7, 80, 10, "good"],
  ["acme", "#REF!", "abc", 2, 3, 0.5, 120, "#N/A", "bad"],
  ["", "Eva", "2,000", 3, 3, 0.5, 70, 10, ""],
  ["#NUM!", "Eva", "3,000", 3, 3, 0.5, 70, 10, ""],
  ...["Beta", "Gama", "Delta"].map((name) => [name, "Eva", "3,000", 3, 3, 0.5, 70, 10, ""]),
  ["Account", "Owner", "Revenue", "revenue", "Fit", "Renewal", "Win probability %", "Company revenue", "Logo appeal"],
  ...Array.from({ length: 25 }, () => ["Beta", "Eva", "3,000", 3, 3, 0.5, 70, 10, ""]),
  ["Total", "", "", "", "", "", "", "", ""],
  ["Source: CRM", "", "", "", "", "", "", "", ""],
  ["", "", "", "", "", "", "", "", ""],
  ["Client", "Meaning", "", "", "", "", "", "", ""],
  ["who", "pays", "", "", "", "", "", "", ""],
];

const FINDINGS = [
  ...["guessed-column", "column-without-numbers", "header-twice", "other-list", "total-left-out", "note-left-out", "header-repeated"],
  "total-kept",
  ...["account-name-blank", "account-name-error", "account-twice", "text-not-number", "rating-out-of-range", "probability-out-of-range"],
  ...["percent-out-of-range", "thousands-assumed", "value-error", "manager-error", "more-cells-like-these"],
];

/** What looks like the total of a part would make the flaws of numbers above it look otherwise. */
const PARTS: Rows = [["Account", "Revenue"], ["Acme", 100], ["Beta", 200], ["Total South", 300]]; // prettier-ignore

const findings = [FLAWED, PARTS].flatMap((rows) => read(rows).findings);

test("a list with every flaw is read, and each flaw is told", () => {
  expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...FINDINGS].sort());
});

describe.each([...LANGUAGES])("in %s", (language) => {
  test("each finding has a sentence whose gaps are all filled", () => {
    const sentences: Readonly<Record<string, string>> = texts(language).findings;
    for (const { code, params } of findings) {
      expect([code, fill(sentences[code] ?? "{none}", params)]).toEqual([code, expect.not.stringMatching(/[{}]|undefined/)]);
    }
  });

  test("each error has a sentence whose gaps are all filled", () => {
    const rows: Rows = [["Account", "Fit", "", "Client", "Fit"], ["A", 1, "", "B", 2]]; // prettier-ignore
    const failures = [
      failure([]),
      failure([["Account"]]),
      failure([["Sector"], ["food"]]),
      failure(rows, { tables: [table("One", 0, 0, 2, 2), table("Two", 0, 3, 2, 2)] }),
      failure(rows.map((row) => row.slice(0, 2)), { overrides: { fit: "Nope" } }), // prettier-ignore
    ];
    expect(failures.map(({ code }) => code)).toEqual(["empty-sheet", "no-accounts", "no-account-column", "two-lists", "no-such-column"]);
    const sentences: Readonly<Record<string, string>> = texts(language).errors;
    for (const { code, params } of failures) {
      expect([code, fill(sentences[code] ?? "{none}", params)]).toEqual([code, expect.not.stringMatching(/[{}]|undefined/)]);
    }
  });
});
