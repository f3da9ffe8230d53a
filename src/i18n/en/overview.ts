/** What the sheets across all plans are called. */
export const overviewNames = { renewals: "Renewals", whitespaceMap: "Whitespace" };

/** Texts of the sheets across all plans; they are made on request, once there are plans. */
export const overview = {
  renewals: {
    title: "Renewals",
    note: "Contracts of all plans, the next notice first. N: last day to give notice, E: the contract ends. Each becomes an action on its plan, once.",
    headers: {
      account: "Account",
      contract: "Contract",
      value: "Value a year",
      notice: "Notice by",
      end: "Ends",
      days: "Days left",
      owner: "Owner",
      decider: "Who decides",
    },
    marks: { notice: "N", end: "E" },
    total: "Total",
    undated: "No contract with a date: {accounts}. Please fill in the contracts on their plans.",
    complete: "Every plan has a contract with a date.",
    empty: "No plan has a contract yet. Please fill in the contracts on the plans, then refresh.",
  },
  whitespace: {
    title: "Whitespace",
    note: "What each account could still buy, by offering, from the plans. ✓ ours, ✕ not relevant, ? not asked yet.",
    account: "Account",
    total: "Total",
    untapped: "Untapped, in all",
    marks: { ours: "✓", notRelevant: "✕", unknown: "?" },
    openings: {
      title: "The largest openings",
      headers: { opening: "Account and offering", current: "Current", potential: "Potential", untapped: "Untapped", owner: "Owner" },
    },
    noOwner: "▲ nobody",
    empty: "No plan has whitespace yet. Please fill in what each account buys and could buy on its plan, then refresh.",
  },
};
