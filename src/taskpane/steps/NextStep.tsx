import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { BookState } from "../../actions/show/bookState";
import { fill, texts } from "../../i18n";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { useWords } from "../words";
import type { StepProps } from "./step";

const useStyles = makeStyles({
  next: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  owners: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  owner: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What Start says to do next, with the way to the sheet where it is done. */
export function NextStep({ book, goTo }: Pick<StepProps, "book" | "goTo">) {
  const styles = useStyles();
  const { wizard } = useWords();
  if (!book?.next) return null;
  const { says, leadsTo } = book.next;
  const named = texts(book.language ?? "en").sheets.names;
  const sheet = leadsTo === null ? undefined : new Map(Object.entries(named)).get(leadsTo);
  const name = sheet !== undefined && book.sheets.includes(sheet) ? sheet : null;
  return (
    <section className={styles.next} aria-label={wizard.home.next}>
      <Caption1>{wizard.home.next}</Caption1>
      <Body1>{says}</Body1>
      {name !== null && <PlaceLink place={{ sheet: name, cells: null, ours: true }} text={name} goTo={goTo} />}
    </section>
  );
}

/** What is late or due this week, by owner; nothing where nothing is. */
export function Week({ book }: { readonly book: BookState }) {
  const styles = useStyles();
  const { wizard } = useWords();
  if (book.week.length === 0) return null;
  return (
    <Section title={wizard.home.week}>
      <ul className={styles.owners}>
        {book.week.map(({ owner, late, due }) => (
          <li key={owner} className={styles.owner}>
            <span>{owner}</span>
            <span className={late > 0 ? styles.late : ""}>{fill(wizard.home.weekLine, { late, due })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
