import fc from "../support/properties";
import type { CellValue } from "../../src/domain/grid";
import { DEFAULT_SETTINGS, SETTING_NAMES, capInForce, parseSettings, type Settings } from "../../src/sheets/settings";
import { settingsDraft } from "../../src/sheets/settingsSheet";

const LANGUAGES = ["en", "es"] as const;

/** The cells of a Settings sheet by name, as they are read back. */
function cellsOf(settings: Settings, language: (typeof LANGUAGES)[number]): Record<string, CellValue[]> {
  const { blocks, names } = settingsDraft("Settings", settings, { language, today: 46_023 });
  const rows = blocks.find(({ at }) => at === "B5")?.cells ?? [];
  return Object.fromEntries(
    (names ?? []).flatMap(({ name, refersTo }) => {
      const [, from, to = from] = /\$C\$(\d+)(?::\$C\$(\d+))?$/.exec(refersTo) ?? [];
      const values = rows.slice(Number(from) - 5, Number(to) - 4).map((row) => row[1]);
      return from === undefined ? [] : [[name, values.map((value) => (typeof value === "object" ? 0 : (value ?? "")))]];
    }),
  );
}

describe("settings", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const settings: fc.Arbitrary<Settings> = fc.record({
    cap: fc.integer({ min: 1, max: 50 }),
    capReason: fc.constantFrom("", "Because"),
    managerCap: fc.integer({ min: 1, max: 1000 }),
    missing: fc.constantFrom("reallocate", "lowest", "strict"),
    tiers: fc.tuple(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 0, max: 50 })),
    lowestTier: fc.constantFrom("A", "B", "C"),
    minCompleteness: share,
    spread: share,
    cut: fc.integer({ min: 1, max: 100 }),
    weightsFrom: fc.constantFrom("typed", "pairwise"),
    rows: fc.constantFrom("sum", "latest", "first", "as-is"),
    healthWeights: fc.record({
      progress: fc.integer({ min: 1, max: 100 }),
      roles: share,
      themes: share,
      actions: share,
      stakeholders: fc.constant(0),
      review: fc.integer({ min: 0, max: 1000 }),
    }),
  });

  test.each(LANGUAGES)("are read back as they were written (%s)", (language) => {
    fc.assert(fc.property(settings, (given) => expect(parseSettings(cellsOf(given, language))).toEqual(given)));
  });

  test("every name that is read back is on the sheet", () => {
    expect(Object.keys(cellsOf(DEFAULT_SETTINGS, "en"))).toEqual(expect.arrayContaining([...SETTING_NAMES]));
  });

  test.each<[string, CellValue[], Partial<Settings>]>([
    ["KAM_CapAsked", [0], {}],
    ["KAM_CapAsked", ["many"], {}],
    ["KAM_CapAsked", [12.9], { cap: 12 }],
    ["KAM_CapAsked", [70], { cap: 70 }],
    ["KAM_CapReason", ["  "], {}],
    ["KAM_CapReason", [" two teams "], { capReason: "two teams" }],
    ["KAM_ManagerCap", [-1], {}],
    ["KAM_Missing", ["ESTRICTO"], { missing: "strict" }],
    ["KAM_Missing", ["whatever"], {}],
    ["KAM_Tiers", [50, 60], {}],
    ["KAM_Tiers", [70, "B"], {}],
    ["KAM_Tiers", [70, 70], { tiers: [70, 70] }],
    ["KAM_LowestTier", [" c "], { lowestTier: "C" }],
    ["KAM_LowestTier", ["D"], {}],
    ["KAM_LowestTier", [""], {}],
    ["KAM_MinCompleteness", [1.1], {}],
    ["KAM_MinCompleteness", [1], { minCompleteness: 1 }],
    ["KAM_Spread", [-0.1], {}],
    ["KAM_Cut", [101], {}],
    ["KAM_Cut", [0], {}],
    ["KAM_Cut", [100], { cut: 100 }],
    ["KAM_WeightsFrom", ["comparación por pares"], { weightsFrom: "pairwise" }],
    ["KAM_WeightsFrom", [], {}],
    ["KAM_HealthWeights", [1, 2, 3, 4, 5, ""], {}],
    ["KAM_HealthWeights", [1, 2, 3, 4, 5, -6], {}],
    ["KAM_HealthWeights", [0, 0, 0, 0, 0, 0], {}],
    ["KAM_HealthWeights", [1, 2, 3, 4, 5], {}],
    [
      "KAM_HealthWeights",
      [1, 2, 3, 4, 5, 0],
      { healthWeights: { progress: 1, roles: 2, themes: 3, actions: 4, stakeholders: 5, review: 0 } },
    ],
  ])("%s %j counts as %j; what cannot be used as the default", (name, cells, expected) => {
    expect(parseSettings({ [name]: cells })).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  test.each(LANGUAGES)("name the day that everything is looked at from: today until a date is typed (%s)", (language) => {
    const { blocks, names, validations } = settingsDraft("Settings", DEFAULT_SETTINGS, { language, today: 46_023 });
    const [, row] = /\$C\$(\d+)$/.exec(names?.find(({ name }) => name === "KAM_Today")?.refersTo ?? "") ?? [];
    expect(blocks.find(({ at }) => at === "B5")?.cells[Number(row) - 5]?.[1]).toEqual({ formula: "=DATE(2026,1,1)" });
    expect(validations?.find(({ range }) => range === `C${row}`)?.rule).toHaveProperty("date");
  });

  test.each([
    [50, "", 50],
    [51, "", 50],
    [51, "two companies", 51],
    [3, "", 3],
  ])("a cap of %d with the reason %j is %d in force", (cap, capReason, inForce) => {
    expect(capInForce({ ...DEFAULT_SETTINGS, cap, capReason })).toBe(inForce);
  });
});
