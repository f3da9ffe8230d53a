/** What Office tells of the pane: only that it has been shown or hidden, never how it stands. */
interface VisibilityEvents {
  onVisibilityModeChanged(handler: (message: { readonly visibilityMode: `${Office.VisibilityMode}` }) => void): Promise<unknown>;
}

/** Whether the page has room on the screen, as far as it can see: a hidden pane has no size, or a document that knows it is hidden. */
const isOnScreen = (): boolean => document.visibilityState === "visible" && window.innerWidth > 0 && window.innerHeight > 0;

/**
 * Tells whether the pane is shown: first how it stands where it is shown now, then every change.
 * Excel loads the page, hidden, as soon as a KAM function calculates; a pane that is closed goes on running. Office's word counts once
 * it has spoken; until then the page looks for itself. Where somebody presses something in the pane, it is shown whatever was said.
 */
export function watchVisibility(office: VisibilityEvents, listener: (shown: boolean) => void): void {
  let shown = false;
  let told = false;
  const set = (now: boolean): void => {
    if (now === shown) return;
    shown = now;
    listener(shown);
  };
  const look = (): void => {
    if (!told) set(isOnScreen());
  };
  const hear = ({ visibilityMode }: { readonly visibilityMode: `${Office.VisibilityMode}` }): void => {
    told = true;
    set(visibilityMode === "Taskpane");
  };
  window.addEventListener("resize", look);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pointerdown", () => set(true));
  window.addEventListener("keydown", () => set(true));
  look();
  // Where Office cannot tell, the page goes on looking for itself.
  office.onVisibilityModeChanged(hear).catch(() => (told = false));
}
