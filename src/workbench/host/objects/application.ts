import { invalidArgument } from "../hostError";
import { ObjectType } from "../objectType";
import type { WorkbookHost } from "../workbookHost";

/** Excel.Application. Calculation is always automatic here. */
export const applicationType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("Application", () => ({
  properties: {
    calculationMode: {
      get: () => "Automatic",
      set: (_, value) => {
        if (value !== "Automatic") throw invalidArgument("This workbook calculates automatically only.");
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
