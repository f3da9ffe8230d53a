/** Excel's longest sheet name, in UTF-16 units. */
const LONGEST = 31;

/** What Excel refuses in a sheet name. */
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f]+/g;

/** Excel keeps this name for itself, in every language of its own. */
const RESERVED = new Set(["history", "historial"]);

/**
 * A sheet name that Excel accepts, as close to `wanted` as it can be and unlike every name in `taken` (case aside).
 * What Excel refuses becomes a space; what is too long is cut, never inside a character; a name already taken gets ` (2)`, ` (3)` …
 * `fallback` serves where nothing is left of `wanted`.
 */
export function uniqueSheetName(wanted: string, taken: Iterable<string>, fallback: string): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = trimName(wanted.replace(FORBIDDEN, " ").replace(/\s+/g, " ")) || fallback;
  const base = RESERVED.has(clean.toLowerCase()) ? `${clean} -` : clean;
  let name = cut(base, LONGEST);
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const suffix = ` (${n})`;
    name = `${cut(base, LONGEST - suffix.length)}${suffix}`;
  }
  return name;
}

/** Neither spaces nor apostrophes may stand at the ends. */
const trimName = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, "");

/** At most `units` UTF-16 units, without splitting an emoji and its modifiers. */
function cut(name: string, units: number): string {
  if (name.length <= units) return name;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name)) {
    if (kept.length + segment.length > units) break;
    kept += segment;
  }
  return trimName(kept) || name.slice(0, units);
}
