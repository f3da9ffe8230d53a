import { listNewsPart, planNewsParts } from "../../src/i18n/newsLines";

/** 3 December 2026. */
const DAY = 46_359;

test("who entered and left is told with the reason, in both languages", () => {
  const changes = [
    { account: "Litware", change: "entered", reason: "Decided: Key account" },
    { account: "Contoso", change: "left", reason: "No longer within the cap" },
  ] as const;
  expect(listNewsPart({ since: DAY, changes }, "en")).toEqual({
    title: "On the list since 3 December 2026",
    lines: ["▲ Litware entered · Decided: Key account", "▼ Contoso left · No longer within the cap"],
  });
  expect(listNewsPart({ since: DAY, changes: [] }, "es")).toEqual({
    title: "Nadie ha entrado ni salido de la lista desde el 3 de diciembre de 2026.",
    lines: [],
  });
});

test("what got done and what is late is told, as far as there is any", () => {
  const action = { account: "Contoso", action: "Call {owner}", owner: "", due: DAY };
  expect(planNewsParts({ done: [], late: [] }, "en")).toEqual([]);
  expect(planNewsParts({ done: [{ ...action, due: null }], late: [action] }, "en")).toEqual([
    { title: "Done since the last refresh: 1", lines: ["✓ Contoso: Call {owner} (no owner)"] },
    { title: "Late: 1", lines: ["▲ Contoso: Call {owner} (no owner), since 3 December 2026"] },
  ]);
});
