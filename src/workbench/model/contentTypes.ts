import { documentText, readDocument, startTag, type XmlElement } from "./xmlElements";
import { attribute, encodeXml, knownPath, partText, setPartText, type PackageParts } from "./zipPackage";

const path = "[Content_Types].xml";

function extension(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}

/** Which kind each part of a package is. */
export class ContentTypes {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  constructor(private readonly parts: PackageParts) {
    for (const child of readDocument(partText(parts, path) ?? "<Types/>").children) this.read(child);
  }

  private read({ name, text }: XmlElement): void {
    const tag = startTag(text);
    const type = attribute(tag, "ContentType") ?? "";
    if (name === "Default") this.defaults.set((attribute(tag, "Extension") ?? "").toLowerCase(), type);
    else if (name === "Override") this.overrides.set(knownPath(this.parts, (attribute(tag, "PartName") ?? "").replace(/^\//u, "")), type);
  }

  of(part: string): string | null {
    return this.overrides.get(part) ?? this.defaults.get(extension(part)) ?? null;
  }

  set(part: string, type: string): void {
    if (this.of(part) !== type) this.overrides.set(part, type);
  }

  /** The parts of a type. */
  partsOf(type: string): string[] {
    return [...this.parts.keys()].filter((part) => this.of(part) === type);
  }

  /** Writes the list for the parts that the package has now. */
  write(): void {
    const document = readDocument(partText(this.parts, path) ?? "<Types/>");
    const line = (tag: string, name: string, value: string, type: string): XmlElement => ({
      name: tag,
      text: `<${tag} ${name}="${encodeXml(value)}" ContentType="${encodeXml(type)}"/>`,
    });
    const children = [
      ...[...this.defaults].map(([value, type]) => line("Default", "Extension", value, type)),
      ...[...this.overrides].filter(([part]) => this.parts.has(part)).map(([part, type]) => line("Override", "PartName", `/${part}`, type)),
    ];
    setPartText(this.parts, path, documentText({ ...document, children }));
  }
}
