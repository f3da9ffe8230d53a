/** What one round trip asked and answered. */
export interface RoundTrip {
  readonly actions: number;
  /** Characters of the request and of the answer. */
  readonly request: number;
  readonly response: number;
  /** Members used, `Range.values`, each once. */
  readonly members: readonly string[];
  /** The code with which Excel refused it, or null. */
  readonly error: string | null;
}

/** What Excel was asked in a session. The client's own cleaning up after `Excel.run` is not counted. */
export interface Recording {
  readonly roundTrips: number;
  readonly actions: number;
  /** Characters of the largest request and of the largest answer. */
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** All members used, in alphabetical order. */
  readonly members: readonly string[];
  readonly trips: readonly RoundTrip[];
}

export class Recorder implements Recording {
  readonly trips: RoundTrip[] = [];

  add(trip: RoundTrip): void {
    this.trips.push(trip);
  }

  get roundTrips(): number {
    return this.trips.length;
  }

  get actions(): number {
    return this.trips.reduce((sum, trip) => sum + trip.actions, 0);
  }

  get largestRequest(): number {
    return Math.max(0, ...this.trips.map((trip) => trip.request));
  }

  get largestResponse(): number {
    return Math.max(0, ...this.trips.map((trip) => trip.response));
  }

  get members(): readonly string[] {
    return [...new Set(this.trips.flatMap((trip) => trip.members))].sort();
  }
}
