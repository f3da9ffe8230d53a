/** Sentences for findings, by code: what the person should know about their data. */
export const findings = {
  "earlier-layout":
    "{sheet} keeps the layout of an earlier version. For the present one, please move your notes off it, delete the sheet and run again.",
  "typed-on-overview": "{text} stands where this sheet shows something of the plans. Please move it beside the list, then refresh.",
  "typed-on-start":
    "«{text}» was typed where Start shows something. It stays; to see what KAM shows there, please clear the cell and run again.",
  "weight-not-usable": "The weight {value} is not a number of at least 0; it counts as 0. Please type a number.",
  "axis-not-known":
    "{value} is not an axis. Please choose one of the list; until then this criterion counts on neither axis of the portfolio.",
  "direction-not-known":
    "{value} is not a direction. Please choose one of the list; until then live ratings of this criterion show an error.",
  "breakpoints-not-usable":
    "The breakpoints of this criterion are not four or two ascending numbers. Please correct them; until then its ratings show an error.",
  "rule-not-usable":
    "The knock-out rule {rule} cannot be used. Please choose a criterion, an operator and a rating from 1 to 5; until then nobody is ranked.",
  "setting-not-usable":
    "“{value}” cannot be used for {setting}. Please correct it; until then {standard} counts here, and cells that need it may show an error.",
  "cap-high": "A cap of {cap} is high: 15 to {usual} is usual for a company. The more key accounts, the less each of them gets.",
  "cap-share":
    "A cap of {cap} would make {share} % of the {accounts} accounts key; over {limit} % the list protects nobody. Please consider {suggested}.",
  "cap-without-reason": "The cap of {cap} has no reason, so {limit} counts. Please write the reason below it, or a lower cap.",
  "pairwise-no-room":
    "{criteria} cannot be added to the comparisons in pairs, so they weigh nothing there. Please move what stands beside or below the table (it takes {most} criteria at most), or delete the sheet to have it recreated.",
  "key-though-out":
    "{account} was decided to be a key account though a rule knocks it out: {rule}. Please take back the decision, or change the rule.",
  "part-of-not-known": "{value} is not a criterion. Please write the name of the criterion that this one is a part of.",
  "manager-over-cap":
    "{manager} leads {count} key accounts, more than the {cap} that one account manager should have. Please share them out or drop some.",
  "no-room-below": "{count} new accounts have no room below the table. Please move what stands there and run this again.",
  "column-among-ratings":
    "The column {header} stands among the ratings and holds what is not a rating from 1 to 5, so every score is an error. Please move it to the right of the ratings.",
  "plan-rigor-unknown": "The rigor {value} is not known. Please choose light, standard or deep; until then the plan counts as light.",
  "plan-date-unread": "“{value}” is a text and no date, so it does not count. Please type it again as a date, such as 2026-03-31.",
  "plan-word-unknown": "“{value}” in {column} is none of the words that count. Please choose one of the list.",
  "answers-not-counted":
    "Questions with an answer that are still Open: {codes}. They do not count yet. Please choose Answered, or write what is missing.",
  "tasks-of-settled":
    "Questions that are settled while their tasks are not: {codes}. Please set the tasks to Done, or open the questions again.",
  "tasks-done-unanswered":
    "Tasks that are done while their questions are open: {codes}. Please write the answers and choose Answered, or open the tasks again.",
  "time-to-revisit":
    "It was decided to revisit this account by now. Reason for leaving it out: “{reason}”. Please write when it was reinstated, or a later date to revisit it.",
  "revisit-not-after": "Please choose a date to revisit that comes after the date of the decision.",
  "disqualified-elsewhere":
    "{account} is disqualified on the Scores sheet, but its plan says that it is a candidate. Please write the reason into the plan, or take the decision back here.",
  "stakeholder-check": "{text}",
  "calculated-on-request":
    "This workbook calculates only when it is told to, so figures may be old or missing. Please press F9, or choose Formulas > Calculation Options > Automatic.",
  "contacts-overdue":
    "It is time to meet {people} again. Please agree on a day and write it under Next contact, or the last contact if it was since.",
  "deciders-unmet": "{people}: decides, and nobody has met them. Please plan a contact, and write the day under Last contact once it was.",
  "risks-worst": "The worst open risks: {risks} of 25. Please say what you do about them, or bring their rating up to date.",
  "review-waits":
    "Excel is still calculating this plan, so its review was not noted: it would lack figures. Please refresh again in a minute.",
  "decisions-wait": "Excel is still calculating Scores, so what the plans decide was not carried over. Please refresh again in a minute.",
  "plan-twice": "{sheet} is a copy of the plan {first}: it is left alone. Please delete one of the two.",
  "account-renamed": "{to} is taken for what was {from} before: the names are alike. All that was typed about it stays with it.",
  "account-no-longer-listed":
    "{account} is no longer in your list. Its row and what was typed in it stay. If it has another name now, write its new name here and delete the row that came for it below; delete this row if it is not needed.",
  "plan-account-unlisted":
    "{account} is no longer in your list, so its plan shows no numbers. If it has another name now, write its new name here: its plan and all that was typed follow.",
  "question-code-twice":
    "The code {code} stands twice among the questions; the first one counts. Please give this one another code, or empty it to get a free one.",
  "question-code-given": "This question had no code and was given {code}.",
  "question-level-unknown": "The rigor {value} is not known, so every plan asks this question. Please choose one of the list.",
  "question-stage-unknown": "The stage {value} is not known, so this question counts for none. Please choose one of the list.",
  "question-column-missing": "The table of questions has no column {column} any more, so plans get no new questions. Please put it back.",
  "action-check": "{account}: {text}",
  "unknown-placeholder": "The template names {{{name}}}, which is not known. It stays as it is.",
  "tie-at-cap":
    "{accounts} are equal in score ({score}), growth potential, fit and revenue, and there are not enough places for all of them ({free} left of {cap}). Please decide who is key.",
  "tie-decided":
    "{inside} is the last account on the list and {outside} the first outside, with the same score of {score}. {criterion} decided.",
  "provisional-behind":
    "{outside} has a score of {outsideScore}, more than {inside} with {score}, but stands behind it: only {known} % of the weight is known.",
  "places-free":
    "{free} of {cap} places are free: {below} more accounts have a score but are below {lowest}, the lowest for being proposed, or to be managed for cash. The cap is a limit, not a quota.",
  "provisional-accounts":
    "{count} accounts are provisional, as less than {needed} % of the weight is known of them: {accounts}. They get no place and no plan until you rate more or decide so.",
  "ranked-on": "Ranked on {rated} of {criteria} criteria, {share} % of the weight.",
  "worth-typing": "The {count} ratings worth typing first: {ratings}.",
  "over-cap": "There are {count} key accounts, {cap} is the cap. Please drop one for each that you let in: the Scores sheet says which.",
  "plan-renamed": "The plan of {account} is on the sheet {sheet}: Excel does not allow the account's name as it is.",
  "template-not-needed":
    "{file} was not brought in: every key account on this list has a plan already, and those stay as they are. Only new plans are copied from a template.",
  "plan-shared":
    "More than one key account is called {account}, and they share the plan on the sheet {sheet}. Please rename one in your list if each is to have a plan.",
  "guessed-column":
    "{header} stands in for {criterion}: columns like it often do (confidence {confidence} %). Please check that it serves, or choose another column.",
  "guessed-client-size":
    "{header} stands in for {criterion} (confidence {confidence} %). In customer systems this is often the client's own size, not what they buy from you: if so, choose another column or none.",
  "guessed-period":
    "No column is called revenue, so {header} stands in for {criterion} (confidence {confidence} %). Please check that it serves, or choose another column.",
  "guessed-sum":
    "No column holds the total, so the sum of {header} stands in for {criterion} (confidence {confidence} %). Please check that it serves, or choose another column.",
  "words-proposed":
    "{header} holds words, so {criterion} is not read from it yet. They can be read as ratings: {words}. Accept this (on the command line: --words accept), or rate on the Scores sheet.",
  "words-unused":
    "{header} is not used. Its words can be read as ratings ({words}): choose it for a criterion and accept the words if it should count.",
  "unused-other-column": "{header} could serve for {criterion} but is not used: {other} does. Choose it instead if it says more.",
  "unused-dates": "{header} is called like {criterion} but holds dates, so it is not used.",
  "unused-same": "{header} could stand in for {criterion} but says the same of all accounts, so it is not used.",
  "unused-empty": "{header} is called like {criterion} but is empty, so it is not used.",
  "unused-numbers":
    "{header} is called like {criterion} but its numbers are not ratings, shares or marks, so it is not used. Choose it for {criterion} if it should count.",
  "unused-client-size":
    "{header} is the client's own size, not what they buy from you, so it is not used. Choose it for a criterion if it should count.",
  "unused-expected": "{header} is money that is expected, not earned, so it is not used. Choose it for a criterion if it should count.",
  "currencies-unnamed":
    "{header} holds several currencies ({currencies}), and their amounts were ranked together as if they were one. To have them converted, please write each currency's code in a column called Currency beside the amounts, or choose a column in one currency.",
  "currencies-differ":
    "{header} holds several currencies ({currencies}), and their amounts were ranked together as if they were one. Please type what one unit of each is worth on the sheet Rates and start again, or choose a column in one currency.",
  "number-styles-differ":
    "{header} mixes two ways of writing numbers: {value} was read as {number}. If its mark separates thousands, please type numbers instead of texts.",
  "percent-mixed":
    "{header} mixes fractions such as {fraction} and percentages such as {percentage}, so they cannot be compared. Please write all of them in one way.",
  "marks-to-ten":
    "{header} holds marks from {low} to {high}, not from 1 to 5. They become ratings by the breakpoints of {criterion} on the Criteria sheet: {low} counts as 1, {high} as 5. Please check the breakpoints there.",
  "section-left-out":
    "“{text}” was taken for a heading within the list and left out. If it is an account, please write something else about it in its row.",
  "parts-left-out":
    "{parts} rows below the {accounts} accounts hold what the accounts are made up of. They were left out, because the accounts' own rows hold the totals.",
  "rows-sum":
    "{rows} rows belong to {accounts} accounts. They were put together: amounts added, ratings averaged. To have it otherwise, choose the latest row, the first, or each row as it is (on the command line: --rows latest, first or as-is).",
  "rows-sum-by":
    "{rows} rows, told apart by {by}, belong to {accounts} accounts. They were put together: amounts added, ratings averaged. To have it otherwise, choose the latest row, the first, or each row as it is (on the command line: --rows latest, first or as-is).",
  "rows-latest":
    "{rows} rows belong to {accounts} accounts. The latest row of each counts, as was chosen. Amounts can be added instead (on the command line: --rows sum).",
  "rows-latest-by":
    "{rows} rows, told apart by {by}, belong to {accounts} accounts. The latest row of each counts, as was chosen. Amounts can be added instead (on the command line: --rows sum).",
  "rows-first":
    "{rows} rows belong to {accounts} accounts. The first row of each counts, as was chosen. Amounts can be added instead (on the command line: --rows sum).",
  "rows-first-by":
    "{rows} rows, told apart by {by}, belong to {accounts} accounts. The first row of each counts, as was chosen. Amounts can be added instead (on the command line: --rows sum).",
  "rows-as-is":
    "{rows} rows belong to {accounts} accounts, and each row counts as an account of its own, as was chosen. They can be put together instead (on the command line: --rows sum).",
  "rows-as-is-by":
    "{rows} rows, told apart by {by}, belong to {accounts} accounts, and each row counts as an account of its own, as was chosen. They can be put together instead (on the command line: --rows sum).",
  "lost-rows-added":
    "{rows} rows are “{value}” in {header}, and their amounts were added with the others. Please delete those rows, or read a list without them, if they should not count.",
  "account-alike":
    "{account} stands twice, in {first} ({firstKey}) and {second} ({secondKey}): two accounts that are called alike, told apart by their numbers. Formulas that look one up by name follow the first.",
  "accounts-near":
    "{second} may be the same account as {first} in {cell}. Both are kept; if they are one, please give them one name or delete one.",
  "managers-near":
    "{second} may be the same account manager as {first}. They count as two; if they are one, please write the name in one way.",
  "headers-in-pt": "The headings of {sheet} are in Portuguese. They were read; the sheets are written in English or Spanish.",
  "headers-in-fr": "The headings of {sheet} are in French. They were read; the sheets are written in English or Spanish.",
  "headers-in-de": "The headings of {sheet} are in German. They were read; the sheets are written in English or Spanish.",
  "headers-in-it": "The headings of {sheet} are in Italian. They were read; the sheets are written in English or Spanish.",
  "better-list":
    "The sheet {other} holds a list of {count} accounts that says more than {sheet}. {sheet} was read because it is the active sheet; choose {other} if that is your list.",
  "same-shape-list":
    "The sheet {other} holds a list with the same headings ({count} accounts). It was not read; put both lists on one sheet to compare them.",
  "currencies-converted": "{header} holds several currencies ({currencies}). Its amounts were converted by the rates on the sheet Rates.",
  "currency-without-rate":
    "{header}: {currencies} has no rate on the sheet Rates, so those amounts count as not known. Please type the rate there and start again.",
  "column-without-numbers":
    "{header} would serve for {criterion}, but it holds words. Please write ratings from 1 to 5 or amounts there, or rate on the Scores sheet.",
  "header-twice":
    "{header} is the heading of two columns. Column {column} counts, not column {other}; please rename one, or choose the other by its letters.",
  "other-list": "There is another list at {other}. It was left alone: the accounts come from {list}.",
  "total-left-out": "{label} was taken for a total and left out. If it is an account, please write its full name.",
  "note-left-out": "“{text}” was taken for a note below the list and left out. If it is an account, please move it into the list.",
  "header-repeated": "The headings stand here again. This row was left out.",
  "account-name-blank": "This row has no account name and was left out. Please type one, or delete the row.",
  "account-name-error": "The account name is an error ({error}), so the row was left out. Please correct the cell.",
  "account-twice":
    "{account} is in the list twice, in {first} and {second}. Both are kept, but formulas that look it up by name follow the first. Please rename or delete one.",
  "text-not-number": "“{value}” in {header} is not a number, so it counts as not known for {account}. Please type a number.",
  "source-not-found":
    "The list has no column called {value}, so {criterion} is rated by hand. Please write the header of a column as it stands in the list, or empty the cell.",
  "weights-not-known":
    "Settings take the weights from comparing in pairs, but too few are given, or one cannot be used: nobody has a score. Please compare what the AHP sheet names next, or choose Criteria sheet under Weights from.",
  "decision-not-known":
    "“{value}” is not a decision, so {account} is not on the list. Please choose one of the list of the cell, or empty it.",
  "rating-out-of-range":
    "{value} in {header} is not a rating from 1 to 5, so {account} has no score. Please type a rating, or empty the cell.",
  "probability-out-of-range":
    "{value} in {header} is not a probability from 0 to 1; for {account} it counts as the nearest end. Please correct it.",
  "percent-out-of-range":
    "{value} in {header} does not lie between 0 and 100; for {account} it counts as the nearest end. Please correct it.",
  "thousands-assumed":
    "{header} holds texts such as {value}, which was read as {number}. If the mark is a decimal mark, please type numbers instead of texts.",
  "value-error": "{value} stands in {header}, so {account} has no score. Please correct the cell.",
  "manager-error": "The account manager of {account} is an error ({error}) and was left out. Please correct the cell.",
  "more-cells-like-these": "The same is true of {count} more cells here.",
  "filter-cleared":
    "The filter on {sheet} was taken off before writing there, because Excel writes into the wrong rows while a filter hides some. Please set it again.",
  "look-refused-cells":
    "Excel did not accept formats and sizes of cells on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-inputs":
    "Excel did not accept drop-down lists and hints for typing on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-rules":
    "Excel did not accept colours by condition on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-outline":
    "Excel did not accept columns that fold away on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-charts":
    "Excel did not accept the chart on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-labels":
    "Excel did not accept names in the chart on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-tab":
    "Excel did not accept gridlines and tab colour on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-panes":
    "Excel did not accept the frozen rows on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-page":
    "Excel did not accept the page set-up for printing on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "look-refused-place":
    "Excel did not accept which sheets are hidden or shown first on {sheets} ({reason}). All values and formulas are written; please set this by hand where you miss it.",
  "file-linked-data-lost": "{count} cells of this sheet held linked data or pictures. They were saved with their text only.",
  "file-data-table-lost":
    "A what-if table of this sheet was saved with its results, but no longer calculates. Please recreate it in Excel.",
  "file-link-hints-lost": "{count} links of this sheet lost the hint that shows when the pointer rests on them.",
  "file-filter-lost": "A filter of this sheet was saved without its conditions. Hidden rows stay hidden: please set the filter again.",
  "file-sort-lost": "A table of this sheet no longer remembers how it was sorted. Its rows are as they were.",
  "file-shapes-lost": "{count} shapes or text boxes of this sheet could not be saved. Please copy them from your own file.",
  "file-charts-lost": "{count} charts of this sheet could not be saved. Please copy them from your own file.",
  "file-pictures-lost": "{count} pictures of this sheet could not be saved. Please copy them from your own file.",
  "file-objects-lost": "{count} embedded objects or controls of this sheet could not be saved. Please copy them from your own file.",
  "file-macros-lost": "The macros of the workbook were left out, as an .xlsx file holds none. They are still in your own file.",
  "file-signature-lost": "The digital signature of the workbook was taken off, as the workbook has changed.",
};
