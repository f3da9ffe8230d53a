import { columnLetters } from "../../../src/domain/grid";
import { Book } from "../../support/book";
import { SPANISH, eight, workbookOf } from "../../support/lists";

/** Headers of Scores as version 0.1.0 wrote them in Spanish, by what they are called now. */
const EARLIER: Readonly<Record<string, string>> = {
  "Gestor de cuentas clave": "Gerente de cuenta",
  "Datos completos": "Completitud",
  "Prestigio como referencia": "Atractivo del logotipo",
};

test("a Spanish workbook of an earlier version goes on under its own words", async () => {
  const book = new Book(workbookOf({ rows: eight(SPANISH) }));
  await book.run({ cap: 3, half: "choosing" });
  const { sheet, headerRow, left, headers } = book.table("KAM_Scores");
  const places = Object.entries(EARLIER).map(([now, before]) => [headers.indexOf(now), before] as const);
  expect(places.map(([index]) => index >= 0)).toEqual([true, true, true]);
  await book.type(Object.fromEntries(places.map(([index, before]) => [`${sheet}!${columnLetters(left + index)}${headerRow + 1}`, before])));
  const criterion = book.at("KAM_Criteria", "Prestigio como referencia", "Criterio");
  await book.type({
    [criterion]: "Atractivo del logotipo",
    [book.at("KAM_Scores", "Contoso", "Atractivo del logotipo")]: 4,
    [book.at("KAM_Scores", "Contoso", "Decisión")]: "Descalificada",
    [book.at("KAM_Scores", "Fabrikam", "Decisión")]: "Descartada",
  });
  const before = book.table("KAM_Scores");

  const result = await book.run({ half: "choosing" });

  const after = book.table("KAM_Scores");
  expect(after.headers).toEqual(before.headers);
  expect(book.value(criterion)).toBe("Atractivo del logotipo");
  const row = (account: string) => after.rows.find((each) => each["Cuenta"] === account) ?? {};
  expect(row("Contoso")).toMatchObject({ Decisión: "Descalificada", "Atractivo del logotipo": 4, Posición: "", "Cuenta clave": "No" });
  expect(row("Fabrikam")).toMatchObject({ Decisión: "Descartada", Posición: "", "Cuenta clave": "No" });
  expect(result.keyAccounts.map(({ account }) => account)).toEqual(["Northwind"]);
  expect(result.findings.map(({ code }) => code)).not.toContain("decision-not-known");
  expect(result.findings.map(({ code }) => code)).not.toContain("column-among-ratings");
  book.close();
});
