import { activeSource } from "../actions/activeSource";
import { excelRun } from "../actions/excelRun";
import { goToPlace, type Place } from "../actions/goTo";
import { previewMapping, runMainJob, type MainJobOptions, type MainJobResult, type MappingPreview } from "../actions/mainJob";
import type { RefreshResult, UndoResult } from "../actions/planning";
import { refreshPlans } from "../actions/refresh";
import { canUndo, undoLast } from "../actions/undo";

/** What the pane can ask for. */
export interface PaneActions {
  /** Reads the active sheet; writes nothing. */
  readonly preview: (overrides: Readonly<Record<string, string>>) => Promise<MappingPreview>;
  /** The sheet whose list would be read now. */
  readonly source: () => Promise<string>;
  readonly run: (options: MainJobOptions) => Promise<MainJobResult>;
  readonly refresh: () => Promise<RefreshResult>;
  /** Takes back the last generation of plans or the last refresh. */
  readonly undo: () => Promise<UndoResult>;
  /** Whether there is something to take back. */
  readonly canUndo: () => boolean;
  /** False where the place is no longer there. */
  readonly goTo: (place: Place) => Promise<boolean>;
}

/** The actions on the workbook that the pane stands beside. */
export const paneActions: PaneActions = {
  preview: (overrides) => previewMapping(excelRun, { overrides }),
  source: () => activeSource(excelRun),
  run: (options) => runMainJob(excelRun, options),
  refresh: () => refreshPlans(excelRun),
  undo: () => undoLast(excelRun),
  canUndo,
  goTo: (place) => goToPlace(excelRun, place),
};
