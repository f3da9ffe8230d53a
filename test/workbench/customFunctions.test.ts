import { join } from "node:path";
import { functionFiles, functionsMetadata } from "../../scripts/functions-metadata";
import { customFunctions } from "../../src/workbench/customFunctions";
import { closeBooks, openBook } from "./host/book";

afterEach(closeBooks);

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly { readonly dimensionality?: string }[] }[];
}

test("every function of the metadata is there, with the ranges among its parameters", async () => {
  const { functions } = JSON.parse(
    await functionsMetadata(functionFiles(join(__dirname, "../../src/functions")), "https://example.com"),
  ) as Metadata;
  const described = Object.fromEntries(
    functions.map(({ id, parameters }) => [id, parameters.map(({ dimensionality }) => dimensionality === "matrix")]),
  );
  const known = Object.fromEntries(
    [...customFunctions()].map(([id, entry]) => [id, typeof entry === "object" ? entry.matrixParameters : null]),
  );
  expect(known).toEqual(described);
});

test.each(["desktop", "web"] as const)("they calculate in cells of the %s, and say what is wrong", async (platform) => {
  const book = openBook({
    platform,
    functions: customFunctions(),
    cells: [
      [5, 3, null],
      [2, 1, 1],
    ],
  });
  await book.run((_, sheet) => void (sheet.getRange("E1:E2").formulas = [["=KAM.SCORE(A1:C1,A2:C2)"], ["=KAM.TIER(E1)"]]));
  // (5·2 + 3·1) / 3 = 4.33 on the scale of 1 to 5: the missing rating is spread over the others.
  expect((await book.values("E1"))[0]?.[0]).toBeCloseTo((100 * (13 / 3 - 1)) / 4, 9);
  expect(await book.values("E2")).toEqual([["A"]]);
  await book.run((_, sheet) => void (sheet.getRange("A1").values = [["high"]]));
  expect(await book.values("E1")).toEqual([["#VALUE!"]]);
  expect(book.model.errorMessage("Sheet1", 0, 4)).toContain("high");
});
