/** The command line. */
export const cli = {
  help: `Key account management: reads the list of accounts in a workbook and writes a new workbook.

Usage: npm run --silent kam -- COMMAND IN.xlsx [-o OUT.xlsx] [options]

Commands
  plan    live scores, the list of key accounts, a plan for each, team and role coverage
  score   live scores and the list of key accounts alone
  refresh brings plans up to date, and the Actions, Plans and Reviews sheets with them
  reset-template
          writes the plan template as it comes with KAM; the one that is there is kept
  add     makes or shows a sheet on request: kam add SHEET IN.xlsx -o OUT.xlsx, where SHEET is
          Knock-out rules, AHP, Questions, KAM Plan Template, Role matrix, Definition, Trust …;
          programme adds the Programme with all its checks
  actions lists what is to be done in all plans; writes nothing
  why     says why an account stands where it does; writes nothing
  compare says what changed: kam compare OLD.xlsx NEW.xlsx; writes nothing
  check   says everything there is to say about a workbook, the worst first; writes nothing
  coverage
          who holds which role, gaps, load and candidates for them; writes nothing
  calendar
          reviews, contracts and open actions for a calendar: kam calendar IN.xlsx -o kam.ics
  review  the page of an account for its client, in a workbook of its own:
          kam review IN.xlsx --account NAME -o PAGE.xlsx

Options of plan, score, refresh and reset-template
  -o, --output OUT.xlsx      the workbook to write; it may replace an older one
      --values               (not reset-template) also writes OUT-values.xlsx: formulas as values,
                             for LibreOffice and other programs without them

Options of plan, score and why (compare takes --sheet)
      --sheet NAME           the sheet with the list, if it is not the active one
      --map CRITERION=Header the column that serves a criterion; nothing after = means: rate by hand
                             {ids}
      --rows sum|latest|first|as-is
                             what to do with several rows of an account (sum)
      --words accept         read words such as high, medium, low as the ratings proposed

Options of plan and score
      --cap N                how many key accounts there may be ({cap}); over {limit} with --reason only
      --reason TEXT          why the cap is over {limit}

Options of plan
      --plans N              how many plans to write at most, best rank first (all)
      --rigor light|standard|deep
                             how deep new plans go: 12, 30 or 57 questions (light)
      --template NAME|FILE.xlsx
                             what new plans are copied from: a sheet of the workbook, or a file

Options of why and review
      --account NAME         the account; case and accents do not matter

Options of actions
      --owner NAME           the actions of one person alone
      --overdue              those alone that are late

Options of all
      --lang en|es           language of the sheets and of this output (that of your headers)
      --platform desktop|web which of Excel's two faces to behave as (desktop)
      --today YYYY-MM-DD     the day that counts as today (the clock's)
      --all                  (plan, score, refresh) tell again what was told at the last run
      --json                 print one JSON object instead of text
      --version              print the version
  -h, --help                 print this`,
  check: { nothing: "There is nothing to look at.", heading: "{severity}: {count}" },
  coverage: { summary: "{open} of {roles} roles on {accounts} key accounts are open." },
  noCommand: "Please say what to do: plan IN.xlsx -o OUT.xlsx (--help tells more).",
  unknownCommand: "There is no command {command}. There are: {commands} (--help tells more).",
  nothingToRead: "Please name the workbook to read: {command} IN.xlsx.",
  noInput: "Please name the workbook to read: {command} IN.xlsx -o OUT.xlsx.",
  tooManyInputs: "Please name one workbook to read, not {count}: {files}. A name with spaces goes in quotation marks.",
  noAccount: "Please name the account: why IN.xlsx --account NAME.",
  why: { id: "{account} (id {id})", rating: "Rating", points: "Points", most: "of" },
  compare: {
    inputs: "Please name two workbooks, not {count}: compare OLD.xlsx NEW.xlsx.",
    head: "What changed from {older} to {newer}",
  },
  noAddition: "Please name the sheet and the workbook: add SHEET IN.xlsx -o OUT.xlsx.",
  added: "{sheet} is there now.",
  noOutput: "Please name the workbook to write: -o OUT.xlsx.",
  unknownOption: "There is no option {option}. There are: {options} (--help tells more).",
  otherOption: "{option} is not an option of {command}, which takes {options} (--help tells more).",
  noValue: "{option} needs a value after it (--help tells more).",
  noValueTaken: "{option} takes no value, but {value} was given.",
  badOutput: "The workbook to write needs a name that ends in .xlsx, not {value}.",
  badNumber: "{option} takes a whole number from {least} to {most}, not {value}.",
  badChoice: "{option} takes one of {choices}, not {value}.",
  badDay: "{option} takes a day such as 2026-01-31, not {value}.",
  badMap: "--map takes criterion=Header, not {value}. Criteria: {ids}.",
  noCriterion: "There is no criterion {value}. There are: {ids}.",
  sameFile: "The workbook to write is the one to read. Please choose another name for -o, so that your list stays as it is.",
  isFolder: "{file} is a folder. Please name a workbook.",
  noFolder: "There is no folder {folder} to write {file} in. Please make it first, or choose another name for -o.",
  cannotRead: "{file} cannot be read: {reason}.",
  cannotWrite: "{file} cannot be written: {reason}.",
  cannotPrint: "What was done could not be printed: {reason}.",
  /** Why a file for --template cannot be used. */
  templateErrors: {
    "not-xlsx": "{file} is not an Excel workbook (.xlsx). Please save your template as .xlsx and try again.",
    encrypted: "{file} is protected with a password. Please save a copy of your template without one and try again.",
    damaged: "{file} is damaged and cannot be read. Please open your template in Excel, save it again and try again.",
  },
  /** Node's codes. */
  reasons: {
    ENOENT: "there is no such file",
    EACCES: "you are not allowed to",
    EPERM: "you are not allowed to",
    EROFS: "this disk takes no writing",
    ENOSPC: "the disk is full",
    ENOTDIR: "what should be a folder is a file",
    ENAMETOOLONG: "the name is too long",
    EBUSY: "another program has it open",
    EPIPE: "nobody reads it any more",
    READONLY: "it is read-only",
    NOTFILE: "it is no file",
    NOTTEXT: "it is not a text",
    QUOTES: "a quotation mark in it is opened and not closed",
    TOOLARGE: "it has more than {count} cells",
  },
  /** What to do about an error, where that differs from Excel. */
  errors: {
    "template-too-early":
      "This workbook lacks sheets that a plan template looks at: Settings or Team. Please make them first: plan IN.xlsx -o OUT.xlsx.",
    "no-plans": "There are no plans in this workbook yet. Please make them first: plan IN.xlsx -o OUT.xlsx.",
    "no-such-sheet": "There is no sheet {sheet}. There are: {sheets}.",
    "no-list-on-sheet": "The sheet {sheet} is one of ours. Please say which sheet has your list: --sheet NAME.",
    "empty-sheet": "The sheet {sheet} is empty. Please say which sheet has your list: --sheet NAME.",
    "no-account-column":
      "No column of {sheet} is recognised as the account. Please say which it is, --map account=Header, with one of: {headers}.",
    "two-lists":
      "{sheet} has two account lists, {first} and {second}. Please move one to a sheet of its own, or say which heading names the accounts, by its cell ({firstCell} or {secondCell}) where both are called alike: --map account=Header.",
    "no-headings":
      "The list on {sheet} has no headings. Please write them in a row above it, or name its columns by their letters, such as --map account={account}: {columns}.",
    "list-elsewhere":
      'The sheet {sheet} holds no list of accounts, but {other} does: {count} accounts. Please read that: --sheet "{other}".',
    "no-such-column": "{sheet} has no column {column} for --map. Please choose one of these: {headers}.",
    "cap-too-high":
      "A cap of {cap} is refused: over {limit} it is not a list of key accounts. Please choose {limit} or fewer, or give a reason: --reason TEXT.",
  },
  mapping: "What each column of {source} is taken for (--map says otherwise)",
  criterion: "Criterion",
  column: "Column",
  typed: "none: rate it by hand on {sheet}",
  ranking: "Ranking, key accounts with a star",
  headers: { rank: "Rank", account: "Account", score: "Score", tier: "Tier", completeness: "Complete", key: "Key" },
  more: "… and {count} more on {sheet}",
  nobody: "No account has a rank yet: please rate them on {sheet}, or give the list columns that say more.",
  summary: "Accounts: {accounts} · with a score: {scored} · key accounts: {keyAccounts} · plans: {plans}",
  unranked: "Without a rank: {count} (no score, knocked out or not complete enough; {sheet} says why)",
  written: "Written to {file}; {input} is as it was.",
  sheets: "Sheets",
  plans: "Plans",
  warnings: "Please look at",
  moreWarnings: "… and {count} more: --json shows all",
  refresh: {
    summary: "Plans: {plans} · overdue actions: {overdue} · stale plans: {stale} · conflicts: {conflicts}",
    conflicts: "Conflicts stand on {sheet}, in the column {column}: please write the same in the plan and there, then refresh again.",
    stale: "yes",
    nothingNew: "Everything was up to date already.",
  },
  reset: {
    next: "New plans are copied from {sheet}, which is as it comes with KAM. Plans that are there stay as they are.",
    kept: 'The template that was there is kept as {sheet}. To copy plans from it: --template "{sheet}".',
  },
  calendar: {
    noOutput: "Please name the file for calendars to write: -o kam.ics.",
    badOutput: "The file for calendars needs a name that ends in .ics, not {value}.",
    written: "Written to {file}.",
    summary: "Reviews: {reviews} · days of contracts: {contracts} · open actions: {actions}",
    next: "Open it with your calendar. Opened again after a change, days move instead of standing there twice.",
  },
  review: {
    written: "Written to {file}: the page of {account} alone.",
    summary: "Goals: {goals} · measures: {measures} · our promises: {ours} · theirs: {theirs}",
    next: "Of the actions, only those that serve a goal on the page are on it. Look it over before you show it.",
  },
  actions: {
    summary: "Open actions: {count} · overdue: {overdue}",
    none: "The plans hold no actions yet. Please write them into the tables of actions of the plans, or onto the Actions sheet, and refresh.",
    noneOpen: "Every action is done.",
    noneOverdue: "No action is overdue.",
    noOwner: "{owner} owns no action. Owners are: {owners}.",
    noOwners: "No action has an owner yet. Please write one into the plans or onto the Actions sheet.",
  },
  steps: { open: "Read the file", save: "Write the file" },
  demo: {
    steps: { before: "Type in how things stood a quarter of a year ago", now: "Type in what has changed" },
    start: "{list}: the accounts of an invented company, as people keep them.",
    typed:
      "So that no sheet is empty, the demo also typed in what people would have: the list as it stood a quarter of a year ago, with a first run then; roles on {team}; two plans ({plans}) and their reviews. All of it is invented, and the sheets say so.",
    end: "In Excel, open {file}: it begins with {start}, then look at {ranking} and {portfolio}.\nIn LibreOffice and other programs without the KAM functions, open {copy}: the same as values.\nThen try your own list:",
  },
};
