/** What the sheets of the programme say beside the questions of its checks. */
export const programmeSheets = {
  id: "Id",
  before: "Before",
  level: "Level, 1 to 5",
  inWords: "In words",
  meaning: "What it means",
  counts: "Counts",
  anchors: "What the numbers mean",
  /** Behind the name of an area or a question: its mean over everybody. */
  everybody: "Everybody",
  listError: "Please choose yes, partly or no.",
  ratingError: "Please type a number from {lowest} to {highest}, or leave the cell empty.",
  /** Of the ways of selling and managing, as a hint at a habit. */
  poles: "1: {selling}. 5: {managing}.",
  own: "Our own definition",
  ofFour: "{mean} of 4",
  guide: {
    title: "Keys and errors",
    note: "What leads to the top, and the errors that programmes make over and over: where each stands in this workbook.",
    headers: { key: "Key", text: "What it means", error: "Error", guard: "What guards against it", shown: "Shows here?", go: "Where" },
  },
  figures: {
    title: "Figures",
    headers: { base: "Base", caveat: "Caveat", first: "First number", second: "Second number", hint: "What to type" },
    hints: {
      periods: "the year before, and the last full year",
      existing: "offers made to customers, and won",
      prospects: "offers made to prospects, and won",
      none: "nothing: it is not the same measure",
    },
    prospects: "The same, to prospects that never bought",
  },
  rounds: {
    title: "Rounds",
    note: "What each check came to on the days on which something had changed. The last round before today stands beside each result as “Before”. Lines are only added.",
    headers: { date: "Date", check: "Check", item: "Of it", value: "Value" },
  },
  actions: {
    headers: { severity: "How pressing", about: "Account or person", where: "Found in", key: "Key" },
    none: "Nothing to propose at present.",
  },
  severities: { late: "Now", soon: "Before the next review", note: "Good to know" },
};
