import { previewMapping, type MainJobOptions, type MappingPreview } from "../../actions/choose/mainJob";
import { changeCriteria, type CriteriaResult } from "../../actions/criteria/changeCriteria";
import { readCriteria, type CriteriaStanding } from "../../actions/criteria/readCriteria";
import type { ExcelRun } from "../../actions/excelRun";
import { goToPlace, type Place } from "../../actions/show/goTo";
import { findSources, type ListSource } from "../../actions/show/listSources";
import type { HistoryKeeper } from "../../actions/undo/keepHistory";
import type { CriteriaChanges } from "../../actions/criteria/trying";

/** How the list is to be read and what counts in it. */
export type SetUpOptions = Pick<MainJobOptions, "overrides" | "rows" | "wordRatings" | "criteria">;

/** What the first steps can ask for. */
export interface StepActions {
  /** Where the list may be. */
  readonly sources: () => Promise<readonly ListSource[]>;
  readonly columns: (options: SetUpOptions) => Promise<MappingPreview>;
  readonly criteria: (options: SetUpOptions) => Promise<CriteriaStanding>;
  /** Writes changes of criteria into their cells. */
  readonly changeCriteria: (changes: CriteriaChanges) => Promise<CriteriaResult>;
  /** False where the place is no longer there. */
  readonly goTo: (place: Place) => Promise<boolean>;
}

/** The actions on the workbook that the pane stands beside; what writes is kept in its history. */
export const stepActions = (run: ExcelRun, keeper: Pick<HistoryKeeper, "recorded">): StepActions => ({
  sources: () => findSources(run),
  columns: (options) => previewMapping(run, options),
  criteria: (options) => readCriteria(run, options),
  changeCriteria: (changes) => keeper.recorded(() => changeCriteria(run, changes)),
  goTo: (place) => goToPlace(run, place),
});
