import { wholeDay } from "../../domain/plan/dates";
import { CHECKS, ROUND_COLUMNS, type RoundValue } from "../../domain/programme/rounds";
import { keepRound } from "../../domain/programme/status";
import { texts } from "../../i18n";
import { cell } from "../a1";
import type { Block, DraftCell, SheetDraft } from "../draft";
import { startLink } from "../links";
import { listSheet } from "../listSheet";
import type { SheetUpdate } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { COLORS, DATE_FORMAT } from "../style";
import { findColumn, type TablePart } from "../tablePart";
import { checkEntry } from "./checkSheet";
import { programmeOf } from "./programmeOf";
import { ROUNDS_TABLE, roundHeaders } from "./roundsTable";
import { PROGRAMME_TABLE } from "./maturityTable";

/** Differences smaller than this are rounding. */
const SAME = 1e-9;

/** What there is to keep of today: the numbers of each check in which something has changed since its last round. */
function newRounds(facts: SheetFacts): RoundValue[] {
  if (!facts.table(PROGRAMME_TABLE)) return [];
  const { rounds, checks, status } = programmeOf(facts);
  const now = keepRound([], checks, status.maturity, facts.today);
  return CHECKS.flatMap((check) => {
    const own = now.filter((row) => row.check === check);
    const kept = rounds.filter((row) => row.check === check);
    const last = kept.filter(({ date }) => date === Math.max(...kept.map((row) => row.date)));
    const same =
      own.length === last.length && own.every((row) => last.some((old) => old.item === row.item && Math.abs(old.value - row.value) < SAME));
    return same ? [] : own;
  });
}

const cellsOf = (rows: readonly RoundValue[], headers: readonly string[]): DraftCell[][] => {
  const fields = headers.map((header) => ROUND_COLUMNS.find((column) => findColumn({ headers: [header] }, roundHeaders(column)) === 0));
  return rows.map((row) => fields.map((field) => (field === undefined ? "" : row[field])));
};

function roundsDraft(sheet: string, facts: SheetFacts): SheetDraft {
  const rows = newRounds(facts);
  const own = texts(facts.language).programme.sheets.rounds;
  return listSheet({
    ...{
      sheet,
      kind: "rounds",
      title: own.title,
      note: own.note,
      back: startLink(facts),
      tab: "muted",
      table: ROUNDS_TABLE,
      showFilter: true,
    },
    columns: [
      { header: own.headers.date, width: 11.9, body: { numberFormat: DATE_FORMAT, horizontal: "Left" } },
      { header: own.headers.check, width: 20 },
      { header: own.headers.item, width: 24, body: { color: COLORS.muted } },
      { header: own.headers.value, width: 60, whole: { horizontal: "Left" }, body: { numberFormat: "0.0" } },
    ],
    rows: rows.length > 0 ? cellsOf(rows, Object.values(own.headers)) : [ROUND_COLUMNS.map(() => "")],
  });
}

/** Lines for today, and what is to be written over: of one check on one day, the last run counts. */
function roundsUpdate(facts: SheetFacts, part: TablePart): SheetUpdate {
  const known = new Map(programmeOf(facts).rounds.map((round) => [keyOf(round), round]));
  const rows = newRounds(facts);
  const column = part.left + findColumn(part, roundHeaders("value"));
  return {
    blocks: rows.flatMap((round): Block[] => {
      const kept = known.get(keyOf(round));
      if (!kept || kept.value === round.value) return [];
      return [{ at: cell(part.headerRow + 1 + kept.row, column), cells: [[round.value]] }];
    }),
    rows: {
      ...{ name: ROUNDS_TABLE, table: part },
      cells: cellsOf(
        rows.filter((round) => !known.has(keyOf(round))),
        part.headers,
      ),
    },
  };
}

const keyOf = ({ date, check, item }: RoundValue): string => [wholeDay(date), check, item].join("|");

/** Rounds: made by itself once a check says something; then lines are only added. */
export const roundsSheet = checkEntry({
  kind: "rounds",
  table: ROUNDS_TABLE,
  isDue: (facts) => newRounds(facts).length > 0,
  draft: (facts, sheet) => roundsDraft(sheet, facts),
  update: roundsUpdate,
});
