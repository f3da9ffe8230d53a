import { Field, Input, Select, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import { CAP_LIMIT } from "../../actions/choose/mainJob";
import { LANGUAGES, fill, type Language } from "../../i18n";
import type { MappingView } from "../mappingView";
import { capProblem, type Choices } from "../paneState";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

interface SettingsProps {
  readonly mapping: MappingView;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

/** How many key accounts there may be, and the language of what is written. */
export function Settings({ mapping, choices, choose }: SettingsProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { settings } = pane;
  const problem = capProblem(choices, mapping);
  const cap = choices.cap ?? mapping.cap;
  const limit = { limit: CAP_LIMIT };
  return (
    <Section title={settings.title}>
      <div className={styles.fields}>
        <Field label={settings.cap} hint={settings.capHint} {...(problem === "number" ? { validationMessage: settings.capError } : {})}>
          <SpinButton
            {...(Number.isNaN(cap) ? { value: null, displayValue: "" } : { value: cap })}
            min={1}
            max={1000}
            onChange={(_, { value, displayValue }) => choose({ ...choices, cap: value ?? Number.parseFloat(displayValue ?? "") })}
          />
        </Field>
        {cap > CAP_LIMIT && (
          <Field
            label={fill(settings.capReason, limit)}
            {...(problem === "reason" ? { validationMessage: fill(settings.capReasonError, limit), validationState: "warning" } : {})}
          >
            <Input value={choices.capReason ?? mapping.capReason} onChange={(_, { value }) => choose({ ...choices, capReason: value })} />
          </Field>
        )}
        {!mapping.hasSheets && (
          <Field label={settings.language}>
            <Select
              value={choices.language ?? mapping.language}
              onChange={(_, { value }) => choose({ ...choices, language: value as Language })}
            >
              {LANGUAGES.map((language) => (
                <option key={language} value={language} lang={language}>
                  {settings.languages[language]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </Section>
  );
}
