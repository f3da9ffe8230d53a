import { isList, isRecord, type Json } from "./json";

/** Where an object of a request comes from. */
export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** What a request asks of an object. */
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Values, and for each that stands for an object the id of its path, else 0. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: ErrorBody;
  /** The traces that were reached: by them the client knows which handlers of events it has added. */
  readonly TraceIds?: readonly number[];
}

/** One message of the client: a batch of actions. */
export interface RequestMessage {
  readonly id: number;
  readonly body: RequestBody;
}

/** Reads a message of the client; null for what asks nothing. */
export function readRequest(text: string): RequestMessage | null {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || typeof message["id"] !== "number") return null;
  const request = message["message"];
  const body = isRecord(request) ? request["body"] : undefined;
  if (!isRecord(body) || !isList(body["Actions"]) || !isRecord(body["ObjectPaths"])) return null;
  return { id: message["id"], body: body as unknown as RequestBody };
}

/** The answer to a message, as the client takes it. */
export const successText = (id: number, body: ResponseBody): string => {
  const message = { statusCode: 200, headers: {}, body: JSON.stringify(body) };
  return JSON.stringify({ id, type: 1, message });
};

/** The answer to a message that failed as a whole. */
export const failureText = (id: number, statusCode: number, code: string, text: string): string => {
  const message = { statusCode, headers: {}, body: JSON.stringify({ error: { code, message: text } }) };
  return JSON.stringify({ id, type: 1, message });
};
