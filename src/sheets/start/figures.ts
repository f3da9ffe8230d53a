import { texts } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { DraftCell } from "../draft";
import { LISTED_NAME, ON_LIST_NAME, REVENUE_NAME } from "../namedCells";
import type { SheetFacts } from "../registry/facts";
import { CAP_NAME, MIN_COMPLETENESS_NAME, neededCompleteness } from "../settings";
import { COLUMN, INK, ROW, type Panel } from "./grid";
import { PLACES } from "./places";
import { percent, sentence, type StartReferences } from "./references";

/** A figure of the list: what it counts, the figure, and what to know about it. */
interface Figure {
  readonly column: number;
  readonly label: string;
  readonly figure: DraftCell;
  readonly note: DraftCell;
  readonly numberFormat?: string;
}

/** Six figures of the list and its plans. */
export function figures(facts: SheetFacts, at: StartReferences): Panel {
  const all = [...listFigures(facts, at), ...planFigures(facts, at)];
  return {
    // A number does not run into the next cell as a text does.
    merges: [area(ROW.figures + 1, COLUMN.middle + 3, 1, 2)],
    blocks: all.map(({ column, label, figure, note }) => ({ at: cell(ROW.figures, column), cells: [[label], [figure], [note]] })),
    formats: all.flatMap(({ column, numberFormat }) => [
      { range: cell(ROW.figures, column), size: 9, color: INK.muted },
      {
        range: cell(ROW.figures + 1, column),
        size: 18,
        bold: true,
        horizontal: "Left" as const,
        ...(numberFormat ? { numberFormat } : {}),
      },
      { range: cell(ROW.figures + 2, column), size: 9, color: INK.muted },
    ]),
  };
}

function listFigures({ language, hasRevenue }: SheetFacts, at: StartReferences): Figure[] {
  const own = texts(language).start.figures;
  const yes = quoteText(texts(language).sheets.yes);
  const [account, score, rank, key, completeness] = (["account", "score", "rank", "keyAccount", "completeness"] as const).map(at.scores);
  const none = { figure: own.none, note: "" } as const;
  const keys = `COUNTIF(${key},${yes})`;
  const provisional = `SUMPRODUCT(ISNUMBER(${score})*(${completeness}<${neededCompleteness}-1E-9))`;
  const revenue = `SUMIFS(${REVENUE_NAME},${ON_LIST_NAME},${yes})`;
  const all = `SUMIFS(${REVENUE_NAME},${LISTED_NAME},"?*")`;
  return [
    {
      column: COLUMN.left,
      label: own.key,
      ...(key
        ? {
            figure: { formula: `=${sentence(own.of, { count: keys, all: CAP_NAME })}` },
            note: {
              formula: `=IF(${keys}>${CAP_NAME},${sentence(own.keyOver, { count: `(${keys}-${CAP_NAME})` })},IF(${keys}=${CAP_NAME},${quoteText(own.keyFull)},${sentence(own.keyFree, { count: `(${CAP_NAME}-${keys})` })}))`,
            },
          }
        : none),
    },
    {
      column: COLUMN.left + 3,
      label: own.ranked,
      ...(account && rank && score && completeness
        ? {
            figure: { formula: `=${sentence(own.of, { count: `COUNT(${rank})`, all: `COUNTA(${account})` })}` },
            note: { formula: `=IF(${provisional}=0,${quoteText(own.allRanked)},${sentence(own.provisional, { count: provisional })})` },
          }
        : none),
    },
    {
      column: COLUMN.middle,
      label: own.known,
      ...(completeness
        ? {
            figure: { formula: `=IFERROR(AVERAGE(${completeness}),0)` },
            note: { formula: `=${sentence(own.needed, { share: percent(MIN_COMPLETENESS_NAME) })}` },
            numberFormat: "0 %",
          }
        : none),
    },
    {
      column: COLUMN.middle + 3,
      label: own.revenue,
      ...(key && hasRevenue
        ? {
            figure: { formula: `=${revenue}` },
            note: { formula: `=IF(${all}=0,"",${sentence(own.revenueNote, { share: percent(`${revenue}/${all}`) })})` },
            numberFormat: "#,##0",
          }
        : { figure: "–", note: own.revenueNone }),
    },
  ];
}

function planFigures({ language }: SheetFacts, at: StartReferences): Figure[] {
  const own = texts(language).start.figures;
  const { done } = texts(language).planning.words.actionStatuses;
  const [action, status] = [at.actions("action"), at.actions("status")];
  const [account, answered, openActions] = [at.plans("account"), at.plans("answered"), at.plans("openActions")];
  const begun = `(COUNTIFS(${answered},">0")+COUNTIFS(${answered},0,${openActions},">0"))`;
  return [
    {
      column: COLUMN.right,
      label: own.actions,
      ...(action && status
        ? {
            figure: { formula: `=${sentence(own.actionsCount, { late: PLACES.late, due: PLACES.due })}` },
            note: {
              formula: `=${sentence(own.actionsNote, { due: PLACES.due, open: `(COUNTIFS(${action},"?*")-COUNTIFS(${action},"?*",${status},${quoteText(done)}))` })}`,
            },
          }
        : { figure: own.none, note: own.actionsNone }),
    },
    {
      column: COLUMN.right + 4,
      label: own.plans,
      ...(account && answered && openActions
        ? {
            figure: { formula: `=${sentence(own.plansBegun, { count: begun })}` },
            note: { formula: `=${sentence(own.plansNote, { count: `(COUNTIFS(${account},"?*")-${begun})` })}` },
          }
        : { figure: own.none, note: own.plansNone }),
    },
  ];
}
