import type { Reason } from "../../domain/programme/maturity";

/** A level of a reason in words: the first, the middle and the last; the levels between lie between. */
interface Anchors {
  readonly name: string;
  readonly short: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

/** The nine reasons, and what their levels mean. */
export const programmeMaturity = {
  title: "Programme",
  note: "Nine reasons why teams succeed with key accounts, and where we stand on each. The level comes from our own checks; type yours where you know better, and why.",
  headers: {
    reason: "Reason",
    level: "Level, 1 to 5",
    checks: "From the checks",
    before: "Before",
    ours: "Ours",
    why: "Why ours",
    place: "Comes from",
    words: "What it says",
  },
  figures: { level: "Maturity", holding: "Holds us back", answered: "Reasons with a level", next: "Next action of the programme" },
  holding: "The three that hold us back: next actions",
  actionHeaders: { reason: "Reason", owner: "Owner", due: "By", add: "Add to actions?", action: "Action" },
  anchorsTitle: "What the levels mean",
  levels: [
    "1 hardly anybody does it",
    "2 some do, each in their own way",
    "3 agreed on, done for about half of the accounts",
    "4 done for nearly all, looked at every quarter",
    "5 a matter of course, measured and improved",
  ],
  reasons: {
    definition: {
      name: "A definition that everybody shares",
      short: "definition",
      low: "everybody means something else by key account",
      middle: "written down, half of the points agreed on",
      high: "six points agreed on with evidence, and used to say no",
    },
    identification: {
      name: "Knowing which accounts are key",
      short: "identification",
      low: "the largest, or the loudest, are on the list",
      middle: "criteria and a cap, many exceptions by hand",
      high: "ranked by criteria, capped, each exception with its reason",
    },
    planning: {
      name: "Plans for growth that are carried out",
      short: "planning",
      low: "no plans, or plans in a drawer",
      middle: "plans for half of them, actions often late",
      high: "a plan for each, answered where it matters, on time",
    },
    process: {
      name: "A systematic process",
      short: "process",
      low: "each account is run as its manager likes",
      middle: "stages are known, reviews slip",
      high: "every account goes through five stages and is reviewed in its rhythm",
    },
    roles: {
      name: "The right people in the roles",
      short: "roles",
      low: "one person does it all",
      middle: "half of the roles held, results and ideas nobody’s job",
      high: "six roles held on each account, nobody overloaded",
    },
    managing: {
      name: "Managing accounts, not only selling",
      short: "managing",
      low: "the next deal is all that counts",
      middle: "teams do some of both",
      high: "the client’s business is what we talk about and plan for",
    },
    knowledge: {
      name: "Fluent knowledge",
      short: "knowledge",
      low: "everybody knows their own product",
      middle: "most answer simple questions in all areas",
      high: "in every team somebody leads the talk on each area",
    },
    trust: {
      name: "Trust and collaboration inside",
      short: "trust",
      low: "colleagues are kept away from the client",
      middle: "it works between people who know each other",
      high: "divisions work together as a rule, and it pays for all of them",
    },
    leadership: {
      name: "Leadership that backs it",
      short: "leadership",
      low: "a slide once a year",
      middle: "backed until something else is urgent",
      high: "growth is sized, staffed and kept up",
    },
  } satisfies Readonly<Record<Reason, Anchors>>,
  unchanged: "no change since {date}",
  changed: "{by} since {date}",
};
