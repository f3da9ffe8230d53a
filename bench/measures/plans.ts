import { runMainJob } from "../../src/actions/choose/mainJob";
import { refreshPlans } from "../../src/actions/refresh/refreshPlans";
import { customFunctions } from "../../src/workbench/customFunctions";
import { openSession, type Session } from "../../src/workbench/host";
import { many, workbookOf } from "../../test/support/lists";
import type { Report } from "../report";

const ACCOUNTS = 10_000;
const PLANS = 200;

/** 1 January 2026. */
const TODAY = 46_023;

/** What making and refreshing plans asks of Excel: counted on the recorder, and timed. */
export const reports: readonly Report[] = [
  {
    name: `${PLANS} plans of ${ACCOUNTS.toLocaleString("en")} accounts`,
    run: async () => {
      const session = openSession({
        model: workbookOf({ rows: many(ACCOUNTS) }),
        platform: "desktop",
        functions: customFunctions(),
        today: TODAY,
      });
      const options = { cap: PLANS, capReason: "measured", today: TODAY };
      const scored = await asked(session, () => runMainJob((batch) => session.Excel.run(batch), { ...options, plans: 0 }));
      const made = await asked(session, () => runMainJob((batch) => session.Excel.run(batch), options));
      const refreshed = await asked(session, () => refreshPlans((batch) => session.Excel.run(batch), { today: TODAY }));
      session.close();
      return [
        { step: "score, choose, write team and coverage", ...scored, plans: 0 },
        { step: "make the plans", ...made, plans: PLANS },
        { step: "refresh the plans, nothing to do", ...refreshed, plans: PLANS },
      ];
    },
  },
];

/** What a run asked of Excel, and how long it took. */
async function asked(session: Session, run: () => Promise<unknown>) {
  const [before, start] = [session.recorder.roundTrips, performance.now()];
  await run();
  const trips = session.recorder.trips.slice(before);
  const sum = (of: (trip: (typeof trips)[number]) => number): number => trips.reduce((total, trip) => total + of(trip), 0);
  return {
    ms: performance.now() - start,
    roundTrips: trips.length,
    actions: sum(({ actions }) => actions),
    sent: sum(({ request }) => request),
    received: sum(({ response }) => response),
    largest: Math.max(...trips.flatMap(({ request, response }) => [request, response])),
  };
}
