import { useId, useState } from "react";
import { Body1, Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { describeError } from "../../actions/describe";
import type { MainJobResult } from "../../actions/choose/mainJob";
import { fill, type Language } from "../../i18n";
import { whyLines } from "../../i18n/decisionLines";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({
  form: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  answer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  account: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** More names than this are not offered: the form takes every name that is typed. */
const MOST_OFFERED = 500;

/** Why any account stands where it does, in words: asked for by its name. */
export function WhyForm({ result }: { readonly result: MainJobResult }) {
  const styles = useStyles();
  const names = useId();
  const { pane, cli, language } = useWords();
  const [wanted, setWanted] = useState("");
  const [answer, setAnswer] = useState<readonly (readonly string[])[]>([]);
  return (
    <Section title={pane.why.title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAnswer(answerTo(wanted, result, cli.why.id, language));
        }}
      >
        <Field className={styles.field} label={pane.why.account}>
          <Input value={wanted} list={names} onChange={(_, { value }) => setWanted(value)} />
        </Field>
        <datalist id={names}>
          {[...new Set(result.ranking.map(({ name }) => name))].slice(0, MOST_OFFERED).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button type="submit">{pane.why.ask}</Button>
      </form>
      <div className={styles.answer} aria-live="polite">
        {answer.map((lines, index) => (
          <div key={index} className={styles.account}>
            {lines.map((line) => (
              <Body1 key={line}>{line}</Body1>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** The sentences about each account that is called so, or the one that says that there is none. */
function answerTo(wanted: string, result: MainJobResult, withId: string, language: Language): string[][] {
  try {
    const found = result.why(wanted);
    return found.map(({ key, why }) => [
      ...(found.length > 1 && key !== null ? [fill(withId, { account: why.account.name, id: key })] : []),
      ...whyLines(why, (id) => result.criteria[id] ?? id, language),
    ]);
  } catch (error) {
    return [[describeError(error, language).message]];
  }
}
