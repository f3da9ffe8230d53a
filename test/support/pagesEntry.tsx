import { FluentProvider } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { excelRun } from "../../src/actions/excelRun";
import { HistoryKeeper } from "../../src/actions/undo/keepHistory";
import { commandActions } from "../../src/commands/commandActions";
import { CommandDesk } from "../../src/commands/commandDesk";
import type { Language } from "../../src/i18n";
import { historyShelf } from "../../src/taskpane/historyShelf";
import { CommandView } from "../../src/taskpane/pages/CommandView";
import { ExcelSettings } from "../../src/taskpane/pages/ExcelSettings";
import { HistoryPage } from "../../src/taskpane/pages/HistoryPage";
import { pageActions } from "../../src/taskpane/pages/pageActions";
import { PlansStep } from "../../src/taskpane/pages/PlansStep";
import { ProgrammeStep } from "../../src/taskpane/pages/ProgrammeStep";
import { TeamStep } from "../../src/taskpane/pages/TeamStep";
import { ColumnsStep } from "../../src/taskpane/steps/columns/ColumnsStep";
import { CriteriaStep } from "../../src/taskpane/steps/criteria/CriteriaStep";
import { AS_FOUND, type SetUpChoices } from "../../src/taskpane/steps/setUpChoices";
import { SourceStep } from "../../src/taskpane/steps/source/SourceStep";
import { stepActions } from "../../src/taskpane/steps/stepActions";
import { THEMES } from "../../src/taskpane/theme";
import { WordsContext, wordsOf } from "../../src/taskpane/words";

/** The pages of the pane, one at a time, for tests: `kamShow("team")`. */
const keeper = new HistoryKeeper(excelRun, historyShelf);
const actions = pageActions(excelRun, keeper);
const desk = new CommandDesk(
  commandActions(excelRun, {}, (work) => keeper.recorded(work)),
  Office,
);
desk.register();

const goTo = (place: Parameters<typeof actions.goTo>[0]): void => void actions.goTo(place);
const asked: string[] = [];
const note = (what: string) => (): void => void asked.push(what);
const props = { actions, goTo, next: note("next"), undo: note("undo"), back: note("back") };

/** What the first steps have chosen stays while other pages are shown. */
let chosen = AS_FOUND;
const steps = stepActions(excelRun, keeper);
const STEPS = { source: SourceStep, columns: ColumnsStep, criteria: CriteriaStep };

function Step({ name }: { readonly name: keyof typeof STEPS }) {
  const [choices, setChoices] = useState<SetUpChoices>(chosen);
  const change = (next: SetUpChoices): void => {
    chosen = next;
    setChoices(next);
  };
  const Shown = STEPS[name];
  return <Shown {...props} actions={steps} choices={choices} change={change} />;
}

const PAGES = {
  source: () => <Step name="source" />,
  columns: () => <Step name="columns" />,
  criteria: () => <Step name="criteria" />,
  plans: () => <PlansStep {...props} />,
  team: () => <TeamStep {...props} />,
  programme: () => <ProgrammeStep {...props} />,
  history: () => <HistoryPage {...props} />,
  commands: () => <CommandView desk={desk} {...props} />,
  excel: () => <ExcelSettings office={Office as never} />,
};

const root = createRoot(document.getElementById("pane") ?? document.body);
let shown = 0;
const show = (name: keyof typeof PAGES, dark = false): void => {
  const language = Office.context.displayLanguage.slice(0, 2) as Language;
  document.documentElement.lang = language;
  flushSync(() =>
    root.render(
      <FluentProvider theme={THEMES[dark ? "dark" : "light"]} style={{ height: "100vh" }}>
        <WordsContext value={wordsOf(language)}>
          <main key={`${name} ${++shown}`} style={{ height: "100%", display: "flex", flexDirection: "column" }}>
            {PAGES[name]()}
          </main>
        </WordsContext>
      </FluentProvider>,
    ),
  );
};
Object.assign(window, { kamShow: show, kamAsked: asked, kamChosen: () => chosen });
