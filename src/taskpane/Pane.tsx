import { useEffect, useMemo, useState } from "react";
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { CommandDesk } from "../commands/commandDesk";
import type { StartUpOffice } from "../commands/openWithWorkbook";
import type { ShortcutOffice } from "../commands/shortcuts";
import type { Language } from "../i18n";
import type { OfficeColors } from "./isDark";
import { CommandView } from "./pages/CommandView";
import type { PaneActions } from "./paneActions";
import { Notice } from "./parts/Notice";
import { Status } from "./parts/Status";
import { Banner } from "./shell/Banner";
import { Content } from "./shell/Content";
import type { PageId } from "./steps/step";
import { useBook } from "./useBook";
import { useMainJob } from "./useMainJob";
import { useTheme } from "./useTheme";
import { WordsContext, wordsOf } from "./words";

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** What the pane asks Office itself: types of Office know its shared runtime only in part. */
export type PaneOffice = StartUpOffice & ShortcutOffice;

interface PaneProps {
  /** The one to begin with. */
  readonly language: Language;
  readonly officeTheme: OfficeColors;
  readonly actions: PaneActions;
  readonly desk: Pick<CommandDesk, "news" | "subscribe" | "putAway">;
  readonly office: PaneOffice;
  /** Whether the pane is on the screen. */
  readonly shown: boolean;
}

/** The pane beside the sheet: Home, seven steps that can be left and taken up again, and what is at hand on every page. */
export function Pane({ language: first, officeTheme, actions, desk, office, shown }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(officeTheme);
  const [language, setLanguage] = useState(first);
  const words = useMemo(() => wordsOf(language), [language]);
  const [page, setPage] = useState<PageId>("home");
  const [account, setAccount] = useState<number | null>(null);
  const job = useMainJob(actions, language, shown);
  const { phase } = job.state;
  const { book, moves } = useBook(actions, shown, `${page} ${phase.name === "running" || phase.name === "working" ? "" : phase.name}`);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const isBusy = phase.name === "running" || phase.name === "working";
  const open = (next: PageId, about: number | null): void => {
    if (RESULTS.includes(phase.name)) job.back();
    setAccount(about);
    setPage(next);
  };
  const go = (next: PageId): void => open(next, null);
  return (
    <FluentProvider theme={theme} style={FILLS}>
      <WordsContext value={words}>
        <div className={styles.pane} lang={language}>
          <Banner
            page={page}
            book={book}
            mapping={job.state.mapping}
            go={go}
            isBusy={isBusy}
            switchLanguage={() => setLanguage(language === "en" ? "es" : "en")}
          />
          <CommandView desk={desk} actions={actions.pages} goTo={job.goTo} />
          <main className={styles.main}>
            <Notice job={job} />
            <Content
              page={page}
              office={office}
              props={{ job, actions, book, moves, go, goTo: job.goTo, account, explain: (index) => open("choose", index) }}
            />
          </main>
          <Status state={job.state} />
        </div>
      </WordsContext>
    </FluentProvider>
  );
}

/** As a style: a class would go to menus and dialogs too, which would then cover the pane. */
const FILLS = { height: "100%" };

/** Phases that the person leaves by going on. */
const RESULTS = ["done", "refreshed", "reset", "undone"];
