import { invalidArgument } from "../hostError";
import { ObjectType } from "../objectType";
import type { WorkbookHost } from "../workbookHost";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const unknownMode = (): never => {
  throw invalidArgument(`The calculation mode is one of ${MODES.join(", ")}.`);
};

/** Excel.Application. The calculation mode is kept and told; all is calculated at once all the same. */
export const applicationType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("Application", () => ({
  properties: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (host, value) => {
        host.calculationMode = MODES.find((mode) => mode === value) ?? unknownMode();
      },
    },
    calculationState: { get: () => "Done" },
  },
  methods: {
    calculate: (host) => {
      host.changed();
      host.settle();
    },
    suspendApiCalculationUntilNextSync: (host) => host.suspend(),
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
}));
