/** A step of a job as the recorder counted it; sizes in characters. */
export interface ReportedStep {
  readonly step: string;
  readonly ms: number;
  readonly roundTrips: number;
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
  /** The largest request or answer. */
  readonly largest: number;
  /** Plans that the step dealt with; 0 for none. */
  readonly plans: number;
}

/** A job that is counted rather than compared. */
export interface Report {
  readonly name: string;
  readonly run: () => Promise<readonly ReportedStep[]>;
}

/** A report as it is printed and kept. */
export interface Reported {
  readonly report: string;
  readonly steps: readonly ReportedStep[];
}
