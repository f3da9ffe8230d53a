import { plainSentence, sentence, type Piece } from "../../../src/sheets/plan/sentence";

const account: Piece = { within: "text", now: "Contoso", live: "A1" };
const values = [
  { within: "text", now: 90, live: null },
  { within: "date", now: 46_026.5, live: null },
  { within: "score", now: 83, live: null },
  { within: "share", now: 0.625, live: null },
  { within: "amount", now: 1_234.5, live: null },
] as const;

const formulaOf = (...pieces: Piece[]): string => {
  const cell = sentence(pieces, "en");
  return typeof cell === "object" && cell ? cell.formula : "";
};

/** The texts in a formula as they stand between its quotes. */
const literals = (formula: string): string[] => [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text);

test.each([
  ["en", "90|2026-01-04|83.0|63%|1,235"],
  ["es", "90|04/01/2026|83,0|63\u00a0%|1.235"],
] as const)("values read in a text as the language writes them (%s)", (language, expected) => {
  const pieces = values.flatMap((value, index) => (index === 0 ? [value] : ["|", value]));
  expect(plainSentence(pieces, language)).toBe(expected);
  expect(sentence(pieces, language)).toBe(expected);
});

test.each([
  ["en", "score", 'IFERROR(IF(ISNUMBER(A1),FIXED(A1,1),A1&""),"")'],
  ["en", "amount", 'IFERROR(IF(ISNUMBER(A1),FIXED(A1,0),A1&""),"")'],
  ["es", "share", 'IFERROR(IF(ISNUMBER(A1),ROUND(100*A1,0)&"\u00a0%",A1&""),"")'],
  ["es", "date", 'IFERROR(IF(ISNUMBER(A1),RIGHT("0"&DAY(A1),2)&"/"&RIGHT("0"&MONTH(A1),2)&"/"&YEAR(A1),A1&""),"")'],
] as const)("a live value reads so too (%s, %s)", (language, within, expected) => {
  expect(sentence(["x", { within, now: "", live: "A1" }], language)).toEqual({ formula: `="x"&${expected}` });
});

test("quotes are doubled, and what does not change is one text", () => {
  expect(formulaOf('="1"+', { within: "text", now: '"now"', live: null }, "+@-", account)).toBe('="=""1""+""now""+@-"&IFERROR(A1&"","")');
});

test("blanks and what is not live stand as plain text", () => {
  expect(sentence(["For ", { within: "score", now: "", live: null }, "."], "en")).toBe("For .");
  expect(sentence([], "en")).toBe("");
});

test.each(["a", '"', "😀", "línea\n"])("a long text of %j is cut where Excel takes no more, and no character is cut in two", (part) => {
  const text = part.repeat(700);
  const cut = literals(formulaOf(text, account)).filter((each) => each !== "");
  expect(cut.length).toBeGreaterThan(2);
  for (const each of cut) expect([each.length <= 255, /\p{Surrogate}/u.test(each)]).toEqual([true, false]);
  expect(cut.join("").replaceAll('""', '"')).toBe(text);
});

test("a text that is too long for a formula is what is so now", () => {
  expect(sentence(["x".repeat(7_000), account], "en")).toHaveProperty("formula");
  expect(sentence(["x".repeat(8_000), account], "en")).toBe(`${"x".repeat(8_000)}Contoso`);
});
