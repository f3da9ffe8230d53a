import { texts } from "../../i18n";
import { absolute, area, cell, quoteText } from "../a1";
import { oneDecimal, shortDay } from "../formulaText";
import { linkText } from "../links";
import type { SheetFacts } from "../registry/facts";
import { MIN_COMPLETENESS_NAME } from "../settings";
import { levelName } from "../programme/checkSheet";
import { nextProposal } from "../programme/maturityTable";
import { PLACES } from "./places";
import { COLUMN, INK, ROW, type Panel } from "./grid";
import { percent, sentence, type StartReferences } from "./references";

/** A step that is the best one where its condition holds; the first that holds counts. All of it formula text. */
interface Step {
  readonly when: string;
  readonly says: string;
  /** The kind of sheet that it leads to. */
  readonly leadsTo: keyof ReturnType<typeof texts>["start"]["go"];
}

/** The one thing to do next, in a sentence, with a link to where it is done. */
export function nextStep(facts: SheetFacts, at: StartReferences): Panel {
  const own = texts(facts.language).start;
  const steps = stepsOf(facts, at).filter(({ leadsTo }) => facts.sheetOf(leadsTo) !== null);
  const chain = (of: (step: Step) => string): string =>
    steps.reduceRight((otherwise, step) => (step.when === "TRUE" ? of(step) : `IF(${step.when},${of(step)},${otherwise})`), '""');
  const says = steps.length === 0 ? own.steps.score : { formula: `=${chain((step) => step.says)}` };
  const link = steps.length === 0 ? "" : { formula: `=${chain((step) => linkOf(step, facts))}` };
  const band = area(ROW.step, COLUMN.left, 2, COLUMN.rightEnd - COLUMN.left + 1);
  const linkColumn = COLUMN.right + 3;
  return {
    blocks: [
      { at: cell(ROW.step, COLUMN.left), cells: [[own.step], [says]] },
      { at: cell(ROW.sentence, linkColumn), cells: [[link]] },
    ],
    formats: [
      { range: band, fill: INK.brand, color: INK.onBrand, bold: true },
      { range: cell(ROW.step, COLUMN.left), size: 9 },
      { range: cell(ROW.sentence, COLUMN.left), size: 13 },
      { range: cell(ROW.sentence, linkColumn), underline: true, horizontal: "Right" },
    ],
    merges: [
      area(ROW.sentence, COLUMN.left, 1, linkColumn - COLUMN.left),
      area(ROW.sentence, linkColumn, 1, COLUMN.rightEnd - linkColumn + 1),
    ],
  };
}

function stepsOf({ language, startLines, headers }: SheetFacts, at: StartReferences): Step[] {
  const { steps } = texts(language).start;
  const { known, late, firstOwner, review, reviewAccount } = PLACES;
  const rolesLine = startLines.findIndex(({ text }) => text === "roles");
  const roles = rolesLine < 0 ? "0" : absolute(ROW.first + 1 + rolesLine, COLUMN.middle);
  const hasPlans = at.plans("account") !== null;
  return [
    {
      when: `AND(ISNUMBER(${known}),N(${known})<${MIN_COMPLETENESS_NAME})`,
      says: sentence(steps.rate, { known: percent(known), needed: percent(MIN_COMPLETENESS_NAME) }),
      leadsTo: "scores",
    },
    ...(hasPlans
      ? ([
          {
            when: `N(${late})>0`,
            says: `IF(N(${late})=1,${sentence(steps.lateOne, { owner: firstOwner })},${sentence(steps.late, { count: late, owner: firstOwner })})`,
            leadsTo: "actions",
          },
          {
            when: `ISNUMBER(${review})`,
            says: sentence(steps.review, { account: reviewAccount, date: shortDay(review, language) }),
            leadsTo: "plans",
          },
          { when: `N(${roles})>0`, says: sentence(steps.gaps, { count: roles }), leadsTo: "coverage" },
          ...programmeStep(headers, steps.programme),
          { when: "TRUE", says: quoteText(steps.fine), leadsTo: "ranking" },
        ] as const)
      : ([{ when: "TRUE", says: quoteText(steps.decide), leadsTo: "ranking" }] as const)),
  ];
}

/** Where the programme stands and what comes next in it, once there is a sheet of it and something is proposed. */
function programmeStep(headers: SheetFacts["headers"], text: string): Step[] {
  const next = nextProposal(headers);
  if (next === null) return [];
  const says = sentence(text, { level: oneDecimal(levelName("programme")), action: next.action });
  return [{ when: next.isThere, says, leadsTo: "programme" }];
}

const linkOf = ({ leadsTo }: Step, { language, sheetOf }: SheetFacts): string =>
  linkText(sheetOf(leadsTo) ?? "", quoteText(texts(language).start.go[leadsTo]));
