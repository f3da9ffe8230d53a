import { Caption1, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words";

const useStyles = makeStyles({
  group: { gap: tokens.spacingVerticalM },
  card: {
    padding: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  label: { display: "flex", flexDirection: "column" },
  title: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
});

/** How a blank workbook may be begun with. */
export type Beginning = "sample" | "empty" | "elsewhere";

interface BeginningsProps {
  readonly chosen: Beginning;
  readonly choose: (beginning: Beginning) => void;
}

/** Three ways to begin, the quickest first. */
export function Beginnings({ chosen, choose }: BeginningsProps) {
  const styles = useStyles();
  const { begin, beginnings } = useWords().wizard.home;
  return (
    <RadioGroup className={styles.group} aria-label={begin} value={chosen} onChange={(_, { value }) => choose(value as Beginning)}>
      {(["sample", "empty", "elsewhere"] as const).map((each) => (
        <Radio
          key={each}
          className={styles.card}
          value={each}
          label={
            <span className={styles.label}>
              <span className={styles.title}>{beginnings[each].title}</span>
              <Caption1 className={styles.note}>{beginnings[each].note}</Caption1>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
