import { decimal, namedParams, say } from "../../src/i18n/namedParams";
import {
  actionSentence,
  changeMark,
  factSentence,
  ownFigureSentence,
  resultSentence,
  trustSentence,
} from "../../src/i18n/programmeSayings";
import { checkTrust } from "../../src/domain/programme/trust";
import { LANGUAGES, texts } from "../../src/i18n";

test("ids are put into words, one or several; names of people's things stay", () => {
  const params = {
    roles: "innovator, resultsDriver",
    role: "collaborator",
    account: "innovator",
    areas: "market, needs",
    habits: "ideas",
    component: "asset",
  };
  expect(namedParams(params, "en")).toEqual({
    ...{ roles: "Innovator, Results Driver", role: "Collaborator", account: "innovator", areas: "the market, client needs" },
    ...{ habits: "Where ideas come from", component: "an asset to keep investing in" },
  });
  expect(namedParams({ question: "pay", questions: "willing, opportunities", reason: "trust", missing: "account, role" }, "es")).toEqual({
    ...{ question: "la retribución", questions: "voluntad de actuar, crecimiento a la vista", reason: "confianza", missing: "Cuenta, Rol" },
  });
});

test.each(["__proto__", "constructor", "toString", "🎉", "{role}", "$&", ""])("%j is no id of ours and stays", (text) => {
  expect(namedParams({ role: text, area: text, fact: text }, "en")).toEqual({ role: text, area: text, fact: text });
});

test("numbers have one decimal at most, in the mark of the language", () => {
  expect([2, 2.25, 2.34, 10.99, -0.04].map((value) => decimal(value, "es"))).toEqual(["2", "2,3", "2,3", "11", "0"]);
  expect(namedParams({ mean: 1.666, count: 12 }, "en")).toEqual({ mean: "1.7", count: "12" });
});

test("a contradicted component says what the workbook shows", () => {
  const params = { component: "limited", fact: "fact-cap", count: 20, cap: 15 };
  const finding = { code: "definition-contradicted", params } as const;
  expect(say(finding, texts("en").findings, "en")).toBe(
    "“a short, guarded list” is agreed on, but the workbook shows: 20 key accounts, 15 is the cap. Please change one of the two.",
  );
  expect(factSentence({ code: "fact-cap", params: { count: 20, cap: 15 } }, "es")).toBe("20 cuentas clave, el límite es 15");
  expect(factSentence(null, "es")).toBe("");
});

test("results, actions and answers read as sentences", () => {
  expect(resultSentence({ code: "trust-widest", params: { level: 2.3, question: "pay", lowest: 1, highest: 4 } }, "en")).toBe(
    "On pay answers go from 1 to 4",
  );
  expect(resultSentence({ code: "knowledge-weakest", params: { area: "competition", mean: 1.666 } }, "es")).toBe(
    "Lo más débil: la competencia, 1,7 de 4",
  );
  expect(actionSentence({ action: { code: "team-gaps", params: { account: "Alfa", roles: "innovator" } } }, "en")).toBe(
    "Name somebody on Alfa for: Innovator",
  );
  const [question] = checkTrust(
    [1, 4].map((answer) => ({ name: "", answers: [answer], where: () => "" })),
    null,
  ).questions;
  expect(question && trustSentence(question, "es")).toBe("Dos bandos, 1 y 4: hablar antes de actuar");
});

test("a change has its mark, none where it is too small to show or nothing came before", () => {
  expect([0.25, -0.2, 0, 0.04, null].map((by) => changeMark({ before: 1, by }, "es"))).toEqual(["▲ 0,3", "▼ 0,2", "–", "–", ""]);
});

test("our own number stands beside a figure only where there is one", () => {
  expect(ownFigureSentence("revenueGrowth", { kind: "growth", growth: 0.14, reached: false }, "en")).toBe("14 %: below the 20 %");
  expect(ownFigureSentence("profitGrowth", { kind: "growth", growth: 0.215, reached: true }, "es")).toBe("21,5 %: llega al 20 %");
  expect(ownFigureSentence("satisfaction", { kind: "change", by: 0.5, improved: true }, "en")).toBe("better by 0.5");
  expect(ownFigureSentence("satisfaction", { kind: "change", by: -0.5, improved: false }, "es")).toBe("no mejora (-0,5)");
  expect(ownFigureSentence("saleProbability", { kind: "probabilities", existing: 0.6, prospects: null }, "en")).toBe(
    "60 % against not known",
  );
  for (const language of LANGUAGES) {
    const { figures } = texts(language).programme.guide;
    expect(ownFigureSentence("notAmongBest", { kind: "notSame" }, language)).toBe(figures.notAmongBest.toMeasure);
    expect(ownFigureSentence("revenueGrowth", { kind: "toMeasure" }, language)).toBe(figures.revenueGrowth.toMeasure);
  }
});
