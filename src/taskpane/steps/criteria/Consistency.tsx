import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { CONSISTENCY_LIMIT } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import type { PairsState } from "../../../actions/criteria/pairs";

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    alignItems: "start",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface ConsistencyProps extends Pick<PairsState, "conflict"> {
  readonly ratio: number;
  readonly nameOf: (id: string) => string;
  readonly ask: (first: string, second: string) => void;
}

/** Whether the answers fit together, and the one to look at first where they do not. */
export function Consistency({ ratio, conflict, nameOf, ask }: ConsistencyProps) {
  const styles = useStyles();
  const { setUp, language } = useWords();
  const own = setUp.criteria;
  const fits = ratio <= CONSISTENCY_LIMIT;
  const two = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <div className={styles.box} role="status">
      <span className={styles.head}>
        {fits ? (
          <CheckmarkCircleFilled aria-hidden color={tokens.colorBrandForeground1} />
        ) : (
          <WarningFilled aria-hidden color={tokens.colorStatusWarningForeground3} />
        )}
        <Body1Strong>{fits ? own.fits : own.contradicts}</Body1Strong>
      </span>
      <Caption1>{fill(own.ratio, { ratio: two.format(ratio) })}</Caption1>
      {conflict && (
        <>
          <Caption1>
            {fill(own.conflict, { first: nameOf(conflict.first), second: nameOf(conflict.second), times: timesText(conflict.advised) })}
          </Caption1>
          <Button size="small" onClick={() => ask(conflict.first, conflict.second)}>
            {own.conflictAgain}
          </Button>
        </>
      )}
    </div>
  );
}

const timesText = (times: number): string => (times >= 1 ? String(Math.round(times)) : `1/${Math.round(1 / times)}`);
