/** How accounts stood at the last runs. */
export const runs = {
  title: "Last run",
  note: "How accounts stood when something last changed, and before: what Start and Ranking call moved. Nothing is typed here.",
  last: "This list",
  before: "The one before",
  told: { choose: "What the last run told", refresh: "What the last refresh told" },
  headers: {
    account: "Account",
    score: "Score",
    rank: "Rank",
    key: "Key",
    accountBefore: "Account before",
    scoreBefore: "Score before",
    rankBefore: "Rank before",
    keyBefore: "Key before",
  },
};
