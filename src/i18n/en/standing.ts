/** What a person should know of a workbook before they ask for anything: one sentence each. */
export const standing = {
  "read-only": "This workbook is open for reading only. Rank and look as you like; to choose and plan, save a copy.",
  "structure-protected":
    "The structure of this workbook is protected, so no sheet can be added. Release it under Review > Protect Workbook, then go on.",
  "sheet-protected": "{sheet} is protected: it can be read, not written. Release it under Review > Unprotect Sheet, then go on.",
  large: "{accounts} accounts: ranked here in seconds. Writing the sheets takes about a minute, and can be stopped.",
  others: {
    one: "Somebody else changed {count} place. What is shown here is up to date with it.",
    other: "Somebody else changed {count} places. What is shown here is up to date with them.",
  },
};
