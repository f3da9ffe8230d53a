import { LANGUAGES } from "../../i18n";
import { findColumn } from "../tablePart";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockHeaders, blockOfTable, type Block } from "./blocks";
import type { PlanTable } from "./planPart";

/**
 * Which table of a plan each block is: the one of its name, or the only other one with all of its headers in one language, which is how a table
 * looks that somebody has given a name of their own. A block without a table is left out.
 */
export function tablesOfBlocks(tables: readonly PlanTable[]): ReadonlyMap<Block, PlanTable> {
  const named = tables.map((table) => ({ table, block: blockOfTable(table.name) }));
  const others = named.flatMap(({ table, block }) => (block === null ? [table] : []));
  return new Map(
    BLOCKS.flatMap((block) => {
      const known = named.find((each) => each.block === block)?.table;
      const alike = known ? [] : others.filter((table) => hasHeaders(table, block));
      const table = known ?? (alike.length === 1 ? alike[0] : undefined);
      return table ? [[block, table]] : [];
    }),
  );
}

/** A table of an earlier version has not got the columns that came later. */
function hasHeaders(table: PlanTable, block: Block): boolean {
  const { later = [] } = BLOCK_DESCRIPTIONS[block];
  return LANGUAGES.some((language) =>
    Object.entries<string>(blockHeaders(block, language)).every(
      ([field, header]) => later.includes(field) || findColumn(table, [header]) >= 0,
    ),
  );
}
