import { encodeXml, knownPath, partText, relationshipsPath, resolvePath, setPartText, attribute, type PackageParts } from "./zipPackage";

/** What a part refers to. */
export interface Relationship {
  readonly id: string;
  /** The whole type, a URL; its last word tells what it is. */
  readonly type: string;
  /** A package path, or an address outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part ("" for the package), their targets as package paths. */
export function relationships(parts: PackageParts, part: string): Relationship[] {
  const xml = partText(parts, relationshipsPath(part)) ?? "";
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/gu)].map(([, attributes = ""]) => {
    const target = attribute(attributes, "Target") ?? "";
    const external = attribute(attributes, "TargetMode") === "External";
    const [, path = target, fragment = ""] = /^([^#]*)(#.*)?$/u.exec(target) ?? [];
    return {
      id: attribute(attributes, "Id") ?? "",
      type: attribute(attributes, "Type") ?? "",
      target: external || path === "" ? target : knownPath(parts, resolvePath(part, path)) + fragment,
      external,
    };
  });
}

/** The last word of a relationship's type: "worksheet", "hyperlink" … */
export function kindOf(relationship: Relationship): string {
  return relationship.type.split("/").at(-1) ?? "";
}

/** Writes the relationships of a part; a part without any has no such list. */
export function setRelationships(parts: PackageParts, part: string, list: readonly Relationship[]): void {
  const path = relationshipsPath(part);
  if (JSON.stringify(relationships(parts, part)) === JSON.stringify(list)) return;
  if (list.length === 0) {
    parts.delete(path);
    return;
  }
  const lines = list.map(({ id, type, target, external }) => {
    const address = external || target.startsWith("#") ? target : `/${target.replaceAll(" ", "%20")}`;
    const mode = external ? ' TargetMode="External"' : "";
    return `<Relationship Id="${encodeXml(id)}" Type="${encodeXml(type)}" Target="${encodeXml(address)}"${mode}/>`;
  });
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  setPartText(parts, path, `${head}<Relationships xmlns="${namespace}">${lines.join("")}</Relationships>`);
}

/** An id that the list does not have yet. */
export function freshId(list: readonly { readonly id: string }[]): string {
  const known = new Set(list.map(({ id }) => id));
  let number = known.size + 1;
  while (known.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** A place for a part that the package does not use: xl/tables/table3.xml for xl/tables/table1.xml. */
export function freePath(parts: PackageParts, wanted: string): string {
  const taken = new Set([...parts.keys()].map((path) => path.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  const [, stem = wanted, ending = ""] = /^(.*?)\d*(\.[^./]+)$/u.exec(wanted) ?? [];
  let number = 1;
  while (taken.has(`${stem}${number}${ending}`.toLowerCase())) number++;
  return `${stem}${number}${ending}`;
}

/** Takes away every part that nothing refers to any more. */
export function dropUnreachable(parts: PackageParts): void {
  const reached = new Set<string>();
  const visit = (part: string): void => {
    for (const { target, external } of relationships(parts, part)) {
      const path = target.replace(/#.*$/u, "");
      if (external || reached.has(path) || !parts.has(path)) continue;
      reached.add(path);
      visit(path);
    }
  };
  visit("");
  for (const part of [...parts.keys()]) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/u.exec(part);
    const named = owner ? `${owner[1]}${owner[2]}` : part;
    if (part !== "[Content_Types].xml" && named !== "" && !reached.has(named)) parts.delete(part);
  }
}
