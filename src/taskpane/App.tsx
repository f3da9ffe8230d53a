import { Suspense, lazy, useCallback, useMemo, useState, type ReactNode } from "react";
import {
  Button,
  FluentProvider,
  Link,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import type { CommandDesk } from "../commands/commandDesk";
import type { StartUpOffice } from "../commands/openWithWorkbook";
import type { ShortcutOffice } from "../commands/shortcuts";
import type { Language } from "../i18n";
import type { OfficeColors } from "./isDark";
import { Pane } from "./Pane";
import type { PageActions } from "./pages/pageActions";
import { Reading } from "./pages/Outcome";
import type { PaneActions } from "./paneActions";
import { AS_FOUND } from "./steps/setUpChoices";
import type { StepActions } from "./steps/stepActions";
import { useTheme } from "./useTheme";
import { WordsContext, useWords, wordsOf } from "./words";

// Each page comes with its first use: what opens first is small.
const CommandView = lazy(() => import("./pages/CommandView").then((part) => ({ default: part.CommandView })));
const SourceStep = lazy(() => import("./steps/source/SourceStep").then((part) => ({ default: part.SourceStep })));
const ColumnsStep = lazy(() => import("./steps/columns/ColumnsStep").then((part) => ({ default: part.ColumnsStep })));
const CriteriaStep = lazy(() => import("./steps/criteria/CriteriaStep").then((part) => ({ default: part.CriteriaStep })));
const PlansStep = lazy(() => import("./pages/PlansStep").then((part) => ({ default: part.PlansStep })));
const TeamStep = lazy(() => import("./pages/TeamStep").then((part) => ({ default: part.TeamStep })));
const ProgrammeStep = lazy(() => import("./pages/ProgrammeStep").then((part) => ({ default: part.ProgrammeStep })));
const HistoryPage = lazy(() => import("./pages/HistoryPage").then((part) => ({ default: part.HistoryPage })));
const ExcelPage = lazy(() => import("./pages/ExcelPage").then((part) => ({ default: part.ExcelPage })));

const useStyles = makeStyles({
  provider: { height: "100%", display: "flex", flexDirection: "column" },
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    // Office's own menu lies over this corner.
    paddingInlineEnd: "40px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  menu: { minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  right: { marginInlineStart: "auto", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The list, then the steps after it, then what is beside them. */
const PAGES = ["source", "columns", "criteria", "list", "plans", "team", "programme", "history", "excel"] as const;

type PageName = (typeof PAGES)[number];

interface AppProps {
  readonly language: Language;
  readonly officeTheme: OfficeColors;
  readonly paneActions: PaneActions;
  readonly pageActions: PageActions;
  readonly stepActions: StepActions;
  readonly desk: CommandDesk;
  readonly office: StartUpOffice & ShortcutOffice;
  readonly shown: boolean;
}

/** The pane with all its pages, and above them what a command of the ribbon came to. */
export function App({ language, officeTheme, paneActions, pageActions, stepActions, desk, office, shown }: AppProps) {
  const styles = useStyles();
  const theme = useTheme(officeTheme);
  const words = useMemo(() => wordsOf(language), [language]);
  const [page, setPage] = useState<PageName>("list");
  const goTo = useCallback(
    (place: Parameters<PageActions["goTo"]>[0]) => void pageActions.goTo(place).catch(() => undefined),
    [pageActions],
  );
  const props = { actions: pageActions, goTo };
  const [choices, change] = useState(AS_FOUND);
  const step = { actions: stepActions, choices, change, goTo };
  const pages: Readonly<Record<PageName, () => ReactNode>> = {
    list: () => <Pane language={language} officeTheme={officeTheme} actions={paneActions} shown={shown} />,
    source: () => <SourceStep {...step} next={() => setPage("columns")} back={() => setPage("list")} />,
    columns: () => <ColumnsStep {...step} next={() => setPage("criteria")} back={() => setPage("source")} />,
    criteria: () => <CriteriaStep {...step} next={() => setPage("list")} back={() => setPage("columns")} />,
    plans: () => <PlansStep {...props} next={() => setPage("team")} undo={() => setPage("history")} back={() => setPage("list")} />,
    team: () => <TeamStep {...props} />,
    programme: () => <ProgrammeStep {...props} />,
    history: () => <HistoryPage {...props} />,
    excel: () => <ExcelPage office={office} />,
  };
  const shownPage = <Suspense fallback={<Reading />}>{pages[page]()}</Suspense>;
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <WordsContext value={words}>
        <Bar page={page} go={setPage} />
        <Suspense>
          <CommandView desk={desk} {...props} />
        </Suspense>
        {/* The list has a main part of its own. */}
        {page === "list" ? (
          <div className={styles.page}>{shownPage}</div>
        ) : (
          <main key={page} className={styles.page} lang={language}>
            {shownPage}
          </main>
        )}
      </WordsContext>
    </FluentProvider>
  );
}

interface BarProps {
  readonly page: PageName;
  readonly go: (page: PageName) => void;
}

/** Where one is, and the way to everywhere else; history and help are at hand from each page. */
function Bar({ page, go }: BarProps) {
  const styles = useStyles();
  const { pages, language } = useWords();
  const own = pages.bar;
  return (
    <nav className={styles.bar} aria-label={own.label}>
      <Menu checkedValues={{ page: [page] }} onCheckedValueChange={(_, { checkedItems: [chosen] }) => go(chosen as PageName)}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.menu} appearance="subtle" size="small">
            {own.names[page]}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PAGES.map((name) => (
              <MenuItemRadio key={name} name="page" value={name}>
                {own.names[name]}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.right}>
        <Button appearance="subtle" size="small" icon={<HistoryRegular />} aria-label={own.names.history} onClick={() => go("history")} />
        <Link href={`assets/help.html?lang=${language}${HELP[page]}`} target="_blank" rel="noreferrer">
          {own.help}
        </Link>
      </span>
    </nav>
  );
}

/** The task of the help page that each page is about. */
const HELP: Readonly<Record<PageName, string>> = {
  source: "#task-choose",
  columns: "#task-choose",
  criteria: "#task-choose",
  list: "#task-choose",
  plans: "#task-plans",
  team: "#task-team",
  programme: "#task-programme",
  history: "#task-undo",
  excel: "#task-keys",
};
