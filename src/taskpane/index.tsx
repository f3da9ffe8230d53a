import { createRoot } from "react-dom/client";
import { languageOf } from "./language";
import { Pane } from "./Pane";

void Office.onReady().then(() => {
  const host = document.getElementById("pane");
  if (!host) throw new Error("taskpane.html has no element #pane");
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language;
  createRoot(host).render(<Pane language={language} />);
});
