import { refreshPlans } from "../src/actions/refresh/refreshPlans";
import { serialOf } from "../src/actions/today";
import { blockOfTable, type Block } from "../src/sheets/plan/blocks";
import { customFunctions } from "../src/workbench/customFunctions";
import { openSession } from "../src/workbench/host";
import { WorkbookModel } from "../src/workbench/model";

const day = (month: number, date: number): number => serialOf(2027, month, date);

/** What somebody might have typed into a plan: invented, as the whole sample is. `null` leaves a cell alone. */
const TYPED: Readonly<Partial<Record<Block, readonly (readonly (string | number | null)[])[]>>> = {
  objectives: [
    ["One supplier for all their packaging", "Share of packaging spend", "Penetrate", "60 %", "Lucía Prat", day(9, 30), "In progress"],
    ["First order from the new bakery division", "Orders signed", "Expand", "1", "Marc Oller", day(6, 30), "Open"],
    ["Frame contract renewed before the tender", "Contract signed", "Protect", "by May", "Lucía Prat", day(5, 15), "Open"],
  ],
  actions: [
    [
      "Visit the bakery site with our technician",
      "First order from the bakery",
      "Expand",
      "Technician, 1 day",
      "Marc Oller",
      day(2, 12),
      "Done",
    ],
    ["Offer for the autumn range", "One supplier", "Penetrate", null, "Lucía Prat", day(3, 5), "In progress"],
  ],
  stakeholders: [
    ["Head of purchasing", "Purchasing", "Enterprise", "Group", "Lucía Prat", "Decides", "For us", 4],
    ["Operations director", "Plant", "Division", "Bakery", "Marc Oller", "Advises", "Neutral", 2],
  ],
  whitespace: [
    ["Cartons", "Dairy", 420_000, 500_000, "Lucía Prat"],
    ["Labels", "Dairy", 35_000, 180_000, "Lucía Prat"],
    ["Cartons", "Bakery", null, 260_000, "Marc Oller"],
  ],
  competitors: [["Regional printer", "Delivery within two days", "Labels", "Price", "Marc Oller", day(4, 30), "Capacity", 3]],
  unknowns: [["Waste from relabelling costs them a shift a week", "Our count from the site visit", "What solving it is worth", "Operations director", "Marc Oller", day(3, 20), "Open", 90_000]], // prettier-ignore
};

/** The first questions: answer, status, what is missing, who finds out, by when. */
const ANSWERS: readonly (readonly (string | number | null)[])[] = [
  ["Lucía (sales), Marc (service), about 30 hours a month", "Answered"],
  ["Results driver and innovator are open", "Answered"],
  [null, "Open", "Their sales plan for bakery", "Marc Oller", day(3, 31)],
];

/** The workbook with one plan filled in and refreshed as of 1 March 2027. */
export async function withSamplePlan(bytes: Uint8Array, plan: string): Promise<Uint8Array> {
  const model = await WorkbookModel.open(bytes, { today: day(3, 1) });
  const session = openSession({ model, platform: "desktop", functions: customFunctions(), today: day(3, 1) });
  try {
    await session.Excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem(plan);
      tables.load("items/name");
      await context.sync();
      for (const table of tables.items) {
        const block = blockOfTable(table.name);
        const first = table.getDataBodyRange().getCell(0, 0);
        const rows = block === "questions" ? ANSWERS.map((row) => [null, ...row]) : ((block && TYPED[block]) ?? []);
        rows.forEach((row, y) => {
          const cells = first.getOffsetRange(y, 0).getResizedRange(0, row.length - 1);
          cells.values = [[...row]];
        });
      }
      await context.sync();
    });
    await refreshPlans((batch) => session.Excel.run(batch), { today: day(3, 1) });
    return (await model.save()).bytes;
  } finally {
    session.close();
  }
}
