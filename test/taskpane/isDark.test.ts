import { isDark } from "../../src/taskpane/isDark";

test.each([
  ["#FFFFFF", false],
  ["#262626", true],
  ["1f1f1f", true],
  ["#F3F2F1", false],
  // Excel's dark grey and its colourful green: both are read by their brightness.
  ["#6A6A6A", true],
  ["#A0D8B0", false],
])("an Office background of %s is dark: %s, whatever the system prefers", (bodyBackgroundColor, dark) => {
  expect([isDark({ bodyBackgroundColor }, true), isDark({ bodyBackgroundColor }, false)]).toEqual([dark, dark]);
});

test.each([undefined, { bodyBackgroundColor: "" }, { bodyBackgroundColor: "white" }])("%j leaves it to the system", (office) => {
  expect([isDark(office, true), isDark(office, false)]).toEqual([true, false]);
});
