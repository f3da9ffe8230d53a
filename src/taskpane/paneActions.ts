import { activeSource } from "../actions/activeSource";
import { excelRun } from "../actions/excelRun";
import { goToPlace, type Place } from "../actions/goTo";
import { previewMapping, runMainJob, type MainJobOptions, type MainJobResult, type MappingPreview } from "../actions/mainJob";

/** What the pane can ask for. */
export interface PaneActions {
  /** Reads the active sheet; writes nothing. */
  readonly preview: (overrides: Readonly<Record<string, string>>) => Promise<MappingPreview>;
  /** The sheet whose list would be read now. */
  readonly source: () => Promise<string>;
  readonly run: (options: MainJobOptions) => Promise<MainJobResult>;
  /** False where the place is no longer there. */
  readonly goTo: (place: Place) => Promise<boolean>;
}

/** The actions on the workbook that the pane stands beside. */
export const paneActions: PaneActions = {
  preview: (overrides) => previewMapping(excelRun, { overrides }),
  source: () => activeSource(excelRun),
  run: (options) => runMainJob(excelRun, options),
  goTo: (place) => goToPlace(excelRun, place),
};
