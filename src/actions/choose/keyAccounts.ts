import type { AccountScore } from "../../domain/accountScores";
import { overloadedManagers } from "../../domain/capGuard";
import type { Finding } from "../../domain/finding";
import { cellAddress } from "../../domain/grid";
import type { ChosenAccount } from "../../sheets/registry/facts";
import type { ScoresLayout } from "../../sheets/scoresLayout";
import { capInForce } from "../../sheets/settings";
import type { Contenders } from "./candidates";
import { endFindings } from "./endFindings";
import { knownFindings } from "./knownFindings";

/** The accounts on the list, best rank first, with what decided at its end, what is not known, and whose list is too long. */
export function chooseKeyAccounts(contenders: Contenders): {
  readonly chosen: readonly ChosenAccount[];
  readonly findings: readonly Finding[];
} {
  const { ranking, settings, layout, accounts, isRanked } = contenders;
  const cap = capInForce(settings);
  const where = layout.sheet;
  const inOrder = ranking.map((each, index) => ({ ...each, index })).sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const chosen = inOrder.filter(({ isKey }) => isKey);
  const findings: Finding[] = isRanked ? [...endFindings(contenders), ...knownFindings(contenders)] : [];
  if (chosen.length > cap) findings.push({ code: "over-cap", params: { count: chosen.length, cap }, where });
  findings.push(...keyThoughOut(ranking, layout));
  const led = ranking.map(({ isKey }, index) => ({ key: isKey, manager: accounts[index]?.manager ?? "" }));
  for (const { manager, count } of overloadedManagers(led, settings.managerCap)) {
    findings.push({ code: "manager-over-cap", params: { manager, count, cap: settings.managerCap }, where });
  }
  return { chosen: chosen.map(({ name, score, tier, rank, index }) => ({ account: name, score, tier, rank, index })), findings };
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
