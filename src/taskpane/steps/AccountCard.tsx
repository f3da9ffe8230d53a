import { useEffect, useEffectEvent, useState } from "react";
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SelectedAccount } from "../../actions/account/accountOfSelection";
import { fill } from "../../i18n";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { TierBadge } from "../parts/TierBadge";
import { useWords } from "../words";
import type { StepProps } from "./step";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The account of the row or plan that is selected, as it stands, and what can be done about it; follows the selection. */
export function AccountCard({ job, actions, moves, go, goTo, explain }: StepProps) {
  const styles = useStyles();
  const { wizard, score } = useWords();
  const own = wizard.home;
  const [selected, setSelected] = useState<SelectedAccount | null>(null);
  const look = useEffectEvent(() => {
    // It is advice: where it cannot be told, nothing is said.
    actions.selected().then(setSelected, () => setSelected(null));
  });
  useEffect(() => {
    look();
  }, [actions, moves]);
  if (!selected) return null;
  const accounts = job.state.mapping?.ranked.accounts ?? [];
  const found = accounts.find(({ id, name }) => (selected.id === null ? name === selected.name : id === selected.id));
  return (
    <Section title={fill(own.selected, { account: selected.name })}>
      <div className={styles.line}>
        <Body1>
          {found && found.rank !== null && found.score !== null
            ? fill(own.selectedScore, { rank: found.rank, score: score(found.score), tier: found.tier ?? "–" })
            : own.noRank}
        </Body1>
        <TierBadge tier={found?.tier ?? null} />
      </div>
      <div className={styles.line}>
        {found && (
          <Button size="small" onClick={() => explain(found.index)}>
            {own.why}
          </Button>
        )}
        {selected.plan === null ? (
          found?.isKey && (
            <Button size="small" onClick={() => go("plans")}>
              {own.makePlan}
            </Button>
          )
        ) : (
          <PlaceLink place={{ sheet: selected.plan, cells: null }} text={own.openPlan} goTo={goTo} />
        )}
      </div>
    </Section>
  );
}
