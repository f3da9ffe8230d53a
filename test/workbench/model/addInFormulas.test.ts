import { WorkbookModel, type CustomFunctionTable } from "../../../src/workbench/model";
import { addTable, calculated, formulaAt, reopened, type, valueAt, valuesIn } from "../../support/workbooks";

type Rows = (string | number)[][];

/** Small stand-ins for the add-in's functions: what matters here is how they are called. */
const functions: CustomFunctionTable = new Map<string, (...args: never[]) => unknown>([
  ["LOOKUP", (keys: Rows, where: Rows, what: Rows) => keys.map(([key]) => [what[where.findIndex(([name]) => name === key)]?.[0] ?? ""])],
  [
    "RANK",
    (scores: Rows, growth: Rows) => {
      const order = scores.flatMap(([score], i) => (typeof score === "number" ? [i] : []));
      const at = (rows: Rows, i: number): number => Number(rows[i]?.[0]);
      order.sort((a, b) => at(scores, b) - at(scores, a) || at(growth, b) - at(growth, a));
      return scores.map((_, i) => [order.includes(i) ? order.indexOf(i) + 1 : ""]);
    },
  ],
  ["RATE", (value: number | string, breaks: Rows, direction: string) => rate(value, breaks, direction)],
  ["SCORE", ([ratings = []]: Rows, [weights = []]: Rows, missing: string) => (missing === "reallocate" ? score(ratings, weights) : "")],
  ["COMPLETENESS", ([ratings = []]: Rows) => ratings.filter((rating) => rating !== 0 && rating !== "").length / ratings.length],
  ["TIER", (points: number, [thresholds = []]: Rows) => "ABC"[thresholds.filter((threshold) => points < Number(threshold)).length]],
  ["COVERAGE", ([roles = []]: Rows) => roles.filter((role) => role !== "").length / roles.length],
]);

function rate(value: number | string, breaks: Rows, direction: string): number | string {
  if (typeof value !== "number") return "";
  const rating = 1 + breaks.filter(([from]) => value >= Number(from)).length;
  return direction === "lower" ? 6 - rating : rating;
}

/** 100·Σ w(r−1)/4 ÷ Σ w over what is rated. */
function score(ratings: (string | number)[], weights: (string | number)[]): number | string {
  const rated = ratings
    .map((rating, i) => [rating, Number(weights[i])] as const)
    .filter(([rating]) => typeof rating === "number" && rating > 0);
  const sum = rated.reduce((total, [, weight]) => total + weight, 0);
  return sum === 0 ? "" : (100 * rated.reduce((total, [rating, weight]) => total + (weight * (Number(rating) - 1)) / 4, 0)) / sum;
}

const list: readonly (readonly [account: string, revenue: number | "", effort: number])[] = [
  ["Alfa", 850, 10],
  ["Beta", 450, 90],
  ["Gamma", "", 50],
  ["Delta", 650, 30],
];

/** The sheets the add-in writes: an account list, the data it looks up, the scores table, the team and role coverage. */
function workbook(): WorkbookModel {
  const model = WorkbookModel.blank();
  type(model, { "My list!A1": "Account", "My list!H1": "Revenue", "My list!I1": "Effort" });
  list.forEach(([account, revenue, effort], i) =>
    type(model, { [`My list!A${i + 2}`]: account, [`My list!H${i + 2}`]: revenue, [`My list!I${i + 2}`]: effort }),
  );
  model.names.set("KAM_Missing", null, '="reallocate"');
  model.names.set("KAM_Tiers", null, "={75,50}");
  model.names.set("KAM_Cap", null, "=2");
  const headers = ["No", "Account", "Revenue", "Effort", "Fit", "Score", "Complete", "Tier", "Rank", "Key"];
  addTable(
    model,
    { sheet: "Scores", name: "KAM_Scores", ref: "A6" },
    headers,
    list.map(([account], i) => [null, account, null, null, i + 1, null, null, null, null, null]),
  );
  lookups(model);
  list.forEach((_, i) => scoresRow(model, 7 + i));
  addTable(
    model,
    { sheet: "Team", name: "KAM_Team", ref: "A3" },
    ["Account", "Person", "Role"],
    [
      ["Alfa", "Ana", "Innovator"],
      ["Alfa", "Ana", "Expert"],
      ["Alfa", "Bo", "Innovator"],
      ["Delta", "Bo", "Expert"],
      ["Delta", null, "Innovator"],
    ],
  );
  for (const row of [6, 7]) coverageRow(model, row);
  return model;
}

function lookups(model: WorkbookModel): void {
  const look = (column: string): string =>
    `=KAM.LOOKUP(KAM_Scores[Account],'My list'!$A$2:$A$5,IF('My list'!$${column}$2:$${column}$5="","",'My list'!$${column}$2:$${column}$5))`;
  type(model, { "Data!C5": "higher", "Data!D5": "lower", "Data!C13": look("H"), "Data!D13": look("I") });
  [200, 400, 600, 800].forEach((from, i) => type(model, { [`Data!C${6 + i}`]: from, [`Data!D${6 + i}`]: from / 10 }));
  type(model, { "Data!C4": 50, "Data!D4": 30, "Data!E4": 20 });
  type(model, { "Data!M13": "=KAM.RANK(KAM_Scores[Score],KAM_Scores[Effort],KAM_Scores[Fit],KAM_Scores[Account])" });
}

function scoresRow(model: WorkbookModel, row: number): void {
  const ratings = "KAM_Scores[[#This Row],[Revenue]:[Fit]]";
  type(model, {
    [`Scores!A${row}`]: "=ROW()-ROW(KAM_Scores[#Headers])",
    [`Scores!C${row}`]: "=KAM.RATE(INDEX(Data!C$13#,[@No]),Data!C$6:C$9,Data!C$5)",
    [`Scores!D${row}`]: "=KAM.RATE(INDEX('Data'!D$13#,[@No]),'Data'!D$6:D$9,'Data'!D$5)",
    [`Scores!F${row}`]: `=IF(COUNTBLANK(${ratings})=COLUMNS(${ratings}),"",KAM.SCORE(${ratings},Data!$C$4:$E$4,KAM_Missing))`,
    [`Scores!G${row}`]: `=KAM.COMPLETENESS(${ratings},Data!$C$4:$E$4)`,
    [`Scores!H${row}`]: '=IF([@Score]="","",KAM.TIER([@Score],KAM_Tiers))',
    [`Scores!I${row}`]: "=INDEX(Data!M$13#,[@No])",
    [`Scores!J${row}`]: '=IF(ISNUMBER([@Rank]),IF([@Rank]<=KAM_Cap,"yes","no"),"no")',
  });
}

function coverageRow(model: WorkbookModel, row: number): void {
  const own = `$A${row}`;
  const held = (role: string): string =>
    `=IF(${own}="","",TEXTJOIN(", ",TRUE,IF((KAM_Team[Account]=${own})*(KAM_Team[Role]="${role}"),KAM_Team[Person],"")))`;
  type(model, {
    [`Role coverage!A${row}`]: `=IFERROR(INDEX(KAM_Scores[Account],MATCH(${row - 5},KAM_Scores[Rank],0))&"","")`,
    [`Role coverage!B${row}`]: held("Innovator"),
    [`Role coverage!C${row}`]: held("Expert"),
    [`Role coverage!D${row}`]: held("Manager"),
    [`Role coverage!E${row}`]: `=IF(${own}="","",KAM.COVERAGE(B${row}:D${row}))`,
    [`Role coverage!F${row}`]: `=IF(${own}="","",COUNTBLANK(B${row}:D${row}))`,
    [`Role coverage!G${row}`]: `=IF(${own}="","",MAX(IF(KAM_Team[Person]<>"",COUNTIFS(KAM_Team[Account],${own},KAM_Team[Person],KAM_Team[Person],KAM_Team[Role],"?*"),0)))`,
    [`Role coverage!H${row}`]: `=COUNTIFS(KAM_Team[Account],${own},KAM_Team[Person],"<>")`,
  });
}

/** Alfa: 5, 5, 1 → (50·1 + 30·1 + 20·0) of 100. Beta: 3, 1, 2. Gamma: –, 3, 3 over 50. Delta: 4, 4, 4. */
const scores = [
  [1, "Alfa", 5, 5, 1, 80, 1, "A", 1, "yes"],
  [2, "Beta", 3, 1, 2, 30, 1, "C", 4, "no"],
  [3, "Gamma", "", 3, 3, 50, 2 / 3, "B", 3, "no"],
  [4, "Delta", 4, 4, 4, 75, 1, "A", 2, "yes"],
];
const coverage = [
  ["Alfa", "Ana, Bo", "Ana", "", 2 / 3, 1, 2, 3],
  ["Delta", "", "Bo", "", 1 / 3, 2, 1, 1],
];

test("the add-in's formulas give what they should, though ranking and looking up stand on one sheet", () => {
  const model = calculated(workbook(), functions);
  expect(valuesIn(model, "Data!C13:D16")).toEqual([
    [850, 10],
    [450, 90],
    ["", 50],
    [650, 30],
  ]);
  expect(valuesIn(model, "Scores!A7:J10")).toEqual(scores);
  expect(valuesIn(model, "Data!M13:M16")).toEqual([[1], [4], [3], [2]]);
  expect(valuesIn(model, "Role coverage!A6:H7")).toEqual(coverage);
});

test("they are the same after saving and opening, calculated again or not, and follow what is typed", async () => {
  const again = await reopened(calculated(workbook(), functions));
  expect(valuesIn(again, "Scores!A7:J10")).toEqual(scores);
  calculated(again, functions, "web");
  expect(valuesIn(again, "Scores!A7:J10")).toEqual(scores);
  expect(valuesIn(again, "Role coverage!A6:H7")).toEqual(coverage);
  expect(formulaAt(again, "Scores!C7")).toBe("=KAM.RATE(INDEX(Data!C$13#,KAM_Scores[[#This Row],[No]]),Data!C$6:C$9,Data!C$5)");
  calculated(type(again, { "My list!H4": 900, "Scores!E9": 5 }), functions);
  // Gamma: 5, 3, 5 → (50·1 + 30·0.5 + 20·1) of 100.
  expect(valuesIn(again, "Scores!C9:J9")[0]).toEqual([5, 3, 5, 85, 1, "A", 1, "yes"]);
  expect(valueAt(again, "Role coverage!A6")).toBe("Gamma");
});

test("without a table of functions they are #NAME?, and come back with it", () => {
  const model = calculated(workbook());
  expect([valueAt(model, "Data!C13"), valueAt(model, "Scores!F7"), valueAt(model, "Scores!A7")]).toEqual(["#NAME?", "#NAME?", 1]);
  expect(valuesIn(calculated(model, functions), "Scores!A7:J10")).toEqual(scores);
});
