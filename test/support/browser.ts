import { createRequire } from "node:module";
import { chromium, type Browser } from "playwright-core";

interface PackagedChromium {
  executablePath(): Promise<string>;
}

/** A headless Chromium: the one that `KAM_CHROMIUM` names, else the one that comes as a package. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["KAM_CHROMIUM"] ?? (await packagedChromium());
  // The tests load nothing but the pane, and where they run as root Chromium has no sandbox.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell"] });
}

/** Unpacks the packaged browser and, as it does for the runtime named here, the system libraries and fonts it would miss on a bare machine. */
function packagedChromium(): Promise<string> {
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const packaged = createRequire(__filename)("@sparticuz/chromium") as PackagedChromium | { readonly default: PackagedChromium };
  return ("default" in packaged ? packaged.default : packaged).executablePath();
}
