import type { Texts } from "../texts";
import { programmeChecks } from "./programmeChecks";
import { programmeGuide } from "./programmeGuide";
import { programmeMaturity } from "./programmeMaturity";
import { programmeSentences } from "./programmeSentences";
import { programmeSheets } from "./programmeSheets";

export const programme: Texts["programme"] = {
  checks: programmeChecks,
  maturity: programmeMaturity,
  guide: programmeGuide,
  sentences: programmeSentences,
  sheets: programmeSheets,
};
