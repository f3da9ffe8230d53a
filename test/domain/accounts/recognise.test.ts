import { ENGLISH_HEADERS } from "../../../src/domain/accounts/englishHeaders";
import { foldHeader } from "../../../src/domain/accounts/header";
import { createRecogniser, languageOf } from "../../../src/domain/accounts/recognise";
import { SPANISH_HEADERS } from "../../../src/domain/accounts/spanishHeaders";
import { DEFAULT_CRITERIA } from "../../../src/domain/criteria";
import { texts } from "../../../src/i18n";

const recognise = createRecogniser();

/** The fields a header may mean, surest first, a guess with `?`. */
const meanings = (header: string): string[] =>
  [...recognise(header).matches].sort((a, b) => b.score - a.score).map(({ field, guess }) => (guess ? `${field}?` : field));

describe("a header", () => {
  test.each([
    [
      "account",
      ["Account", "ACCOUNT NAME", "Customer", "Client name", "Company", "Cuenta", "Nombre de la cuenta", "Clientes", "Razón social"],
    ],
    [
      "account",
      ["Nombre del cliente", "Empresa", "account_name", "AccountName", "Cuenta / Account", "Key account", "Organisation", "Compañía"],
    ],
    [
      "manager",
      ["Account manager", "Manager, account", "KAM", "Owner", "Acct. mgr.", "Sales rep", "Gestor de cuenta", "Responsable", "Comercial"],
    ],
    [
      "manager",
      ["Ejecutivo de cuenta", "Responsable comercial", "Gerente de cuentas clave", "Propietario de la cuenta", "Account executives"],
    ],
    [
      "currentRevenue",
      ["Current revenue (USD)", "Revenue, USD", "REVENUE 2025", "Net sales (k€)", "Turnover", "ARR", "currentRevenue", "Rev."],
    ],
    ["currentRevenue", ["Ingresos 2025 (k€)", "Facturación anual", "Ventas", "Ingresos / €", "Cifra de negocio", "Volumen de ventas"]],
    ["currentRevenue", ["Revenue last year", "FY24-25 revenue", "Revenue 24/25", "Ventas acumuladas", "Importe facturado"]],
    [
      "growthPotential",
      ["Growth potential", "Potential (1-5)", "Potencial de crecimiento", "Crecimiento: potencial", "POTENCIAL", "White space"],
    ],
    [
      "renewalLikelihood",
      ["Likelihood of renewal", "Renewal probability (%)", "Probabilidad de renovación", "Prob. renovación", "Retención"],
    ],
    ["winNowGrowLater", ["Likelihood to win now and grow later", "Win probability", "Probabilidad de ganar", "Win now, grow later"]],
    [
      "relativeEffort",
      ["Relative effort to advance", "Effort", "Customer effort needed", "Esfuerzo relativo", "Esfuerzo necesario (1 = poco, 5 = mucho)"],
    ],
    [
      "relationshipStrength",
      ["Relationship strength", "Strength of the relationship", "Relationship", "Fortaleza de la relación", "Nota relación"],
    ],
    ["fit", ["Fit", "Fit: offering, culture, industry", "Strategic fit", "Ajuste", "Encaje estratégico", "fitScore"]],
    ["logoAppeal", ["Logo appeal", "Logo", "Atractivo del logotipo", "Atractivo de la marca"]],
    ["renewalLikelihood?", ["Win rate", "Win ratio %", "Tasa de éxito", "% éxito", "Tasa de cierre", "Health score"]],
    [
      "growthPotential?",
      ["Company revenue (USD)", "Market size", "Potential revenue", "Wallet size (M€)", "Growth %", "Facturación de la empresa"],
    ],
    [
      "winNowGrowLater?",
      [
        "Open opportunities",
        "Pipeline (€)",
        "Open deals",
        "Oportunidades abiertas",
        "Previsión de ventas",
        "Number of open deals",
        "Likelihood to buy",
      ],
    ],
    ["currentRevenue?", ["Annual revenue", "Account revenue", "Customer revenue", "Client's revenue"]],
    ["relationshipStrength?", ["NPS", "Customer satisfaction", "Satisfacción del cliente", "CSAT"]],
    ["relativeEffort?", ["Cost to serve", "Coste de servir", "Horas dedicadas"]],
    ["fit?", ["Cultural fit", "Encaje cultural", "Industry fit"]],
    ["logoAppeal?", ["Reference value", "Prestigio"]],
  ])("means %s", (field, headers) => {
    expect(headers.map((header) => [header, meanings(header)[0]])).toEqual(headers.map((header) => [header, field]));
  });

  test.each([
    ...["Sector", "Office location", "Subsidiary of", "Year established", "Employees", "Deals won", "Deals lost", "Products bought"],
    ...[
      "Last close date",
      "Region",
      "Lost revenue",
      "Revenue target",
      "Renewal date",
      "Account ID",
      "Nº cuenta",
      "Código de cliente",
      "Notes",
    ],
    ...[
      "Notas",
      "Account manager email",
      "Logo URL",
      "Share of wallet",
      "Cuota de cartera",
      "Churn risk",
      "Customer effort score",
      "Parent account",
    ],
    ...[
      "Revenue / Employee",
      "Sales region",
      "Relationship type",
      "Account status",
      "Fecha de renovación",
      "Cliente 12",
      "Customer A",
      "2025",
      "1",
      "",
    ],
    ...["País", "Empleados", "Margen", "Presupuesto", "Segmento", "Antigüedad", "=1+1", "🙂", "x".repeat(300)],
  ])("%j is left alone", (header) => expect(meanings(header)).toEqual([]));

  test("Account manager is surer than Sales manager, and a plain name than one with more words", () => {
    const score = (header: string, field: string): number => recognise(header).matches.find((match) => match.field === field)?.score ?? 0;
    expect(score("Account manager", "manager")).toBeGreaterThan(score("Sales manager", "manager"));
    expect(score("Current revenue", "currentRevenue")).toBeGreaterThan(score("Revenue", "currentRevenue"));
    expect(score("Revenue", "currentRevenue")).toBeGreaterThan(score("Revenue last year", "currentRevenue"));
    expect(score("Account name", "account")).toBeGreaterThan(score("Company name", "account"));
  });

  test("may be in two languages, but its parts must mean the same", () => {
    expect(meanings("Account manager / Gestor de cuenta")).toEqual(["manager"]);
    expect(meanings("Ingresos actuales\nCurrent revenue")).toEqual(["currentRevenue"]);
    expect(meanings("Win rate | Tasa de éxito")).toEqual(["renewalLikelihood?"]);
    expect([meanings("Revenue / Wallet / Region"), meanings("Revenue / Fit")]).toEqual([[], []]);
  });

  test("tells its year, unit and scale", () => {
    const { year, money, percent, scale } = recognise("Satisfacción 2023/2024 (1-10) % k€").header;
    expect({ year, money, percent, scale }).toEqual({ year: 2024, money: true, percent: true, scale: [1, 10] });
    expect(recognise("Fit / 5").header.scale).toEqual([0, 5]);
    expect(recognise("Ingresos 2024-2025").header).toMatchObject({ scale: null, year: 2025, money: false });
    expect(recognise("FY24 revenue").header.year).toBe(2024);
  });
});

describe("the vocabulary", () => {
  const entries = [...ENGLISH_HEADERS, ...SPANISH_HEADERS];
  const known = ["account", "manager", ...DEFAULT_CRITERIA.map(({ id }) => id)];

  test("speaks of fields that there are, surely enough to count", () => {
    expect(entries.filter(({ field }) => field !== null && !known.includes(field))).toEqual([]);
    expect(entries.filter(({ field, strength }) => field !== null && (strength < 0.6 || strength > 1))).toEqual([]);
  });

  test.each([["en" as const], ["es" as const]])("knows our own names of the criteria and their ids (%s)", (language) => {
    for (const [id, name] of Object.entries(texts(language).terms.criteria)) {
      expect([meanings(name)[0], meanings(name.toUpperCase())[0], meanings(id)[0]]).toEqual([id, id, id]);
    }
  });

  test("means by each of its phrases what it says, also in capitals and in the other order", () => {
    for (const { field, guess, phrases } of entries) {
      if (field === null) continue;
      for (const phrase of phrases) {
        const turned = phrase.split(" ").reverse().join(" ").toUpperCase();
        const wanted = guess ? `${field}?` : field;
        expect([phrase, meanings(phrase), meanings(turned)]).toEqual([
          phrase,
          expect.arrayContaining([wanted]),
          expect.arrayContaining([wanted]),
        ]);
      }
    }
  });

  test("says each phrase once a language, in plain small letters", () => {
    for (const language of [ENGLISH_HEADERS, SPANISH_HEADERS]) {
      const phrases = language.flatMap((entry) => entry.phrases);
      expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
      expect(phrases.filter((phrase) => foldHeader(phrase) !== phrase || phrase === "")).toEqual([]);
    }
  });

  test("has no word in two numbers: the plural would hide the singular", () => {
    const words = new Set(entries.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(" "))));
    expect([...words].filter((word) => words.has(`${word}s`) || words.has(`${word}es`))).toEqual([]);
  });
});

test.each<[string[], string]>([
  [["Account", "Revenue", "Fit"], "en"],
  [["Cuenta", "Ingresos", "Fit"], "es"],
  [["KAM", "NPS", "Sector"], "en"],
  [["KAM", "NPS", "País", "Fecha"], "es"],
  [["Account", "Ingresos", "País"], "es"],
  [["Cuenta / Account"], "en"],
  [[], "en"],
])("the language of %j is %s", (headers, language) => expect(languageOf(headers, recognise)).toBe(language));
