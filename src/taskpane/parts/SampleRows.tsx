import { makeStyles, tokens } from "@fluentui/react-components";
import type { MappingView } from "../mappingView";
import { useWords } from "../words";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
});

/** Columns that fit side by side in a narrow pane. */
const SHOWN = 3;

/** The first rows of the list: the account and the first columns that serve a criterion. */
export function SampleRows({ mapping }: { readonly mapping: MappingView }) {
  const styles = useStyles();
  const { wizard } = useWords();
  const served = [mapping.account, ...mapping.criteria].map(({ choice }) => choice).filter((choice) => choice !== "");
  const shown = [...new Set(served)].slice(0, SHOWN).flatMap((name) => mapping.columns.find((column) => column.name === name) ?? []);
  const rows = shown[0]?.samples ?? [];
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={wizard.source.preview}>
        <thead>
          <tr>
            {shown.map(({ name, label }) => (
              <th key={name} scope="col" className={styles.cell}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((_, row) => (
            <tr key={row}>
              {shown.map(({ name, samples }) => (
                <td key={name} className={styles.cell}>
                  {samples[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
