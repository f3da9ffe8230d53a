import type { SamplePlan } from "./planContent";
import { said } from "../../sheets/sample/said";

const ONE_SUPPLIER = said("One supplier for all packs", "Un solo proveedor");
const BAKERY_ORDER = said("First order from bakery", "Primer pedido de panadería");
const CONTRACT = said("Frame contract renewed", "Contrato marco renovado");
const BAKERY = said("Bakery", "Panadería");
const DAIRY = said("Dairy", "Lácteos");
const VISIT = said("Visit the bakery site with our technician", "Visitar la planta de panadería con nuestra técnica");
const RELABELLING = said("Count what relabelling costs them", "Medir lo que les cuesta reetiquetar");
const SALES_PLAN = said("Their sales plan for bakery", "Su plan de ventas de panadería");
const DELIVERY = said("Agree on deliveries twice a week", "Acordar dos entregas por semana");

/** A plan that is being carried out: nearly all of it known, some actions done, one late. */
export const ALDERA: SamplePlan = {
  account: "Aldera Foods",
  before: {
    rows: {
      objectives: [
        {
          objective: ONE_SUPPLIER,
          measure: said("Share of their packaging spend", "Cuota de su gasto en envases"),
          theme: "penetrate",
          target: "60 %",
          owner: "Inés Robledo",
          due: 270,
          status: "inProgress",
        },
        {
          objective: CONTRACT,
          measure: said("Contract signed", "Contrato firmado"),
          theme: "protect",
          target: said("3 years", "3 años"),
          owner: "Clara Montes",
          due: 180,
          status: "open",
        },
      ],
      actions: [
        {
          action: VISIT,
          objective: BAKERY_ORDER,
          theme: "expand",
          resource: said("Technician, 1 day", "Técnica, 1 día"),
          owner: "Nadia Okafor",
          due: 40,
          status: "open",
        },
        { action: RELABELLING, objective: ONE_SUPPLIER, theme: "penetrate", owner: "Pau Ferrer", due: 60, status: "inProgress" },
        { action: DELIVERY, objective: CONTRACT, theme: "protect", owner: "Inés Robledo", due: 79, status: "open" },
      ],
      stakeholders: [
        {
          person: "Ramón Quiroga",
          position: said("Head of purchasing", "Director de compras"),
          level: "enterprise",
          division: said("Group", "Grupo"),
          owner: "Inés Robledo",
          influence: "decides",
          stance: "neutral",
          strength: 3,
        },
        {
          person: "Helen Strand",
          position: said("Operations director", "Directora de operaciones"),
          level: "division",
          division: BAKERY,
          owner: "Pau Ferrer",
          influence: "advises",
          stance: "neutral",
          strength: 2,
        },
      ],
      whitespace: [
        { offering: said("Cartons", "Cajas"), division: DAIRY, current: 3_900, potential: 4_600, owner: "Inés Robledo", rank: 3 },
        { offering: said("Labels", "Etiquetas"), division: DAIRY, current: 920, potential: 1_500, owner: "Inés Robledo", rank: 2 },
      ],
      competitors: [
        {
          competitor: said("A regional printer", "Una imprenta de la región"),
          answer: said("Two deliveries a week", "Dos entregas por semana"),
          where: said("Labels", "Etiquetas"),
          strengths: said("Price", "Precio"),
          owner: "Inés Robledo",
          due: 100,
          weaknesses: said("Capacity", "Capacidad"),
          threat: 3,
        },
      ],
      kpis: [
        {
          kpi: said("Deliveries on time", "Entregas a tiempo"),
          note: said("Their count, each month", "Según su recuento mensual"),
          previous: 91,
          target: 97,
          owner: "Pau Ferrer",
          actual: 94,
          unit: "%",
        },
      ],
      reviews: [
        {
          date: 0,
          decisions: said("Go for the bakery division first", "Empezar por la división de panadería"),
          nextReview: 88,
        },
      ],
    },
    answers: [
      {
        id: "peopleToday",
        answer: said(
          "Inés (sales), Nadia (service), Pau (projects): 30 hours a month",
          "Inés (ventas), Nadia (servicio), Pau (proyectos): 30 horas al mes",
        ),
        status: "answered",
      },
      {
        id: "salesToday",
        answer: said("Cartons and labels to dairy, 4.8 million a year", "Cajas y etiquetas a lácteos: 4,8 millones al año"),
        status: "answered",
      },
      {
        id: "reasonsAgainst",
        answer: said("Every third year they put everything out to tender", "Cada tres años lo sacan todo a licitación"),
        status: "answered",
      },
      {
        id: "topDeciders",
        answer: said("Ramón Quiroga decides; he asks for proof", "Decide Ramón Quiroga; pide pruebas"),
        status: "answered",
      },
      {
        id: "marketForces",
        missing: SALES_PLAN,
        owner: "Nadia Okafor",
        due: 50,
        status: "open",
      },
    ],
  },
  now: {
    rows: {
      objectives: [
        {
          objective: BAKERY_ORDER,
          measure: said("Orders signed", "Pedidos firmados"),
          theme: "expand",
          target: "1",
          owner: "Nadia Okafor",
          due: 90,
          status: "inProgress",
        },
      ],
      actions: [
        {
          action: said("Offer for the spring range", "Oferta para la gama de primavera"),
          objective: BAKERY_ORDER,
          theme: "expand",
          owner: "Inés Robledo",
          due: 3,
          status: "inProgress",
        },
      ],
      stakeholders: [
        {
          person: "Ana Belmonte",
          position: said("Plant manager", "Jefa de planta"),
          level: "department",
          division: DAIRY,
          owner: "Nadia Okafor",
          influence: "uses",
          stance: "for",
          strength: 4,
        },
      ],
      whitespace: [{ offering: said("Cartons", "Cajas"), division: BAKERY, potential: 1_200, owner: "Nadia Okafor", rank: 1 }],
      unknowns: [
        {
          what: said("Relabelling costs them a shift a week", "Reetiquetar les cuesta un turno por semana"),
          how: said("Our count from the visit", "Nuestro recuento de la visita"),
          kind: "worth",
          who: "Helen Strand",
          owner: "Pau Ferrer",
          due: 20,
          status: "open",
          worth: 90,
        },
      ],
      reviews: [
        {
          date: -3,
          decisions: said("Spring offer first, then the contract", "Primero la oferta de primavera; después, el contrato"),
          nextReview: 88,
        },
      ],
    },
    changes: {
      actions: [
        [VISIT, { status: "done" }],
        [RELABELLING, { status: "done" }],
        [SALES_PLAN, { status: "done" }],
      ],
      stakeholders: [["Ramón Quiroga", { stance: "for", strength: 4 }]],
      kpis: [[said("Deliveries on time", "Entregas a tiempo"), { actual: 96 }]],
    },
    answers: [
      {
        id: "marketForces",
        answer: said("Ready meals grow; retailers want paper", "Crecen los platos preparados; la distribución pide papel"),
        status: "answered",
      },
      {
        id: "rolesHeld",
        answer: said("Four are held; nobody is innovator or collaborator", "Cuatro asignados; faltan innovador y colaborador"),
        status: "answered",
      },
      {
        id: "topGoals",
        answer: said("Bakery at 15 % of sales; waste down by a fifth", "Panadería al 15 % de las ventas; una quinta parte menos de mermas"),
        status: "answered",
      },
      {
        id: "costliestProblem",
        answer: said("Relabelling: about 90,000 a year, by our count", "El reetiquetado: unos 90 000 al año, según nuestro recuento"),
        status: "answered",
      },
      {
        id: "rivalsInside",
        answer: said("A regional printer has a third of their labels", "Una imprenta de la región tiene un tercio de sus etiquetas"),
        status: "answered",
      },
      {
        id: "valueBeyondToday",
        answer: said("Printed in line: no relabelling at all", "Impresión en línea: nada que reetiquetar"),
        status: "answered",
      },
      {
        id: "nextConversation",
        missing: said("Prepare the talk with Ramón Quiroga", "Preparar la conversación con Ramón Quiroga"),
        owner: "Inés Robledo",
        due: 5,
        status: "open",
      },
    ],
  },
};
