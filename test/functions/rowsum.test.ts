import { PLATFORMS, call, failure, row } from "../support/functions";

describe("adding up rows", () => {
  test("adds the columns that have a decimal mark, texts by their own", () => {
    const months = [
      [10, "1.200,50", 7, "1.5"],
      ["", "x", 7, ""],
    ];
    expect(call("ROWSUM", months, row(".", ",", "", "."))).toEqual([[1212], [""]]);
  });

  test("passes an error on to its row alone", () => {
    const error = { code: "#N/A", message: "" };
    expect(call("ROWSUM", [[1, error], [2, 3]], row(".", "."))).toEqual([[expect.objectContaining({ code: "#N/A" })], [5]]); // prettier-ignore
  });

  test("asks for a mark for each column, and for one that there is", () => {
    expect(failure("ROWSUM", [[1, 2]], row(".")).code).toBe("#VALUE!");
    expect(failure("ROWSUM", [[1, 2]], row(".", ";")).en).toContain(";");
  });
});

test.each(PLATFORMS)("a blank mark on $platform adds nothing", ({ blank }) => {
  expect(call("ROWSUM", [[1, 2]], row(".", blank === null ? null : ""))).toEqual([[1]]);
});
