import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const ACCOUNTS = column("Alfa", "Beta", "Corona", "Delta");
const KEY = "Key account";
const TIE = "Tie at the line";
const WAITING = "Waiting list";

describe("the ranked list", () => {
  test("has rank, account, score and status, best first", () => {
    expect(call("SELECT", ACCOUNTS, column(55, 90, 70, 80), 2)).toEqual([
      [1, "Beta", 90, KEY],
      [2, "Delta", 80, KEY],
      [3, "Corona", 70, WAITING],
      [4, "Alfa", 55, WAITING],
    ]);
  });

  test("shows a tie at the line on both sides of it", () => {
    expect(call("SELECT", ACCOUNTS, column(70, 90, 70, 70), 2)).toEqual([
      [1, "Beta", 90, KEY],
      [2, "Alfa", 70, TIE],
      [3, "Corona", 70, TIE],
      [4, "Delta", 70, TIE],
    ]);
  });

  test("has no tie where a tie-break decides, nor above or below the line", () => {
    expect(call("SELECT", ACCOUNTS, column(70, 90, 70, 90), 3, column(2, 1, 3, 1))).toEqual([
      [1, "Beta", 90, KEY],
      [2, "Delta", 90, KEY],
      [3, "Corona", 70, KEY],
      [4, "Alfa", 70, WAITING],
    ]);
    expect(call("SELECT", column("Alfa", "Beta"), column(70, 70), 1, null, column(1, 2))).toEqual([
      [1, "Beta", 70, KEY],
      [2, "Alfa", 70, WAITING],
    ]);
  });

  test("holds everyone where the cap is not reached", () => {
    expect((call("SELECT", ACCOUNTS, column(55, 90, 70, 70), 15) as unknown[][]).map((line) => line[3])).toEqual([KEY, KEY, KEY, KEY]);
  });

  test("takes rows, and words of one's own for the status", () => {
    expect(call("SELECT", row("Alfa", "Beta", "Corona"), row(70, 90, 70), 2, null, null, column("Clave", "Empate", "Espera"))).toEqual([
      [1, "Beta", 90, "Clave"],
      [2, "Alfa", 70, "Empate"],
      [3, "Corona", 70, "Empate"],
    ]);
  });

  test("leaves out accounts whose score is blank, a text or an error", () => {
    const scores = column("", { code: "#N/A", message: "" }, "n/a", 80);
    expect(call("SELECT", ACCOUNTS, scores, 2)).toEqual([[1, "Delta", 80, KEY]]);
  });

  test("is one blank row where no account has a score", () => {
    expect(call("SELECT", ACCOUNTS, column("", null, "", ""), 2)).toEqual([["", "", "", ""]]);
  });

  test("shares a rank between accounts of the same name that tie", () => {
    expect(call("SELECT", column("Acme", "ACME"), column(70, 70), 1)).toEqual([
      [1, "Acme", 70, TIE],
      [1, "ACME", 70, TIE],
    ]);
  });
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("among the tie-breaks are below every rating", () => {
    expect(call("SELECT", column("Alfa", "Beta"), column(70, 70), 1, column(blank, 1))).toEqual([
      [1, "Beta", 70, KEY],
      [2, "Alfa", 70, WAITING],
    ]);
  });

  test("among the accounts are accounts without a name", () =>
    expect(call("SELECT", column(blank), column(70), 1)).toEqual([[1, "", 70, KEY]]));

  test("are no cap", () =>
    expect(failure("SELECT", ACCOUNTS, column(1, 2, 3, 4), blank).en).toBe("The cap must be a whole number of at least 1, not 0."));
});

const cap = (value: string): [string, string] => [
  `The cap must be a whole number of at least 1, not ${value}.`,
  `El límite debe ser un número entero de 1 o más, no ${value}.`,
];
const SCORES = column(55, 90, 70, 80);

test.each([
  [
    "no accounts",
    [null, SCORES, 2],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
  [
    "no scores",
    [ACCOUNTS],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
  [
    "scores for other accounts",
    [ACCOUNTS, column(1, 2), 2],
    "The ranges have 2 and 4 cells. Please choose ranges of the same length.",
    "Los rangos tienen 2 y 4 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "a block of scores",
    [ACCOUNTS, [...row(1, 2), ...row(3, 4)], 2],
    "Please choose a single column or row of cells.",
    "Elija una sola columna o fila de celdas.",
  ],
  ["a cap below 1", [ACCOUNTS, SCORES, -1], ...cap("-1")],
  ["half an account", [ACCOUNTS, SCORES, 1.5], ...cap("1.5")],
  ["a cap that is a text", [ACCOUNTS, SCORES, "ten"], ...cap("ten")],
  [
    "two labels",
    [ACCOUNTS, SCORES, 2, null, null, row("Key", "Tie")],
    "Please give three labels: key account, tie at the line, waiting list; or five: also provisional, not proposed.",
    "Indique tres etiquetas: cuenta clave, empate en el límite, lista de espera; o cinco: también provisional, no propuesta.",
  ],
  [
    "a blank label",
    [ACCOUNTS, SCORES, 2, null, null, row("Key", "", "Waiting")],
    "Please give three labels: key account, tie at the line, waiting list; or five: also provisional, not proposed.",
    "Indique tres etiquetas: cuenta clave, empate en el límite, lista de espera; o cinco: también provisional, no propuesta.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("SELECT", ...values)).toEqual({ code: "#VALUE!", en, es }));

describe("rules beside the cap", () => {
  const select = (scores: readonly unknown[], ...more: unknown[]): unknown[][] =>
    (call("SELECT", ACCOUNTS, column(...scores), ...more) as unknown[][]).map(([rank, account, , status]) => [rank, account, status]);

  test("leave places empty below the lowest score, and for accounts that are barred", () => {
    const barred = column("", "Likelihood of renewal < 2", 0, false);
    expect(select([55, 90, 70, 80], 4, null, null, null, null, 60, barred)).toEqual([
      [1, "Beta", "Not proposed"],
      [2, "Delta", KEY],
      [3, "Corona", KEY],
      [4, "Alfa", "Not proposed"],
    ]);
  });

  test("give places that are left to accounts of which too little is known, after all others", () => {
    const provisional = column(false, true, "", true);
    expect(select([55, 100, 70, 80], 3, null, null, null, null, 50, null, provisional)).toEqual([
      [1, "Corona", KEY],
      [2, "Alfa", KEY],
      [3, "Beta", "Provisional"],
      [4, "Delta", WAITING],
    ]);
  });

  test("take a third tie-break, and show equals with one rank", () => {
    const same = column(3, 3, 3, 3);
    expect(select([70, 70, 70, 70], 1, same, same, null, column(5, 7, 5, null), null, null, null, "share")).toEqual([
      [1, "Beta", KEY],
      [2, "Alfa", WAITING],
      [2, "Corona", WAITING],
      [4, "Delta", WAITING],
    ]);
  });

  test("have words of their own; with three words what is provisional waits and what is not proposed is blank", () => {
    const rules = [null, 75, null, column(false, true, false, false)];
    expect(select([55, 90, 70, 80], 2, null, null, row("K", "T", "W", "P", "N"), ...rules).map(([, , word]) => word)).toEqual([
      "K",
      "N",
      "N",
      "P",
    ]);
    expect(select([55, 90, 70, 80], 2, null, null, row("K", "T", "W"), ...rules).map(([, , word]) => word)).toEqual(["K", "", "", "W"]);
  });

  test.each([
    ["a lowest score over 100", [101], "The lowest score must be a number from 0 to 100, not 101."],
    ["a lowest score that is a text", ["B"], "The lowest score must be a number from 0 to 100, not B."],
    ["flags for other accounts", [0, column(true)], "The ranges have 4 and 1 cells. Please choose ranges of the same length."],
    ["an unknown way to rank equals", [0, null, null, "random"], "“random” is not a way to rank equals. Please write name or share."],
  ])("tell of %s", (_, more, en) =>
    expect(failure("SELECT", ACCOUNTS, SCORES, 2, null, null, null, null, ...more)).toMatchObject({ code: "#VALUE!", en }),
  );
});

test.each([
  ["the cap", [ACCOUNTS, SCORES, { code: "#NAME?", message: "" }]],
  ["the labels", [ACCOUNTS, SCORES, 2, null, null, row("Key", { code: "#NAME?", message: "" }, "Waiting")]],
])("passes an error in %s on", (_, values) => expect(call("SELECT", ...values)).toEqual(new ExcelError("#NAME?")));

describe("for all scores and caps", () => {
  const scored = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 });
  const names = (scores: readonly number[]): string[] => scores.map((_, index) => `Account ${String.fromCharCode(65 + index)}`);
  const select = (accounts: readonly string[], scores: readonly number[], most: number): unknown[][] =>
    call("SELECT", column(...accounts), column(...scores), most) as unknown[][];

  test("no more accounts are key than the cap allows, and all that are better than the line are", () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 25 }), (scores, most) => {
        const list = select(names(scores), scores, most);
        const line = scores.toSorted((a, b) => b - a)[most] ?? -1;
        const key = list.filter(([, , , status]) => status === KEY);
        expect(key.length <= most).toBe(true);
        expect(list.filter(([, , score]) => (score as number) > line)).toEqual(key);
      }),
    );
  });

  test("the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 25 }), (scores, most) => {
        expect(select(names(scores).toReversed(), scores.toReversed(), most)).toEqual(select(names(scores), scores, most));
      }),
    );
  });
});
