import { createRoot } from "react-dom/client";
import { languageOf } from "../i18n/languageOf";
import { Pane } from "./Pane";
import { paneActions } from "./paneActions";

void Office.onReady().then(() => {
  const host = document.getElementById("pane");
  if (!host) throw new Error("taskpane.html has no element #pane");
  const { displayLanguage, officeTheme } = Office.context;
  const language = languageOf(displayLanguage);
  document.documentElement.lang = language;
  createRoot(host).render(<Pane language={language} officeTheme={officeTheme} actions={paneActions} />);
});
