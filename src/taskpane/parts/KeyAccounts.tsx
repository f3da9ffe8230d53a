import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Place } from "../../actions/show/goTo";
import type { KeyAccount, MainJobResult } from "../../actions/choose/mainJob";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { PlaceLink } from "./PlaceLink";
import { TierBadge } from "./TierBadge";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { paddingInlineStart: 0 },
  },
  name: { width: "100%", overflowWrap: "anywhere" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface KeyAccountsProps {
  readonly result: MainJobResult;
  readonly goTo: (place: Place) => void;
}

/** The chosen accounts, best first, each with its plan. */
export function KeyAccounts({ result, goTo }: KeyAccountsProps) {
  const styles = useStyles();
  const { sheets } = useWords();
  const { headers } = sheets.scores;
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <table className={styles.table}>
      <thead>
        <tr className={styles.head}>
          <th scope="col" className={number} aria-label={headers.rank}>
            #
          </th>
          <th scope="col" className={styles.cell}>
            {headers.account}
          </th>
          <th scope="col" className={styles.cell}>
            {headers.tier}
          </th>
          <th scope="col" className={number}>
            {headers.score}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.keyAccounts.map((account, index) => (
          <Row key={index} account={account} plan={result.planSheets[index] ?? null} goTo={goTo} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly account: KeyAccount;
  /** The sheet of its plan. */
  readonly plan: string | null;
  readonly goTo: (place: Place) => void;
}

function Row({ account: { account, rank, tier, score }, plan, goTo }: RowProps) {
  const styles = useStyles();
  const words = useWords();
  const label = fill(words.pane.result.openPlan, { account });
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.number, styles.quiet)}>{rank}</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {plan === null ? account : <PlaceLink place={{ sheet: plan, cells: null }} text={account} label={label} goTo={goTo} />}
      </th>
      <td className={styles.cell}>
        <TierBadge tier={tier} />
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{score === null ? "–" : words.score(score)}</td>
    </tr>
  );
}
