/** What the pane needs to know of Office's theme; older hosts give none. */
export type OfficeColors = Pick<Office.OfficeTheme, "bodyBackgroundColor"> | undefined;

/**
 * Whether the pane is dark: as Office's own background is, or where Office does not say, as the system prefers.
 * @param prefersDark the system's `prefers-color-scheme`
 */
export function isDark(office: OfficeColors, prefersDark: boolean): boolean {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(office?.bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return prefersDark;
  // Rec. 601 luma, 0–255.
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
