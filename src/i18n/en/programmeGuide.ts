import type { CommonError, Key } from "../../domain/programme/guide";
import type { Figure } from "../../domain/programme/figures";

interface Named {
  readonly name: string;
  readonly text: string;
}

interface FigureWords {
  readonly measure: string;
  readonly published: string;
  readonly base: string;
  readonly caveat: string;
  /** What would have to be measured to stand beside it, or why nothing can. */
  readonly toMeasure: string;
}

const BENCHMARK = "RAIN Group, benchmark on strategic account management: 397 organisations with a formal process";

/** Keys, common errors and published figures. */
export const programmeGuide = {
  keysTitle: "Keys to the top",
  keys: {
    sharedDefinition: {
      name: "One definition for all",
      text: "Sales, delivery and leadership mean the same by key account, and act on it.",
    },
    systematicProcess: {
      name: "A process that ends in results",
      text: "Each stage leads to actions with an owner and a date, and to results with a name.",
    },
    errorsAvoided: { name: "The usual errors, avoided", text: "Six of them are listed below, with the sheet that guards against each." },
  } satisfies Readonly<Record<Key, Named>>,
  errorsTitle: "Errors that programmes make over and over",
  errors: {
    listGrows: { name: "The list grows by itself", text: "Set a cap, and take one out for each that comes in." },
    sizeForImportance: {
      name: "Size is taken for importance",
      text: "Rate potential and fit, too: some large accounts only need good service.",
    },
    plansUndone: { name: "Plans that nobody carries out", text: "Few actions, each with an owner and a date, on one list." },
    sellingCalledManaging: { name: "Selling that is called managing", text: "Let each team look at its habits, and change two." },
    onePersonAllRoles: { name: "One person for all six roles", text: "Share the roles out; who does everything does nothing well." },
    colleaguesLeftOut: { name: "Colleagues left out", text: "See which divisions nobody brings along, and ask why." },
  } satisfies Readonly<Record<CommonError, Named>>,
  shown: { yes: "shows here", no: "not seen here", unknown: "not known yet" },
  figuresTitle: "Published figures, and what we would have to measure to stand beside them",
  figuresNote: "They compare organisations. None of them says what one account will do.",
  figureHeaders: { measure: "Measure", published: "Published", base: "Base and caveat", own: "Ours" },
  figures: {
    revenueGrowth: {
      measure: "Key-account revenue up by 20 % or more",
      published: "3.1 times as likely",
      base: BENCHMARK,
      caveat: "Top performers against the rest; how likely it is, not how much they grow.",
      toMeasure: "measure: key-account revenue of two full years",
    },
    profitGrowth: {
      measure: "Key-account profit up by 20 % or more",
      published: "3.4 times as likely",
      base: BENCHMARK,
      caveat: "Top performers against the rest; how likely it is, not how much they grow.",
      toMeasure: "measure: key-account profit of two full years",
    },
    satisfaction: {
      measure: "Client satisfaction better than the year before",
      published: "4.5 times as likely",
      base: BENCHMARK,
      caveat: "Top performers against the rest; as the organisations report it themselves.",
      toMeasure: "measure: the same survey in two years",
    },
    notAmongBest: {
      measure: "Organisations that are not among the best at it",
      published: "87 %",
      base: BENCHMARK,
      caveat: "A share of organisations: one of them is either among the best or not.",
      toMeasure: "not the same measure: one organisation has no share",
    },
    definedProcess: {
      measure: "A process that is world-class, or at least defined",
      published: "45 % against 25 %",
      base: BENCHMARK,
      caveat: "Shares of organisations: top performers, and the rest.",
      toMeasure: "not the same measure: see the reason “process” above",
    },
    planningLed: {
      measure: "Account managers lead planning well and see plans carried out",
      published: "over two thirds against one third",
      base: BENCHMARK,
      caveat: "Shares of organisations that say so of themselves: top performers, and the rest.",
      toMeasure: "not the same measure: see the reason “planning” above",
    },
    saleProbability: {
      measure: "Probability of a sale: existing customer, new prospect",
      published: "60–70 % against 5–20 %",
      base: "Marketing Metrics, a textbook",
      caveat: "Two probabilities. It is often quoted as “60–70 % more likely”, which is another thing and wrong.",
      toMeasure: "measure: offers made and won, by kind of client",
    },
    retentionProfit: {
      measure: "Profit where 5 % more clients stay",
      published: "up to 95 % more",
      base: "Widely quoted as 25 to 95 %, by industry",
      caveat: "An upper bound across industries. It is never to be applied to an account.",
      toMeasure: "nothing of ours stands beside it: it differs too much by industry",
    },
  } satisfies Readonly<Record<Figure, FigureWords>>,
  own: {
    reached: "{percent} %: reaches the 20 %",
    notReached: "{percent} %: below the 20 %",
    improved: "better by {by}",
    notImproved: "not better ({by})",
    probabilities: "{existing} against {prospects}",
    notKnown: "not known",
  },
};
