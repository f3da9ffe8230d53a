import { unzip, ZipArchive } from "@cj-tech-master/excelts/archive";
import { WorkbookFileError } from "./errors";

/** The parts of an Office package by their path without a leading slash. */
export type PackageParts = Map<string, Uint8Array>;

const compoundFileHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipHeader = [0x50, 0x4b];
const decoder = new TextDecoder();
const encoder = new TextEncoder();
/** "EncryptedPackage" in UTF-16LE: the stream in which Office keeps a workbook with a password. */
const encryptedMark = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
/** A packed file may be a thousand times smaller than what it holds, so its own size says nothing. */
const mostBytes = 256 * 1024 * 1024;
/** A sheet that is longer holds more cells than are read. */
const longestPart = 100 * 1024 * 1024;
const openDocument = "application/vnd.oasis.opendocument.spreadsheet";

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, i) => bytes[i] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text.includes(encryptedMark);
}

/** Tells a file that is no Office package apart from one that is. @throws WorkbookFileError */
function checkHeader(bytes: Uint8Array): void {
  if (startsWith(bytes, compoundFileHeader)) {
    if (isEncrypted(bytes)) {
      throw new WorkbookFileError("encrypted", "The workbook is protected with a password: save it without one and try again.");
    }
    throw new WorkbookFileError("xls", "The file is in the format of Excel 97–2003 (.xls): save it as .xlsx and try again.");
  }
  if (!startsWith(bytes, zipHeader)) throw new WorkbookFileError("not-xlsx", "The file is not an Excel workbook (.xlsx).");
}

/** Unpacks a file, as far as there is room. @throws WorkbookFileError */
async function unpack(bytes: Uint8Array): Promise<PackageParts> {
  const parts: PackageParts = new Map();
  let left = mostBytes;
  try {
    for await (const entry of unzip(bytes).entries()) {
      if (entry.type !== "file") continue;
      const pieces: Uint8Array[] = [];
      let part = entry.path.endsWith(".xml") ? longestPart : mostBytes;
      for await (const piece of entry.stream()) {
        left -= piece.length;
        part -= piece.length;
        if (left < 0 || part < 0) throw new WorkbookFileError("too-large", "The workbook is too large to be read.");
        pieces.push(piece);
      }
      // Some programs write paths as Windows has them.
      parts.set(entry.path.replaceAll("\\", "/").replace(/^\//u, ""), joined(pieces));
    }
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError("damaged", "The workbook file is damaged and cannot be unpacked.", { cause: error });
  }
  return parts;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Unpacks a workbook file; one in Strict Open XML comes in the usual form. @throws WorkbookFileError */
export async function readPackage(bytes: Uint8Array): Promise<PackageParts> {
  checkHeader(bytes);
  const parts = await unpack(bytes);
  if (partText(parts, "mimetype")?.trim() === openDocument) {
    throw new WorkbookFileError("ods", "The file is an OpenDocument spreadsheet (.ods): save it as .xlsx and try again.");
  }
  const main = parts.has("[Content_Types].xml") ? mainPart(parts) : null;
  if (main?.endsWith(".bin") === true) {
    throw new WorkbookFileError("xlsb", "The file is a binary workbook (.xlsb): save it as .xlsx and try again.");
  }
  if (main === null || !main.endsWith(".xml")) throw new WorkbookFileError("not-xlsx", "The file is not an Excel workbook (.xlsx).");
  if (partText(parts, main)?.includes(strictNamespace)) takeStrict(parts);
  return parts;
}

/** The namespaces of Strict Open XML, a second form of the format: https://www.loc.gov/preservation/digital/formats/fdd/fdd000401.shtml */
const strictNamespace = "http://purl.oclc.org/ooxml/";
const strictName = /http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/(\w+)((?:\/\w+)*)/gu;
const usualWords = new Map([
  ["extendedProperties", "extended-properties"],
  ["customProperties", "custom-properties"],
]);

/** Turns a package in Strict Open XML into the usual form. */
function takeStrict(parts: PackageParts): void {
  const usual = (word: string): string => usualWords.get(word) ?? word;
  for (const path of parts.keys()) {
    if (!/\.(?:xml|rels|vml)$/iu.test(path)) continue;
    const xml = partText(parts, path) ?? "";
    const named = xml.replace(strictName, (_, area: string, name: string, rest: string) => {
      const words = rest.split("/").map(usual).join("/");
      return `http://schemas.openxmlformats.org/${area}/2006/${usual(name)}${words}`;
    });
    const plain = named.replace(/(<(?:\w+:)?workbook\b[^>]*?)\sconformance="strict"/u, "$1");
    // Drawings have shares as "50%" there, and as thousandths of a percent here.
    const drawn = /\/(?:theme|drawings|charts)\//u.test(path);
    const shared = drawn ? plain.replace(/="(-?\d+(?:\.\d+)?)%"/gu, (_, share: string) => `="${Math.round(Number(share) * 1000)}"`) : plain;
    if (shared !== xml) setPartText(parts, path, shared);
  }
}

/** Packs parts into a file. */
export async function writePackage(parts: PackageParts, level: number): Promise<Uint8Array> {
  const archive = new ZipArchive({ level });
  for (const [path, content] of parts) archive.add(path, content);
  return archive.bytes();
}

export function partText(parts: PackageParts, path: string): string | null {
  const content = parts.get(path);
  return content ? decoder.decode(content) : null;
}

export function setPartText(parts: PackageParts, path: string, text: string): void {
  parts.set(path, encoder.encode(text));
}

/** The path of the relationships of a part; "" for those of the package. */
export function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** A path relative to a part, from the root of the package. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The path of the workbook part, usually xl/workbook.xml. */
export function mainPart(parts: PackageParts): string | null {
  const relation = /<(?:\w+:)?Relationship\s[^>]*?Type\s*=\s*["'][^"']*\/officeDocument["'][^>]*>/u.exec(
    partText(parts, "_rels/.rels") ?? "",
  )?.[0];
  const target = knownPath(parts, resolvePath("", attribute(relation ?? "", "Target") ?? ""));
  return parts.has(target) ? target : null;
}

/** A path as the package has it: paths are told apart without regard to case, and may be given with escapes. */
export function knownPath(parts: PackageParts, path: string): string {
  if (parts.has(path)) return path;
  const wanted = unescaped(path).toLowerCase();
  for (const known of parts.keys()) if (unescaped(known).toLowerCase() === wanted) return known;
  return path;
}

function unescaped(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    const bytes = Uint8Array.from(escapes.slice(1).split("%"), (byte) => parseInt(byte, 16));
    return decoder.decode(bytes);
  });
}

const attributePatterns = new Map<string, RegExp>();

/** The value of an attribute in the text of a start tag, its entities decoded; prefixes do not matter. */
export function attribute(tag: string, name: string): string | null {
  const pattern = attributePatterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u");
  attributePatterns.set(name, pattern);
  const found = pattern.exec(tag);
  return found ? decodeXml(found[1] ?? found[2] ?? "") : null;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ""] ?? all;
  });
}

export function encodeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
