import { AUTO_OPEN, openWithWorkbook, opensWithWorkbook, type StartUpOffice } from "../../src/commands/openWithWorkbook";
import { canChangeShortcuts, changeShortcut, plainKeys, readShortcuts, type ShortcutOffice } from "../../src/commands/shortcuts";
import { customFunctions } from "../../src/workbench/customFunctions";
import { openSession, type Session } from "../../src/workbench/host";
import { WorkbookModel } from "../../src/workbench/model";

let session: Session;
beforeEach(() => {
  const shortcuts = { kamOpen: "Ctrl+Shift+Alt+K", kamWhy: "Ctrl+Shift+Alt+Y" };
  session = openSession({ model: WorkbookModel.blank(), platform: "desktop", functions: customFunctions(), shortcuts });
});
afterEach(() => session.close());

test("the pane opens with the workbook once that is asked for, the add-in starts with it, and both end again", async () => {
  const office = session.Office as unknown as StartUpOffice;
  expect(opensWithWorkbook(office)).toBe(false);
  await openWithWorkbook(office, true);
  expect(opensWithWorkbook(office)).toBe(true);
  expect(office.context.document.settings.get(AUTO_OPEN)).toBe(true);
  expect(await session.Office.addin.getStartupBehavior()).toBe("Load");
  await openWithWorkbook(office, false);
  expect(opensWithWorkbook(office)).toBe(false);
  expect(await session.Office.addin.getStartupBehavior()).toBe("None");
});

test("a document that cannot be saved is told", async () => {
  const settings = { get: () => null, set: () => undefined, remove: () => undefined };
  const failing = {
    saveAsync: (tell: (result: { status: string; error: { message: string } }) => void) =>
      tell({ status: "failed", error: { message: "locked" } }),
  };
  const office = {
    context: { document: { settings: { ...settings, ...failing } } },
    addin: { setStartupBehavior: () => Promise.resolve() },
  };
  await expect(openWithWorkbook(office, true)).rejects.toThrow("locked");
});

describe("keys", () => {
  const office = (): ShortcutOffice => session.Office;

  test("are changed, kept, and given back", async () => {
    expect(canChangeShortcuts(office())).toBe(true);
    expect(await changeShortcut(office(), "why", " ctrl + alt + w")).toBeNull();
    expect(await readShortcuts(office())).toEqual([
      { command: "open", keys: "Ctrl+Shift+Alt+K" },
      { command: "why", keys: "Ctrl+Alt+W" },
    ]);
    expect(await changeShortcut(office(), "why", null)).toBeNull();
    expect((await readShortcuts(office()))[1]).toEqual({ command: "why", keys: "Ctrl+Shift+Alt+Y" });
  });

  test("that something else has, or that are none, are refused and change nothing", async () => {
    expect(await changeShortcut(office(), "why", "Ctrl+Shift+Alt+K")).toBe("in-use");
    expect(await changeShortcut(office(), "why", "Shift+W")).toBe("not-keys");
    expect((await readShortcuts(office()))[1]).toEqual({ command: "why", keys: "Ctrl+Shift+Alt+Y" });
  });

  test.each([
    ["Ctrl+Alt+k", "Ctrl+Alt+K"],
    ["cmd+shift+3", "Command+Shift+3"],
    ["Control+_", "Ctrl+_"],
    ["K", null],
    ["Shift+K", null],
    ["Ctrl+Ctrl+K", null],
    ["Ctrl+F5", null],
    ["Ctrl+K+L", null],
    ["Win+K", null],
    ["", null],
  ])("%s is %s", (typed, keys) => expect(plainKeys(typed)).toBe(keys));
});
