import { renames } from "../../src/domain/renames";

test.each<[string, string[], string[], [string, string][]]>([
  ["a word more", ["Contoso"], ["Contoso Group"], [["Contoso", "Contoso Group"]]],
  ["a word less, in another order", ["Río Bodegas S.A."], ["Bodegas Rio"], [["Río Bodegas S.A.", "Bodegas Rio"]]],
  ["a typing mistake fixed", ["Litwere"], ["Litware"], [["Litwere", "Litware"]]],
  ["another company", ["Contoso"], ["Fabrikam"], []],
  ["two that could be meant", ["Contoso"], ["Contoso Spain", "Contoso France"], []],
  ["two that could have become it", ["Contoso Spain", "Contoso France"], ["Contoso"], []],
  ["several at once", ["Contoso", "Northwind", "Gone"], ["Northwind Traders", "Contoso AG", "New"], [["Contoso", "Contoso AG"], ["Northwind", "Northwind Traders"]]], // prettier-ignore
  ["numbered accounts are not mistyped ones", ["Account 12"], ["Account 13"], []],
  ["short words say nothing", ["SA"], ["SA Dos"], []],
  ["nothing has come", ["Contoso"], [], []],
])("%s", (_, gone, come, found) => {
  expect(renames(gone, come)).toEqual(found.map(([from, to]) => ({ from, to })));
});

test("texts that are too long for names are alike to nothing, at once", () => {
  const long = "x".repeat(10_000);
  expect(renames([long], [`${long}y`])).toEqual([]);
});
