import type { HostObject } from "./objectType";

/** Objects that the client keeps over later requests, by the ids it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private nextId = 1;

  keep(object: HostObject): string {
    const id = `{${(this.nextId++).toString(16).padStart(8, "0")}}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | null {
    return this.kept.get(id) ?? null;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  objects(): readonly HostObject[] {
    return [...this.kept.values()];
  }

  get count(): number {
    return this.kept.size;
  }
}
