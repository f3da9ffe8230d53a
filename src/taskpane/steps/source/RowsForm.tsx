import { useId } from "react";
import { Caption1, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { ListSource, RowsOutcome } from "../../../actions/show/listSources";
import { fill } from "../../../i18n";
import type { RowsChoice } from "../../readingChoices";
import { Heading } from "../../parts/Heading";
import { useWords } from "../../words";

const useStyles = makeStyles({
  question: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2 },
  // Its words stand under those of the button.
  way: { display: "block", color: tokens.colorNeutralForeground2, paddingInlineStart: "34px" },
  said: { display: "none" },
});

interface RowsFormProps {
  readonly source: ListSource;
  readonly way: RowsChoice;
  readonly choose: (way: RowsChoice) => void;
}

/** What an account's figure is where it stands in several rows, with what each answer makes of one account. */
export function RowsForm({ source, way, choose }: RowsFormProps) {
  const styles = useStyles();
  const id = useId();
  const { setUp, counted } = useWords();
  const own = setUp.source;
  const accounts = source.ways.find(({ choice }) => choice !== "as-is")?.accounts ?? source.accounts;
  return (
    <section className={styles.question} aria-labelledby={`${id}-title`}>
      <Heading look="section" id={`${id}-title`}>
        {counted(own.rows, accounts, { rows: source.rowCount })}
      </Heading>
      <Caption1 className={styles.note}>
        {own.rowsNote} {source.leftOut > 0 && counted(own.leftOut, source.leftOut)}
      </Caption1>
      <RadioGroup aria-labelledby={`${id}-title`} value={way} onChange={(_, { value }) => choose(value as RowsChoice)}>
        {source.ways.map((outcome) => (
          <div key={outcome.choice}>
            <Radio value={outcome.choice} label={own.ways[outcome.choice].name} aria-describedby={`${id}-${outcome.choice}`} />
            {/* Said for all, shown for the chosen one: four notes at once are too much to read. */}
            <Caption1 id={`${id}-${outcome.choice}`} className={outcome.choice === way ? styles.way : styles.said}>
              <Note outcome={outcome} />
            </Caption1>
          </div>
        ))}
      </RadioGroup>
    </section>
  );
}

function Note({ outcome: { choice, accounts, example } }: { readonly outcome: RowsOutcome }) {
  const { setUp, counted, language } = useWords();
  const { ways, example: made } = setUp.source;
  const { note } = ways[choice];
  if (typeof note !== "string") return counted(note, accounts);
  if (!example) return note;
  const amount = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(example.amount);
  return `${note} ${fill(made, { ...example, amount })}`;
}
