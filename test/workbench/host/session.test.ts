import { openSession } from "../../../src/workbench/host";
import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, refusal, refusedWith } from "./book";

afterEach(closeBooks);

const write = (sheet: Excel.Worksheet, value: unknown): void => {
  sheet.getRange("A1").values = [[value]];
};

describe("sessions", () => {
  test("share nothing", async () => {
    const [one, two] = [openBook(), openBook({ platform: "web" })];
    expect(one.session.Excel).not.toBe(two.session.Excel);
    one.session.CustomFunctions.associate("ONLY", () => 5);
    for (const book of [one, two]) await book.run((_, sheet) => void (sheet.getRange("A1").formulas = [["=KAM.ONLY()"]]));
    await one.run((context) => void context.workbook.worksheets.add("Mine").customProperties.add("k", "v"));
    expect([await one.values("A1"), await two.values("A1")]).toEqual([[[5]], [["#NAME?"]]]);
    expect(two.model.workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    expect([one.session.recorder.roundTrips, two.session.recorder.roundTrips]).toEqual([3, 2]);
    expect(one.session.Office.context.platform).not.toBe(two.session.Office.context.platform);
  });

  test("leave the globals of Node as they were", () => {
    const before = Object.getOwnPropertyNames(globalThis).sort();
    openBook();
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
    expect([typeof (globalThis as { Excel?: unknown }).Excel, typeof (globalThis as { Office?: unknown }).Office]).toEqual([
      "undefined",
      "undefined",
    ]);
  });

  test("refuse objects of each other", async () => {
    const [one, two] = [openBook(), openBook()];
    const foreign = await one.run((_, sheet) => sheet);
    expect(await refusedWith(two.run((_, sheet) => void sheet.copy("Before", foreign)))).toBe("InvalidArgument");
  });

  test("answer nothing once they are closed", async () => {
    const book = openBook();
    let answered = false;
    const pending = book.run((_, sheet) => write(sheet, 1)).then(() => (answered = true));
    book.session.close();
    await Promise.race([pending, new Promise((resolve) => setImmediate(resolve))]);
    expect([answered, book.model.readValue("Sheet1", 0, 0)]).toEqual([false, ""]);
  });

  test("take over a client only once the session before has ended with nothing left open", async () => {
    const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
    await turn();
    const [done, hung, heard, other] = [
      openBook(),
      openBook({ faults: { trips: [{ roundTrip: 1, fail: "hang" }] } }),
      openBook(),
      openBook(),
    ];
    await done.run((_, sheet) => write(sheet, 1));
    void hung.run((_, sheet) => write(sheet, 1));
    await heard.run((context) => void context.workbook.worksheets.onAdded.add(() => Promise.resolve()));
    await turn();
    for (const { session } of [done, hung, heard]) session.close();
    await turn();
    done.session.close();
    await turn();
    const clients = Array.from({ length: 12 }, () => openBook().session.Excel);
    expect(clients.filter((each) => each === done.session.Excel)).toHaveLength(1);
    for (const { session } of [hung, heard, other]) expect(clients).not.toContain(session.Excel);
  });

  test("take the options of Excel.run", async () => {
    const { session } = openBook({ cells: [[7]] });
    const value = await session.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([[7]]);
  });

  test("can follow each other on one workbook", async () => {
    const model = WorkbookModel.blank();
    await openBook({ model }).run((_, sheet) => void (sheet.getRange("A1").formulas = [["=SEQUENCE(2)"]]));
    const second = openBook({ model });
    await second.run((_, sheet) => void (sheet.getRange("A2").values = [["x"]]));
    expect(await second.values("A1:A2")).toEqual([["#SPILL!"], ["x"]]);
  });
});

describe("Office", () => {
  test.each([
    ["desktop", "PC"],
    ["web", "OfficeOnline"],
  ] as const)("says where it is: %s", async (platform, name) => {
    const { session } = openBook({ platform });
    const info = await session.Office.onReady();
    expect(info).toEqual({ host: "Excel", platform: name });
    expect([session.Office.context.host, session.Office.context.platform, session.Office.context.displayLanguage]).toEqual([
      "Excel",
      name,
      "en-US",
    ]);
  });

  test("calls back, too", () => {
    const seen: unknown[] = [];
    void openBook().session.Office.onReady((info) => seen.push(info.host));
    expect(seen).toEqual(["Excel"]);
  });

  test("speaks the languages it was opened with", () => {
    const session = openSession({
      model: WorkbookModel.blank(),
      platform: "web",
      functions: new Map(),
      displayLanguage: "es-ES",
      contentLanguage: "es-MX",
    });
    session.close();
    expect([session.Office.context.displayLanguage, session.Office.context.contentLanguage]).toEqual(["es-ES", "es-MX"]);
  });

  test.each([
    ["ExcelApi", "1.13", true],
    ["ExcelApi", "1.14", false],
    ["excelapi", 1.9, true],
    ["ExcelApi", undefined, true],
    ["SharedRuntime", "1.1", true],
    ["CustomFunctionsRuntime", "1.3", true],
    ["DialogApi", "1.1", false],
  ] as const)("supports %s %s: %s", (name, version, supported) => {
    expect(openBook().session.Office.context.requirements.isSetSupported(name, version)).toBe(supported);
  });

  test("runs the actions that were associated, and no others", () => {
    const { session } = openBook();
    session.Office.actions.associate("score", (...args: unknown[]) => args);
    expect(session.runAction("score", 1, 2)).toEqual([1, 2]);
    expect(() => session.runAction("none")).toThrow("Nothing is associated with none.");
  });
});

describe("what Office has and is not answered here", () => {
  test.each<[string, (office: Record<string, Record<string, unknown>>) => unknown]>([
    ["Office.ribbon", (office) => office["ribbon"]],
    ["Office.context.ui", (office) => office["context"]?.["ui"]],
    ["Office.addin.beforeDocumentCloseNotification", (office) => office["addin"]?.["beforeDocumentCloseNotification"]],
  ])("is refused by its name: %s", (name, use) => {
    const { session } = openBook();
    expect(() => use(session.Office as unknown as Record<string, Record<string, unknown>>)).toThrow(name);
  });

  test("but themes may be missing", () => {
    expect(openBook().session.Office.context.officeTheme).toBeUndefined();
  });
});

test("the pane is shown and hidden, and those who listen hear of it until they leave", async () => {
  const { addin, StartupBehavior } = openBook().session.Office;
  const heard: string[] = [];
  const leave = await addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  await addin.showAsTaskpane();
  await addin.hide();
  await leave();
  await addin.showAsTaskpane();
  expect(heard).toEqual(["Taskpane", "Hidden"]);
  await addin.setStartupBehavior(StartupBehavior.load);
  expect(await addin.getStartupBehavior()).toBe("Load");
});

describe("the recorder", () => {
  test("counts round trips, actions, sizes and members", async () => {
    const { session, run } = openBook();
    await run(async (context, sheet) => {
      write(sheet, "x".repeat(1000));
      await context.sync();
      sheet.getRange("A1:B2").load("values,address");
    });
    const { recorder } = session;
    expect([recorder.roundTrips, recorder.trips.length]).toEqual([2, 2]);
    expect(recorder.actions).toBe(recorder.trips.reduce((sum, trip) => sum + trip.actions, 0));
    expect(recorder.largestRequest).toBe(recorder.trips[0]?.request);
    expect(recorder.largestRequest).toBeGreaterThan(1000);
    expect(recorder.largestResponse).toBe(recorder.trips[1]?.response);
    expect(recorder.trips[0]?.members).toEqual(["Range.values", "Worksheet.getRange", "WorksheetCollection.getItem"]);
    expect(recorder.members).toEqual(["Range.address", "Range.values", "Worksheet.getRange", "WorksheetCollection.getItem"]);
    expect(recorder.trips.map((trip) => trip.error)).toEqual([null, null]);
  });

  test("does not count what the client does to clean up", async () => {
    const { session, run } = openBook();
    await run((_, sheet) => write(sheet, 1));
    await new Promise((resolve) => setImmediate(resolve));
    expect(session.recorder.roundTrips).toBe(1);
  });

  test("notes what was refused", async () => {
    const { session, run } = openBook();
    await refusedWith(run((_, sheet) => void (sheet.name = "")));
    expect(session.recorder.trips.map((trip) => trip.error)).toEqual(["InvalidArgument"]);
  });
});

describe("faults", () => {
  const batch = (book: ReturnType<typeof openBook>): Promise<unknown> =>
    book.run(async (context, sheet) => {
      write(sheet, 1);
      await context.sync();
      write(sheet, 2);
    });

  test.each([
    ["before anything is done", "before", 1],
    ["after all is done", "after", 2],
    ["before, where nothing is said", undefined, 1],
  ] as const)("a round trip fails %s", async (_, when, left) => {
    const book = openBook({ faults: { trips: [{ roundTrip: 2, fail: "GeneralException", ...(when ? { when } : {}) }] } });
    expect(await refusedWith(batch(book))).toBe("GeneralException");
    expect(book.model.readValue("Sheet1", 0, 0)).toBe(left);
    expect(book.session.recorder.trips.map((trip) => trip.error)).toEqual([null, "GeneralException"]);
    await book.run((_c, sheet) => write(sheet, 3));
    expect(book.model.readValue("Sheet1", 0, 0)).toBe(3);
  });

  test("a round trip never comes back", async () => {
    const book = openBook({ faults: { trips: [{ roundTrip: 1, fail: "hang" }] } });
    let settled = false;
    void batch(book).finally(() => (settled = true));
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    expect([settled, book.session.recorder.trips[0]?.error]).toEqual([false, "hang"]);
  });

  test.each([
    ["the request", "RequestPayloadSizeLimitExceeded", { requestLimit: 2_000 }, ""],
    ["the answer", "ResponsePayloadSizeLimitExceeded", { responseLimit: 2_000 }, "x".repeat(3_000)],
  ] as const)("%s is too large", async (what, code, faults, written) => {
    const book = openBook({ faults });
    const large = book.run((_, sheet) => {
      write(sheet, "x".repeat(3_000));
      sheet.getRange("A1").load("values");
    });
    const { code: refused } = await refusal(large);
    expect(refused).toBe(code);
    expect(book.model.readValue("Sheet1", 0, 0)).toBe(written);
    expect(what).toBeTruthy();
  });

  test.each([
    ["web", true],
    ["desktop", false],
  ] as const)("5 MB are too much on the %s: %s", async (platform, refused) => {
    const book = openBook({ platform });
    const large = book.run((_, sheet) => void (sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(27_000)])));
    if (refused) expect(await refusedWith(large)).toBe("RequestPayloadSizeLimitExceeded");
    else await large;
    expect(book.model.readValue("Sheet1", 199, 0) === "").toBe(refused);
  });
});
