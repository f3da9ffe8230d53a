/** Errors that stop an action: what happened and what to do. */
export const errors = {
  "no-list-on-sheet": "The sheet {sheet} is one of ours. Please go to the sheet with your account list and start again.",
  "cap-too-high":
    "A cap of {cap} is refused: over {limit} it is not a list of key accounts. Please choose {limit} or fewer, or give a reason.",
  "empty-sheet": "The sheet {sheet} is empty. Please go to the sheet with your account list, or paste the list here, and start again.",
  "no-accounts": "The list on {sheet} has headings but no accounts. Please write at least one account below the headings and start again.",
  "no-account-column": "No column of {sheet} is recognised as the account. Please call one Account, or choose it among these: {headers}.",
  "two-lists":
    "{sheet} has two account lists, {first} and {second}. Please move one to a sheet of its own, or say which one to read by the cell of its heading ({firstCell} or {secondCell}), and start again.",
  "no-headings":
    "The list on {sheet} has no headings. Please write them in a row above it (Account, Revenue …), or choose the columns by their letters: {columns}.",
  "one-column":
    "Everything on {sheet} stands in one column, {column}. Please split it at “{delimiter}”: select the column, choose Data > Text to Columns, and start again.",
  "accounts-across":
    "On {sheet} the accounts run across, a column each ({label} …). Please copy the list, choose Paste Special > Transpose on a new sheet, and start again there.",
  "form-not-list":
    "What stands on {sheet} is a form about one account ({label} …), not a list. Please go to a sheet with a row for each account and start again.",
  "list-elsewhere":
    "The sheet {sheet} holds no list of accounts, but {other} does: {count} accounts. Please go to {other} and start again.",
  "no-account-selected":
    "No account is selected. Please select a row that names one, in your list, on Scores or Ranking, or go to its plan, and start again.",
  "criteria-too-early":
    "There are no criteria to change yet. Choose key accounts first; what you change before that is given to the first run.",
  "decide-too-early": "Nothing is scored yet, so there is nothing to decide on. Please choose key accounts first.",
  "no-start": "This workbook has no Start sheet yet. Please choose key accounts first: that makes it.",
  busy: "KAM is still at work on this workbook. Please wait until it has finished, or cancel it in the pane, and start again.",
  cancelled: "Stopped, and nothing changed: the workbook is as it was before.",
  "cancelled-not-undone":
    "Stopped, but Excel could not be asked to take back what was written. Your own sheets are as they were. Please delete sheets that are unfinished and start again.",
  "no-role-matrix": "This workbook has no Role matrix yet. Please add it first: that writes the key accounts into it.",
  "role-taken": "{person} stands in that cell for {account}, and what was typed is not written over. Please change it on the sheet.",
  "no-such-plan": "There is no plan of {account} in this workbook. Plans that may be meant: {names}.",
  "no-such-account": "There is no account {account} in the list on {source}. Please look up its name there.",
  "account-not-sure": "There is no account {account} in the list on {source}. Did you mean: {names}?",
  "no-such-column": "{sheet} has no column {column}. Please choose one of these: {headers}.",
  "column-missing":
    "The table on {sheet} has no column {column} any more, which the list needs. Please undo its deletion, or put in a column that is called so, and start again.",
  "no-such-addition": "There is no sheet {sheet} to add. There are: {sheets}.",
  "addition-too-early": "{sheet} comes with the first plans. Please make them first.",
  "undo-failed":
    "This could not be finished ({reason}), and the new sheets could not be removed. Your own sheets are as they were. Please delete the new ones and start again.",
  "table-taken":
    "The table {table} on {sheet} is yours, and one of ours has to be called so. Please give yours another name (Table Design > Table Name) and start again.",
  "name-taken":
    "The name {name} is yours, and one of ours has to be called so. Please give yours another name (Formulas > Name Manager) and start again.",
  "sheets-protected":
    "These sheets are protected, and Excel changes nothing there: {sheets}. Please choose Review > Unprotect Sheet on those that are ours, and start again. Nothing of yours was changed.",
  "workbook-protected":
    "The structure of this workbook is protected, so no sheet can be added. Please choose Review > Protect Workbook to release it, and start again. Nothing of yours was changed.",
  "read-only":
    "This workbook is open for reading only. Please choose Enable Editing, or save a copy and open that, and start again. Nothing of yours was changed.",
  "cell-edited": "A cell is being edited. Please finish it with Enter, or Esc to leave it as it was, and start again.",
  "too-much-at-once":
    "This is more than Excel on the web takes at once. Please open the workbook in Excel on the desktop and start again. Nothing of yours was changed.",
  "no-answer":
    "Excel did not answer within {minutes} minutes, so this was stopped and taken back. Please finish a cell that is being edited, close open dialogs, and start again.",
  "no-answer-undone":
    "Excel did not answer within {minutes} minutes, so this was stopped, and Excel could not be asked to take it back. Your own sheets are as they were. Please wait until Excel answers again, delete sheets that are unfinished, and start again.",
  "excel-failed": "Excel refused this ({code}): {reason}. Nothing of yours was changed. Please try again.",
  unexpected: "Something went wrong that should not: {reason}. Nothing of yours was changed.",
  "not-xlsx": "{file} is not an Excel workbook (.xlsx). Please save your list as .xlsx and try again.",
  encrypted: "{file} is protected with a password. Please save a copy without one and try again.",
  damaged: "{file} is damaged and cannot be read. Please open it in Excel, save it again and try again.",
  xls: "{file} is a workbook of Excel 97–2003 (.xls). Please open it in Excel, save it as an Excel workbook (.xlsx) and try again.",
  xlsb: "{file} is a binary workbook (.xlsb). Please open it in Excel, save it as an Excel workbook (.xlsx) and try again.",
  ods: "{file} is an OpenDocument spreadsheet (.ods). Please save it as an Excel workbook (.xlsx), or as .csv, and try again.",
  "too-large": "{file} holds more than can be read here. Please save the sheet with your list as a workbook of its own and try again.",
  "far-cell":
    "The sheet {sheet} of {file} has something in cell {cell}, far from everything else. Please delete its row and its column and try again.",
  "sheet-unreadable":
    "The sheet {sheet} of {file} cannot be read, and saving would lose it. Please open the workbook in Excel, save it again and try again.",
  "sheet-hidden": "The sheet {sheet} is hidden. To see it, right-click any sheet tab, choose Unhide, and choose it there.",
  "no-plans": "This workbook has no account plans yet. Please make them first: choose key accounts, then plans.",
  "nothing-to-undo": "There is nothing to take back any more. History in the pane lists what was done in this workbook.",
  "nothing-to-redo": "There is nothing to do again: it has been done again already, or was never taken back.",
  "template-file": "{file} has no sheet that could be a template. Please choose a workbook (.xlsx) whose first sheet is your plan.",
  "template-too-early":
    "This workbook lacks sheets that a plan template looks at: Settings or Team. Please choose key accounts first: that writes them, and a template where there is none.",
  "template-not-xlsx":
    "{file} is not an Excel workbook (.xlsx), or it is protected with a password. Please save your template as .xlsx without one and choose it again.",
  "no-such-template": "There is no sheet {template} to copy plans from. Templates in this workbook: {templates}.",
};
