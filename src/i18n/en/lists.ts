/** How a list is read: the setting for several rows an account, and the sheet of words that are ratings. */
export const lists = {
  rowsSetting: {
    label: "Several rows an account",
    note: "Where the list has several rows an account: add them up, take the latest or the first, or keep each as an account. It counts from the next run on.",
    error: "Please choose one of the list.",
  },
  words: {
    title: "Words as ratings",
    note: "What each word of the list counts as, from 1 to 5. Change a rating: everything follows. For a word that is new in the list, add a line.",
    headers: { column: "Column of the list", word: "Word", rating: "Rating" },
    error: "A rating goes from 1 to 5; 0 is not known.",
  },
};
