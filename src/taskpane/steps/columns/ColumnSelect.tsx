import { Select, makeStyles } from "@fluentui/react-components";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import type { ColumnsView, FieldColumn } from "../../../actions/choose/columnsView";

const useStyles = makeStyles({ select: { textOverflow: "ellipsis" } });

export interface ColumnSelectProps {
  readonly field: FieldColumn;
  readonly name: string;
  readonly choices: ColumnsView["choices"];
  readonly choose: (column: string) => void;
  /** Of what is said about the choice. */
  readonly describedBy?: string;
}

/** The column of a field, to be changed; an account needs one, all others may do without. */
export function ColumnSelect({ field, name, choices, choose, describedBy }: ColumnSelectProps) {
  const styles = useStyles();
  const own = useWords().setUp.columns;
  const without = field.id === "account" ? null : field.id === "manager" ? own.none : own.byHand;
  return (
    <Select
      aria-label={fill(own.column, { criterion: name })}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      select={{ className: styles.select }}
      value={field.column}
      onChange={(_, { value }) => choose(value)}
    >
      {without !== null && <option value="">{without}</option>}
      {choices.map((column) => (
        <option key={column.name} value={column.name}>
          {column.label}
        </option>
      ))}
    </Select>
  );
}
