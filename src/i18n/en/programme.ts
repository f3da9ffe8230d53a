import { programmeChecks } from "./programmeChecks";
import { programmeGuide } from "./programmeGuide";
import { programmeMaturity } from "./programmeMaturity";
import { programmeSentences } from "./programmeSentences";
import { programmeSheets } from "./programmeSheets";

/** The programme: its checks, its maturity, its guide and its figures. */
export const programme = {
  checks: programmeChecks,
  maturity: programmeMaturity,
  guide: programmeGuide,
  sentences: programmeSentences,
  sheets: programmeSheets,
};
