import { followLanguage } from "./messages";
import { register } from "./register";

/** The script that Excel loads for its calculation. The pane gives the page its language; the messages of the functions follow it. */
followLanguage(() => (document.documentElement.lang === "es" ? "es" : "en"));
register(CustomFunctions);
