import { FormulaSyntaxError, SheetNotFoundError } from "../model";
import type { Refusals } from "./faults";
import { HostError, apiNotFound, invalidArgument, invalidOperation } from "./hostError";
import { isList, isRecord, type Json } from "./json";
import { memberName, nullObject, type Answer, type Argument, type HostObject } from "./objectType";
import { ActionType, PathType, type Action, type ActionResult, type ArgumentInfo, type ObjectPath, type RequestBody } from "./protocol";
import { loadObject } from "./query";
import type { References } from "./references";

export interface RunOutcome {
  readonly results: readonly ActionResult[];
  readonly error: { readonly error: HostError; readonly actionIndex: number } | null;
}

/** What came of one action: its value, or an error in the terms of Excel. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof FormulaSyntaxError) return new HostError("InvalidArgument", error.message, null, { cause: error });
  if (error instanceof SheetNotFoundError) return new HostError("ItemNotFound", error.message, null, { cause: error });
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError("GeneralException", `There was an internal error while processing the request. ${reason}`, null, { cause: error });
}

/** The member by which a path leads on. */
const stepName = (path: ObjectPath): string => (path.ObjectPathType === PathType.indexer ? "getItem" : memberName(path.Name));

/** One request: its actions in order, until one fails. */
export class RequestRun {
  private readonly objects = new Map<number, HostObject>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly root: HostObject,
    private readonly references: References,
    private readonly body: RequestBody,
    private readonly onMember: (location: string) => void,
    private readonly refusals: Refusals,
    private readonly afterAction: () => void,
  ) {
    this.kept = new Set(body.Actions.flatMap((action) => (action.Name === "_KeepReference" ? [action.ObjectPathId] : [])));
  }

  run(): RunOutcome {
    const results: ActionResult[] = [];
    for (const [actionIndex, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) });
        this.afterAction();
      } catch (error) {
        return { results, error: { error: asHostError(error), actionIndex } };
      }
    }
    return { results, error: null };
  }

  private perform(action: Action): Json {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.query:
        return this.query(action);
      case ActionType.method:
        return this.callMethod(action);
      case ActionType.setProperty:
        return this.setProperty(action);
      case ActionType.trace:
        return null;
      default:
        throw apiNotFound(`action ${action.ActionType} ${action.Name}`);
    }
  }

  private instantiate(pathId: number): Json {
    const object = this.object(pathId);
    if (object.isNull) return null;
    object.check();
    const reference = this.kept.has(pathId) ? { _ReferenceId: this.references.keep(object) } : {};
    return { ...object.identity(), ...reference };
  }

  private query(action: Action): Json {
    const object = this.object(action.ObjectPathId);
    const query = action.QueryInfo ?? {};
    for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) this.onMember(`${object.typeName}.${path}`);
    for (const path of query.Select ?? []) this.refuse(action.ObjectPathId, object, path, "read");
    return this.locate(object.typeName, () => loadObject(object, query));
  }

  private callMethod(action: Action): Json {
    const object = this.object(action.ObjectPathId);
    const location = `${object.typeName}.${memberName(action.Name)}`;
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") return this.removeReference(action.ArgumentInfo);
    this.onMember(location);
    this.refuse(action.ObjectPathId, object, action.Name, "change");
    const answer = this.locate(location, () => {
      object.check();
      return object.call(action.Name, this.args(action.ArgumentInfo));
    });
    if (typeof answer === "object" && answer !== null && "typeName" in answer) {
      const object_ = answer as HostObject;
      return object_.isNull ? null : object_.identity();
    }
    return answer ?? null;
  }

  private removeReference(info: ArgumentInfo | undefined): Json {
    const id = info?.Arguments?.[0];
    if (typeof id === "string") this.references.release(id);
    return null;
  }

  private setProperty(action: Action): Json {
    const object = this.object(action.ObjectPathId);
    const location = `${object.typeName}.${memberName(action.Name)}`;
    this.onMember(location);
    this.refuse(action.ObjectPathId, object, action.Name, "change");
    this.locate(location, () => {
      object.check();
      object.set(action.Name, this.plain(action.ArgumentInfo?.Arguments?.[0] ?? null));
    });
    return null;
  }

  /** The object of a path, made once a request: a method that adds something is called once only. */
  private object(pathId: number): HostObject {
    const known = this.objects.get(pathId);
    if (known) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${pathId} is not in the request.`);
    const object = this.resolve(path);
    this.objects.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.reference:
        return this.reference(path.Name);
      case PathType.nullObject:
        return nullObject("NullObject");
      case PathType.newObject:
        throw apiNotFound(path.Name);
      default:
        return this.below(this.object(path.ParentObjectPathId ?? 0), path);
    }
  }

  private reference(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new HostError("InvalidReference", `This reference is not valid any more: ${id}.`);
    return object;
  }

  private below(parent: HostObject, path: ObjectPath): HostObject {
    const location = `${parent.typeName}.${stepName(path)}`;
    if (parent.isNull) return parent;
    if (path.ObjectPathType !== PathType.property) this.onMember(location);
    this.refuse(path.ParentObjectPathId ?? 0, parent, stepName(path), "change");
    const answer = this.locate(location, (): Answer | undefined => {
      parent.check();
      if (path.ObjectPathType === PathType.property) return parent.get(path.Name);
      const args = this.args(path.ArgumentInfo);
      if (path.ObjectPathType === PathType.indexer) return parent.item(this.keyOf(args[0]));
      return parent.call(path.Name, args);
    });
    if (typeof answer === "object" && answer !== null && "typeName" in answer) return answer as HostObject;
    throw invalidOperation(`${location} gives no object.`).at(location);
  }

  /** Refuses a member that is to be refused, by its own name or by the way to it. */
  private refuse(pathId: number, object: HostObject, member: string, use: "read" | "change"): void {
    if (!this.refusals.any) return;
    const name = member.split(/[/.]/u).map(memberName).join(".");
    this.locate(`${object.typeName}.${name}`, () => this.refusals.check(this.namesOf(pathId, object, name), use));
  }

  /** `RangeFill.color`, `RangeFormat.fill.color`, `Range.format.fill.color`, and so on up to the workbook. */
  private namesOf(pathId: number, object: HostObject, member: string): string[] {
    const own = `${object.typeName}.${member}`;
    const path = this.body.ObjectPaths[String(pathId)];
    const parent = path?.ParentObjectPathId;
    if (path === undefined || parent === undefined || path.ObjectPathType === PathType.reference) return [own];
    return [own, ...this.namesOf(parent, this.object(parent), `${stepName(path)}.${member}`)];
  }

  private keyOf(key: Argument | undefined): string {
    if (typeof key === "string" || typeof key === "number") return String(key);
    throw invalidArgument("A name or an id is needed.");
  }

  private args(info: ArgumentInfo | undefined): Argument[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i): Argument => {
      const id = referenced[i];
      return typeof id === "number" && id !== 0 ? this.object(id) : this.plain(value);
    });
  }

  /** A value in which objects stand: a range becomes a reference to its cells, `=Sheet1!$A$1:$B$2`, and a worksheet its id. */
  private plain(value: Json): Json {
    if (isList(value))
      return value.some((part) => typeof part === "object" && part !== null) ? value.map((part) => this.plain(part)) : value;
    if (!isRecord(value)) return value;
    const id = value["_ObjectPathId"];
    if (typeof id === "number" && this.object(id).typeName === "Worksheet") return this.object(id).identity()["Id"] ?? null;
    if (typeof id === "number") {
      const address = this.object(id).get("address");
      if (typeof address !== "string") throw invalidArgument("A range is needed.");
      const cells = address.lastIndexOf("!") + 1;
      return `=${address.slice(0, cells)}${address.slice(cells).replace(/[A-Z]+|\d+/gu, "$$$&")}`;
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.plain(part)]));
  }

  private locate<R>(location: string, action: () => R): R {
    try {
      return action();
    } catch (error) {
      throw asHostError(error).at(location);
    }
  }
}
