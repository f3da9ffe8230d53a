import type { RoleId } from "../../domain/roles";
import type { ListField } from "../../domain/team/readList";

/** One text for each of the domain's keys. */
type Words<Key extends string> = Readonly<Record<Key, string>>;

/** The account teams: role coverage, load and candidates. The names of the roles are in `terms`. */
export const team = {
  /** What each role is there for, in the space of a column. */
  shortDuties: {
    resultsDriver: "sets the bar, answers for the result",
    projectManager: "keeps the plan and the dates moving",
    innovator: "looks for value nobody has offered yet",
    relationshipLead: "wins trust, opens doors at the client",
    collaborator: "brings colleagues and client together",
    technicalExpert: "knows what our offer can do for them",
  } satisfies Words<RoleId>,
  usual: { often: "often missing", usually: "usually covered" },
  matrix: {
    title: "Role matrix",
    agreed: "(as agreed)",
    openOf: "{count}, tier {tier} {tierA}",
    note: "Type names into the blue cells, several with a comma. A name with a question mark is a proposal: type the name, or yes, to confirm it. Until then it counts as a gap.",
    headers: { account: "Key account", lead: "Tier, manager", held: "Held", words: "In words" },
    open: "open",
    totals: "Open, of which tier {tier}",
    ofRoles: "open of {count} roles",
    hint: "Names, several with a comma. Type yes to confirm a proposal, no to decline it.",
  },
  list: {
    title: "Team list",
    note: "One row for each person, account and role, for those who keep the team as a list. It says the same as the role matrix after a refresh. Whoever left gets a last day: rows are kept.",
    headers: {
      account: "Account",
      person: "Person",
      role: "Role",
      strength: "Strength, 1 to 5",
      since: "Since",
      until: "Until",
    } satisfies Words<ListField>,
    strengthHint: "1 learns it · 2 does it with help · 3 does it well · 4 others ask for advice · 5 teaches it",
    untilHint: "The last day in the role, or the word left. A row with a person and a last day alone: they left the company.",
  },
  load: {
    title: "Load across accounts",
    headers: {
      person: "Person",
      accounts: "Key accounts",
      roles: "Roles held, most {limit}",
      most: "Most on one account",
      words: "In words",
    },
    settings: { onAccount: "Roles on one account that are too many", inAll: "Most roles one person may hold" },
  },
  candidates: {
    title: "Who could fill a gap: proposals, yours to decide",
    headers: { account: "Gap", role: "Role", candidate: "Candidate and reason" },
    nobody: "nobody with room and strength in the role: train or hire",
  },
  people: { byAccount: "People and accounts", byRole: "People and roles", heat: "Open roles by tier" },
  sentences: {
    "all-held": "All roles held",
    "all-held-but": "All held, but {person} holds {count} roles",
    nobody: "Nobody confirmed yet",
    gaps: "No {roles}",
    "gaps-more": "No {roles}, +{more}",
    "gaps-but": "{gaps}; {person} holds {count} roles",
    free: "{count} free",
    full: "no room left",
    over: "{count} over",
    "on-account": "{count} roles",
    "on-account-one": "1 role",
    "does-it": "does it on {count} accounts",
    "does-it-one": "does it on 1 account",
    strength: "strength {strength} on {account}",
    candidate: "{person}: {reason}, {free} free",
  },
  findings: {
    "team-cell-error": "This cell shows {error}, so nobody is read from it. Please fix the cell.",
    "team-yes-to-nobody":
      "A yes stands for {role} on {account}, but nobody is proposed there. Please type the name of whoever holds the role.",
    "team-row-incomplete": "This row of the team says no {missing}, so it counts for nothing. Please fill it in, or delete the row.",
    "team-role-unknown": "“{value}” is none of the six roles, so this row fills no gap. Please choose one of the list.",
    "team-role-near": "“{value}” is none of the six roles; {role} may be meant. Please choose it, so that the row fills a gap.",
    "team-strength-unread": "“{value}” is not a strength. Please type a number from 1 to 5, or leave the cell empty.",
    "team-date-unread": "“{value}” is not a date, so it counts for nothing. Please type it as a date, such as 2026-03-31.",
    "team-no-until":
      "The role matrix no longer names {person} as {role} on {account}, but the team list still does and has no column Until. Please add one, or delete the row.",
    "team-left-still-named":
      "{person} is named as {role} on {account}, but the team list says that they left. The role counts as open. Please name somebody else.",
    "team-left": "{person} left as {role} on {account}, and nobody has taken over. Please name a successor.",
    "team-conflict":
      "The role matrix names {matrix} as {role} on {account}, the team list names {list} ({listWhere}). Both count until you make them the same.",
    "team-conflict-list-empty":
      "The role matrix names {matrix} as {role} on {account}, the team list nobody any more. They count until you make both the same.",
    "team-nobody": "Nobody is confirmed on {account} yet. Please type names in the role matrix or the team list, the Results Driver first.",
    "team-gaps": "Nobody holds these roles on {account}: {roles}. Please name somebody for each.",
    "team-overload-account":
      "{person} holds {count} roles on {account}; from {limit} on, hardly anybody does all of them well. Please hand some over.",
    "team-overload-all":
      "{person} holds {count} roles on {accounts} accounts, {over} more than the {limit} that one person should. Please hand some over.",
    "team-account-unknown": "{account} is in the team but not in your list of accounts. Please correct the name, or end the row.",
    "team-account-near": "{account} is in the team but not in your list of accounts; {suggestion} may be meant. Please correct the name.",
    "team-person-twin": "{person} and {other} differ in accents alone and count as two people. Please write the name in one way.",
  },
};
