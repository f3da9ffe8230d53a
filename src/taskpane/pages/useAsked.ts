import { useCallback, useEffect, useRef, useState } from "react";
import { describeError, type Warning } from "../../actions/describe";
import type { Language } from "../../i18n";

/** A question to the workbook and how far it is. What was known before stays in sight while it is asked again. */
export interface Asked<T> {
  readonly value: T | null;
  readonly problem: Warning | null;
  readonly isAsking: boolean;
  readonly again: () => void;
}

/** Asks a question when a page opens, and again on demand. Of several answers only the last one's counts. */
export function useAsked<T>(question: () => Promise<T>, language: Language): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, "again">>({ value: null, problem: null, isAsking: true });
  const latest = useRef(0);
  const ask = useCallback(() => {
    const ticket = ++latest.current;
    setState((before) => ({ ...before, isAsking: true }));
    question().then(
      (value) => (ticket === latest.current ? setState({ value, problem: null, isAsking: false }) : undefined),
      (error: unknown) =>
        ticket === latest.current
          ? setState((before) => ({ ...before, problem: describeError(error, language), isAsking: false }))
          : undefined,
    );
  }, [question, language]);
  useEffect(() => {
    ask();
    const tickets = latest;
    return () => void tickets.current++;
  }, [ask]);
  return { ...state, again: ask };
}
