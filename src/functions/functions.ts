import { languageOf } from "../i18n/languageOf";
import { setFunctionLanguage } from "./messages";
import { register } from "./register";

// The script that Excel loads for its calculation. Functions are there at once; Office says a little later in which language they speak.
// Where office.js could not be loaded, there is nothing to register with.
if (typeof CustomFunctions !== "undefined") {
  register(CustomFunctions);
  void Office.onReady().then(({ host }) => {
    // A plain browser has no language of Office.
    if (host) setFunctionLanguage(languageOf(Office.context.displayLanguage));
  });
}
