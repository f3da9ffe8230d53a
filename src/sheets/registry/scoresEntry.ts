import { accountKey } from "../../domain/accountKeys";
import { texts } from "../../i18n";
import { tableColumn } from "../a1";
import { KEPT, SCORE_COLUMNS, type ScoreField } from "../scoreColumns";
import { SCORES_TABLE, scoreHeaders } from "../scoresLayout";
import type { NamedAccount } from "../scoresSheet";
import { startLink } from "../links";
import { findColumn } from "../tablePart";
import type { SheetEntry } from "./entry";
import type { Choice } from "./facts";

/** Columns that refreshing plans looks at. */
export const PLAN_SCORE_FIELDS = [
  "account",
  "id",
  "manager",
  "decision",
  "decided",
  "reason",
  "score",
  "rank",
] as const satisfies ScoreField[];

/** All but the columns that are computed from the others: these are never read back. */
function typedColumns(headers: readonly string[]): string[] {
  const derived = SCORE_COLUMNS.filter(({ field, formula }) => formula && !KEPT.includes(field)).flatMap(({ field }) =>
    scoreHeaders(field),
  );
  return headers.filter((header) => !derived.includes(header));
}

const planColumns = (headers: readonly string[]): string[] =>
  PLAN_SCORE_FIELDS.flatMap((field) => headers[findColumn({ headers }, scoreHeaders(field))] ?? []);

/** Scores: one row an account, with its ratings, its score and the decision on it. */
export const scoresSheet: SheetEntry = {
  kind: "scores",
  name: (language) => texts(language).sheets.names.scores,
  shown: "always",
  group: "list",
  tables: [SCORES_TABLE],
  reads: { choose: { tables: { [SCORES_TABLE]: typedColumns } }, refresh: { tables: { [SCORES_TABLE]: planColumns } } },
  startLines: (headers) => {
    const standing = headers(SCORES_TABLE) ?? [];
    const column = (field: ScoreField): string | null => {
      const found = standing[findColumn({ headers: standing }, scoreHeaders(field))];
      return found === undefined ? null : tableColumn(SCORES_TABLE, found);
    };
    const [account, rank, drop] = (["account", "rank", "drop"] as const).map(column);
    return [
      ...(drop ? [{ count: `COUNTIFS(${drop},"?*")`, text: "managers", mark: "late", kind: "scores" } as const] : []),
      ...(account && rank ? [{ count: `COUNTA(${account})-COUNT(${rank})`, text: "unranked", mark: "look", kind: "scores" } as const] : []),
    ];
  },
  draft: (facts) => facts.choice && facts.choice.scores.draft(inOrder(facts.choice), startLink(facts)),
  update: ({ choice, planning }) => {
    if (!choice) return planning && { blocks: planning.decisions };
    if (!choice.update) return null;
    const { draft, inserted, resizeTo } = choice.update;
    const { sheet: _sheet, ...changes } = draft;
    return {
      ...changes,
      columns: inserted.map((column) => ({ ...column, table: SCORES_TABLE })),
      ...(resizeTo ? { resize: { table: SCORES_TABLE, range: resizeTo } } : {}),
    };
  },
};

/**
 * The accounts of a new table: best rank first, then by score. Tables that stand keep their order. Accounts that are called the same stay in the
 * order of the list, which is how they are told apart.
 */
function inOrder({ accounts, ranking }: Choice): NamedAccount[] {
  const last = Number.POSITIVE_INFINITY;
  const sorted = accounts
    .map(({ name }, index) => ({ name, rank: ranking[index]?.rank ?? last, score: ranking[index]?.score ?? -1 }))
    .sort((a, b) => (a.rank === b.rank ? b.score - a.score : a.rank - b.rank));
  const waiting = new Map<string, NamedAccount[]>();
  for (const { name, id } of accounts) {
    const key = accountKey(name);
    waiting.set(key, [...(waiting.get(key) ?? []), { name, id: id ?? "" }]);
  }
  return sorted.map(({ name }) => waiting.get(accountKey(name))?.shift() ?? { name, id: "" });
}
