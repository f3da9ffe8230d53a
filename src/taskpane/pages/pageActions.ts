import { decideAccounts, type DecideResult } from "../../actions/account/decideAccounts";
import type { AccountDecision } from "../../actions/account/accountRef";
import { addSheet } from "../../actions/add/addSheet";
import { runMainJob, type MainJobOptions, type MainJobResult } from "../../actions/choose/mainJob";
import { cancellable, type ExcelRun } from "../../actions/excelRun";
import { plansView, type PlansView } from "../../actions/plan/plansView";
import { programmeView, type ProgrammeView } from "../../actions/programme/programmeView";
import type { UndoPreview, UndoResult } from "../../actions/results";
import { goToPlace, type Place } from "../../actions/show/goTo";
import { assignRole, type RoleAssignment } from "../../actions/team/assignRole";
import { teamView, type TeamView } from "../../actions/team/teamView";
import { historyEntries, type HistoryEntry } from "../../actions/undo/history";
import type { HistoryKeeper } from "../../actions/undo/keepHistory";
import { redoEntry } from "../../actions/undo/redo";
import { previewUndo, undoEntry } from "../../actions/undo/undoLast";
import { markSeen, readSeen } from "../../actions/warnings/seenFindings";

/** What the steps after choosing, and the pages beside the steps, can ask for. */
export interface PageActions {
  readonly plans: () => Promise<PlansView>;
  /** Makes plans, until `signal` says stop. */
  readonly makePlans: (options: MainJobOptions, signal: AbortSignal) => Promise<MainJobResult>;
  readonly team: () => Promise<TeamView>;
  readonly assign: (assignment: RoleAssignment) => Promise<string>;
  readonly programme: () => Promise<ProgrammeView>;
  /** Makes or shows a sheet on request, by its kind or by what it is called. */
  readonly add: (sheet: string) => Promise<unknown>;
  readonly decide: (decisions: readonly AccountDecision[]) => Promise<DecideResult>;
  /** What was done in this workbook, newest last. */
  readonly history: () => Promise<readonly HistoryEntry[]>;
  /** Whether the history lasts no longer than this page. */
  readonly isUnkept: () => boolean;
  readonly preview: (id: string) => Promise<UndoPreview>;
  readonly undo: (id: string) => Promise<UndoResult>;
  readonly redo: (id: string) => Promise<void>;
  readonly seen: () => Promise<ReadonlySet<string>>;
  readonly markSeen: (keys: readonly string[], isSeen: boolean) => Promise<ReadonlySet<string>>;
  /** False where the place is no longer there. */
  readonly goTo: (place: Place) => Promise<boolean>;
}

/** The actions on the workbook that the pane stands beside; what writes is kept in its history. */
export const pageActions = (run: ExcelRun, keeper: HistoryKeeper): PageActions => ({
  plans: () => plansView(run),
  makePlans: (options, signal) => keeper.recorded(() => runMainJob(cancellable(run, signal), options)),
  team: () => teamView(run),
  assign: (assignment) => keeper.recorded(() => assignRole(run, assignment)),
  programme: () => programmeView(run),
  add: (sheet) => keeper.recorded(() => addSheet(run, sheet)),
  decide: (decisions) => keeper.recorded(() => decideAccounts(run, decisions)),
  history: async () => {
    await keeper.open();
    return historyEntries();
  },
  isUnkept: () => keeper.problem !== null,
  preview: (id) => previewUndo(run, id),
  undo: (id) => keeper.recorded(() => undoEntry(run, id)),
  redo: (id) => keeper.recorded(() => redoEntry(run, id)),
  seen: () => readSeen(run),
  markSeen: (keys, isSeen) => markSeen(run, keys, isSeen),
  goTo: (place) => goToPlace(run, place),
});
