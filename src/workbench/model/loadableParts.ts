import { kindOf, relationships, setRelationships } from "./relationships";
import { mainPart, relationshipsPath, type PackageParts } from "./zipPackage";

/** Where excelts looks for parts of a kind; it finds none that is elsewhere, although a package may name its parts as it likes. */
interface Place {
  readonly is: RegExp;
  /** `#` stands for a number. */
  readonly path: string;
}

const place = (path: string, is = path.replaceAll(".", "\\.").replace("#", "\\d+")): Place => ({ path, is: new RegExp(`^${is}$`, "u") });

const places: ReadonlyMap<string, Place> = new Map(
  Object.entries({
    officeDocument: place("xl/workbook.xml"),
    worksheet: place("xl/worksheets/sheet#.xml"),
    chartsheet: place("xl/chartsheets/sheet#.xml"),
    sharedStrings: place("xl/sharedStrings.xml"),
    styles: place("xl/styles.xml"),
    theme: place("xl/theme/theme#.xml", "xl/theme/[a-zA-Z0-9]+\\.xml"),
    sheetMetadata: place("xl/metadata.xml"),
    drawing: place("xl/drawings/drawing#.xml"),
    vmlDrawing: place("xl/drawings/vmlDrawing#.vml", "xl/drawings/\\w+\\.vml"),
    comments: place("xl/comments#.xml", "xl/(?:comments\\d+|comments/comment\\d+)\\.xml"),
    table: place("xl/tables/table#.xml"),
    pivotTable: place("xl/pivotTables/pivotTable#.xml"),
    pivotCacheDefinition: place("xl/pivotCache/pivotCacheDefinition#.xml"),
    pivotCacheRecords: place("xl/pivotCache/pivotCacheRecords#.xml"),
    externalLink: place("xl/externalLinks/externalLink#.xml"),
    chart: place("xl/charts/chart#.xml"),
  }),
);
const mediaPath = /^xl\/media\/[a-zA-Z0-9]+\.[a-zA-Z0-9]{3,4}$/u;

/** The place for a part that is not where excelts looks; null where it is, or where excelts does not look for its kind. */
function placeFor(kind: string, part: string): string | null {
  if (kind === "image") return mediaPath.test(part) ? null : `xl/media/image#.${part.slice(part.lastIndexOf(".") + 1)}`;
  const known = places.get(kind);
  return !known || known.is.test(part) ? null : known.path;
}

/** The new paths of the parts that excelts would not find, by their own. */
function moves(parts: PackageParts): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  const taken = new Set(parts.keys());
  const seen = new Set<string>();
  const visit = (part: string): void => {
    if (seen.has(part)) return;
    seen.add(part);
    for (const relation of relationships(parts, part)) {
      const target = relation.target.replace(/#.*$/u, "");
      if (relation.external || !parts.has(target)) continue;
      const wanted = moved.has(target) ? null : placeFor(kindOf(relation), target);
      if (wanted !== null) {
        let path = wanted.replace("#", "1");
        for (let number = 2; wanted.includes("#") && taken.has(path); number++) path = wanted.replace("#", String(number));
        taken.add(path);
        moved.set(target, path);
      }
      visit(target);
    }
  };
  visit("");
  return moved;
}

/**
 * A package with the same content whose parts are where excelts looks for them: it goes by the names that Excel gives, not by
 * relationships, and leaves out in silence what it does not find.
 */
export function loadableParts(parts: PackageParts): PackageParts {
  const moved = moves(parts);
  const loadable: PackageParts = new Map(parts);
  if (moved.size === 0 || mainPart(parts) === null) return loadable;
  for (const path of moved.keys()) {
    loadable.delete(path);
    loadable.delete(relationshipsPath(path));
  }
  for (const [path, to] of moved) loadable.set(to, parts.get(path) as Uint8Array);
  for (const path of ["", ...parts.keys()]) {
    const list = relationships(parts, path);
    const now = list.map((relation) => {
      const [, target = "", fragment = ""] = /^([^#]*)(#.*)?$/u.exec(relation.target) ?? [];
      const found = relation.external ? undefined : moved.get(target);
      return found === undefined ? relation : { ...relation, target: found + fragment };
    });
    if (!moved.has(path) && now.every((relation, i) => relation === list[i])) continue;
    const to = moved.get(path) ?? path;
    // Written again even where it means the same: excelts tells paths apart by their case.
    loadable.delete(relationshipsPath(to));
    setRelationships(loadable, to, now);
  }
  return loadable;
}
