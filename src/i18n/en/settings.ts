import { lists } from "./lists";
/** The Settings sheet: its groups, and a line a setting with what it means. */
export const settings = {
  title: "Settings",
  note: "What counts for the whole list. Change a blue cell: everything follows.",
  groups: {
    list: "The list",
    scores: "Scores and tiers",
    views: "Portfolio and stability",
    plans: "Plans",
    reading: "Reading the list",
    opportunities: "Opportunities",
  },
  headers: { setting: "Setting", value: "Value", meaning: "What it means" },
  capHigh: "Over 35 is many for a company: 15 to 35 is usual. The more key accounts, the less each of them gets.",
  capRefused: "Over 50 is not a list of key accounts: 50 counts until the reason is written above.",
  rows: {
    cap: {
      label: "Cap",
      note: "How many key accounts the list may hold. 15 to 35 is usual for a company; over 50 only with a reason.",
      error: "The cap is a whole number from 1 to 50. For more, write the reason below first.",
    },
    capReason: { label: "Reason for a cap over 50", note: "Leave empty unless the cap is over 50.", error: "" },
    capInForce: { label: "Cap in force", note: "What all sheets count with.", error: "" },
    managerCap: {
      label: "Cap per account manager",
      note: "How many key accounts one account manager may lead. 5 to 15 is usual.",
      error: "The cap is a whole number from 1 to 1000.",
    },
    rows: lists.rowsSetting,
    missing: {
      label: "Missing ratings",
      note: "Reallocate shares their weight among what is known, lowest counts them as 1, strict leaves the account without a score.",
      error: "Please choose one of the list.",
    },
    tierA: { label: "Tier A from", note: "Lowest score of tier A.", error: "A tier starts at a score from 0 to 100." },
    tierB: {
      label: "Tier B from",
      note: "Lowest score of tier B. What is below is tier C.",
      error: "A tier starts at a score from 0 to 100.",
    },
    lowestTier: {
      label: "Lowest tier for being proposed",
      note: "A, B or C. The cap is a limit, not a quota: places stay empty where too few accounts reach this tier. C lets everybody in.",
      error: "Please choose A, B or C.",
    },
    lowest: { label: "Lowest score for being proposed", note: "What this tier stands for.", error: "" },
    minCompleteness: {
      label: "Completeness needed",
      note: "An account that is rated on less of the weight is provisional: not in tier A, ranked after all others, and no key account until you decide so.",
      error: "Please give a share from 0 % to 100 %.",
    },
    spread: {
      label: "Spread of weights",
      note: "How far weights move at random for the stability of the list. 100 % tries every possible weighting.",
      error: "Please give a share from 0 % to 100 %.",
    },
    cut: {
      label: "Cut of the portfolio",
      note: "From this attractiveness and strength on, an account is on the high side.",
      error: "Please give a number from 1 to 100.",
    },
    weightsFrom: {
      label: "Weights from",
      note: "The weights typed on Criteria, or those that comparing the criteria in pairs amounts to.",
      error: "Please choose one of the list.",
    },
    today: {
      label: "Today",
      note: "The day that everything is looked at from; choosing and refreshing set it to today. Type another date to see how things stand on that day; empty the cell to go back.",
      error: "Please type a date.",
    },
    health_progress: {
      label: "Health: questions",
      note: "How much the questions answered count in the health of a plan.",
      error: "A weight is a number of 0 or more.",
    },
    health_roles: {
      label: "Health: roles",
      note: "How much it counts that each of the six roles is held.",
      error: "A weight is a number of 0 or more.",
    },
    health_themes: {
      label: "Health: themes",
      note: "How much it counts that each theme has an objective.",
      error: "A weight is a number of 0 or more.",
    },
    health_actions: {
      label: "Health: actions",
      note: "How much it counts that actions are on time.",
      error: "A weight is a number of 0 or more.",
    },
    health_stakeholders: {
      label: "Health: deciders",
      note: "How much it counts that those who decide are covered.",
      error: "A weight is a number of 0 or more.",
    },
    health_review: {
      label: "Health: review",
      note: "How much it counts that the last review is recent.",
      error: "A weight is a number of 0 or more.",
    },
    chance_lead: {
      label: "Chance: lead",
      note: "How likely it is that an opportunity that is here is won.",
      error: "A chance is a share from 0 % to 100 %.",
    },
    chance_talks: {
      label: "Chance: in talks",
      note: "How likely it is that an opportunity that is here is won.",
      error: "A chance is a share from 0 % to 100 %.",
    },
    chance_proposal: {
      label: "Chance: proposal",
      note: "How likely it is that an opportunity that is here is won.",
      error: "A chance is a share from 0 % to 100 %.",
    },
    chance_agreed: {
      label: "Chance: agreed",
      note: "How likely it is that an opportunity that is here is won.",
      error: "A chance is a share from 0 % to 100 %.",
    },
    chance_won: {
      label: "Chance: won",
      note: "How likely it is that an opportunity that is here is won.",
      error: "A chance is a share from 0 % to 100 %.",
    },
    chance_lost: {
      label: "Chance: lost",
      note: "How likely it is that an opportunity that is here is won.",
      error: "A chance is a share from 0 % to 100 %.",
    },
  },
};
