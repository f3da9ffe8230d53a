import { cellAddress, type CellValue } from "../domain/grid";
import type { Finding } from "../domain/finding";
import { ROLES } from "../domain/roles";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookStructure } from "../excel/readStructure";
import type { WorkbookWriter } from "../excel/writer";
import { LANGUAGES, texts, type Language } from "../i18n";
import { accountKey } from "../domain/accountKeys";
import { parseArea } from "../sheets/a1";
import { coverageDraft, type CoverageSources } from "../sheets/coverageSheet";
import type { SheetDraft } from "../sheets/draft";
import { liveFact, liveSource, planBlocks, planKey, planName, templateSlots, type FactColumns, type PlanFacts } from "../sheets/planSheet";
import { templateDraft } from "../sheets/planTemplate";
import type { ScoreField } from "../sheets/scoreColumns";
import { headerOf } from "../sheets/scoresLayout";
import { capInForce } from "../sheets/settingsSheet";
import { teamHeader, teamHeadersOf } from "../sheets/teamSheet";
import { changedBlocks, type CellsPart } from "../sheets/tablePart";
import type { KeyAccount } from "./mainJob";
import { managerOf, type PreparedScores } from "./scores";

/** What `writePlans` did. */
export interface WrittenPlans {
  readonly sheets: readonly string[];
  /** Key account → its plan's sheet, those that were there before included. Accounts that are called alike share one. */
  readonly plans: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** Writes the template (once), a plan tab for each chosen account that has none, and role coverage. */
export async function writePlans(
  writer: WorkbookWriter,
  structure: WorkbookStructure,
  contents: WorkbookContents,
  prepared: PreparedScores,
  keyAccounts: readonly KeyAccount[],
  limit: number | undefined,
): Promise<WrittenPlans> {
  const { language, names } = prepared;
  const sheets: string[] = [];
  const add = async (draft: SheetDraft): Promise<void> => {
    sheets.push(draft.sheet);
    await writer.addSheet(draft);
  };
  const chosen = keyAccounts.slice(0, limit ?? keyAccounts.length);
  const standing = new Map(
    structure.sheets.flatMap((sheet) => (sheet.planAccount === null ? [] : [[accountKey(sheet.planAccount), sheet.name] as const])),
  );
  const own = texts(language).sheets.names;
  const { coverage: standingCoverage, template: standingTemplate } = contents.standing;
  const sources = coverageSources(prepared, contents);
  const places = Math.max(capInForce(prepared.settings), keyAccounts.length);
  if (!standingCoverage) await add(coverageDraft(names.take(own.coverage), places, sources, language));
  else {
    const { sheet, blocks, formats } = coverageDraft(standingCoverage.sheet, places, sources, language);
    if (changedBlocks(standingCoverage, blocks).length > 0) {
      await writer.updateSheet({ sheet, blocks, ...(formats ? { formats } : {}) });
      sheets.push(sheet);
    }
  }
  const template = standingTemplate ?? (await newTemplate(names.take(own.template), language, add));
  const { slots, findings } = templateSlots(template);
  const plans: Record<string, string> = {};
  const fresh: Record<string, string> = {};
  const planned = new Set<string>();
  const shared: Finding[] = [];
  for (const { account } of chosen) {
    const key = accountKey(planKey(account));
    const known = standing.get(key);
    const sheet = known ?? names.take(account, own.account);
    plans[account] = sheet;
    if (planned.has(key)) shared.push({ code: "plan-shared", params: { account: account.trim(), sheet }, where: cellAddress(sheet, 0, 0) });
    planned.add(key);
    standing.set(key, sheet);
    if (known !== undefined) continue;
    fresh[account] = sheet;
    await writer.copySheet(template.sheet, { sheet, blocks: planBlocks(slots, planFacts(prepared, account)), names: [planName(account)] });
  }
  return { sheets: [...sheets, ...Object.values(fresh)], plans, findings: [...findings, ...renamed(fresh), ...shared] };
}

/** The template as it will stand once its draft is written. */
async function newTemplate(sheet: string, language: Language, add: (draft: SheetDraft) => Promise<void>): Promise<CellsPart> {
  const draft = templateDraft(sheet, language);
  await add(draft);
  return { sheet, top: 0, left: 0, cells: gridOf(draft) };
}

/** The plain cells of a draft as a grid from A1. */
function gridOf(draft: SheetDraft): CellValue[][] {
  const grid: CellValue[][] = [];
  for (const block of draft.blocks) {
    const start = parseArea(block.at);
    block.cells.forEach((row, rowIndex) =>
      row.forEach((value, columnIndex) => {
        if (typeof value === "object") return;
        const line = (grid[start.row + rowIndex] ??= []);
        line[start.column + columnIndex] = value;
      }),
    );
  }
  return Array.from(grid, (row) => Array.from(row ?? [], (value) => value ?? ""));
}

/** Where role coverage looks, and the six roles' words as they stand in the Team table, whichever language it was begun in. */
function coverageSources({ scores, language }: PreparedScores, { team }: WorkbookContents): CoverageSources {
  const teamLanguage = (team && LANGUAGES.find((each) => team.headers.includes(teamHeader("account", each)))) ?? language;
  return {
    data: scores.data,
    team: teamHeadersOf(team, language),
    roles: ROLES.map(({ id }) => texts(teamLanguage).terms.roles[id]),
  };
}

function planFacts(prepared: PreparedScores, account: string): PlanFacts {
  const {
    ranking,
    scores: { layout, content },
    list,
  } = prepared;
  const scored = ranking.find((each) => each.name === account);
  const header = (field: ScoreField): string | null => headerOf(layout, field);
  const columns: FactColumns = {
    account: header("account"),
    manager: header("manager"),
    score: header("score"),
    tier: header("tier"),
    rank: header("rank"),
    completeness: header("completeness"),
  };
  const fact = (name: Exclude<keyof FactColumns, "account">, now: CellValue) => ({ live: liveFact(columns, name, account, now), now });
  const revenue = list.accounts.find((row) => accountKey(row.name) === accountKey(account))?.values["currentRevenue"] ?? "";
  const revenueValues = content.sources["currentRevenue"]?.values;
  return {
    account: { live: account, now: account },
    manager: fact("manager", managerOf(prepared, account)),
    score: fact("score", scored?.score ?? ""),
    tier: fact("tier", scored?.tier ?? ""),
    rank: fact("rank", scored?.rank ?? ""),
    completeness: fact("completeness", scored?.completeness ?? ""),
    revenue: {
      live: revenueValues === undefined ? revenue : liveSource(content.accountNames, revenueValues, account, revenue),
      now: revenue,
    },
  };
}

/** Accounts whose plan had to be called otherwise than the account. */
const renamed = (plans: Readonly<Record<string, string>>): Finding[] =>
  Object.entries(plans)
    .filter(([account, sheet]) => account.trim() !== sheet)
    .map(([account, sheet]) => ({ code: "plan-renamed", params: { account, sheet }, where: cellAddress(sheet, 0, 0) }));
