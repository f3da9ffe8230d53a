import { guardSheet } from "../edits/protection";
import { optionalText, textArg, wholeArg, wordArg } from "../args";
import { placeBeside } from "../edits/buildCharts";
import type { SheetChart } from "../edits/charts";
import { HostError, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument, type HostObject } from "../objectType";
import { chartType } from "./chart";
import { cellsArg, knownType, seriesFrom } from "./chartParts";
import type { SheetRef } from "./declaredTypes";

function add({ host, sheet }: SheetRef, args: readonly Argument[]): HostObject {
  const type = knownType(textArg(args, 0, "type"));
  const source = cellsArg(host, sheet, args, 1, "sourceData");
  if (wordArg(args[2] ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy") === "Rows") {
    throw new HostError("UnsupportedOperation", "Series are columns here.");
  }
  return chartType.of({ host, chart: host.charts.add(sheet, type, placeBeside(source.area), seriesFrom(source, type)) });
}

const named = ({ host, sheet }: SheetRef, name: string): SheetChart | undefined =>
  host.charts.of(sheet).find((chart) => chart.name.toLowerCase() === name.toLowerCase() || host.chartId(chart) === name);

function of(ref: SheetRef, chart: SheetChart | undefined, name: string): HostObject {
  if (!chart) throw itemNotFound(`There is no chart "${name}".`);
  return chartType.of({ host: ref.host, chart });
}

/** Excel.ChartCollection of a sheet. */
export const chartCollectionType: ObjectType<SheetRef> = new ObjectType<SheetRef>("ChartCollection", () => ({
  guard: ({ sheet }) => guardSheet(sheet),
  properties: { count: { get: ({ host, sheet }) => host.charts.of(sheet).length } },
  items: (ref) => ref.host.charts.of(ref.sheet).map((chart) => of(ref, chart, chart.name)),
  item: (ref, key) => of(ref, named(ref, key), key),
  methods: {
    add,
    getCount: ({ host, sheet }) => host.charts.of(sheet).length,
    getItem: (ref, args) => of(ref, named(ref, textArg(args, 0, "name")), textArg(args, 0, "name")),
    getItemAt: (ref, args) => of(ref, ref.host.charts.of(ref.sheet)[wholeArg(args, 0, "index")], "at this place"),
    getItemOrNullObject: (ref, args) => {
      const chart = named(ref, optionalText(args, 0, "name") ?? "");
      return chart ? of(ref, chart, chart.name) : nullObject("Chart");
    },
  },
}));
