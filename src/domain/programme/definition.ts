import type { CheckFinding, Saying } from "../checkFinding";
import { isBlank } from "../grid";
import { THEMES, type Theme } from "../plan/balance";
import type { SerialDate } from "../plan/dates";
import { AnswerReader, textOf, type Agreement, type AgreementReader, type AnswerCell } from "./answers";
import { levelOfShare } from "./level";
import { WHOLE, changeOf, type Change, type Round } from "./rounds";

/** The six components that a definition of key accounts stands on. Their words are in `src/i18n`. */
export const COMPONENTS = ["notLargest", "limited", "partners", "themes", "asset", "longTerm"] as const;

export type Component = (typeof COMPONENTS)[number];

/** What is typed beside a component. */
export interface ComponentRow {
  readonly component: Component;
  readonly agreed: AnswerCell;
  readonly evidence: AnswerCell;
  readonly by: AnswerCell;
  readonly since: AnswerCell;
}

/** What the workbook itself shows of the definition; `null` for what it does not keep. */
export interface DefinitionFacts {
  readonly keyAccounts: number;
  readonly cap: number | null;
  /** Of the key accounts, how many are among as many largest accounts by revenue. */
  readonly amongLargest: number | null;
  /** Plans with an objective for each theme. */
  readonly themes: Readonly<Record<Theme, number>> | null;
  /** Key accounts whose plan says what we develop together with the client. */
  readonly withJointWork: number | null;
  /** Key accounts for which an investment is written down. */
  readonly withInvestment: number | null;
  /** Key accounts whose value over several years is written down. */
  readonly withLongTermValue: number | null;
}

/** A component as it stands. */
export interface ComponentResult {
  readonly component: Component;
  readonly agreed: Agreement | null;
  readonly evidence: string;
  readonly by: string;
  readonly since: SerialDate | null;
  /** What the workbook shows beside it. */
  readonly fact: Saying | null;
  /** It is agreed on, and the workbook shows otherwise. */
  readonly contradicted: boolean;
}

export interface DefinitionResult {
  readonly components: readonly ComponentResult[];
  readonly agreed: number;
  /** Not agreed on, or only partly, or not answered. */
  readonly lacking: readonly Component[];
  /** 1 to 5; `null` where nothing is answered. */
  readonly level: number | null;
  readonly change: Change;
  readonly saying: Saying;
  readonly findings: readonly CheckFinding[];
  readonly values: ReadonlyMap<string, number | null>;
}

/** What an answer counts. Agreed on without evidence is half a component: nobody could check it. */
const COUNTS: Readonly<Record<Agreement, number>> = { yes: 1, partly: 0.5, no: 0 };

/** Fewer key accounts than this say nothing about the largest ones. */
const FEW = 5;

/**
 * Checks the definition: what is agreed on, with which evidence, and what still lacks agreement.
 * @param definition our own, in a sentence
 */
export function checkDefinition(
  definition: AnswerCell,
  rows: readonly ComponentRow[],
  facts: DefinitionFacts,
  previous: Round | null,
  agreementOf: AgreementReader,
): DefinitionResult {
  const reader = new AnswerReader();
  const components = rows.map((row) => componentOf(row, facts, reader, agreementOf));
  const answered = components.filter(({ agreed }) => agreed !== null);
  const weights = components.map((each) =>
    each.agreed === null ? 0 : each.agreed === "yes" && !isBacked(each) ? COUNTS.partly : COUNTS[each.agreed],
  );
  const level = answered.length === 0 ? null : levelOfShare(weights.reduce((sum, each) => sum + each, 0) / COMPONENTS.length);
  const lacking = components.filter(({ agreed }) => agreed !== "yes").map(({ component }) => component);
  const agreed = components.length - lacking.length;
  const findings = [...reader.findings];
  if (isBlank(definition.value)) findings.push(finding("definition-missing", "soon", {}, definition.where));
  rows.forEach((row, index) => findings.push(...componentFindings(row, components[index] as ComponentResult)));
  return {
    ...{ components, agreed, lacking, level, findings, change: changeOf(level, WHOLE, previous) },
    saying: definitionSaying(agreed, lacking, answered.length),
    values: new Map([
      [WHOLE, level],
      ...components.map((each, index) => [each.component, each.agreed === null ? null : (weights[index] ?? null)] as const),
    ]),
  };
}

function componentOf(row: ComponentRow, facts: DefinitionFacts, reader: AnswerReader, agreementOf: AgreementReader): ComponentResult {
  const agreed = reader.agreement(row.agreed, agreementOf);
  const { fact, holds } = factOf(row.component, facts);
  return {
    ...{ component: row.component, agreed, fact, contradicted: agreed === "yes" && !holds },
    ...{ evidence: textOf(row.evidence), by: textOf(row.by), since: reader.date(row.since) },
  };
}

const isBacked = ({ evidence, by }: ComponentResult): boolean => evidence !== "" && by !== "";

function componentFindings(row: ComponentRow, result: ComponentResult): CheckFinding[] {
  const { component, agreed, fact, contradicted } = result;
  const { where } = row.agreed;
  if (agreed === null) return isBlank(row.agreed.value) ? [finding("definition-open", "note", { component }, where)] : [];
  if (agreed !== "yes") return [finding("definition-not-agreed", agreed === "no" ? "soon" : "note", { component }, where)];
  const unbacked = isBacked(result) ? [] : [finding("definition-no-evidence", "note", { component }, row.evidence.where)];
  return contradicted && fact
    ? [...unbacked, finding("definition-contradicted", "soon", { component, fact: fact.code, ...fact.params }, where)]
    : unbacked;
}

const finding = (code: string, severity: CheckFinding["severity"], params: CheckFinding["params"], where: string): CheckFinding => ({
  ...{ code, severity, about: "", params, where },
});

function definitionSaying(agreed: number, lacking: readonly Component[], answered: number): Saying {
  if (answered === 0) return { code: "definition-none", params: {} };
  const [first, ...more] = lacking;
  if (first === undefined) return { code: "definition-all", params: {} };
  const params = { agreed, all: COMPONENTS.length, component: first, more: more.length };
  return { code: more.length === 0 ? "definition-but-one" : "definition-some", params };
}

/** What the workbook shows of a component, and whether that bears out that it is agreed on. What it does not know contradicts nothing. */
function factOf(component: Component, facts: DefinitionFacts): { readonly fact: Saying | null; readonly holds: boolean } {
  const { keyAccounts: count, cap, amongLargest, themes } = facts;
  const ofAll = (code: string, with_: number | null) =>
    with_ === null || count === 0 ? NOT_KNOWN : { fact: { code, params: { with: with_, count } }, holds: with_ >= count / 2 };
  switch (component) {
    case "notLargest":
      if (amongLargest === null || count === 0) return NOT_KNOWN;
      return { fact: { code: "fact-largest", params: { with: amongLargest, count } }, holds: count < FEW || amongLargest < count };
    case "limited":
      if (cap === null) return NOT_KNOWN;
      return { fact: { code: "fact-cap", params: { count, cap } }, holds: count <= cap };
    case "themes": {
      if (themes === null) return NOT_KNOWN;
      const params = { penetrate: themes.penetrate, expand: themes.expand, protect: themes.protect };
      return { fact: { code: "fact-themes", params }, holds: THEMES.every((theme) => themes[theme] > 0) };
    }
    case "partners":
      return ofAll("fact-joint", facts.withJointWork);
    case "asset":
      return ofAll("fact-investment", facts.withInvestment);
    case "longTerm":
      return ofAll("fact-long-term", facts.withLongTermValue);
  }
}

const NOT_KNOWN = { fact: null, holds: true } as const;
