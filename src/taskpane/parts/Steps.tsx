import { Body1, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { MAIN_JOB_STEPS, type MainJobStep } from "../../actions/choose/mainJob";
import { useWords } from "../words";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  icon: { display: "flex", width: "20px", height: "20px", fontSize: "20px", flexShrink: 0, justifyContent: "center", alignItems: "center" },
  done: { color: tokens.colorBrandForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  current: { fontWeight: tokens.fontWeightSemibold },
});

/** The steps of the main job and how far it has come. */
export function Steps({ current }: { readonly current: MainJobStep }) {
  const styles = useStyles();
  const { pane } = useWords();
  const now = MAIN_JOB_STEPS.indexOf(current);
  return (
    <ol className={styles.steps}>
      {MAIN_JOB_STEPS.map((step, index) => {
        const state = index < now ? "done" : index === now ? "current" : "waiting";
        return (
          <li
            key={step}
            className={mergeClasses(styles.step, state === "waiting" && styles.waiting)}
            aria-current={index === now && "step"}
          >
            <span className={mergeClasses(styles.icon, state === "done" && styles.done)} role="img" aria-label={pane.stepStates[state]}>
              {state === "done" ? <CheckmarkCircleFilled /> : state === "current" ? <Spinner size="extra-tiny" /> : <CircleRegular />}
            </span>
            <Body1 className={mergeClasses(state === "current" && styles.current)}>{pane.steps[step]}</Body1>
          </li>
        );
      })}
    </ol>
  );
}
