import type { SamplePlan } from "./planContent";
import { said } from "../../sheets/sample/said";

const ONE_SUPPLIER = said("One supplier for all packs", "Un solo proveedor");
const BAKERY_ORDER = said("First order from bakery", "Primer pedido de panadería");
const CONTRACT = said("Frame contract renewed", "Contrato marco renovado");
const BAKERY = said("Bakery", "Panadería");
const DAIRY = said("Dairy", "Lácteos");
const VISIT = said("Visit the bakery site with our technician", "Visitar la planta de panadería con nuestra técnica");
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
          today: "54 %",
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
          hours: 8,
          cost: 350,
          resource: said("Technician, 1 day", "Técnica, 1 día"),
          owner: "Nadia Okafor",
          due: 40,
          status: "open",
        },
        { action: DELIVERY, objective: CONTRACT, theme: "protect", owner: "Inés Robledo", due: 79, status: "open" },
      ],
      stakeholders: [
        {
          person: "Ramón Quiroga",
          position: said("Head of purchasing", "Director de compras"),
          level: "enterprise",
          owner: "Inés Robledo",
          influence: "decides",
          stance: "neutral",
          strength: 3,
          lastContact: -12,
          nextContact: 60,
          reportsTo: said("General manager", "Directora general"),
          cadence: 45,
        },
        {
          person: "Helen Strand",
          position: said("Operations director", "Directora de operaciones"),
          level: "division",
          owner: "Pau Ferrer",
          influence: "advises",
          stance: "neutral",
          strength: 2,
          lastContact: -40,
          reportsTo: said("General manager", "Directora general"),
          cadence: 60,
        },
      ],
      whitespace: [
        {
          offering: said("Cartons", "Cajas"),
          division: DAIRY,
          theme: "protect",
          current: 3_900,
          potential: 4_600,
          owner: "Inés Robledo",
          answer: CONTRACT,
          rank: 3,
          standing: "open",
        },
        {
          offering: said("Labels", "Etiquetas"),
          division: DAIRY,
          theme: "penetrate",
          current: 920,
          potential: 1_500,
          owner: "Inés Robledo",
          answer: ONE_SUPPLIER,
          rank: 2,
          standing: "open",
        },
      ],
      contracts: [
        {
          contract: said("Frame contract, dairy", "Contrato marco, lácteos"),
          step: said("Renew before the tender", "Renovar antes de la licitación"),
          theme: "protect",
          value: 4_820,
          years: 3,
          owner: "Clara Montes",
          notice: 153,
          end: 243,
          decider: "Ramón Quiroga",
        },
      ],
      risks: [
        {
          risk: said("A regional printer undercuts our labels", "Una imprenta de la región ofrece etiquetas más baratas"),
          answer: said("Deliver twice a week", "Entregar dos veces por semana"),
          theme: "protect",
          likelihood: 4,
          severity: 3,
          owner: "Inés Robledo",
          review: 120,
          status: "inProgress",
        },
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
          direction: "higher",
          baseline: 91,
          target: 97,
          owner: "Pau Ferrer",
          measured: -5,
          actual: 94,
          unit: "%",
        },
        {
          kpi: said("Complaints a month", "Reclamaciones al mes"),
          note: said("Our service tickets", "Según nuestras incidencias"),
          direction: "lower",
          baseline: 5,
          target: 2,
          owner: "Nadia Okafor",
          measured: -5,
          actual: 4,
        },
      ],
      reviews: [
        {
          date: 0,
          decisions: said("Go for the bakery division first", "Empezar por la división de panadería"),
          present: "Ramón Quiroga",
          source: said("Their supplier rating", "Su evaluación de proveedores"),
          satisfaction: 3,
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
      },
      {
        id: "contractDates",
        answer: said(
          "One frame contract; notice by the end of next quarter, Ramón Quiroga decides",
          "Un contrato marco; preaviso antes de que acabe el próximo trimestre; decide Ramón Quiroga",
        ),
      },
      {
        id: "reasonsAgainst",
        answer: said("Every third year they put everything out to tender", "Cada tres años lo sacan todo a licitación"),
      },
      {
        id: "topDeciders",
        answer: said("Ramón Quiroga decides; he asks for proof", "Decide Ramón Quiroga; pide pruebas"),
      },
      {
        id: "marketForces",
        missing: SALES_PLAN,
        owner: "Nadia Okafor",
        due: 50,
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
          owner: "Nadia Okafor",
          influence: "uses",
          stance: "for",
          strength: 4,
          lastContact: -6,
          nextContact: 48,
          reportsTo: "Helen Strand",
        },
      ],
      whitespace: [
        {
          offering: said("Cartons", "Cajas"),
          division: BAKERY,
          theme: "expand",
          potential: 1_200,
          owner: "Nadia Okafor",
          answer: BAKERY_ORDER,
          rank: 1,
          standing: "open",
        },
      ],
      opportunities: [
        {
          opportunity: said("Cartons for the bakery range", "Cajas para la gama de panadería"),
          nextStep: said("Offer for the spring range", "Oferta para la gama de primavera"),
          theme: "expand",
          value: 260,
          owner: "Inés Robledo",
          close: 75,
          stage: "proposal",
          division: BAKERY,
        },
        {
          opportunity: said("All labels for dairy", "Todas las etiquetas de lácteos"),
          nextStep: said("Show what relabelling costs", "Mostrar lo que cuesta reetiquetar"),
          theme: "penetrate",
          value: 180,
          owner: "Pau Ferrer",
          close: 150,
          stage: "talks",
          division: DAIRY,
        },
        {
          opportunity: said("Trays for ready meals", "Bandejas para platos preparados"),
          nextStep: said("First order in June", "Primer pedido en junio"),
          theme: "expand",
          value: 90,
          owner: "Nadia Okafor",
          close: 20,
          stage: "agreed",
          division: BAKERY,
        },
      ],
      growth: [
        { period: said("This quarter", "Este trimestre"), from: -60, until: 31, target: 100 },
        { period: said("Next quarter", "Próximo trimestre"), from: 34, until: 122, target: 200 },
        { period: said("The one after", "El siguiente"), from: 123, until: 213, target: 150 },
      ],
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
          present: "Ramón Quiroga",
          source: said("Their supplier rating", "Su evaluación de proveedores"),
          satisfaction: 4,
          nextReview: 88,
        },
      ],
    },
    changes: {
      actions: [
        [VISIT, { status: "done" }],
        [SALES_PLAN, { status: "done" }],
      ],
      stakeholders: [["Ramón Quiroga", { stance: "for", strength: 4, lastContact: -3, nextContact: 30 }]],
      kpis: [
        [said("Deliveries on time", "Entregas a tiempo"), { actual: 96, measured: -2 }],
        [said("Complaints a month", "Reclamaciones al mes"), { actual: 3, measured: -2 }],
      ],
    },
    answers: [
      {
        id: "marketForces",
        answer: said("Ready meals grow; retailers want paper", "Crecen los platos preparados; la distribución pide papel"),
      },
      {
        id: "rolesHeld",
        answer: said("Four are held; nobody is innovator or collaborator", "Cuatro asignados; faltan innovador y colaborador"),
      },
      {
        id: "topGoals",
        answer: said("Bakery at 15 % of sales; waste down by a fifth", "Panadería al 15 % de las ventas; una quinta parte menos de mermas"),
      },
      {
        id: "costliestProblem",
        answer: said("Relabelling: about 90,000 a year, by our count", "El reetiquetado: unos 90 000 al año, según nuestro recuento"),
      },
      {
        id: "rivalsInside",
        answer: said("A regional printer has a third of their labels", "Una imprenta de la región tiene un tercio de sus etiquetas"),
      },
      {
        id: "valueBeyondToday",
        answer: said("Printed in line: no relabelling at all", "Impresión en línea: nada que reetiquetar"),
      },
      {
        id: "nextConversation",
        missing: said("Prepare the talk with Ramón Quiroga", "Preparar la conversación con Ramón Quiroga"),
        owner: "Inés Robledo",
        due: 5,
      },
    ],
  },
};
