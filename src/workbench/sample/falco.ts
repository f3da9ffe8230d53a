import type { SamplePlan } from "./planContent";
import { said } from "../../sheets/sample/said";

const SNACKS = said("Packs of their new snacks", "Envases de los aperitivos");
const TRIAL = said("Trial run on their second line", "Prueba en su segunda línea");
const PURCHASING = said("Get to know their head of purchasing", "Conocer a su directora de compras");

/** A plan that is under way: the account is being looked into, two actions are late. */
export const FALCO: SamplePlan = {
  account: "Falco Pet Food",
  before: {
    rows: {
      objectives: [
        {
          objective: SNACKS,
          measure: said("Packs a year (thousands)", "Envases al año (miles)"),
          theme: "expand",
          target: "800",
          owner: "Yusuf Arman",
          due: 240,
          status: "open",
        },
      ],
      actions: [
        { action: TRIAL, objective: SNACKS, theme: "expand", owner: "Nadia Okafor", due: 84, status: "inProgress" },
        { action: PURCHASING, theme: "penetrate", owner: "Yusuf Arman", due: 70, status: "open" },
      ],
      stakeholders: [
        {
          person: "Dario Venn",
          position: said("Packaging engineer", "Ingeniero de envases"),
          level: "department",
          owner: "Nadia Okafor",
          influence: "advises",
          stance: "for",
          strength: 4,
          lastContact: -20,
          reportsTo: said("Operations director", "Director de operaciones"),
          cadence: 45,
        },
      ],
      reviews: [
        {
          date: 0,
          decisions: said("Find out who decides on packs", "Averiguar quién decide sobre los envases"),
          nextReview: 99,
        },
      ],
    },
    answers: [
      {
        id: "contractDates",
        answer: said("Yearly prices; they can leave at the end of any year", "Precios anuales; pueden irse al final de cualquier año"),
      },
    ],
  },
  now: {
    rows: {
      actions: [
        {
          action: said("Send samples of the paper pouch", "Enviar muestras de la bolsa de papel"),
          objective: SNACKS,
          theme: "expand",
          owner: "Yusuf Arman",
          due: 6,
          status: "open",
        },
      ],
      stakeholders: [
        {
          person: "Lena Oster",
          position: said("Head of purchasing", "Directora de compras"),
          level: "enterprise",
          owner: "Yusuf Arman",
          influence: "decides",
          stance: "neutral",
          strength: 2,
        },
      ],
      whitespace: [
        {
          offering: said("Paper pouches", "Bolsas de papel"),
          division: said("Snacks", "Aperitivos"),
          potential: 1_100,
          owner: "Yusuf Arman",
          rank: 1,
        },
        {
          offering: said("Dry food bags", "Bolsas para pienso"),
          division: said("Dogs", "Perros"),
          current: 3_380,
          potential: 3_900,
          owner: "Yusuf Arman",
          rank: 2,
        },
      ],
      contracts: [
        {
          contract: said("Yearly prices, dry food", "Precios anuales, pienso"),
          step: said("Offer two years", "Ofrecer dos años"),
          theme: "protect",
          value: 3_380,
          years: 1,
          owner: "Yusuf Arman",
          notice: 62,
          end: 151,
          decider: "Lena Oster",
        },
      ],
      opportunities: [
        {
          opportunity: said("Paper pouches for snacks", "Bolsas de papel para aperitivos"),
          nextStep: said("Send samples", "Enviar muestras"),
          theme: "expand",
          value: 440,
          owner: "Yusuf Arman",
          close: 160,
          stage: "talks",
          division: said("Snacks", "Aperitivos"),
        },
      ],
      risks: [
        {
          risk: said("They make their own bags", "Fabrican sus propias bolsas"),
          answer: said("Show the cost of a line of their own", "Mostrar lo que cuesta una línea propia"),
          theme: "protect",
          likelihood: 3,
          severity: 5,
          owner: "Yusuf Arman",
          review: 30,
          status: "open",
        },
      ],
      competitors: [
        {
          competitor: said("Their film supplier", "Su proveedor de film"),
          answer: said("A pouch that can be recycled", "Una bolsa reciclable"),
          where: said("Snacks", "Aperitivos"),
          strengths: said("On site every week", "Visita cada semana"),
          owner: "Yusuf Arman",
          due: 45,
          weaknesses: said("No paper", "Sin papel"),
          threat: 4,
        },
      ],
      unknowns: [
        {
          what: said("We make paper pouches", "Fabricamos bolsas de papel"),
          how: said("Samples and a trial", "Muestras y una prueba"),
          kind: "offer",
          who: "Lena Oster",
          owner: "Yusuf Arman",
          due: 6,
          status: "open",
          worth: 1_100,
        },
      ],
    },
    answers: [
      {
        id: "peopleToday",
        answer: said("Yusuf (nearly everything) and Nadia (trials)", "Yusuf (casi todo) y Nadia (pruebas)"),
      },
      {
        id: "reasonsAgainst",
        answer: said("They may make their own bags from next year", "Quizá fabriquen sus propias bolsas a partir del año que viene"),
      },
      {
        id: "topDeciders",
        answer: said("Lena Oster; she has met us once", "Lena Oster; nos ha visto una vez"),
      },
      {
        id: "topGoals",
        answer: said("Snacks in ten countries within two years", "Aperitivos en diez países en dos años"),
      },
      {
        id: "rivalsInside",
        missing: said("What their film supplier charges", "Qué precios tiene su proveedor de film"),
        owner: "Yusuf Arman",
        due: 12,
      },
      { id: "costliestProblem", status: "unknown" },
    ],
  },
};
