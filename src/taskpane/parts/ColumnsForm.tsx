import { Divider, makeStyles } from "@fluentui/react-components";
import { fill, texts } from "../../i18n";
import type { FieldView, MappingView } from "../mappingView";
import type { Choices } from "../paneState";
import { useWords } from "../words";
import { FieldRow } from "./FieldRow";
import { Section } from "./Section";

const useStyles = makeStyles({ rows: { display: "flex", flexDirection: "column" } });

interface ColumnsFormProps {
  readonly mapping: MappingView;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

/** Which column of the list serves what; each can be changed. */
export function ColumnsForm({ mapping, choices, choose }: ColumnsFormProps) {
  const styles = useStyles();
  const { pane, terms, sheets, counted } = useWords();
  const { columns } = pane;
  const { overrides } = choices;
  const names: Readonly<Record<string, string>> = terms.criteria;
  const chosen = (field: FieldView): string => overrides[field.id] ?? field.choice;
  const scoresSheet = texts(choices.language ?? mapping.language).sheets.names.scores;
  const byHand = { option: columns.byHand, hint: fill(columns.byHandHint, { sheet: scoresSheet }) };
  const served = mapping.criteria.filter((field) => chosen(field) !== "").length;
  const guesses = mapping.criteria.filter((field) => field.guess && chosen(field) === field.choice).length;
  const note = counted(columns.summary, served, { total: mapping.criteria.length });
  const row = (field: FieldView, name: string, without: { option: string; hint: string } | null) => (
    <FieldRow
      key={field.id}
      field={field}
      name={name}
      without={without}
      columns={mapping.columns}
      chosen={chosen(field)}
      onChoose={(column) => choose({ ...choices, overrides: { ...overrides, [field.id]: column } })}
    />
  );
  return (
    <Section title={columns.title} note={guesses > 0 ? `${note} ${counted(columns.guesses, guesses)}` : note}>
      <div className={styles.rows}>
        {row(mapping.account, sheets.scores.headers.account, null)}
        {row(mapping.manager, sheets.scores.headers.manager, { option: columns.none, hint: "" })}
        <Divider />
        {mapping.criteria.map((field) => row(field, field.name ?? names[field.id] ?? field.id, byHand))}
      </div>
    </Section>
  );
}
