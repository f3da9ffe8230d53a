import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { languageOf } from "../i18n/languageOf";
import { texts } from "../i18n";
import { excelRun } from "../actions/excelRun";
import { commandActions } from "../commands/commandActions";
import { CommandDesk } from "../commands/commandDesk";
import { NEEDS } from "./needs";
import { Pane } from "./Pane";
import { paneActions } from "./paneActions";
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
  const desk = new CommandDesk(commandActions(excelRun), Office);
  desk.register();
  const root = createRoot(place);
  // At once: a pane that has just been hidden must not follow the next event.
  watchVisibility(Office.addin, (shown) =>
    flushSync(() => root.render(<Pane language={language} officeTheme={officeTheme} actions={paneActions} shown={shown} />)),
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
