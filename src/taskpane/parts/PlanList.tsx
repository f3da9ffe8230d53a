import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../actions/show/goTo";
import type { PlanSummary } from "../../actions/results";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { PlaceLink } from "./PlaceLink";
import { ShortList } from "./ShortList";

const useStyles = makeStyles({ why: { color: tokens.colorNeutralForeground3 } });

interface PlanListProps {
  readonly plans: readonly PlanSummary[];
  readonly goTo: (place: Place) => void;
}

/** Plans that want to be looked at, each with the reason. */
export function PlanList({ plans, goTo }: PlanListProps) {
  const styles = useStyles();
  const { pane, counted } = useWords();
  const { planOverdue, planStale } = pane.refreshed;
  return (
    <ShortList>
      {plans.map(({ account, sheet, overdue, stale }) => (
        <li key={sheet}>
          <PlaceLink place={{ sheet, cells: null }} text={account} label={fill(pane.result.openPlan, { account })} goTo={goTo} />
          <Caption1 className={styles.why}>
            {[overdue ? counted(planOverdue, overdue) : "", stale ? planStale : ""].filter((why) => why !== "").join(" · ")}
          </Caption1>
        </li>
      ))}
    </ShortList>
  );
}
