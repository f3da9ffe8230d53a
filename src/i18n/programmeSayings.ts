import type { Saying } from "../domain/checkFinding";
import type { OwnFigure, Figure } from "../domain/programme/figures";
import type { Change } from "../domain/programme/rounds";
import type { TrustQuestionResult } from "../domain/programme/trust";
import type { ActionProposal } from "../domain/programme/actionProposal";
import { fill, texts, type Language } from ".";
import { decimal, say } from "./namedParams";

/** What a check or a reason comes to, in words. */
export const resultSentence = (saying: Saying, language: Language): string => {
  const sentences: Readonly<Record<string, string>> = texts(language).programme.sentences.results;
  return say(saying, sentences, language);
};

/** What the workbook shows beside a component, in words; nothing where it shows nothing. */
export const factSentence = (fact: Saying | null, language: Language): string => {
  const sentences: Readonly<Record<string, string>> = texts(language).programme.sentences.facts;
  return fact ? say(fact, sentences, language) : "";
};

/** How the answers to a question of trust read. */
export const trustSentence = ({ reading, lowest, highest }: TrustQuestionResult, language: Language): string =>
  say(
    { code: reading, params: { lowest: lowest ?? 0, highest: highest ?? 0 } },
    texts(language).programme.sentences.trustReadings,
    language,
  );

/** A proposed action in words, as it stands on the list of all actions. */
export const actionSentence = ({ action }: Pick<ActionProposal, "action">, language: Language): string =>
  say(action, texts(language).programme.sentences.actions, language);

/** The change since the last round: "▲ 0.3", "▼ 0.2", "–" for none; nothing where there is no round before. */
export function changeMark({ by }: Change, language: Language): string {
  if (by === null) return "";
  const shown = decimal(Math.abs(by), language);
  if (shown === "0") return "–";
  return `${by > 0 ? "▲" : "▼"} ${shown}`;
}

/** The programme's own number beside a published figure, or what would have to be measured. */
export function ownFigureSentence(figure: Figure, own: OwnFigure, language: Language): string {
  const { figures, own: sentences } = texts(language).programme.guide;
  switch (own.kind) {
    case "growth":
      return fill(own.reached ? sentences.reached : sentences.notReached, { percent: decimal(100 * own.growth, language) });
    case "change":
      return fill(own.improved ? sentences.improved : sentences.notImproved, { by: decimal(own.by, language) });
    case "probabilities": {
      const [existing, prospects] = [own.existing, own.prospects].map((share) =>
        share === null ? sentences.notKnown : `${decimal(100 * share, language)} %`,
      );
      return fill(sentences.probabilities, { existing: existing ?? "", prospects: prospects ?? "" });
    }
    case "toMeasure":
    case "notSame":
      return figures[figure].toMeasure;
  }
}
