import type { Worksheet } from "@cj-tech-master/excelts";
import { sheetOfPrefix } from "../../model/addresses";
import { parseStructuredReference, resolveStructuredReference } from "../../model/structuredReferences";
import { parseAddress, type Rectangle } from "../area";
import { invalidArgument } from "../hostError";
import type { WorkbookHost } from "../workbookHost";

/** Cells and the sheet they are on. */
export interface Place {
  readonly sheet: Worksheet;
  readonly area: Rectangle;
}

const sheetPrefix = /^(?:'(?:[^']|'')*'|[^'!]+)!/u;

/**
 * Cells that a text means: an address with or without its sheet, a defined name, a table or a structured reference; null when it means none.
 * @param sheet the sheet on which an address without a sheet lies
 */
export function placeOf(host: WorkbookHost, text: string, sheet: Worksheet, depth = 0): Place | null {
  const trimmed = text.trim();
  const prefix = sheetPrefix.exec(trimmed)?.[0];
  const on = prefix === undefined ? sheet : host.findSheet(sheetOfPrefix(prefix));
  if (!on) return null;
  const rest = prefix === undefined ? trimmed : trimmed.slice(prefix.length);
  const area = parseAddress(rest);
  if (area) return { sheet: on, area };
  return placeOfName(host, rest, on, depth) ?? placeOfTable(host, rest);
}

function placeOfName(host: WorkbookHost, text: string, sheet: Worksheet, depth: number): Place | null {
  const name = host.model.names.resolve(text, sheet.name);
  // A name may mean another name; one that means itself means no cells.
  return name && depth < 16 ? placeOf(host, name.formula.slice(1), sheet, depth + 1) : null;
}

function placeOfTable(host: WorkbookHost, text: string): Place | null {
  const reference = parseStructuredReference(text.includes("[") ? text : `${text}[]`);
  const table = reference ? host.tables.named(reference.table) : null;
  const area = reference && table ? resolveStructuredReference(reference, table, 0) : null;
  return table && area ? { sheet: table.sheet, area } : null;
}

/** The cells of a sheet that an address or a name means. @throws HostError InvalidArgument */
export function areaOn(host: WorkbookHost, sheet: Worksheet, text: string): Rectangle {
  const place = placeOf(host, text, sheet);
  if (!place) throw invalidArgument(`"${text}" means no cells.`);
  if (place.sheet !== sheet) throw invalidArgument(`"${text}" lies on another sheet.`);
  return place.area;
}
