import { useMemo, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RankedAccount } from "../../actions/choose/rankedList";
import type { Place } from "../../actions/show/goTo";
import { fill } from "../../i18n";
import { whyLines } from "../../i18n/decisionLines";
import { criterionName, type MappingView } from "../mappingView";
import { DecideForm } from "../pages/DecideForm";
import { Page } from "../pages/Page";
import type { PageActions } from "../pages/pageActions";
import { Section } from "../parts/Section";
import { useWords } from "../words";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 72px 76px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    overflowWrap: "anywhere",
    "@media (max-width: 219px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  got: { fill: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  most: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible },
});

interface WhyPageProps {
  readonly account: RankedAccount;
  readonly mapping: MappingView;
  readonly actions: PageActions;
  /** Whether there are Scores to keep a decision on. */
  readonly canDecide: boolean;
  readonly goTo: (place: Place) => void;
  readonly back: () => void;
}

/** Why one account stands where it does: in words, then point by point with most lost first; and deciding on it. */
export function WhyPage({ account, mapping, actions, canDecide, goTo, back }: WhyPageProps) {
  const styles = useStyles();
  const words = useWords();
  const { wizard, pages, score, language } = words;
  const own = wizard.choose;
  const [decides, setDecides] = useState(false);
  const { why } = useMemo(() => mapping.ranked.why(account.index), [mapping, account.index]);
  const names = new Map(
    mapping.ranked.criteria.map((criterion) => [criterion.id, criterionName(mapping, criterion, words.terms.criteria)]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const parts = why.parts
    .flatMap(({ id, points, most }) => (points === null || most === null ? [] : [{ id, points, most }]))
    .sort((one, other) => other.most - other.points - (one.most - one.points));
  const scale = Math.max(1, ...parts.map(({ most }) => most));
  const standing =
    account.rank === null
      ? wizard.home.noRank
      : fill(own.standing, { rank: account.rank, score: account.score === null ? "–" : score(account.score), tier: account.tier ?? "–" });
  return (
    <Page
      title={account.name}
      note={standing}
      {...(canDecide ? {} : { footNote: own.early })}
      actions={
        <>
          {canDecide && !decides && (
            <Button appearance="primary" size="large" onClick={() => setDecides(true)}>
              {own.showRow}
            </Button>
          )}
          <Button onClick={back}>{own.back}</Button>
        </>
      }
    >
      {decides && (
        <Section title={fill(pages.commands.decideOn, { account: account.name })}>
          <DecideForm account={account} actions={actions} goTo={goTo} done={() => setDecides(false)} />
        </Section>
      )}
      <div className={styles.lines}>
        {whyLines(why, nameOf, language).map((line) => (
          <Body1 key={line}>{line}</Body1>
        ))}
      </div>
      {account.score !== null && (
        <Section title={fill(own.points, { score: score(account.score) })} note={own.pointsNote}>
          <div className={styles.rows}>
            {parts.map(({ id, points, most }) => (
              <div key={id} className={styles.row}>
                <Body1>{nameOf(id)}</Body1>
                <svg width="72" height="12" viewBox="0 0 72 12" aria-hidden="true">
                  <rect className={styles.got} x="0" y="1" height="10" width={(70 * points) / scale} />
                  <rect className={styles.most} x="0.5" y="1.5" height="9" width={Math.max(0, (70 * most) / scale)} />
                </svg>
                <Caption1 className={styles.figure}>{`${score(points)} / ${score(most)}`}</Caption1>
              </div>
            ))}
          </div>
        </Section>
      )}
    </Page>
  );
}
