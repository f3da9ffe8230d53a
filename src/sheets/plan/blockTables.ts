import { LANGUAGES } from "../../i18n";
import { findColumn } from "../tablePart";
import { BLOCKS, blockHeaders, blockOfTable, type Block } from "./blocks";
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

const hasHeaders = (table: PlanTable, block: Block): boolean =>
  LANGUAGES.some((language) => Object.values<string>(blockHeaders(block, language)).every((header) => findColumn(table, [header]) >= 0));
