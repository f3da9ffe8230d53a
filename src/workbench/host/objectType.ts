import { apiNotFound, invalidArgument, invalidOperation, itemNotFound } from "./hostError";
import type { Json } from "./json";

/** An argument of a call: a value, or an object of the request. */
export type Argument = Json | HostObject;

/** What a member answers. */
export type Answer = Json | HostObject;

/** One property of an Office type: a value that can be read and perhaps set, or an object below it. */
export type Property<T> =
  | {
      readonly get: (target: T) => Json;
      readonly set?: (target: T, value: Json) => void;
      /** Answered only when asked for by name, not by a load of everything. */
      readonly onRequest?: true;
    }
  | { readonly object: (target: T) => HostObject };

/** One method of an Office type: it answers something or only acts. */
export type Method<T> = ((target: T, args: readonly Argument[]) => Answer) | ((target: T, args: readonly Argument[]) => void);

/** The members of an Office type, by their names as in Office.js (`getUsedRange`). */
export interface Members<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For a collection: what is in it, in order. */
  readonly items?: (target: T) => readonly HostObject[];
  /** For a collection: `getItem`, also by the id that answers carry. */
  readonly item?: (target: T, key: string) => HostObject;
  /** The property by which the client addresses an item again. */
  readonly id?: string;
  /** Called before anything is set, and before methods that change something: throws where that is not allowed. */
  readonly guard?: (target: T, member: string) => void;
  /** Called before each use: throws when what it stands for is gone. */
  readonly check?: (target: T) => void;
}

/** An Office type over some target of the workbook. */
export class ObjectType<T> {
  private readonly targets = new WeakMap<HostObject, T>();
  private table: MemberTable<T> | null = null;

  /** @param members asked for at the first use; left out where `define` says them later */
  constructor(
    readonly name: string,
    private members: (() => Members<T>) | null = null,
  ) {}

  /** Says the members of a type that others lead to and that leads to them: they know its declaration alone, not the file of its members. */
  define(members: () => Members<T>): void {
    this.members = members;
    this.table = null;
  }

  /** An object of this type. */
  of(target: T): HostObject {
    if (!this.members) throw new Error(`The members of ${this.name} are not defined.`);
    this.table ??= new MemberTable(this.members());
    const object = new BoundObject(this.name, this.table, target);
    this.targets.set(object, target);
    return object;
  }

  /** What an object stands for; null for an object of another type. */
  targetOf(object: HostObject): T | null {
    return this.targets.get(object) ?? null;
  }
}

/** An object of a request, whatever its type. Names are told apart without regard to case. */
export interface HostObject {
  readonly typeName: string;
  readonly isNull: boolean;
  readonly isCollection: boolean;
  check(): void;
  /** The name of a member as Office.js writes it; null when there is none. */
  propertyName(name: string): string | null;
  /** Names of all values that a load of everything answers. */
  scalarNames(): readonly string[];
  get(property: string): Answer;
  set(property: string, value: Json): void;
  call(method: string, args: readonly Argument[]): Answer | undefined;
  items(): readonly HostObject[];
  item(key: string): HostObject;
  /** What the client needs to address the object again: `{ Id: … }`. */
  identity(): Readonly<Record<string, Json>>;
}

/** The members of a type, found without regard to case. */
class MemberTable<T> {
  readonly properties = new Map<string, { readonly name: string; readonly property: Property<T> }>();
  readonly methods = new Map<string, Method<T>>();
  readonly scalars: readonly string[];

  constructor(readonly members: Members<T>) {
    const properties = Object.entries(members.properties ?? {});
    for (const [name, property] of properties) this.properties.set(name.toLowerCase(), { name, property });
    for (const [name, method] of Object.entries(members.methods ?? {})) this.methods.set(name.toLowerCase(), method);
    this.scalars = properties.flatMap(([name, property]) => ("get" in property && property.onRequest !== true ? [name] : []));
  }
}

/** The methods by which the client registers for events: `_RegisterActivatedEvent`, `_RegisterEventNameChanged`. */
const registering = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/u;

/** "ShowTotals" → "showTotals", as Office.js writes it, and "_RegisterDataChangedEvent" → "onChanged". */
export function memberName(name: string): string {
  const event = registering.exec(name)?.[1];
  if (event !== undefined) return `on${event === "DataChanged" ? "Changed" : event}`;
  return name === "_Runtime" ? "runtime" : name.charAt(0).toLowerCase() + name.slice(1);
}

/** "showTotals" → "ShowTotals", the form in which answers name a property. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Methods that change nothing in the workbook. */
const onlyReads = /^(?:get|_|select|activate|calculate)/iu;

class BoundObject<T> implements HostObject {
  readonly isNull = false;

  constructor(
    readonly typeName: string,
    private readonly table: MemberTable<T>,
    private readonly target: T,
  ) {}

  get isCollection(): boolean {
    return this.table.members.items !== undefined;
  }

  check(): void {
    this.table.members.check?.(this.target);
  }

  propertyName(name: string): string | null {
    return this.table.properties.get(name.toLowerCase())?.name ?? null;
  }

  scalarNames(): readonly string[] {
    return this.table.scalars;
  }

  get(property: string): Answer {
    const found = this.found(property);
    return "get" in found ? found.get(this.target) : found.object(this.target);
  }

  set(property: string, value: Json): void {
    const found = this.found(property);
    if (!("get" in found)) throw apiNotFound(`${this.typeName}.${property}`);
    if (!found.set) throw invalidOperation(`${this.typeName}.${property} cannot be set.`);
    if (value === null) throw invalidArgument(`${this.typeName}.${memberName(property)} cannot be null as a whole.`);
    this.table.members.guard?.(this.target, property.toLowerCase());
    found.set(this.target, value);
  }

  call(method: string, args: readonly Argument[]): Answer | undefined {
    const found = this.table.methods.get(method.toLowerCase());
    if (!found) throw apiNotFound(`${this.typeName}.${memberName(method)}`);
    if (!onlyReads.test(method)) this.table.members.guard?.(this.target, method.toLowerCase());
    return found(this.target, args) ?? undefined;
  }

  items(): readonly HostObject[] {
    if (!this.table.members.items) throw apiNotFound(`${this.typeName}.items`);
    return this.table.members.items(this.target);
  }

  item(key: string): HostObject {
    if (!this.table.members.item) throw apiNotFound(`${this.typeName}.getItem`);
    return this.table.members.item(this.target, key);
  }

  identity(): Readonly<Record<string, Json>> {
    const { id } = this.table.members;
    const property = id === undefined ? undefined : this.table.properties.get(id.toLowerCase())?.property;
    return id !== undefined && property && "get" in property ? { [wireName(id)]: property.get(this.target) } : {};
  }

  private found(name: string): Property<T> {
    const found = this.table.properties.get(name.toLowerCase());
    if (!found) throw apiNotFound(`${this.typeName}.${memberName(name)}`);
    return found.property;
  }
}

/** What `…OrNullObject` gives when there is nothing: all below it is null too, methods do nothing, and nothing can be set. */
class NullObject implements HostObject {
  readonly isNull = true;
  readonly isCollection = false;

  constructor(readonly typeName: string) {}

  check(): void {
    // There is nothing that could be gone.
  }

  propertyName(name: string): string {
    return name;
  }

  scalarNames(): readonly string[] {
    return [];
  }

  get(): Answer {
    return this;
  }

  set(property: string): void {
    throw itemNotFound(`${this.typeName}.${memberName(property)} is set on a null object.`);
  }

  call(): Answer {
    // As in `getItemOrNullObject("Sample").delete()`, the way in which Microsoft's samples begin: there is nothing to act on.
    return this;
  }

  items(): readonly HostObject[] {
    return [];
  }

  item(): HostObject {
    return this;
  }

  identity(): Readonly<Record<string, Json>> {
    return {};
  }
}

/** The null object of a type. */
export const nullObject = (typeName: string): HostObject => new NullObject(typeName);
