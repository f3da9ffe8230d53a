import { useEffect, useEffectEvent } from "react";
import type { PageActions } from "./pageActions";

/** Calls `changed` when somebody has changed the sheets that a page speaks of, as long as the page is open and `isActive`. */
export function useChanges({ followChanges }: Pick<PageActions, "followChanges">, isActive: boolean, changed: () => void): void {
  const tell = useEffectEvent(changed);
  useEffect(() => (isActive ? followChanges(() => tell()) : undefined), [followChanges, isActive]);
}
