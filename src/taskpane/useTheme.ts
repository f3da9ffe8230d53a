import { useSyncExternalStore } from "react";
import type { Theme } from "@fluentui/react-components";
import { isDark, type OfficeColors } from "./isDark";
import { THEMES } from "./theme";

const darkPreferred = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(changed: () => void): () => void {
  const query = darkPreferred();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** The theme that suits Office's own; follows the system where Office does not say. */
export function useTheme(office: OfficeColors): Theme {
  const prefersDark = useSyncExternalStore(subscribe, () => darkPreferred().matches);
  return THEMES[isDark(office, prefersDark) ? "dark" : "light"];
}
