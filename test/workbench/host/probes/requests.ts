import { after, doing, sources, type Probe } from "./probe";

/** Handlers hear of what a batch did after it. */
const hearing =
  (
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext, hear: (event: unknown) => Promise<void>) => unknown,
    then: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ): Probe["ask"] =>
  async (book) => {
    const heard: unknown[] = [];
    await book.run((context, sheet) => void act(sheet, context, (event) => Promise.resolve(void heard.push(event))));
    await book.run((context, sheet) => void then(sheet, context));
    await new Promise((resolve) => setImmediate(resolve));
    return heard.map(
      (event) => (event as { readonly type: string; readonly address?: string }).address ?? (event as { readonly type: string }).type,
    );
  };

const events: readonly Probe[] = [
  {
    member: "Worksheet.onChanged",
    situation: "cells that an add-in writes",
    source: sources.events,
    expected: ["A1:B1"],
    ask: hearing(
      (sheet, _, hear) => sheet.onChanged.add(hear),
      (sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]),
    ),
  },
  {
    member: "WorksheetCollection.onActivated",
    situation: "another sheet is activated",
    source: sources.events,
    expected: ["WorksheetActivated"],
    ask: hearing(
      (_, { workbook }, hear) => workbook.worksheets.onActivated.add(hear),
      (_, { workbook }) => workbook.worksheets.add("Other").activate(),
    ),
  },
  {
    member: "Runtime.enableEvents",
    situation: "events are off",
    source: sources.events,
    expected: [],
    ask: hearing(
      (sheet, context, hear) => {
        sheet.onChanged.add(hear);
        context.runtime.enableEvents = false;
      },
      (sheet) => (sheet.getRange("A1").values = [[1]]),
    ),
  },
];

const requests: readonly Probe[] = [
  {
    member: "RequestContext.sync",
    situation: "a request of more than 5 MB, on the web",
    source: sources.payload,
    expected: "RequestPayloadSizeLimitExceeded",
    book: { platform: "web" },
    ask: doing((sheet) => (sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(27_000)]))),
  },
  {
    member: "RequestContext.sync",
    situation: "the first refusal stops the batch, and what ran before it stays",
    source: sources.errors,
    expected: ["InvalidArgument", [[1, ""]]],
    ask: async (book) => {
      const refused = await book
        .run((_, sheet) => {
          sheet.getRange("A1").values = [[1]];
          sheet.getRange("A1").formulas = [["=("]];
          sheet.getRange("B1").values = [[2]];
        })
        .catch((error: unknown) => (error as { readonly code: string }).code);
      return [refused, await book.values("A1:B1")];
    },
  },
  ...(["desktop", "web"] as const).map((platform): Probe => ({
    member: "CustomFunctions.associate",
    situation: `a blank cell, on ${platform === "web" ? "the web" : "the desktop"}`,
    source: sources.customFunctions,
    expected: [[platform === "web" ? "null" : "0"]],
    book: { platform, functions: new Map([["SHOW", (value: never) => String(value)]]), cells: [[null, "=KAM.SHOW(A1)"]] },
    ask: after(() => undefined, "B1", "values"),
  })),
  {
    member: "CustomFunctions.Error",
    situation: "an error that JavaScript functions cannot give",
    source: sources.customFunctions,
    expected: [["#VALUE!"]],
    book: {
      functions: new Map([
        [
          "FAIL",
          () => {
            throw Object.assign(new Error("gone"), { code: "#REF!" });
          },
        ],
      ]),
      cells: [["=KAM.FAIL()"]],
    },
    ask: after(() => undefined, "A1", "values"),
  },
  {
    member: "Range.values",
    situation: "a custom function that has not answered yet",
    source: sources.busy,
    expected: [[["#BUSY!"]], [[6]]],
    book: { functions: new Map([["SIX", () => 6]]), faults: { busyReads: 1 }, cells: [["=KAM.SIX()"]] },
    ask: async (book) => [await book.values("A1"), await book.values("A1")],
  },
];

/** Events, whole requests and custom functions. */
export const requestProbes: readonly Probe[] = [...events, ...requests];
