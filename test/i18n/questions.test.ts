import { QUESTIONS } from "../../src/domain/plan/questions";
import { LANGUAGES, texts } from "../../src/i18n";

const IDS = QUESTIONS.map(({ id }) => id);

describe.each(LANGUAGES)("the questions in %s", (language) => {
  const { questions } = texts(language);
  const all = IDS.map((id) => [id, questions[id].text, questions[id].hint] as const);

  test("are those of the catalogue, in its order", () => expect(Object.keys(questions)).toEqual(IDS));

  test.each(all)("%s asks one thing and hints at its answer", (_, text, hint) => {
    expect(text).toMatch(language === "es" ? /^(¿|[A-ZÁÉÍÓÚ][^¿?]*, ¿)[^¿?]+\?$/ : /^[A-Z][^?]+\?$/);
    expect(hint).toMatch(/[.?]$/);
    // A cell's input hint holds 255 characters; a question is one line of a plan.
    expect(hint.length).toBeLessThanOrEqual(160);
    expect(text.length).toBeLessThanOrEqual(130);
    expect(`${text} ${hint}`).not.toMatch(/ {2}|[{}=]|KPI|synerg|sinergi/i);
  });

  test("do not repeat themselves", () => {
    const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    for (const [id, text] of all) {
      for (const [other, otherText] of all.filter(([each]) => each > id)) {
        const [own, theirs] = [words(text), words(otherText)];
        const shared = [...own].filter((word) => theirs.has(word)).length;
        expect([id, other, shared / (own.size + theirs.size - shared) < 0.4]).toEqual([id, other, true]);
      }
    }
  });
});

test("no question is left in English", () => {
  const [en, es] = [texts("en").questions, texts("es").questions];
  expect(IDS.filter((id) => en[id].text === es[id].text || en[id].hint === es[id].hint)).toEqual([]);
});
