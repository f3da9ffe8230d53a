import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { languageOf } from "../i18n/languageOf";
import { texts } from "../i18n";
import { excelRun } from "../actions/excelRun";
import { commandActions } from "../commands/commandActions";
import { CommandDesk } from "../commands/commandDesk";
import type { StartUpOffice } from "../commands/openWithWorkbook";
import type { ShortcutOffice } from "../commands/shortcuts";
import { HistoryKeeper } from "../actions/undo/keepHistory";
import { NEEDS } from "./needs";
import { App } from "./App";
import { historyShelf } from "./historyShelf";
import { pageActions } from "./pages/pageActions";
import { paneActions, type PaneActions } from "./paneActions";
import { stepActions } from "./steps/stepActions";
import { watchVisibility } from "./visibility";

/** Draws the pane as soon as it is shown; until then, and where Excel is too old, the page holds a sentence. */
function start(): void {
  const place = document.getElementById("pane");
  if (!place) throw new Error("taskpane.html has no element #pane");
  const { displayLanguage, officeTheme, requirements } = Office.context;
  const language = languageOf(displayLanguage);
  document.documentElement.lang = language;
  if (!NEEDS.every(([set, version]) => requirements.isSetSupported(set, version))) {
    place.replaceChildren(sentence(texts(language).pane.tooOld));
    return;
  }
  // Before anything is drawn: a button of the ribbon may be what has loaded the page, and waits for its command.
  const keeper = new HistoryKeeper(excelRun, historyShelf);
  const desk = new CommandDesk(
    commandActions(excelRun, {}, (work) => keeper.recorded(work)),
    Office,
  );
  desk.register();
  const actions = pageActions(excelRun, keeper);
  const ofSteps = stepActions(excelRun, keeper);
  const recordedActions: PaneActions = {
    ...paneActions,
    run: (options) => keeper.recorded(() => paneActions.run(options)),
    refresh: () => keeper.recorded(paneActions.refresh),
    resetTemplate: () => keeper.recorded(paneActions.resetTemplate),
    add: (sheet) => keeper.recorded(() => paneActions.add(sheet)),
    undo: () => keeper.recorded(paneActions.undo),
  };
  const root = createRoot(place);
  // At once: a pane that has just been hidden must not follow the next event.
  watchVisibility(Office.addin, (shown) =>
    flushSync(() =>
      root.render(
        <App
          language={language}
          officeTheme={officeTheme}
          paneActions={recordedActions}
          pageActions={actions}
          stepActions={ofSteps}
          desk={desk}
          office={Office as unknown as StartUpOffice & ShortcutOffice}
          shown={shown}
        />,
      ),
    ),
  );
}

function sentence(text: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.className = "start";
  paragraph.textContent = text;
  return paragraph;
}

// Without office.js, or in a plain browser, the page keeps the sentence that it came with.
if (typeof Office !== "undefined") {
  void Office.onReady().then(({ host }) => {
    if (host) start();
  });
}
