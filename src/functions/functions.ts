import { languageOf } from "../i18n/languageOf";
import { setFunctionLanguage } from "./messages";
import { register } from "./register";

/** The script that Excel loads for its calculation. Functions are there at once; Office says a little later in which language they speak. */
register(CustomFunctions);
void Office.onReady().then(() => setFunctionLanguage(languageOf(Office.context.displayLanguage)));
