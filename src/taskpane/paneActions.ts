import { accountOfSelection, type SelectedAccount } from "../actions/account/accountOfSelection";
import { addSheet } from "../actions/add/addSheet";
import { insertList, type ListToBegin } from "../actions/add/insertList";
import { bookState, type BookState } from "../actions/show/bookState";
import { followWorkbook, type Happened } from "../actions/show/followWorkbook";
import { standingNotes, type StandingNote } from "../actions/show/standing";
import type { HistoryKeeper } from "../actions/undo/keepHistory";
import { activeSource } from "../actions/show/activeSource";
import type { ExcelRun } from "../actions/excelRun";
import { goToPlace, type Place } from "../actions/show/goTo";
import { previewMapping, runMainJob, type MainJobOptions, type MainJobResult, type MappingPreview } from "../actions/choose/mainJob";
import type { RefreshResult, TemplateResult, UndoResult } from "../actions/results";
import type { Language } from "../i18n";
import { refreshPlans } from "../actions/refresh/refreshPlans";
import { resetTemplate } from "../actions/template/resetTemplate";
import { canUndo, undoLast } from "../actions/undo/undoLast";
import { followSheets } from "../actions/show/followSheets";
import { findOtherLists, type OtherList } from "../actions/show/otherLists";
import { pageActions, type PageActions } from "./pages/pageActions";
import { stepActions, type StepActions } from "./steps/stepActions";
import type { PreviewOptions } from "./readingChoices";

/** What the pane can ask for. */
export interface PaneActions {
  /** What steps and pages ask for. */
  readonly pages: PageActions;
  /** What the first three steps ask for. */
  readonly steps: StepActions;
  /** What the workbook holds. */
  readonly book: () => Promise<BookState>;
  /** What keeps the workbook from being written. */
  readonly standing: () => Promise<readonly StandingNote[]>;
  /** The account that the selected row or plan speaks of. */
  readonly selected: () => Promise<SelectedAccount | null>;
  /** Adds a sheet with a list to begin with. */
  readonly insert: (which: ListToBegin, language: Language) => Promise<string>;
  /** Calls `listener` when something has happened in the sheets, until what is returned is called. */
  readonly follow: (listener: (happened: Happened) => void) => () => void;
  /** Reads the active sheet; writes nothing. */
  readonly preview: (options: PreviewOptions) => Promise<MappingPreview>;
  /** Lists on other sheets that the person may have meant. */
  readonly otherLists: () => Promise<readonly OtherList[]>;
  /** The sheet whose list would be read now. */
  readonly source: () => Promise<string>;
  /** Calls `listener` whenever another sheet becomes active, until what is returned is called. */
  readonly followSheets: (listener: () => void) => () => void;
  readonly run: (options: MainJobOptions) => Promise<MainJobResult>;
  readonly refresh: () => Promise<RefreshResult>;
  /** Writes the template afresh; the one that is there is kept. */
  readonly resetTemplate: () => Promise<TemplateResult>;
  /** Makes or shows a sheet on request, by what it is called, and goes there. */
  readonly add: (sheet: string) => Promise<unknown>;
  /** Takes back the last generation of plans, the last refresh or a new template. */
  readonly undo: () => Promise<UndoResult>;
  /** Whether there is something to take back. */
  readonly canUndo: () => boolean;
  /** False where the place is no longer there. */
  readonly goTo: (place: Place) => Promise<boolean>;
}

/** The actions on the workbook that the pane stands beside; what writes is kept in its history. */
export const paneActions = (run: ExcelRun, keeper: HistoryKeeper): PaneActions => ({
  pages: pageActions(run, keeper),
  steps: stepActions(run, keeper),
  book: () => bookState(run),
  standing: () => standingNotes(run),
  selected: () => accountOfSelection(run),
  insert: (which, language) => keeper.recorded(() => insertList(run, which, language)),
  follow: (listener) => followWorkbook(run, listener),
  preview: (options) => previewMapping(run, options),
  otherLists: () => findOtherLists(run),
  source: () => activeSource(run),
  followSheets: (listener) => followSheets(run, listener),
  run: (options) => keeper.recorded(() => runMainJob(run, options)),
  refresh: () => keeper.recorded(() => refreshPlans(run)),
  resetTemplate: () => keeper.recorded(() => resetTemplate(run)),
  add: (sheet) => keeper.recorded(() => addSheet(run, sheet)),
  undo: () => keeper.recorded(() => undoLast(run)),
  canUndo,
  goTo: (place) => goToPlace(run, place),
});
