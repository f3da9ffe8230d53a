import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../../actions/show/goTo";
import type { ListSource } from "../../../actions/show/listSources";
import { fill } from "../../../i18n";
import { useWords, type Words } from "../../words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Why a sheet is no list, by the code of the error that says so. */
const PROBLEMS: ReadonlyMap<string, keyof Words["setUp"]["source"]["problems"]> = new Map([
  ["empty-sheet", "empty"],
  ["no-headings", "noHeadings"],
  ["no-account-column", "noHeadings"],
  ["no-accounts", "noAccounts"],
  ["two-lists", "twoLists"],
  ["form-not-list", "form"],
  ["not-read", "notRead"],
]);

/** The sheets that are no list, each with why and a way to go there. */
export function NotLists({ sources, goTo }: { readonly sources: readonly ListSource[]; readonly goTo: (place: Place) => void }) {
  const styles = useStyles();
  const own = useWords().setUp.source;
  return (
    <ul className={styles.list}>
      {sources.map(({ sheet, problem }) => (
        <li key={sheet}>
          <Caption1 className={styles.line}>
            <b>{sheet}</b> {own.problems[PROBLEMS.get(problem ?? "") ?? "other"]}{" "}
            <Link inline onClick={() => goTo({ sheet, cells: null })}>
              {fill(own.goThere, { sheet })}
            </Link>
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
