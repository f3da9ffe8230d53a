import { useCallback, useState } from "react";
import { Body1, Button, Caption1, Field, Input, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { openWithWorkbook, opensWithWorkbook, type StartUpOffice } from "../../commands/openWithWorkbook";
import {
  canChangeShortcuts,
  changeShortcut,
  readShortcuts,
  type Shortcut,
  type ShortcutOffice,
  type ShortcutProblem,
} from "../../commands/shortcuts";
import { describeError } from "../../actions/describe";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { useAsked } from "./useAsked";

const useStyles = makeStyles({
  keys: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "end" },
});

interface ExcelSettingsProps {
  readonly office: StartUpOffice & ShortcutOffice;
}

/** Whether the pane opens with this workbook, and which keys ask for what. */
export function ExcelSettings({ office }: ExcelSettingsProps) {
  const { pages, language } = useWords();
  const own = pages.excel;
  const [opens, setOpens] = useState(() => opensWithWorkbook(office));
  const [failure, setFailure] = useState("");
  const set = (on: boolean): void => {
    setOpens(on);
    openWithWorkbook(office, on).catch((error: unknown) => {
      setOpens(!on);
      setFailure(describeError(error, language).message);
    });
  };
  return (
    <>
      <Field hint={own.openNote} {...(failure === "" ? {} : { validationMessage: failure })}>
        <Switch label={own.open} checked={opens} onChange={(_, { checked }) => set(checked)} />
      </Field>
      {canChangeShortcuts(office) ? <Keys office={office} /> : <Caption1>{own.keysFixed}</Caption1>}
    </>
  );
}

function Keys({ office }: ExcelSettingsProps) {
  const styles = useStyles();
  const { pages, language } = useWords();
  const own = pages.excel;
  const ask = useCallback(() => readShortcuts(office), [office]);
  const asked = useAsked(ask, language);
  if (!asked.value || asked.value.length === 0) return <Caption1>{own.keysFixed}</Caption1>;
  return (
    <>
      <Body1>
        {own.keys}. {own.keysNote}
      </Body1>
      <ul className={styles.keys}>
        {asked.value.map((shortcut) => (
          <KeyRow key={`${shortcut.command} ${shortcut.keys ?? ""}`} shortcut={shortcut} office={office} changed={asked.again} />
        ))}
      </ul>
    </>
  );
}

interface KeyRowProps extends ExcelSettingsProps {
  readonly shortcut: Shortcut;
  readonly changed: () => void;
}

function KeyRow({ shortcut: { command, keys }, office, changed }: KeyRowProps) {
  const styles = useStyles();
  const { pages, language } = useWords();
  const own = pages.excel;
  const [typed, setTyped] = useState(keys ?? "");
  const [problem, setProblem] = useState("");
  const name = pages.commands.names[command];
  const change = (wanted: string | null): void => {
    const refused = (found: ShortcutProblem | null): void => (found ? setProblem(own.problems[found]) : changed());
    changeShortcut(office, command, wanted).then(refused, (error: unknown) => setProblem(describeError(error, language).message));
  };
  return (
    <li className={styles.row}>
      <Field label={name} {...(problem === "" ? {} : { validationMessage: problem })}>
        <Input
          value={typed}
          placeholder={keys === null ? own.taken : ""}
          aria-label={fill(own.change, { command: name })}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => (typed === (keys ?? "") ? undefined : change(typed))}
          onKeyDown={({ key }) => (key === "Enter" ? change(typed) : undefined)}
        />
      </Field>
      <Button size="small" onClick={() => change(null)}>
        {own.reset}
      </Button>
    </li>
  );
}
