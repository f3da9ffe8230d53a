import { closeBooks } from "./book";
import { cellProbes } from "./probes/cells";
import { objectProbes } from "./probes/objects";
import { requestProbes } from "./probes/requests";
import { answerOf, type Probe } from "./probes/probe";

afterEach(closeBooks);

const probes: readonly Probe[] = [...cellProbes, ...objectProbes, ...requestProbes];

test("what Microsoft documents is asked of the embedded workbook, each with its source", () => {
  expect(probes.length).toBeGreaterThan(90);
  for (const { member, source } of probes)
    expect([member, source]).toEqual([expect.stringMatching(/^\w+\.\w+$/u), expect.stringMatching(/^https:/u)]);
  const names = probes.map(({ member, situation }) => `${member}, ${situation}`);
  expect(new Set(names).size).toBe(names.length);
});

test.each(probes.map((probe) => [probe.member, probe.situation, probe] as const))("%s, %s", async (_, __, probe) => {
  expect(await answerOf(probe)).toEqual(probe.expected);
});
