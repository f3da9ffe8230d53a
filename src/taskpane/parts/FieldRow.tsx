import { useId } from "react";
import { Caption1, Label, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnChoice, FieldView } from "../mappingView";
import { useWords } from "../words";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalSNudge,
  },
  label: { display: "flex", flexDirection: "column", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  guess: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  select: { textOverflow: "ellipsis" },
});

/** Sample values that are shown of a column. */
const SAMPLES = 2;

/** From this on a column is called certain. */
const SURE = 0.85;

interface FieldRowProps {
  readonly field: FieldView;
  readonly name: string;
  /** What may be chosen instead of a column, and what that means; null where there must be a column. */
  readonly without: { readonly option: string; readonly hint: string } | null;
  readonly columns: readonly ColumnChoice[];
  /** The name of the column that is chosen, `""` for none. */
  readonly chosen: string;
  readonly onChoose: (column: string) => void;
}

/** One field and the column that serves it. */
export function FieldRow({ field, name, without, columns, chosen, onChoose }: FieldRowProps) {
  const styles = useStyles();
  const id = useId();
  const { pane, wizard } = useWords();
  const { scales, guess } = pane.columns;
  const recognised = chosen === field.choice;
  const hint = chosen === "" ? without?.hint : recognised && field.scale ? scales[field.scale] : "";
  const guessed = field.guess && recognised;
  const samples = (columns.find(({ name: each }) => each === chosen)?.samples ?? []).filter((text) => text !== "").slice(0, SAMPLES);
  const sureness = recognised && field.confidence !== null ? (field.confidence >= SURE ? "sure" : "likely") : null;
  return (
    <div className={styles.row}>
      <div className={styles.label}>
        <Label htmlFor={id}>{name}</Label>
        {(guessed || hint) && (
          <Caption1 id={`${id}-hint`} className={styles.hint}>
            {guessed && <span className={styles.guess}>{guess}</span>}
            {guessed && hint ? " · " : ""}
            {hint}
          </Caption1>
        )}
        {samples.length > 0 && <Caption1 className={styles.hint}>{samples.join(" · ")}</Caption1>}
        {sureness !== null && !guessed && <Caption1 className={styles.hint}>{wizard.columns.confidence[sureness]}</Caption1>}
      </div>
      <Select
        id={id}
        select={{ className: styles.select, title: columns.find((column) => column.name === chosen)?.label }}
        {...(guessed || hint ? { "aria-describedby": `${id}-hint` } : {})}
        value={chosen}
        onChange={(_, data) => onChoose(data.value)}
      >
        {without && <option value="">{without.option}</option>}
        {columns.map((column) => (
          <option key={column.name} value={column.name}>
            {column.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
