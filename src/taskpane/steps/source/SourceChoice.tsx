import { useId } from "react";
import { Caption1, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ListSource } from "../../../actions/show/listSources";
import { DEFAULT_CRITERIA } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { useWords } from "../../words";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
  },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`, outline: `1px solid ${tokens.colorBrandStroke1}` },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  best: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    paddingBlockStart: tokens.spacingVerticalS,
  },
  why: { display: "block", color: tokens.colorNeutralForeground2, paddingInlineStart: "34px" },
  table: {
    marginInlineStart: "34px",
    marginBlockStart: tokens.spacingVerticalS,
    width: "calc(100% - 34px)",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    textAlign: "start",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface SourceChoiceProps {
  readonly sources: readonly ListSource[];
  readonly chosen: ListSource;
  readonly choose: (sheet: string) => void;
}

/** The lists that were found, the one that says most first, each with why; of the chosen one the first rows. */
export function SourceChoice({ sources, chosen, choose }: SourceChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const own = useWords().setUp.source;
  return (
    <RadioGroup aria-label={own.lists} value={chosen.sheet} onChange={(_, { value }) => choose(value)} className={styles.group}>
      {sources.map((source, index) => (
        <div key={source.sheet} className={mergeClasses(styles.card, source === chosen && styles.chosen)}>
          <div className={styles.head}>
            <Radio value={source.sheet} label={{ children: source.sheet, className: styles.name }} aria-describedby={`${id}-${index}`} />
            {(source.isBest || source.isRead) && (
              <Caption1 className={styles.best}>
                {source.isBest && <CheckmarkCircleFilled aria-hidden color={tokens.colorBrandForeground1} />}
                {source.isBest ? own.best : own.readNow}
              </Caption1>
            )}
          </div>
          <Why source={source} id={`${id}-${index}`} />
          {source === chosen && <Preview source={source} />}
        </div>
      ))}
    </RadioGroup>
  );
}

function Why({ source, id }: { readonly source: ListSource; readonly id: string }) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.source;
  const parts = [
    counted(own.accounts, source.accounts),
    counted(own.criteria, source.criteria, { total: DEFAULT_CRITERIA.length }),
    source.hasManager ? own.manager : own.noManager,
  ];
  const place = source.table === null ? source.range : `${fill(own.inTable, { table: source.table })}, ${source.range}`;
  return (
    <Caption1 id={id} className={styles.why}>
      {fill(own.place, { range: place, accounts: parts.join(", ") })}.
      {source.alike.length > 0 && ` ${fill(own.alike, { sheets: source.alike.join(", ") })}`}
    </Caption1>
  );
}

function Preview({ source: { preview, sheet } }: { readonly source: ListSource }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={sheet}>
      <thead>
        <tr>
          {preview.headers.map((header, column) => (
            <th key={column} scope="col" className={styles.cell} title={header}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((value, column) => (
              <td key={column} className={styles.cell} title={value}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
