/** Names of criteria, axes, directions, roles, policies: the field's standard terms. */
export const terms = {
  criteria: {
    currentRevenue: "Current revenue",
    growthPotential: "Growth potential",
    renewalLikelihood: "Likelihood of renewal",
    winNowGrowLater: "Likelihood to win now and grow later",
    relativeEffort: "Relative effort to advance",
    relationshipStrength: "Relationship strength",
    fit: "Fit: offering, culture, industry",
    logoAppeal: "Logo appeal",
  },
  axes: { attractiveness: "Attractiveness", strength: "Strength" },
  directions: { higher: "Higher is better", lower: "Lower is better" },
  missing: { reallocate: "Reallocate", lowest: "Lowest", strict: "Strict" },
  roles: {
    resultsDriver: "Results Driver",
    projectManager: "Project Manager",
    innovator: "Innovator",
    relationshipLead: "Relationship Lead",
    collaborator: "Collaborator",
    technicalExpert: "Technical Expert",
  },
  strategies: {
    invest: "Invest",
    investSelectively: "Invest selectively",
    maintain: "Maintain",
    manageForCash: "Manage for cash",
  },
  statuses: { key: "Key account", tie: "Tie at the line", waiting: "Waiting list" },
  decisions: { key: "Key account", waiting: "Waiting list", no: "No", disqualified: "Disqualified" },
  logChanges: { entered: "Entered", left: "Left" },
  /** What each rating means, shown as the hint of a rating cell: one line for 1 to 5. 5 is always best for us. */
  ratingHints: {
    currentRevenue: "1 hardly buys · 2 small · 3 average account · 4 large · 5 among our largest",
    growthPotential: "1 shrinking · 2 flat · 3 grows with its market · 4 clear room to grow · 5 could become one of our largest",
    renewalLikelihood: "1 about to leave · 2 at risk · 3 open · 4 likely to renew · 5 renews as a matter of course",
    winNowGrowLater: "1 no way in · 2 long shot · 3 even chance · 4 good first deal in sight · 5 first deal close, more behind it",
    relativeEffort: "1 far more effort than others · 2 more · 3 as usual · 4 less · 5 far less effort than others",
    relationshipStrength: "1 unknown to them · 2 one contact · 3 several contacts · 4 trusted by the deciders · 5 partner at the top level",
    fit: "1 hardly needs what we do · 2 weak · 3 partial · 4 good in two of offering, culture, industry · 5 good in all three",
    logoAppeal: "1 unknown name · 2 known locally · 3 known in its industry · 4 a reference others ask for · 5 opens doors by itself",
  },
};
