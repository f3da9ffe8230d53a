import type { Language } from "../../../src/i18n";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockHeaders, type Block } from "../../../src/sheets/plan/blocks";
import { tablesOfBlocks } from "../../../src/sheets/plan/blockTables";
import type { PlanTable } from "../../../src/sheets/plan/planPart";

const tableOf = (name: string, headers: readonly string[]): PlanTable => ({
  name,
  headers,
  sheet: "Plan",
  hasTotals: false,
  headerRow: 0,
  left: 0,
  rowCount: 0,
  formulas: {},
  values: {},
});

const headersOf = (block: Block, language: Language): string[] => Object.values<string>(blockHeaders(block, language));

const found = (...tables: PlanTable[]) => Object.fromEntries([...tablesOfBlocks(tables)].map(([block, { name }]) => [block, name]));

describe.each(["en", "es"] as const)("tables that somebody has renamed (%s)", (language) => {
  test.each(BLOCKS)("%s is known by its headers, in any order and beside others, and is no other block", (block) => {
    const headers = ["Ours", ...headersOf(block, language).reverse()];
    expect(found(tableOf("Table7", ["A", "B"]), tableOf("Mine", headers))).toEqual({ [block]: "Mine" });
  });
});

test("a table that has its name is the block, whatever else looks like it and whatever its headers are", () => {
  const alike = tableOf("Mine", headersOf("actions", "en"));
  const named = tableOf(`${BLOCK_DESCRIPTIONS.actions.table}12`, ["Action"]);
  expect(found(alike, named)).toEqual({ actions: named.name });
  expect(found(named, tableOf(BLOCK_DESCRIPTIONS.actions.table, ["Action"]))).toEqual({ actions: named.name });
});

test("a table without one of the headers, with both languages mixed, or one of two alike is the person's own", () => {
  const [en, es] = [headersOf("kpis", "en"), headersOf("kpis", "es")];
  expect(found(tableOf("Mine", en.slice(1)))).toEqual({});
  expect(found(tableOf("Mine", [...en.slice(0, 4), ...es.slice(4)]))).toEqual({});
  expect(found(tableOf("Mine", en), tableOf("Mine2", es))).toEqual({});
});
