import { useState } from "react";
import { Button, Caption1, Field, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import type { FieldHandlers } from "./fieldProps";
import type { WordsView } from "../../../actions/choose/columnsView";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  number: { maxWidth: "92px" },
  row: { gridTemplateColumns: "minmax(0, 1fr) auto", overflowWrap: "anywhere" },
});

/** A rating is from 1 to 5. */
const [WORST, BEST] = [1, 5];

/** Words of a column and the rating of each, to be looked over, changed and used. */
export function WordsForm({ words, rate }: { readonly words: WordsView; readonly rate: FieldHandlers["rate"] }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [changed, setChanged] = useState<ReadonlyMap<string, number>>(new Map());
  const { setUp, language } = useWords();
  const own = setUp.columns;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const rated = words.words.map(({ word, rating }) => ({ word, rating: changed.get(word) ?? rating }));
  const isChanged = rated.some(({ rating }, index) => rating !== words.words[index]?.rating);
  return (
    <div className={styles.form}>
      <Caption1>{fill(own.wordsNote, { words: rated.map(({ word, rating }) => `${word} ${number.format(rating)}`).join(" · ") })}</Caption1>
      {isOpen && (
        <div className={styles.list}>
          {rated.map(({ word, rating }) => (
            <Field key={word} label={word} orientation="horizontal" className={styles.row}>
              <SpinButton
                className={styles.number}
                size="small"
                aria-label={fill(own.ratingOf, { word })}
                min={WORST}
                max={BEST}
                step={1}
                value={rating}
                displayValue={number.format(rating)}
                onChange={(_, { value, displayValue }) => {
                  const typed = value ?? Number((displayValue ?? "").replace(",", "."));
                  if (typed >= WORST && typed <= BEST) setChanged(new Map(changed).set(word, typed));
                }}
              />
            </Field>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? own.hideWords : own.reviewWords}
        </Button>
        {(!words.inUse || isChanged) && (
          <Button size="small" appearance="primary" onClick={() => rate({ header: words.header, words: rated }, words.header)}>
            {own.useWords}
          </Button>
        )}
        {words.inUse && !isChanged && (
          <Button size="small" onClick={() => rate(null, words.header)}>
            {own.dropWords}
          </Button>
        )}
      </div>
    </div>
  );
}
