import { coverageSheet } from "../coverageSheet";
import { logSheet } from "../logSheet";
import { pairwiseSheet } from "../pairwiseSheet";
import { actionsSheet } from "../plan/actionsSheet";
import { renewalsSheet } from "../overview/renewalsSheet";
import { whitespaceSheet } from "../overview/whitespaceSheet";
import { plansSheet } from "../plan/plansSheet";
import { questionsSheet } from "../plan/questionsSheet";
import { reviewsSheet } from "../plan/reviewsSheet";
import { portfolioSheet } from "../portfolioSheet";
import { definitionSheet } from "../programme/definitionSheet";
import { figuresSheet } from "../programme/figuresSheet";
import { guideSheet } from "../programme/guideSheet";
import { knowledgeSheet } from "../programme/knowledgeSheet";
import { leadershipSheet } from "../programme/leadershipSheet";
import { programmeSheet } from "../programme/programmeSheet";
import { roundsSheet } from "../programme/roundsSheet";
import { sellingSheet } from "../programme/sellingSheet";
import { trustSheet } from "../programme/trustSheet";
import { rankingSheet } from "../rankingSheet";
import { ratesSheet } from "../ratesSheet";
import { rulesSheet } from "../rulesSheet";
import { runsSheet } from "../runsSheet";
import { settingsSheet } from "../settingsSheet";
import { startSheet } from "../start/startSheet";
import { rolesSheet } from "../team/rolesSheet";
import { teamSheet } from "../teamSheet";
import { wordsSheet } from "../wordsSheet";
import { criteriaSheet } from "./criteriaEntry";
import { dataSheet } from "./dataEntry";
import type { SheetEntry } from "./entry";
import { scoresSheet } from "./scoresEntry";
import { templateSheet } from "./templateEntry";

/** Every sheet of ours, in the order of its tab. A new one is a line here. */
export const SHEETS: readonly SheetEntry[] = [
  startSheet,
  rankingSheet,
  portfolioSheet,
  plansSheet,
  actionsSheet,
  renewalsSheet,
  whitespaceSheet,
  teamSheet,
  rolesSheet,
  coverageSheet,
  programmeSheet,
  definitionSheet,
  sellingSheet,
  knowledgeSheet,
  trustSheet,
  leadershipSheet,
  guideSheet,
  figuresSheet,
  roundsSheet,
  reviewsSheet,
  scoresSheet,
  criteriaSheet,
  settingsSheet,
  logSheet,
  pairwiseSheet,
  rulesSheet,
  wordsSheet,
  ratesSheet,
  questionsSheet,
  templateSheet,
  dataSheet,
  runsSheet,
];

/** The entry of a kind; null for a mark that is none of ours. */
export const entryOf = (kind: string): SheetEntry | null => SHEETS.find((entry) => entry.kind === kind) ?? null;
