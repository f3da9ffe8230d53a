import type { ScoredList } from "../../domain/compareLists";
import { texts, type Language } from "../../i18n";
import type { Choice } from "../../sheets/registry/facts";
import { capInForce } from "../../sheets/settings";

type Rules = ScoredList["rules"];

/** What a list is chosen by beside its weights, in words: by the labels that Settings has for it. */
export function ruleValues({ settings, rules }: Pick<Choice, "settings" | "rules">, language: Language): Rules {
  const { terms, decisions } = texts(language);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const values = {
    cap: capInForce(settings),
    lowestTier: settings.lowestTier ?? decisions.none,
    minCompleteness: percent(settings.minCompleteness),
    tierA: settings.tiers[0],
    tierB: settings.tiers[1],
    missing: terms.missing[settings.missing],
    cut: settings.cut,
    weightsFrom: terms.weightsFrom[settings.weightsFrom],
    rows: terms.rows[settings.rows],
  };
  const knockOut = rules.map(({ reason }) => reason).join("; ");
  return [...Object.entries(values).map(([id, value]) => ({ id, value })), { id: KNOCK_OUT, value: knockOut || decisions.none }];
}

const KNOCK_OUT = "knockOut";

/** What a rule is called, by its id; undefined for what is no rule. */
export function ruleName(id: string, language: Language): string | undefined {
  const { names, settings } = texts(language).sheets;
  if (id === KNOCK_OUT) return names.rules;
  return new Map(Object.entries(settings.rows).map(([row, { label }]) => [row, label])).get(id);
}
