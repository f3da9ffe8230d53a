export type { AccountList, AccountRow } from "./accountList";
export { AccountListError } from "./accountListError";
export { readAccounts, type ReadOptions } from "./readAccounts";
export { ROWS_CHOICES, type RowsChoice } from "./rowsPerAccount";
export type { MappedColumn, MappedCriterion, Scale } from "./mappedColumn";
export type { ColumnWords } from "./mapping";
export { proposeWords, wordsText, type RatedWord, type WordTable } from "./words";
export { combine, combineByAccount, type Combining, type FigureRows, type RowFigure } from "./combine";
export { judgeSheet, judgeSheets, listElsewhere, otherLists, type JudgedSheet, type SheetToJudge } from "./judgeLists";
