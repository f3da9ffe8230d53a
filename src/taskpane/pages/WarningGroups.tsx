import { useState } from "react";
import { Badge, Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { describeError, type Finding } from "../../actions/describe";
import { placeOf, type Place } from "../../actions/show/goTo";
import { groupWarnings, type WarningGroup } from "../../actions/warnings/warningGroups";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { useWords } from "../words";
import type { PageActions } from "./pageActions";
import { useAsked } from "./useAsked";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorStatusWarningForeground3, fontSize: "16px", flexShrink: 0, marginTop: "2px" },
  text: { flexGrow: 1, minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  seen: { marginInlineStart: "auto" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WarningGroupsProps {
  readonly findings: readonly Finding[];
  /** Those of them that the run before told too. */
  readonly told: readonly Finding[];
  readonly actions: Pick<PageActions, "seen" | "markSeen">;
  readonly goTo: (place: Place) => void;
}

/** What to look at, by its cause, new causes first; what somebody has marked as seen is folded away. */
export function WarningGroups({ findings, told, actions, goTo }: WarningGroupsProps) {
  const styles = useStyles();
  const { pages, counted, language } = useWords();
  const own = pages.warnings;
  const asked = useAsked(actions.seen, language);
  const [marked, setMarked] = useState<ReadonlySet<string> | null>(null);
  const [failure, setFailure] = useState("");
  const [showsSeen, setShowsSeen] = useState(false);
  if (findings.length === 0) return null;
  const { open, seen } = groupWarnings({ findings, told }, marked ?? asked.value ?? new Set(), language);
  const mark = (keys: readonly string[], isSeen: boolean): void => {
    setFailure("");
    actions.markSeen(keys, isSeen).then(setMarked, (error: unknown) => setFailure(describeError(error, language).message));
  };
  return (
    <Section title={counted(own.title, open.length)} note={own.note}>
      {failure !== "" && <Body1 role="alert">{failure}</Body1>}
      {open.map((group) => (
        <Group key={group.code} group={group} goTo={goTo} action={own.seen} act={() => mark(group.keys, true)} />
      ))}
      <div className={styles.line}>
        {open.length > 1 && (
          <Button
            size="small"
            onClick={() =>
              mark(
                open.flatMap(({ keys }) => keys),
                true,
              )
            }
          >
            {own.seenAll}
          </Button>
        )}
        {seen.length > 0 && (
          <Button size="small" aria-expanded={showsSeen} onClick={() => setShowsSeen(!showsSeen)}>
            {counted(own.before, seen.length)}
          </Button>
        )}
      </div>
      {showsSeen &&
        seen.map((group) => <Group key={group.code} group={group} goTo={goTo} action={own.unseen} act={() => mark(group.keys, false)} />)}
    </Section>
  );
}

/** Cells of one cause that are named at first. */
const MOST_CELLS = 4;

interface GroupProps {
  readonly group: WarningGroup;
  readonly goTo: (place: Place) => void;
  readonly action: string;
  readonly act: () => void;
}

function Group({ group: { warnings, fresh }, goTo, action, act }: GroupProps) {
  const styles = useStyles();
  const { pages, counted } = useWords();
  const own = pages.warnings;
  const [all, setAll] = useState(false);
  const [first, ...others] = warnings;
  if (!first) return null;
  const places = [...new Set(warnings.map(({ where }) => where))].filter((where) => where !== "");
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <WarningFilled className={styles.icon} aria-hidden />
        <Body1 className={styles.text}>{first.message}</Body1>
        {fresh > 0 && (
          <Badge className={styles.badge} appearance="tint" color="brand">
            {own.new}
          </Badge>
        )}
      </div>
      {all && others.map(({ message, where }, index) => <Caption1 key={`${where} ${index}`}>{message}</Caption1>)}
      <div className={styles.line}>
        {places.slice(0, all ? undefined : MOST_CELLS).map((where) => (
          <PlaceLink key={where} place={placeOf(where)} text={where} goTo={goTo} />
        ))}
        {!all && others.length > 0 && (
          <Link as="button" onClick={() => setAll(true)}>
            {counted(own.others, others.length)}
          </Link>
        )}
        <Link as="button" className={styles.seen} aria-label={`${action}: ${first.message}`} onClick={act}>
          {action}
        </Link>
      </div>
    </div>
  );
}
