import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from "react";
import { describeError, describeFinding, describeTold } from "../actions/describe";
import type { ListToBegin } from "../actions/add/insertList";
import type { MainJobStep } from "../actions/choose/mainJob";
import type { Place } from "../actions/show/goTo";
import { fill, texts, type Language } from "../i18n";
import { viewOf } from "./mappingView";
import type { PaneActions } from "./paneActions";
import { INITIAL_STATE, capOptions, capProblem, isFailure, jobOptions, reduce, type Choices, type PaneState } from "./paneState";
import { AS_RECOGNISED, isReadAlike, readingOf, readingOptions, type ReadingChoices } from "./readingChoices";

/** The pane's state and what a person can do with it. */
export interface MainJob {
  readonly state: PaneState;
  /** Reads the active sheet afresh; columns that were chosen by hand are forgotten, except the account column where it is named here. */
  readonly readAgain: (accountColumn?: string) => void;
  /** Reads the list as before: the workbook has changed. */
  readonly reread: () => void;
  readonly choose: (choices: Choices) => void;
  /** Writes scores and the list of key accounts, without plans, from the list that is shown; where another sheet is active now, shows that one's columns first. */
  readonly start: () => void;
  /** Brings the plans up to date. */
  readonly refresh: () => void;
  /** Writes the template afresh. */
  readonly resetTemplate: () => void;
  /** Makes or shows a sheet on request, by what it is called. */
  readonly add: (sheet: string) => void;
  /** Takes back the last generation of plans, the last refresh or a new template, where `canUndo` says that there is one. */
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** To the columns; they are read afresh where they may have changed. */
  readonly back: () => void;
  readonly goTo: (place: Place) => void;
  /** Goes to another sheet and reads its list. */
  readonly readSheet: (sheet: string) => void;
  /** Adds a sheet with the sample, or with headers alone, and reads it. */
  readonly insert: (which: ListToBegin) => void;
}

/**
 * Runs the main job through `actions` and keeps what the pane shows. Of several questions at once only the last one's answer counts.
 * @param shown whether the pane is on the screen: a hidden one follows no sheet
 */
export function useMainJob(actions: PaneActions, language: Language, shown: boolean): MainJob {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const latest = useRef(0);

  /** Asks, and hands over answer or error unless something else has been asked meanwhile. */
  const ask = useCallback(async <T>(question: () => Promise<T>, answered: (answer: T) => void, failed: (error: unknown) => void) => {
    const ticket = ++latest.current;
    const current = (): boolean => ticket === latest.current;
    try {
      const answer = await question();
      if (current()) answered(answer);
    } catch (error) {
      if (current()) failed(error);
    }
  }, []);

  /** Looks for lists on other sheets. It is advice: what else is asked comes first, and where it fails nothing is said. */
  const judge = useCallback(() => {
    const ticket = latest.current;
    actions.otherLists().then(
      (others) => (ticket === latest.current ? dispatch({ type: "judged", others }) : undefined),
      () => undefined,
    );
  }, [actions]);

  const read = useCallback(
    (sheetChanged: boolean, choices: ReadingChoices = AS_RECOGNISED) => {
      dispatch({ type: "reading", choices });
      void ask(
        () => actions.preview(readingOptions(choices)),
        (preview) => {
          dispatch({ type: "read", mapping: viewOf(preview), sheetChanged });
          if (preview.hasOthers) judge();
        },
        (error) => {
          const problem = describeError(error, language);
          dispatch({ type: "unread", problem });
          if (!isFailure(problem)) judge();
        },
      );
    },
    [actions, ask, judge, language],
  );

  const { phase, mapping } = state;

  /** Reads afresh where another sheet's list is to be shown. What else is asked meanwhile comes first. */
  const look = useEffectEvent(async () => {
    if (phase.name !== "form" && phase.name !== "empty") return;
    const ticket = latest.current;
    // Where there is no list, reading says why.
    const sheet = await actions.source().catch(() => null);
    if (ticket === latest.current && sheet !== mapping?.sheet) read(false);
  });

  // The person goes from sheet to sheet while the pane is shown, and may have gone elsewhere while it was hidden.
  useEffect(() => {
    if (!shown) return undefined;
    void look();
    const follow = (): void => void look();
    const stop = actions.followSheets(follow);
    window.addEventListener("focus", follow);
    return () => {
      stop();
      window.removeEventListener("focus", follow);
    };
  }, [actions, shown]);

  useEffect(() => read(false), [read]);

  const failed = (error: unknown): void => dispatch({ type: "failed", problem: describeError(error, language) });

  const choose = (choices: Choices): void => {
    dispatch({ type: "chosen", choices });
    if (isReadAlike(choices, state.choices) && choices.cap === state.choices.cap) return;
    if (mapping && capProblem(choices, mapping) !== null) return;
    void ask(
      () => actions.preview({ ...readingOptions(choices), ...capOptions(choices) }),
      (preview) => dispatch({ type: "refined", mapping: viewOf(preview) }),
      failed,
    );
  };

  const run = (): void => {
    const options = {
      ...jobOptions(state.choices),
      half: "choosing" as const,
      onStep: (step: MainJobStep) => dispatch({ type: "step", step }),
    };
    void ask(
      () => actions.run(options),
      (result) => {
        dispatch({ type: "done", result, ...describeTold(result, language) });
      },
      failed,
    );
  };

  const start = (): void => {
    dispatch({ type: "step", step: "read" });
    void ask(
      () => actions.source(),
      (sheet) => (sheet === mapping?.sheet ? run() : read(true)),
      failed,
    );
  };

  const refresh = (): void => {
    dispatch({ type: "working", task: "refresh" });
    void ask(
      () => actions.refresh(),
      (result) => {
        dispatch({ type: "refreshed", result, ...describeTold(result, language) });
      },
      failed,
    );
  };

  const resetTemplate = (): void => {
    dispatch({ type: "working", task: "reset" });
    void ask(
      () => actions.resetTemplate(),
      (result) => {
        const warnings = result.findings.map((finding) => describeFinding(finding, result.language));
        dispatch({ type: "reset", result, warnings });
      },
      failed,
    );
  };

  const add = (sheet: string): void => {
    dispatch({ type: "working", task: "add" });
    void ask(
      () => actions.add(sheet),
      () => read(false, readingOf(state.choices)),
      failed,
    );
  };

  const undo = (): void => {
    dispatch({ type: "working", task: "undo" });
    void ask(
      () => actions.undo(),
      (result) => dispatch({ type: "undone", result }),
      failed,
    );
  };

  const goTo = (place: Place): void => {
    const gone = (): void => {
      const message = fill(texts(language).pane.result.gone, { place: place.sheet });
      dispatch({ type: "failed", problem: { code: "place-gone", message, where: "" } });
    };
    void ask(
      () => actions.goTo(place),
      (found) => (found ? undefined : gone()),
      failed,
    );
  };

  const readSheet = (sheet: string): void => {
    void ask(
      () => actions.goTo({ sheet, cells: null }),
      () => read(false),
      failed,
    );
  };

  const insert = (which: ListToBegin): void => {
    dispatch({ type: "working", task: "add" });
    void ask(
      () => actions.insert(which, language),
      () => read(false),
      failed,
    );
  };

  const readAgain = (accountColumn?: string): void =>
    read(false, accountColumn ? { ...AS_RECOGNISED, overrides: { account: accountColumn } } : AS_RECOGNISED);

  const reread = (): void => read(false, readingOf(state.choices));

  const back = (): void => {
    // A first run makes sheets, a later one may bring a template in.
    const changed = phase.name === "done" && (phase.result.broughtIn !== null || !mapping?.hasSheets);
    if (changed || phase.name === "undone" || phase.name === "reset" || !mapping) read(false, readingOf(state.choices));
    else dispatch({ type: "back" });
  };

  return {
    state,
    readAgain,
    reread,
    choose,
    start,
    refresh,
    resetTemplate,
    add,
    undo,
    canUndo: actions.canUndo(),
    back,
    goTo,
    readSheet,
    insert,
  };
}
