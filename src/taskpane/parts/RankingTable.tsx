import { Fragment } from "react";
import { Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RankedAccount } from "../../actions/choose/rankedList";
import { fill } from "../../i18n";
import { useWords, type Words } from "../words";
import { PartsBar } from "./PartsBar";
import { TierBadge } from "./TierBadge";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    paddingInlineStart: tokens.spacingHorizontalS,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    ":first-child": { paddingInlineStart: 0 },
  },
  name: { width: "100%", overflowWrap: "anywhere" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  bar: { minWidth: "64px", paddingBlockStart: "10px", "@media (max-width: 319px)": { display: "none" } },
  link: { textAlign: "start", overflowWrap: "anywhere" },
  note: { display: "block", color: tokens.colorNeutralForeground2 },
  tie: { backgroundColor: tokens.colorStatusWarningBackground1 },
  key: { fontWeight: tokens.fontWeightSemibold },
  line: { borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}`, paddingBlock: tokens.spacingVerticalXXS },
});

interface RankingTableProps {
  readonly accounts: readonly RankedAccount[];
  readonly cap: number;
  /** Asks why an account stands where it does. */
  readonly explain: (index: number) => void;
}

/** The accounts in their order, with the line of the cap; each leads to why it stands there. */
export function RankingTable({ accounts, cap, explain }: RankingTableProps) {
  const styles = useStyles();
  const { sheets, wizard } = useWords();
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
          <td className={mergeClasses(styles.cell, styles.bar)} />
          <th scope="col" className={number}>
            {headers.score}
          </th>
          <th scope="col" className={styles.cell}>
            {headers.tier}
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Fragment key={account.index}>
            {account.rank === cap + 1 && (
              <tr>
                <th scope="colgroup" colSpan={5} className={mergeClasses(styles.cell, styles.line)}>
                  <Caption1>{fill(wizard.choose.line, { cap })}</Caption1>
                </th>
              </tr>
            )}
            <Row account={account} explain={explain} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ account, explain }: { readonly account: RankedAccount } & Pick<RankingTableProps, "explain">) {
  const styles = useStyles();
  const words = useWords();
  const { index, rank, name, score, tier, isKey, isTie, parts } = account;
  return (
    <tr className={mergeClasses(isTie && styles.tie)}>
      <td className={mergeClasses(styles.cell, styles.number)}>{rank ?? "–"}</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <Link
          as="button"
          className={mergeClasses(styles.link, isKey && styles.key)}
          aria-label={fill(words.wizard.choose.whyOf, { account: name })}
          onClick={() => explain(index)}
        >
          {name}
        </Link>
        {notesOf(account, words).map((note) => (
          <Caption1 key={note} className={styles.note}>
            {note}
          </Caption1>
        ))}
      </th>
      <td className={mergeClasses(styles.cell, styles.bar)}>
        <PartsBar parts={parts} />
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{score === null ? "–" : words.score(score)}</td>
      <td className={styles.cell}>
        <TierBadge tier={tier} />
      </td>
    </tr>
  );
}

function notesOf({ provisional, isTie, isDecided, knockedOut, parts }: RankedAccount, { wizard, language }: Words): string[] {
  const own = wizard.choose;
  const known = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(1 - parts.unknown);
  return [
    ...(isDecided ? [own.decided] : []),
    ...(provisional ? [fill(own.provisional, { known })] : []),
    ...(isTie && !isDecided ? [own.tie] : []),
    ...(knockedOut.length > 0 ? [fill(own.out, { rules: knockedOut.join("; ") })] : []),
  ];
}
