import { AGREEMENTS, ONE_TO_FIVE } from "../../domain/programme/answers";
import type { ActionProposal } from "../../domain/programme/actionProposal";
import { REASONS, type Reason } from "../../domain/programme/maturity";
import type { Severity } from "../../domain/checkFinding";
import { isBlank } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import { actionSentence } from "../../i18n/programmeSayings";
import { absoluteArea, area, cell, sameFormula, tableColumn, thisRow } from "../a1";
import type { Block, ChartDraft, DraftCell, SheetDraft } from "../draft";
import { LEFT } from "../frame";
import { linkTo, startLink } from "../links";
import type { SheetUpdate } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { COLORS, DATE_FORMAT, TABLE_STYLE, bodyLines, headerFormat, inputFormats, sectionFormat } from "../style";
import type { TablePart } from "../tablePart";
import { beforeCells } from "./beforeCells";
import { CHECK_FIRST_ROW, bodyArea, changedCells, checkDraft, checkEntry, levelFigures, placeOf, ratingRule } from "./checkSheet";
import {
  PROGRAMME_TABLE,
  PROPOSALS_TABLE,
  PROPOSAL_FIELDS,
  REASON_FIELDS,
  openProposals,
  openReasons,
  proposalHeaders,
  reasonHeaders,
  type ProposalField,
  type ReasonField,
} from "./maturityTable";
import { programmeOf, type Programme } from "./programmeOf";
import { reasonFormulas } from "./programmeFormulas";

/** The proposals stand below the nine reasons, which stay nine. */
const SECTION = CHECK_FIRST_ROW + REASONS.length + 1;
const PROPOSALS_HEADER = SECTION + 1;

/** So many proposals are shown, the worst first; the others wait. */
const MOST_PROPOSED = 30;

/** From this level on a reason holds nothing back. */
const GOOD_ENOUGH = 4;

const MARKS: Readonly<Record<Severity, string>> = { late: "▲", soon: "◆", note: "·" };

/** Stands in front of a proposal that has become an action. */
const TAKEN = "✓";

const place = (field: ReasonField): number => placeOf(REASON_FIELDS, field);

/** Programme: nine reasons, where we stand on each, what holds us back, and what could be done next. */
function programmeDraft(sheet: string, facts: SheetFacts, programme: Programme, back: DraftCell): SheetDraft {
  const { language } = facts;
  const { maturity, sheets } = texts(language).programme;
  const head = reasonHeaders(language);
  const column = (field: ReasonField): string => tableColumn(PROGRAMME_TABLE, head[field]);
  const [ours, checks] = [thisRow(PROGRAMME_TABLE, head.ours), thisRow(PROGRAMME_TABLE, head.checks)];
  const level = `IFERROR(AVERAGE(${column("level")}),"")`;
  const placed = `IF(ISNUMBER(${column("level")}),IF(${column("level")}<${GOOD_ENOUGH},${column("level")}+${column("no")}/1000,""),"")`;
  const nth = (n: number): string => `INDEX(${column("reason")},MATCH(SMALL(${placed},${n}),${placed},0))`;
  const back3 = `IFERROR(${nth(1)}&IFERROR("; "&${nth(2)},"")&IFERROR("; "&${nth(3)},""),"–")`;
  const rows = proposalRows(programme, language);
  const proposals = proposalHeaders(language);
  const [level0, says] = levelFigures("programme", language, level, back3, place("level"));
  return checkDraft<ReasonField>(
    {
      rowHeight: 21,
      ...{ sheet, kind: "programme", title: maturity.title, note: maturity.note, back, table: PROGRAMME_TABLE, headers: head },
      ...{ fields: REASON_FIELDS, lastColumn: CHART.last, headerHeight: 25.5 },
      looks: {
        no: { width: 5, whole: { horizontal: "Center" }, body: { color: COLORS.muted } },
        reason: { width: 33, body: { bold: true } },
        level: { width: 12, body: { numberFormat: "0.0", horizontal: "Left", bold: true } },
        before: { width: 8, whole: { horizontal: "Right" }, body: { numberFormat: "0.0", color: COLORS.muted } },
        ours: { width: 15, typed: true, whole: { horizontal: "Center" }, validation: ratingRule(head.ours, ONE_TO_FIVE, language) },
        why: { width: 24, typed: true },
        place: { width: 17, body: { color: COLORS.accent, underline: true } },
        words: { width: 52 },
        checks: { hidden: true },
        height: { hidden: true },
        id: { hidden: true },
      },
      rows: REASONS.map(({ id }, index) => ({
        ...{ id, no: index + 1, reason: maturity.reasons[id].name, height: (REASONS.length - index) / 2 },
        level: { formula: `=IF(ISNUMBER(${ours}),${ours},${checks})` },
        ...reasonCells(id, facts),
      })),
      figures: [
        ...(level0 ? [{ ...level0, label: maturity.figures.level }] : []),
        ...(says ? [{ ...says, label: maturity.figures.holding }] : []),
        {
          ...{ column: CHART.first, label: maturity.figures.answered },
          value: { formula: `=COUNT(${column("level")})&"/"&COUNTA(${column("id")})` },
        },
      ],
    },
    {
      blocks: [
        { at: cell(SECTION, LEFT), cells: [[maturity.holding]] },
        { at: cell(PROPOSALS_HEADER, LEFT), cells: [PROPOSAL_FIELDS.map((field) => proposals[field]), ...rows.map(inOrder)] },
        { at: cell(SECTION, CHART.first), cells: [[maturity.anchorsTitle], ...maturity.levels.map((each) => [each])] },
      ],
      tables: [
        {
          ...{ name: PROPOSALS_TABLE, style: TABLE_STYLE, showFilter: false, banded: false },
          range: area(PROPOSALS_HEADER, LEFT, rows.length + 1, PROPOSAL_FIELDS.length),
        },
      ],
      formats: [
        sectionFormat(area(SECTION, LEFT, 1, PROPOSAL_FIELDS.length - 1)),
        sectionFormat(area(SECTION, CHART.first, 1, CHART.last - CHART.first + 1)),
        ...proposalFormats(rows.length),
      ],
      bars: [{ range: bodyArea(place("level"), 1, REASONS.length), color: COLORS.bar, from: 0, to: 7 }],
      charts: [chart(sheet, language)],
      widths: { M: 2.71, "N:R": 9 },
      heights: { [`${PROPOSALS_HEADER + 2}:${PROPOSALS_HEADER + 1 + rows.length}`]: 30 },
      validations: [
        {
          range: area(PROPOSALS_HEADER + 1, placeOf(PROPOSAL_FIELDS, "add"), rows.length, 1),
          rule: {
            list: AGREEMENTS.filter((each) => each !== "partly")
              .map((each) => texts(language).checkWords.answers[each])
              .join(","),
          },
          error: { title: proposals.add, message: sheets.listError },
        },
      ],
      highlights: [
        {
          range: bodyArea(place("level"), 1, REASONS.length),
          formula: `=AND(ISNUMBER($${cell(CHECK_FIRST_ROW, place("level"))}),$${cell(CHECK_FIRST_ROW, place("level"))}<2.5)`,
          color: COLORS.soon,
          bold: true,
          numberFormat: '0.0" ◆"',
        },
      ],
    },
  );
}

/** The chart and the anchors stand to the right of both tables. */
const CHART = { first: LEFT + 12, last: LEFT + 16 } as const;

/** Where we stand on each reason, and where we stood: a line of points a reason, from 1 to 5. */
function chart(sheet: string, language: Language): ChartDraft {
  const { maturity, sheets } = texts(language).programme;
  const range = (field: ReasonField): string => bodyArea(place(field), 1, REASONS.length);
  const labels = REASONS.map((_, index) => `=${absoluteArea(sheet, CHECK_FIRST_ROW + index, place("no"), 1, 1)}`.replace(/:.*$/, ""));
  return {
    name: "KAM programme",
    title: maturity.figures.level,
    from: cell(CHECK_FIRST_ROW - 1, CHART.first),
    to: cell(SECTION - 1, CHART.last),
    xTitle: maturity.headers.level,
    yTitle: "",
    max: 5,
    unit: 1,
    drawsHidden: true,
    series: [
      { name: sheets.before, x: range("before"), y: range("height"), labels: [], color: COLORS.second },
      { name: maturity.headers.level, x: range("level"), y: range("height"), labels, color: COLORS.accent },
    ],
  };
}

/** What a reason's row takes from its check or from the workbook, and the way there. */
function reasonCells(reason: Reason, facts: SheetFacts): Readonly<Partial<Record<ReasonField, DraftCell>>> {
  const { results } = texts(facts.language).programme.sentences;
  const formulas = reasonFormulas(reason, facts);
  const kind = REASONS.find(({ id }) => id === reason)?.place ?? "";
  const sheet = facts.sheetOf(kind) ?? (facts.requested.has(kind) ? facts.nameOf(kind) : null);
  // Naming this table keeps the formula waiting until all sheets of the run are there.
  const own = thisRow(PROGRAMME_TABLE, reasonHeaders(facts.language).id);
  const orBlank = (formula: string): DraftCell => ({ formula: `=IF(${own}="","",${formula})` });
  return {
    checks: formulas ? orBlank(formulas.level) : "",
    words: formulas ? orBlank(formulas.says) : results["maturity-not-answered"],
    place: sheet === null ? "" : linkTo(sheet, `${sheet} ›`),
  };
}

type ProposalCells = Readonly<Partial<Record<ProposalField, DraftCell>>>;

const inOrder = (row: ProposalCells): DraftCell[] => PROPOSAL_FIELDS.map((field) => row[field] ?? "");

/** What could be done, for the reasons that hold the programme back first; one line says so where there is nothing. */
function proposalRows(programme: Programme, language: Language): ProposalCells[] {
  const rows = proposed(programme)
    .slice(0, MOST_PROPOSED)
    .map((each) => proposalCells(each, language));
  return rows.length > 0 ? rows : [{ action: texts(language).programme.sheets.actions.none }];
}

function proposed({ status, standing }: Programme): ActionProposal[] {
  const back = new Set(status.maturity.holdingBack.map(({ reason }) => reason));
  const open = status.proposals.filter(({ key }) => !standing.has(key));
  return [...open.filter(({ reason }) => back.has(reason)), ...open.filter(({ reason }) => !back.has(reason))];
}

const proposalCells = (proposal: ActionProposal, language: Language): ProposalCells => ({
  mark: MARKS[proposal.severity],
  reason: texts(language).programme.maturity.reasons[proposal.reason].name,
  due: proposal.due,
  about: proposal.about,
  where: proposal.where,
  action: actionSentence(proposal, language),
  key: proposal.key,
});

function proposalFormats(rows: number): NonNullable<SheetDraft["formats"]> {
  const column = (field: ProposalField, count = 1): string => area(PROPOSALS_HEADER + 1, placeOf(PROPOSAL_FIELDS, field), rows, count);
  return [
    headerFormat(PROPOSALS_HEADER, LEFT, PROPOSAL_FIELDS.length),
    ...bodyLines(area(PROPOSALS_HEADER + 1, LEFT, rows, PROPOSAL_FIELDS.length - 1)),
    { range: column("mark"), horizontal: "Center", color: COLORS.late },
    { range: column("reason"), bold: true },
    ...inputFormats(column("due", 3)),
    { range: column("due"), numberFormat: DATE_FORMAT, horizontal: "Right" },
    { range: column("add"), horizontal: "Center" },
    { range: column("about", 2), color: COLORS.muted },
    { range: column("action"), wrap: true, vertical: "Center" },
  ];
}

/** Brings the reasons up to date and puts new proposals into lines where nothing is typed, then behind the others. What was typed stays. */
function programmeUpdate(facts: SheetFacts, part: TablePart): SheetUpdate {
  const table = openReasons(part);
  const programme = programmeOf(facts);
  const cells = new Map(REASONS.map(({ id }) => [id as string, reasonCells(id, facts)]));
  const same = (standing: unknown, wanted: DraftCell): boolean =>
    typeof wanted === "object" && wanted !== null ? sameFormula(String(standing), wanted.formula) : standing === wanted;
  const reasons = (["checks", "words", "place"] as const).flatMap((field) =>
    changedCells(table, field, (row) => cells.get(table.text(row, "id"))?.[field], same),
  );
  const proposals = facts.table(PROPOSALS_TABLE);
  const { blocks, rows } = proposals ? proposalUpdate(proposals, programme, facts.language) : { blocks: [], rows: [] };
  return {
    blocks: [...beforeCells(table, "maturity", facts), ...reasons, ...blocks],
    ...(proposals ? { rows: { name: PROPOSALS_TABLE, table: proposals, cells: rows } } : {}),
    findings: [...programme.status.findings.filter(({ code }) => !code.startsWith("team-")), ...programme.taken.findings],
  };
}

function proposalUpdate(
  part: TablePart,
  programme: Programme,
  language: Language,
): { readonly blocks: readonly Block[]; readonly rows: readonly (readonly DraftCell[])[] } {
  const table = openProposals(part);
  const waiting = new Map(proposed(programme).map((each) => [each.key, each]));
  const all = Array.from({ length: part.rowCount }, (_, row) => row);
  const isTyped = (row: number): boolean => !isBlank(table.at(row, "add")) || !isBlank(table.at(row, "owner"));
  const isOn = (row: number): boolean =>
    programme.standing.has(table.text(row, "key")) || programme.taken.actions.some(({ key }) => key === table.text(row, "key"));
  const kept = new Set(all.filter((row) => isTyped(row) || waiting.has(table.text(row, "key"))));
  for (const row of kept) waiting.delete(table.text(row, "key"));
  const free = all.filter((row) => !kept.has(row));
  const coming = [...waiting.values()].slice(0, Math.max(0, MOST_PROPOSED - kept.size));
  const cells = coming.map((each) => proposalCells(each, language));
  const none: ProposalCells[] = kept.size + cells.length === 0 ? [{ action: texts(language).programme.sheets.actions.none }] : [];
  const filled = [...cells, ...none];
  const wanted = free.map((_, index): ProposalCells => filled[index] ?? {});
  return {
    blocks: [
      ...free.flatMap((row, index) =>
        PROPOSAL_FIELDS.flatMap((field) => {
          const value = wanted[index]?.[field] ?? "";
          return table.at(row, field) === value ? [] : table.block(row, field, value);
        }),
      ),
      ...all.filter((row) => isOn(row) && table.text(row, "mark") !== TAKEN).flatMap((row) => table.block(row, "mark", TAKEN)),
    ],
    rows: filled.slice(free.length).map((row) =>
      part.headers.map((header) => {
        const field = PROPOSAL_FIELDS.find((each) => table.header(each) === header);
        return (field && row[field]) ?? "";
      }),
    ),
  };
}

/** Programme: made together with all its checks. */
export const programmeSheet = checkEntry({
  kind: "programme",
  table: PROGRAMME_TABLE,
  more: [PROPOSALS_TABLE],
  brings: ["roles", "definition", "selling", "knowledge", "trust", "leadership", "guide", "figures"],
  draft: (facts, sheet) => (facts.choice ? programmeDraft(sheet, facts, programmeOf(facts), startLink(facts)) : null),
  update: (facts, part) => programmeUpdate(facts, part),
});
