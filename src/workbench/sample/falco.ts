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
          division: said("Development", "Desarrollo"),
          owner: "Nadia Okafor",
          influence: "advises",
          stance: "for",
          strength: 4,
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
        id: "salesToday",
        answer: said("Bags for dry food, 3.4 million a year", "Bolsas para pienso: 3,4 millones al año"),
        status: "answered",
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
          division: said("Group", "Grupo"),
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
        status: "answered",
      },
      {
        id: "reasonsAgainst",
        answer: said("They may make their own bags from next year", "Quizá fabriquen sus propias bolsas a partir del año que viene"),
        status: "answered",
      },
      {
        id: "topDeciders",
        answer: said("Lena Oster; she has met us once", "Lena Oster; nos ha visto una vez"),
        status: "answered",
      },
      {
        id: "topGoals",
        answer: said("Snacks in ten countries within two years", "Aperitivos en diez países en dos años"),
        status: "answered",
      },
      {
        id: "rivalsInside",
        missing: said("What their film supplier charges", "Qué precios tiene su proveedor de film"),
        owner: "Yusuf Arman",
        due: 12,
        status: "open",
      },
      { id: "costliestProblem", status: "unknown" },
    ],
  },
};
