import { addSheet } from "../actions/add/addSheet";
import { activeSource } from "../actions/show/activeSource";
import { excelRun } from "../actions/excelRun";
import { goToPlace, type Place } from "../actions/show/goTo";
import { previewMapping, runMainJob, type MainJobOptions, type MainJobResult, type MappingPreview } from "../actions/choose/mainJob";
import type { RefreshResult, TemplateResult, UndoResult } from "../actions/results";
import { refreshPlans } from "../actions/refresh/refreshPlans";
import { resetTemplate } from "../actions/template/resetTemplate";
import { canUndo, undoLast } from "../actions/undo/undoLast";
import { followSheets } from "../actions/show/followSheets";
import { findOtherLists, type OtherList } from "../actions/show/otherLists";
import type { ReadingOptions } from "./readingChoices";

/** What the pane can ask for. */
export interface PaneActions {
  /** Reads the active sheet; writes nothing. */
  readonly preview: (options: ReadingOptions) => Promise<MappingPreview>;
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

/** The actions on the workbook that the pane stands beside. */
export const paneActions: PaneActions = {
  preview: (options) => previewMapping(excelRun, options),
  otherLists: () => findOtherLists(excelRun),
  source: () => activeSource(excelRun),
  followSheets: (listener) => followSheets(excelRun, listener),
  run: (options) => runMainJob(excelRun, options),
  refresh: () => refreshPlans(excelRun),
  resetTemplate: () => resetTemplate(excelRun),
  add: (sheet) => addSheet(excelRun, sheet),
  undo: () => undoLast(excelRun),
  canUndo,
  goTo: (place) => goToPlace(excelRun, place),
};
