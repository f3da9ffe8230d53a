import type { AccountScore } from "../../domain/accountScores";
import { overloadedManagers } from "../../domain/capGuard";
import type { Finding } from "../../domain/finding";
import { cellAddress } from "../../domain/grid";
import { TIE } from "../../domain/ranking";
import type { Language } from "../../i18n";
import type { KeyAccount, TableAccount } from "../../sheets/registry/facts";
import type { ScoresLayout } from "../../sheets/scoresLayout";
import { capInForce, type Settings } from "../../sheets/settings";

/** The accounts with their scores, and what the list is limited by. */
interface Contenders {
  readonly ranking: readonly AccountScore[];
  readonly settings: Settings;
  readonly layout: ScoresLayout;
  readonly accounts: readonly TableAccount[];
  readonly language: Language;
}

/** A score as people of that language write it. */
const oneDecimal = (score: number, language: Language): string =>
  score.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The accounts on the list, best rank first, and what stands at its line: a tie there, or more accounts than the cap allows. */
export function chooseKeyAccounts({ ranking, settings, layout, accounts, language }: Contenders): {
  readonly chosen: readonly KeyAccount[];
  readonly findings: readonly Finding[];
} {
  const cap = capInForce(settings);
  const where = layout.sheet;
  const inOrder = [...ranking].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const chosen = inOrder.filter(({ isKey }) => isKey);
  const ranked = inOrder.filter(({ rank }) => rank !== null);
  const [last, next] = [ranked[cap - 1], ranked[cap]];
  const findings: Finding[] = [];
  if (last && next && Math.abs((last.score ?? 0) - (next.score ?? 0)) <= TIE) {
    findings.push({
      code: "tie-at-cap",
      params: { inside: last.name, outside: next.name, score: oneDecimal(last.score ?? 0, language), cap },
      where,
    });
  }
  if (chosen.length > cap) findings.push({ code: "over-cap", params: { count: chosen.length, cap }, where });
  findings.push(...keyThoughOut(ranking, layout));
  const led = ranking.map(({ isKey }, index) => ({ key: isKey, manager: accounts[index]?.manager ?? "" }));
  for (const { manager, count } of overloadedManagers(led, settings.managerCap)) {
    findings.push({ code: "manager-over-cap", params: { manager, count, cap: settings.managerCap }, where });
  }
  return { chosen: chosen.map(({ name, score, tier, rank }) => ({ account: name, score, tier, rank })), findings };
}

/** Key accounts by decision that a knock-out rule takes out: both stand, so the person is asked. */
const keyThoughOut = (ranking: readonly AccountScore[], { sheet, headerRow, fields }: ScoresLayout): Finding[] =>
  ranking.flatMap(({ name, isKey, knockedOut }, row) =>
    isKey && knockedOut.length > 0
      ? [
          {
            code: "key-though-out",
            params: { account: name, rule: knockedOut.join("; ") },
            where: cellAddress(sheet, headerRow + 1 + row, fields.decision),
          },
        ]
      : [],
  );
