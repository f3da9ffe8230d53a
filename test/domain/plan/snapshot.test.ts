import fc from "../../support/properties";
import { SNAPSHOT_COLUMNS, snapshotRow, withSnapshot, type Snapshot } from "../../../src/domain/plan/snapshot";

const snapshot = (date: number, score: number | null = 70): Snapshot => ({
  date,
  score,
  revenue: 1200,
  completeness: 0.5,
  coverage: 1,
  openActions: 3,
});

test("a snapshot is a row of cells, empty where something is not known", () => {
  expect(SNAPSHOT_COLUMNS).toEqual(["date", "score", "revenue", "completeness", "coverage", "openActions"]);
  expect(snapshotRow(snapshot(46023))).toEqual([46023, 70, 1200, 0.5, 1, 3]);
  expect(snapshotRow({ date: 46023, score: null, revenue: null, completeness: null, coverage: null, openActions: 0 })).toEqual([
    46023,
    "",
    "",
    "",
    "",
    0,
  ]);
});

test("snapshots stand by date; one of the same day takes the place of the other", () => {
  const first = withSnapshot([], snapshot(46113.4));
  const second = withSnapshot(first, snapshot(46023));
  expect(second.map(({ date }) => date)).toEqual([46023, 46113]);
  expect(withSnapshot(second, snapshot(46113.9, 80)).map(({ date, score }) => [date, score])).toEqual([
    [46023, 70],
    [46113, 80],
  ]);
});

test("taking the same snapshot twice changes nothing, and none of another day is lost", () => {
  const dates = fc.array(fc.integer({ min: 46000, max: 46400 }), { maxLength: 10 });
  fc.assert(
    fc.property(dates, fc.integer({ min: 46000, max: 46400 }), (before, date) => {
      const all = before.reduce<Snapshot[]>((rows, each) => withSnapshot(rows, snapshot(each)), []);
      const once = withSnapshot(all, snapshot(date, 90));
      expect(withSnapshot(once, snapshot(date, 90))).toEqual(once);
      expect(once.map((each) => each.date)).toEqual([...new Set([...before, date])].sort((a, b) => a - b));
    }),
  );
});
