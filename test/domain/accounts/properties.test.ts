import fc from "../../support/properties";
import { AccountListError } from "../../../src/domain/accounts";
import { isBlank, type CellValue, type TableArea } from "../../../src/domain/grid";
import { IDS, headersOf, namesOf, read } from "./lists";

/** A list with every field, and columns that serve none. */
const COLUMNS: readonly (readonly [string, readonly CellValue[]])[] = [
  ["Cuenta", ["Acme", "Beta", "Gama", "Delta", "Eco"]],
  ["Gestor de cuenta", ["Ana", "Luis", "Ana", "", "Eva"]],
  ["Jefe de ventas", ["Rosa", "Rosa", "Iker", "Iker", "Rosa"]],
  ["Ingresos 2024 (k€)", [9, 8, 7, 6, 5]],
  ["Ingresos 2025 (k€)", ["1.200,5", "800", 300, "n/d", 70]],
  ["Potencial de crecimiento", [4, 5, 1, 2, 3]],
  ["Facturación de la empresa", [1e6, 2e6, 3e6, 4e6, 5e6]],
  ["Probabilidad de renovación (%)", [80, 90, 20, 55, 0]],
  ["Oportunidades abiertas", [1, 0, 7, 4, 2]],
  ["Esfuerzo relativo", [2, 2, 3, 9, 1]],
  ["Fortaleza de la relación", [3, 4, "", 5, 1]],
  ["Encaje estratégico", [3.5, 4, 2, 1, "#N/A"]],
  ["Atractivo del logotipo", ["5", "4", "3", "2", "1"]],
  ["Código", ["A1", "B2", "C3", "D4", "E5"]],
  ["Empleados", [10, 20, 30, 40, 50]],
];

const rowsOf = (columns: readonly (readonly [string, readonly CellValue[]])[], order = [0, 1, 2, 3, 4]): CellValue[][] => [
  columns.map(([header]) => header),
  ...order.map((index) => columns.map(([, cells]) => cells[index] ?? "")),
];

const base = read(rowsOf(COLUMNS));

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length });

test("the list of these properties has all fields", () => {
  expect(Object.keys(headersOf(base)).sort()).toEqual(["account", "manager", ...IDS].sort());
  expect(headersOf(base)).toMatchObject({ currentRevenue: "Ingresos 2025 (k€)", manager: "Gestor de cuenta" });
});

test("the order of the columns does not matter", () => {
  fc.assert(
    fc.property(shuffled(COLUMNS), (columns) => {
      const list = read(rowsOf(columns));
      expect(headersOf(list)).toEqual(headersOf(base));
      expect(list.accounts).toEqual(base.accounts);
    }),
  );
});

test("case, accents and spaces of the headers do not matter", () => {
  const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    plain,
    (text) => text.normalize("NFD"),
    (text) => ` ${text.replaceAll(" ", "  ")}\u00a0`,
    (text) => text.replaceAll(" ", "\n"),
  ];
  const key = (text: string): string => plain(text).toLowerCase().replace(/\s+/g, " ").trim();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...changes), { minLength: COLUMNS.length, maxLength: COLUMNS.length }), (change) => {
      const list = read(rowsOf(COLUMNS.map(([header, cells], index) => [change[index]?.(header) ?? header, cells])));
      const keys = (headers: Record<string, string>): [string, string][] =>
        Object.entries(headers).map(([id, header]) => [id, key(header)]);
      expect(keys(headersOf(list))).toEqual(keys(headersOf(base)));
      expect(list.accounts).toEqual(base.accounts);
    }),
  );
});

test("accounts in another order are the same accounts in that order", () => {
  fc.assert(
    fc.property(shuffled([0, 1, 2, 3, 4]), (order) => {
      const list = read(rowsOf(COLUMNS, order));
      const moved = order.map((index, place) => ({ ...base.accounts[index], row: 1 + place }));
      expect([list.accounts, list.mapping]).toEqual([moved, base.mapping]);
    }),
  );
});

test("a list is the same anywhere on the sheet, with empty rows and a title, as a table or not", () => {
  const place = fc.record({ top: fc.nat(2000), left: fc.nat(2000), blanks: fc.nat(3), title: fc.boolean(), isTable: fc.boolean() });
  fc.assert(
    fc.property(place, ({ top, left, blanks, title, isTable }) => {
      const [headers = [], ...rows] = rowsOf(COLUMNS);
      const empty = Array.from({ length: blanks }, () => headers.map(() => ""));
      const above = title ? [["Cuentas"], []] : [];
      const body = rows.flatMap((row) => [row, ...empty]);
      const tables = isTable
        ? [{ name: "T", top: top + above.length, left, rows: body.length + 1, columns: headers.length, hasTotals: false }]
        : [];
      const list = read([...above, headers, ...body], { top, left, tables });
      expect(list.accounts.map(({ values, manager, name }) => ({ name, manager, values }))).toEqual(
        base.accounts.map(({ values, manager, name }) => ({ name, manager, values })),
      );
      const { firstRow, lastRow, headerRow } = list.source;
      expect(headerRow).toBe(top + above.length);
      expect(list.accounts.every(({ row }) => row >= firstRow && row <= lastRow)).toBe(true);
      expect(list.mapping.account.column).toBe(left);
    }),
  );
});

const WORDS = [
  "Account",
  "Cuenta",
  "Revenue",
  "Ingresos 2025",
  "Fit",
  "Total",
  "Owner",
  "Win rate",
  "Source: x",
  "n/a",
  "1.234,5",
  "80%",
  "#N/A",
  "=1",
  "",
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(0, 1, 3, 7, 0.5, 2025, -4, true, false) },
  fc.double(),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const area: fc.Arbitrary<TableArea> = fc.record({
  name: fc.constantFrom("One", "Two"),
  top: fc.integer({ min: -2, max: 12 }),
  left: fc.integer({ min: -2, max: 12 }),
  rows: fc.integer({ min: 0, max: 12 }),
  columns: fc.integer({ min: 0, max: 12 }),
  hasTotals: fc.boolean(),
});

test("nothing but an AccountListError is thrown, and no cell with a name is lost without a word", () => {
  const input = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }),
    tables: fc.array(area, { maxLength: 2 }),
    overrides: fc.dictionary(
      fc.constantFrom("account", "manager", ...IDS, "own", "__proto__"),
      fc.constantFrom(...WORDS, "A", "c", "ZZZ"),
      { maxKeys: 2 },
    ),
    criteria: fc.constantFrom(IDS, [...IDS, "own"], [], ["__proto__", "toString"]),
    top: fc.nat(5),
    left: fc.nat(5),
  });
  let lists = 0;
  fc.assert(
    fc.property(input, ({ rows, ...reading }) => {
      try {
        const list = read(rows, reading);
        lists++;
        const { source, accounts } = list;
        expect(accounts.length).toBeGreaterThan(0);
        expect(accounts.every(({ row }) => row >= source.firstRow && row <= source.lastRow)).toBe(true);
        // A list without headers that begins in the first row has nothing above it.
        expect(accounts.every(({ row }) => row > source.headerRow || (row === 0 && source.headerRow === 0))).toBe(true);
        expect(list.findings.every(({ where }) => where.startsWith("Accounts!"))).toBe(true);
        const rowsTold = new Set([
          ...accounts.flatMap(({ row, rows: all = [row] }) => all),
          ...list.findings.map(({ where }) => Number(/\d+$/.exec(where)?.[0]) - 1),
        ]);
        for (let row = source.firstRow; row <= source.lastRow; row++) {
          const name = rows[row - reading.top]?.[list.mapping.account.column - reading.left] ?? "";
          // Rows that are parts of the account above them are told together.
          const isTold = rowsTold.has(row) || list.findings.some(({ code }) => code === "parts-left-out");
          if (!isBlank(name)) expect([row, isTold]).toEqual([row, true]);
        }
        for (const { values } of accounts)
          expect(Object.values(values).every((value) => value === null || Number.isFinite(value))).toBe(true);
      } catch (error) {
        if (!(error instanceof AccountListError)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
  expect(lists).toBeGreaterThan(50);
});

test("many rows take one step each: 20,000 accounts, and names that look like headers", () => {
  const [headers = [], ...rows] = rowsOf(COLUMNS);
  const many = Array.from({ length: 20_000 }, (_, n) => [`Client ${n}`, ...(rows[n % 5] ?? []).slice(1)]);
  const list = read([headers, ...many]);
  expect([list.accounts.length, headersOf(list)]).toEqual([20_000, headersOf(base)]);
  expect(namesOf(list)[19_999]).toBe("Client 19999");
  expect(list.findings.length).toBeLessThan(100);
});
