import { useState } from "react";
import { Body1, Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { isFailure } from "../paneState";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  icon: { fontSize: "40px", color: tokens.colorNeutralForeground3 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  column: { width: "100%" },
});

/** Codes of errors that are settled by saying which column names the accounts. */
const COLUMN_WANTED = ["no-account-column", "no-such-column", "two-lists"];

/** There is no list to work on: why, and what to do. */
export function Empty({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { pane } = useWords();
  const [column, setColumn] = useState(job.state.choices.overrides["account"] ?? "");
  const { problem } = job.state;
  const failure = problem !== null && isFailure(problem);
  const columnWanted = problem !== null && COLUMN_WANTED.includes(problem.code);
  return (
    <form
      className={styles.empty}
      onSubmit={(event) => {
        event.preventDefault();
        job.readAgain(column.trim());
      }}
    >
      {failure ? <WarningRegular className={styles.icon} /> : <TableSearchRegular className={styles.icon} />}
      <div className={styles.words}>
        <Heading look="section" takesFocus>
          {failure ? pane.failed : pane.empty}
        </Heading>
        <Body1>{problem?.message}</Body1>
        {!failure && !columnWanted && <Body1>{pane.emptyHint}</Body1>}
      </div>
      {columnWanted && (
        <Field className={styles.column} label={pane.accountColumn}>
          <Input value={column} onChange={(_, { value }) => setColumn(value)} />
        </Field>
      )}
      <Button type="submit" appearance="primary" icon={<ArrowClockwiseRegular />}>
        {pane.readAgain}
      </Button>
    </form>
  );
}
