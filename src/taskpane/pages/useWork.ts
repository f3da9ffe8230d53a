import { useRef, useState } from "react";
import { describeError, type Warning } from "../../actions/describe";
import type { Language } from "../../i18n";

/** A piece of work that a page has begun, and what came of it. */
export type Work<T> =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly isStopping: boolean }
  | { readonly state: "done"; readonly result: T }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly problem: Warning };

/** Work that can be stopped: `cancel` has no effect once it is done. */
export interface Working<T> {
  readonly work: Work<T>;
  readonly begin: (work: (signal: AbortSignal) => Promise<T>) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Does one piece of work of a page at a time. */
export function useWork<T>(language: Language): Working<T> {
  const [work, setWork] = useState<Work<T>>({ state: "idle" });
  const person = useRef<AbortController | null>(null);
  return {
    work,
    begin: async (task) => {
      const own = new AbortController();
      person.current = own;
      setWork({ state: "working", isStopping: false });
      try {
        setWork({ state: "done", result: await task(own.signal) });
      } catch (error) {
        const problem = describeError(error, language);
        setWork(problem.code === "cancelled" ? { state: "stopped" } : { state: "failed", problem });
      }
    },
    cancel: () => {
      person.current?.abort();
      setWork((now) => (now.state === "working" ? { state: "working", isStopping: true } : now));
    },
    reset: () => setWork({ state: "idle" }),
  };
}
