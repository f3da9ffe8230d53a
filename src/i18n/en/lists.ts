/** How a list is read: the setting for several rows an account, and the sheet of words that are ratings. */
export const lists = {
  rowsSetting: {
    label: "Several rows an account",
    note: "Where the list has several rows an account: add them up, take the latest or the first, or keep each as an account. It counts from the next run on.",
    error: "Please choose one of the list.",
  },
  rates: {
    title: "Exchange rates",
    note: "What one unit of each currency is worth in the one you report in: 1 for that one. With a rate, amounts are converted; a currency without one counts as not known.",
    headers: { currency: "Currency", rate: "Rate" },
    error: "A rate is a number above 0, such as 1.08.",
  },
  words: {
    title: "Words as ratings",
    note: "What each word of the list counts as, from 1 to 5. Change a rating: everything follows. For a word that is new in the list, add a line.",
    headers: { column: "Column of the list", word: "Word", rating: "Rating" },
    error: "A rating goes from 1 to 5; 0 is not known.",
  },
};
