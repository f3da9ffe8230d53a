import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import type { ColumnsView, FieldColumn } from "../../../actions/choose/columnsView";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface UnusedColumnsProps {
  readonly view: ColumnsView;
  readonly nameOf: (field: Pick<FieldColumn, "id" | "name">) => string;
  readonly choose: (criterion: string, column: string) => void;
}

/** Columns that serve nothing, each with why and a way to use it. */
export function UnusedColumns({ view: { unused, fields }, nameOf, choose }: UnusedColumnsProps) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.columns;
  const criterionOf = (id: string | null): string => nameOf(fields.find((field) => field.id === id) ?? { id: id ?? "", name: null });
  return (
    <Accordion collapsible>
      <AccordionItem value="unused">
        <AccordionHeader as="h2">{counted(own.unused, unused.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {unused.map(({ column, header, reason, criterion, samples }) => (
              <li key={column} className={styles.row}>
                <Body1>{header}</Body1>
                <Caption1 className={styles.note}>
                  {fill(own.reasons[reason], { criterion: criterionOf(criterion) })}{" "}
                  {samples.length > 0 && fill(own.samples, { samples: samples.join(" · ") })}
                </Caption1>
                <Select
                  size="small"
                  aria-label={fill(own.useFor, { column: header })}
                  value=""
                  onChange={(_, { value }) => choose(value, column)}
                >
                  <option value="">{`${fill(own.useFor, { column: header })}…`}</option>
                  {fields.map((field) => (
                    <option key={field.id} value={field.id}>
                      {nameOf(field)}
                    </option>
                  ))}
                </Select>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
