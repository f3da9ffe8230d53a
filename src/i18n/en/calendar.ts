/** Words of the file for calendars. */
export const calendar = {
  name: "Key accounts",
  titles: {
    review: "Review of {account}",
    notice: "{account}: last day to give notice of {what}",
    contractEnd: "{account}: {what} ends",
    action: "{account}: {what}",
  },
  owner: "Owner: {owner}",
  nobody: "Nobody has it yet.",
};
