import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import type { CheckView, ProgrammeView } from "../../actions/programme/programmeView";
import { placeOf, type Place } from "../../actions/show/goTo";
import { fill } from "../../i18n";
import { numberText } from "../../i18n/numberText";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { useWords } from "../words";
import { Problem, Reading } from "./Outcome";
import { Page } from "./Page";
import type { PageActions } from "./pageActions";
import { useAsked } from "./useAsked";
import { useWork } from "./useWork";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  check: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  icon: { fontSize: "18px", lineHeight: "20px" },
  done: { color: tokens.colorBrandForeground1 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px 28px", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  bar: { fill: tokens.colorBrandBackground },
  track: { fill: tokens.colorNeutralBackground5 },
  next: { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
});

interface ProgrammeStepProps {
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
}

/** The checks by their results in words, the nine reasons, and what to do next; everything is answered on the sheets. */
export function ProgrammeStep({ actions, goTo }: ProgrammeStepProps) {
  const { pages, language } = useWords();
  const own = pages.programme;
  const asked = useAsked(actions.programme, language);
  const adding = useWork<unknown>(language);
  const view = asked.value;
  if (!view) return <Page title={own.title}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  const { sheet } = view;
  if (sheet === null) {
    const isBusy = adding.work.state === "working";
    const add = (): void => void adding.begin(() => actions.add("programme")).then(asked.again);
    return (
      <Page
        title={own.none}
        note={own.noneNote}
        actions={
          <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={add}>
            {isBusy ? pages.team.adding : own.add}
          </Button>
        }
      >
        {adding.work.state === "failed" && <Problem problem={adding.work.problem} goTo={goTo} />}
      </Page>
    );
  }
  return (
    <Page
      title={own.title}
      note={fill(own.note, { answered: view.answered, total: view.checks.length })}
      actions={
        <Button appearance="primary" size="large" onClick={() => goTo({ sheet, cells: null, ours: true })}>
          {own.open}
        </Button>
      }
    >
      <Checks checks={view.checks} goTo={goTo} />
      <Reasons view={view} />
      <Next view={view} goTo={goTo} />
    </Page>
  );
}

function Checks({ checks, goTo }: { readonly checks: readonly CheckView[]; readonly goTo: (place: Place) => void }) {
  const styles = useStyles();
  const { pages, language } = useWords();
  const own = pages.programme;
  return (
    <Section title={own.checks}>
      <ul className={styles.list}>
        {checks.map(({ kind, name, sheet, level, words }) => (
          <li key={kind} className={styles.check}>
            <span className={level === null ? styles.icon : `${styles.icon} ${styles.done}`} aria-hidden>
              {level === null ? <CircleRegular /> : <CheckmarkCircleFilled />}
            </span>
            <span className={styles.words}>
              {sheet === null ? (
                <Body1>{name}</Body1>
              ) : (
                <PlaceLink
                  place={{ sheet, cells: null, ours: true }}
                  text={name}
                  label={fill(own.openCheck, { check: name })}
                  goTo={goTo}
                />
              )}
              <Caption1 className={styles.quiet}>{words}</Caption1>
            </span>
            <Caption1>{level === null ? own.notAnswered : fill(own.level, { level: numberText(level, 1, language) })}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Bars from 1 to 5 with the numbers beside them; hatched where nothing is known, so that it is not taken for the lowest. */
function Reasons({ view }: { readonly view: ProgrammeView }) {
  const styles = useStyles();
  const { pages, language } = useWords();
  const own = pages.programme;
  return (
    <Section title={own.reasons} note={own.reasonsNote}>
      <svg width="0" height="0" aria-hidden style={{ position: "absolute" }}>
        <pattern id="unknown" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" fill={tokens.colorNeutralForeground3} />
        </pattern>
      </svg>
      <ul className={styles.list}>
        {view.reasons.map(({ id, name, level }) => (
          <li key={id} className={styles.reason}>
            <Body1>{name}</Body1>
            <svg width="72" height="8" aria-hidden>
              <rect width="72" height="8" className={styles.track} />
              {level === null ? (
                <rect width="72" height="8" fill="url(#unknown)" />
              ) : (
                <rect width={(72 * level) / 5} height="8" className={styles.bar} />
              )}
            </svg>
            <Caption1 className={styles.figure}>{level === null ? "–" : numberText(level, 1, language)}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Next({ view, goTo }: { readonly view: ProgrammeView; readonly goTo: (place: Place) => void }) {
  const styles = useStyles();
  const own = useWords().pages.programme;
  return (
    <Section title={own.next}>
      {view.next.length === 0 ? (
        <Body1>{own.nothing}</Body1>
      ) : (
        <ul className={styles.list}>
          {view.next.map(({ action, about, where }, index) => (
            <li key={index} className={styles.next}>
              <Body1>{action}</Body1>
              {about !== "" && <Caption1 className={styles.quiet}>{about}</Caption1>}
              {where !== "" && <PlaceLink place={{ ...placeOf(where), ours: true }} text={where} goTo={goTo} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
