import { makeStyles } from "@fluentui/react-components";
import { fill } from "../../i18n";
import type { PaneState } from "../paneState";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  status: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says to a screen reader, and only there, what changes while the person waits. */
export function Status({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.status} role="status" aria-live="polite">
      {sentence(state, words)}
    </div>
  );
}

function sentence({ phase, mapping }: PaneState, { pane, counted }: Words): string {
  switch (phase.name) {
    case "reading":
      return pane.reading;
    case "empty":
      return "";
    case "form":
      return mapping ? counted(pane.source, mapping.accounts, { sheet: mapping.sheet }) : "";
    case "running":
      return fill("{step}…", { step: pane.steps[phase.step] });
    case "working":
      return pane.plans.working[phase.task];
    case "refreshed":
      return counted(pane.refreshed.title, phase.result.plans.length);
    case "reset":
      return pane.reset.title;
    case "undone":
      return pane.undone.title;
    case "done":
      return counted(pane.result.title, phase.result.keyAccounts.length);
  }
}
