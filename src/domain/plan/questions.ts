import type { RoleId } from "../roles";
import type { Theme } from "./balance";
import { belongs, type Rigor } from "./rigor";
import type { Stage } from "./stages";

/** What a question is about, in the order in which the categories are shown. */
export const CATEGORIES = ["ourTeam", "accountTeam", "trends", "needs", "otherInsight", "competitors", "value", "toLearn"] as const;

export type Category = (typeof CATEGORIES)[number];

/** A question of the catalogue. Its words are in `src/i18n` under `questions`, by its id. */
export interface Question {
  /** Kept in the workbook beside the text, so that rewording breaks nothing. Never changes once published. */
  readonly id: string;
  readonly category: Category;
  /** The stage that needs the answer. */
  readonly stage: Stage;
  /** The shallowest plan that asks it. */
  readonly level: Rigor;
  /** Who usually knows the answer or can get it. */
  readonly role: RoleId;
  /** The theme that the answer feeds most, where there is one. */
  readonly theme?: Theme;
  /**
   * Number of its code where that is not its place in the catalogue: it stands in the place of a question of an earlier version, whose code is
   * never given again, so that older workbooks go on asking what they asked.
   */
  readonly code?: number;
}

/** The catalogue as the product ships it, category by category; organisations change their own on the Questions sheet. */
export const QUESTIONS = [
  { id: "peopleToday", category: "ourTeam", stage: "strategy", level: "light", role: "projectManager" },
  { id: "leadershipBacking", category: "ourTeam", stage: "strategy", level: "standard", role: "resultsDriver" },
  { id: "knowledgeGaps", category: "ourTeam", stage: "research", level: "standard", role: "technicalExpert" },
  { id: "timeAvailable", category: "ourTeam", stage: "actionPlan", level: "standard", role: "projectManager" },
  { id: "promisesKept", category: "ourTeam", stage: "strategy", level: "deep", role: "projectManager", theme: "protect" },
  { id: "otherDivisionsReady", category: "ourTeam", stage: "research", level: "deep", role: "collaborator", theme: "expand" },
  { id: "rewardForSharing", category: "ourTeam", stage: "strategy", level: "deep", role: "collaborator" },

  { id: "rolesHeld", category: "accountTeam", stage: "research", level: "light", role: "resultsDriver" },
  { id: "counterparts", category: "accountTeam", stage: "research", level: "standard", role: "relationshipLead" },
  { id: "teamRhythm", category: "accountTeam", stage: "execution", level: "standard", role: "projectManager" },
  { id: "decisionRights", category: "accountTeam", stage: "strategy", level: "deep", role: "resultsDriver" },
  { id: "specialists", category: "accountTeam", stage: "actionPlan", level: "deep", role: "technicalExpert", theme: "expand" },
  { id: "overload", category: "accountTeam", stage: "execution", level: "deep", role: "projectManager" },
  { id: "standIns", category: "accountTeam", stage: "execution", level: "deep", role: "collaborator", theme: "protect" },

  { id: "marketForces", category: "trends", stage: "research", level: "light", role: "innovator" },
  { id: "strategyShift", category: "trends", stage: "research", level: "standard", role: "relationshipLead", theme: "expand" },
  { id: "financialHealth", category: "trends", stage: "strategy", level: "deep", role: "resultsDriver" },
  { id: "rulesAhead", category: "trends", stage: "research", level: "deep", role: "technicalExpert" },
  { id: "technologyShift", category: "trends", stage: "research", level: "deep", role: "technicalExpert" },
  { id: "theirCustomers", category: "trends", stage: "research", level: "deep", role: "innovator", theme: "expand" },
  { id: "changeAtTheTop", category: "trends", stage: "review", level: "deep", role: "relationshipLead", theme: "protect" },

  { id: "topGoals", category: "needs", stage: "research", level: "light", role: "relationshipLead" },
  { id: "costliestProblem", category: "needs", stage: "research", level: "light", role: "innovator", theme: "penetrate" },
  { id: "needsElsewhere", category: "needs", stage: "research", level: "standard", role: "collaborator", theme: "expand" },
  { id: "successMeasures", category: "needs", stage: "actionPlan", level: "standard", role: "resultsDriver" },
  { id: "satisfaction", category: "needs", stage: "review", level: "standard", role: "collaborator", theme: "protect", code: 61 },
  { id: "personalStakes", category: "needs", stage: "research", level: "deep", role: "relationshipLead" },
  { id: "unseenNeeds", category: "needs", stage: "actionPlan", level: "deep", role: "innovator", theme: "expand" },
  { id: "budgetCalendar", category: "needs", stage: "actionPlan", level: "deep", role: "relationshipLead", theme: "penetrate" },

  { id: "salesToday", category: "otherInsight", stage: "strategy", level: "standard", role: "relationshipLead", theme: "penetrate" },
  { id: "topDeciders", category: "otherInsight", stage: "research", level: "light", role: "relationshipLead" },
  { id: "contractDates", category: "otherInsight", stage: "strategy", level: "light", role: "projectManager", theme: "protect" },
  { id: "wayOfBuying", category: "otherInsight", stage: "research", level: "standard", role: "relationshipLead" },
  { id: "classifiedAs", category: "otherInsight", stage: "strategy", level: "standard", role: "collaborator", code: 58 },
  { id: "realMargin", category: "otherInsight", stage: "strategy", level: "deep", role: "resultsDriver" },
  { id: "dependence", category: "otherInsight", stage: "strategy", level: "deep", role: "resultsDriver", theme: "protect", code: 59 },
  { id: "whyTheyStay", category: "otherInsight", stage: "review", level: "deep", role: "relationshipLead", theme: "protect" },

  { id: "rivalsInside", category: "competitors", stage: "research", level: "light", role: "relationshipLead", theme: "protect" },
  { id: "rivalStrengths", category: "competitors", stage: "research", level: "standard", role: "technicalExpert", theme: "protect" },
  { id: "nextAttack", category: "competitors", stage: "actionPlan", level: "standard", role: "resultsDriver", theme: "protect" },
  { id: "rivalFriends", category: "competitors", stage: "research", level: "deep", role: "relationshipLead", theme: "protect" },
  { id: "ownSolution", category: "competitors", stage: "research", level: "deep", role: "innovator", theme: "protect" },
  { id: "switchingCost", category: "competitors", stage: "execution", level: "deep", role: "technicalExpert", theme: "protect" },
  { id: "lostOffers", category: "competitors", stage: "review", level: "deep", role: "resultsDriver", theme: "penetrate" },

  { id: "valueBeyondToday", category: "value", stage: "actionPlan", level: "light", role: "innovator", theme: "expand" },
  { id: "largestGap", category: "value", stage: "strategy", level: "standard", role: "resultsDriver", theme: "penetrate" },
  { id: "businessCase", category: "value", stage: "actionPlan", level: "standard", role: "resultsDriver" },
  { id: "offeringsUnknown", category: "value", stage: "execution", level: "deep", role: "technicalExpert", theme: "penetrate" },
  { id: "valueProven", category: "value", stage: "review", level: "standard", role: "technicalExpert", theme: "protect" },
  { id: "jointDevelopment", category: "value", stage: "actionPlan", level: "deep", role: "innovator", theme: "expand" },
  { id: "ambition", category: "value", stage: "strategy", level: "standard", role: "resultsDriver", theme: "expand", code: 60 },

  { id: "reasonsAgainst", category: "toLearn", stage: "strategy", level: "light", role: "resultsDriver" },
  { id: "nextConversation", category: "toLearn", stage: "execution", level: "light", role: "projectManager" },
  { id: "goalsReached", category: "toLearn", stage: "review", level: "light", role: "resultsDriver" },
  { id: "biggestUnknown", category: "toLearn", stage: "research", level: "deep", role: "projectManager" },
  { id: "whoCanTell", category: "toLearn", stage: "research", level: "deep", role: "collaborator" },
  { id: "untestedBeliefs", category: "toLearn", stage: "actionPlan", level: "deep", role: "innovator" },
] as const satisfies readonly Question[];

export type QuestionId = (typeof QUESTIONS)[number]["id"];

/** The questions that a plan of this rigor asks, in the order of the catalogue: 12, 30 or all 57. */
export const questionsFor = (rigor: Rigor): readonly (Question & { readonly id: QuestionId })[] =>
  QUESTIONS.filter(({ level }) => belongs(level, rigor));
