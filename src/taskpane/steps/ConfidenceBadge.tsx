import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import { useWords } from "../words";
import type { Confidence } from "../../actions/choose/columnsView";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    flexShrink: 0,
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  guess: { color: tokens.colorStatusWarningForeground3 },
});

const ICONS = {
  certain: CheckmarkCircleFilled,
  likely: CheckmarkCircleRegular,
  guess: QuestionCircleFilled,
  chosen: PersonRegular,
  none: CircleRegular,
} as const;

/** How sure something is: an icon and a word, colour comes third. */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const styles = useStyles();
  const words = useWords().setUp.columns.confidence;
  const Icon = ICONS[confidence];
  return (
    <Caption1 className={mergeClasses(styles.badge, confidence === "guess" && styles.guess)}>
      <Icon aria-hidden />
      {words[confidence]}
    </Caption1>
  );
}
