/** Sentences for findings, by code: what the person should know about their data. */
export const findings = {
  "weight-not-usable": "The weight {value} is not a number of at least 0; it counts as 0. Please type a number.",
  "axis-not-known": "{value} is no axis. Please choose one of the list; until then the usual axis counts.",
  "direction-not-known": "{value} is no direction. Please choose one of the list; until then live ratings of this criterion show an error.",
  "breakpoints-not-usable": "The breakpoints of this criterion are not four or two ascending numbers. Please mend them; until then its ratings show an error.",
  "no-room-below": "{count} new accounts have no room below the table. Please move what stands there and run this again.",
  "account-no-longer-listed":
    "{account} is no longer in your list. Its row and what was typed in it stay; delete the row if it is not needed.",
  "criterion-without-column": "{criterion} has no column in the Scores table. Please add a column with this heading and run this again.",
  "unknown-placeholder": "The template names {{{name}}}, which is not known. It stays as it is.",
  "tie-at-cap":
    "{inside} is the last account within the cap of {cap} and {outside} the first outside, with the same score of {score}. Growth potential, fit and name decided.",
  "over-cap-by-tie": "{count} accounts share the places within the cap of {cap}: they are equal in everything. Please rate them further.",
  "plan-renamed": "The plan of {account} is on the sheet {sheet}: Excel does not allow the account's name as it is.",
};
