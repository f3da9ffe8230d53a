import { texts } from "../../i18n";
import { DATA_TOP_ROWS } from "../dataSheet";
import type { SheetEntry } from "./entry";

/** Data: what the person's list says of each account, and what is calculated for all of them together. Nothing is typed there. */
export const dataSheet: SheetEntry = {
  kind: "data",
  name: (language) => texts(language).sheets.names.data,
  shown: "hidden",
  group: "list",
  tables: [],
  reads: { choose: { cells: { topRows: DATA_TOP_ROWS } } },
  draft: ({ choice }) => choice && choice.scores.data.draft(choice.list.accounts.length),
  update: ({ choice }, { cells }) => {
    if (!choice || !cells) return null;
    const { data } = choice.scores;
    return { blocks: data.update(cells), names: data.names() };
  },
};
