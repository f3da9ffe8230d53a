/** The sheet that shows who covers which role. */
export const coverage = {
  title: "Role coverage",
  note: "Who holds each of the six roles, from the Team sheet: fill it in, this view follows. ▲ open is a gap; ◆ marks {limit} roles or more of one person on the account.",
  headers: {
    account: "Account",
    manager: "Account manager",
    tier: "Tier",
    covered: "Covered",
    gaps: "Gaps",
    most: "Most roles held by one person",
  },
  often: "◆ often missing",
  open: "▲ open",
};
