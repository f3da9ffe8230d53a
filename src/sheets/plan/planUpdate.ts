import { checkDisqualification, standing, type Standing } from "../../domain/plan/disqualification";
import type { Finding } from "../../domain/finding";
import { isBlank, isBusyText, type CellValue } from "../../domain/grid";
import { QUESTIONS } from "../../domain/plan/questions";
import { belongs, type Rigor } from "../../domain/plan/rigor";
import type { Snapshot } from "../../domain/plan/snapshot";
import { stakeholderCover } from "../../domain/plan/stakeholders";
import { fill, texts, type Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import type { DraftCell } from "../draft";
import type { Block } from "./blocks";
import type { PlanEditor, PlanRow } from "./planEditor";
import { isSettled } from "./questionStatus";
import { QUESTION_CODES, byStage, type CatalogueQuestion } from "./questionsTable";

const text = (value: CellValue | undefined): string => (value === undefined ? "" : String(value).trim());

const codeKey = (value: CellValue | undefined): string => text(value).toUpperCase();

/** The rigor of a plan: light where nothing is chosen; a word that is none is told. */
export function rigorOf(editor: PlanEditor): { readonly rigor: Rigor; readonly findings: readonly Finding[] } {
  const word = text(editor.valueOf("rigor"));
  const rigor = word === "" ? "light" : keyOfWord("rigors", word);
  if (rigor) return { rigor, findings: [] };
  return { rigor: "light", findings: [{ code: "plan-rigor-unknown", params: { value: word }, where: editor.part.sheet }] };
}

/**
 * Puts the questions on the plan that its rigor asks and that it has never had, gives questions of its own a code, and fixes texts that lost
 * the catalogue. Answers, order and rows stay; a question that was deleted stays away. One that was dropped from the catalogue is asked no
 * more, but keeps its words where somebody has written something about it.
 * @param listed codes that the list of all actions knows for this plan
 */
export function updateQuestions(
  editor: PlanEditor,
  catalogue: readonly CatalogueQuestion[],
  rigor: Rigor,
  language: Language,
  listed: readonly string[] = [],
): void {
  if (!editor.hasField("questions", "code")) return;
  giveCodes(editor, "questions", listed);
  const known = new Set(catalogue.map(({ code }) => codeKey(code)));
  const rows = editor.rows("questions");
  for (const row of rows) {
    if (text(row.values.question) === "" && known.has(codeKey(row.values.code))) {
      editor.set(row, "question", editor.formula("questions", "question"));
    }
  }
  if (known.size > 0) for (const row of rows) updateDropped(editor, row, known, language);
  const asked = text(editor.valueOf("asked")).split(/\s+/).filter(Boolean);
  const had = new Set([...asked, ...rows.map(({ values }) => text(values.code))].map((code) => code.toUpperCase()));
  const fresh = byStage(catalogue.filter(({ code, level }) => belongs(level, rigor) && !had.has(codeKey(code))));
  for (const { code } of fresh) {
    const formulas = (["question", "stage", "task", "hint"] as const).map((field) => [field, editor.formula("questions", field)]);
    editor.add("questions", { code, ...(Object.fromEntries(formulas) as Record<"question", DraftCell>) });
  }
  if (fresh.length > 0) editor.setCell("asked", [...asked, ...fresh.map(({ code }) => code)].join(" "));
}

/** A question of ours, shown by its code, that is no longer in the catalogue: its formula shows nothing any more. */
function updateDropped(editor: PlanEditor, row: PlanRow<"questions">, known: ReadonlySet<string>, language: Language): void {
  const { code, question, status, ...others } = row.values;
  const key = codeKey(code);
  if (key === "" || known.has(key) || text(question) !== "") return;
  const isUntouched =
    keyOfWord("questionStatuses", text(status) || texts(language).planning.words.questionStatuses.open) === "open" &&
    (["answer", "missing", "owner", "due"] as const).every((field) => isBlank(others[field]));
  if (isUntouched) {
    editor.set(row, "code", "");
    editor.set(row, "status", "");
    return;
  }
  const shipped = QUESTIONS.find(({ id }) => QUESTION_CODES[id] === key);
  if (shipped) editor.set(row, "question", texts(language).questions[shipped.id].text);
}

/** Rows that are known by a code, each block by its letter, and the cell without which a row is none. */
const CODED = {
  actions: { what: "action", letter: "A" },
  questions: { what: "question", letter: "P" },
  objectives: { what: "objective", letter: "O" },
  opportunities: { what: "opportunity", letter: "D" },
  contracts: { what: "contract", letter: "C" },
  risks: { what: "risk", letter: "R" },
} as const satisfies Partial<Record<Block, { readonly what: string; readonly letter: string }>>;

type CodedBlock = keyof typeof CODED;

const CODED_BLOCKS = Object.keys(CODED) as CodedBlock[];

/**
 * Gives each row that has none, or that of another one, a code of its own.
 * @param listed codes that the list of all actions knows for this plan: that of an action which is gone from the plan is not given again
 */
export function updateCodes(editor: PlanEditor, blocks: readonly CodedBlock[], listed: readonly string[] = []): void {
  for (const block of blocks) giveCodes(editor, block, listed);
}

/** Codes are ours: a row that says something gets one, the second of the same (a copied row) gets another. */
function giveCodes(editor: PlanEditor, block: CodedBlock, listed: readonly string[]): void {
  if (!editor.hasField(block, "code")) return;
  const { what, letter } = CODED[block];
  const rowsOf = (of: CodedBlock) => editor.rows(of) as PlanRow<"actions" & "questions">[];
  // Tasks have the codes of their questions and contracts, which may be gone by now.
  const codes = CODED_BLOCKS.flatMap((of) => rowsOf(of).map(({ values }) => values.code as CellValue));
  const numbers = [...codes, ...listed].map((code) => Number(new RegExp(`^${letter}(\\d{1,9})$`).exec(codeKey(code))?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  const seen = new Set<string>();
  for (const row of rowsOf(block)) {
    const values: Readonly<Record<string, CellValue>> = row.values;
    const code = codeKey(values["code"]);
    if (code !== "" && !seen.has(code)) seen.add(code);
    else if (text(values[what]) !== "") {
      last += 1;
      editor.set(row, "code", `${letter}${last}`);
      seen.add(`${letter}${last}`);
    }
  }
}

/**
 * An open question with somebody to find out, or a date to do so by, becomes a task among the actions, under the question's code.
 * @param listed codes that the list of all actions knows for this plan: a task that a person has deleted here stays away
 */
export function updateTasks(editor: PlanEditor, language: Language, listed: readonly string[] = []): void {
  if (!editor.hasField("actions", "code")) return;
  const taken = new Set([...editor.rows("actions").map(({ values }) => values.code), ...listed].map(codeKey));
  for (const { values } of editor.rows("questions")) {
    const isOpen = !isSettled(values);
    const isTaken = text(values.owner) !== "" || typeof values.due === "number";
    if (!isOpen || !isTaken || codeKey(values.code) === "" || taken.has(codeKey(values.code))) continue;
    editor.add("actions", {
      action: text(values.missing) || text(values.question),
      owner: values.owner,
      due: values.due,
      status: texts(language).planning.words.actionStatuses.open,
      late: editor.formula("actions", "late"),
      code: text(values.code),
    });
  }
}

/** Writes where the account stands today beside each review that has been held and has nothing there, and says what was written. */
export function updateReviews(
  editor: PlanEditor,
  today: number,
  isWaiting = false,
): { readonly snapshots: readonly Snapshot[]; readonly findings: readonly Finding[] } {
  const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);
  const now = {
    score: number(editor.valueOf("score")),
    revenue: number(editor.valueOf("revenue")),
    completeness: number(editor.valueOf("completeness")),
    coverage: number(editor.valueOf("coverage")),
    // Counted here: tasks that have just come in are not in what the cell shows.
    openActions: editor.rows("actions").filter(isOpenAction).length,
  };
  const fields = Object.keys(now) as (keyof typeof now)[];
  const due = editor.rows("reviews").flatMap((row) => {
    const date = number(row.values.date);
    return date === null || date > today || isNoted(editor, row, fields) ? [] : [{ row, date }];
  });
  // A figure may be blank because it stands on cells that are busy.
  const isBusy = isWaiting || editor.part.values.cells.some((line) => line.some(isBusyText));
  // A review without what is not known yet would stay so for ever.
  if (isBusy && due.length > 0) return { snapshots: [], findings: [{ code: "review-waits", params: {}, where: editor.part.sheet }] };
  const snapshots = due.map(({ row, date }): Snapshot => {
    const typed = Object.fromEntries(fields.flatMap((field) => (isBlank(row.values[field]) ? [] : [[field, number(row.values[field])]])));
    for (const field of fields) if (!(field in typed) && now[field] !== null) editor.set(row, field, now[field]);
    return { ...now, ...typed, date };
  });
  return { snapshots, findings: [] };
}

const isOpenAction = ({ values }: PlanRow<"actions">): boolean =>
  text(values.action) !== "" && keyOfWord("actionStatuses", text(values.status)) !== "done";

/** Whether the numbers of a review were written before: the count of open actions always is, others a person may have typed. */
const isNoted = (editor: PlanEditor, { values }: PlanRow<"reviews">, fields: readonly (keyof Omit<Snapshot, "date">)[]): boolean =>
  editor.hasField("reviews", "openActions") ? !isBlank(values.openActions) : fields.some((field) => !isBlank(values[field]));

/** What is wrong with the cover of those who decide for the whole company, once anybody is named at all. */
export function stakeholderFindings(editor: PlanEditor, language: Language): Finding[] {
  const rows = editor.rows("stakeholders").filter(({ values }) => text(values.person) !== "");
  if (rows.length === 0) return [];
  const { notices } = stakeholderCover(
    rows.map(({ values }) => ({
      name: text(values.person),
      level: keyOfWord("stakeholderLevels", text(values.level)) ?? null,
      influence: keyOfWord("influences", text(values.influence)) ?? null,
      strength: typeof values.strength === "number" ? values.strength : null,
      owner: text(values.owner),
    })),
  );
  return notices.map(({ code, params }) => ({
    code: "stakeholder-check",
    params: { text: fill(texts(language).planning.notices[code], params) },
    where: editor.part.sheet,
  }));
}

/** How an account stands by what its plan says, and why. */
export interface PlanStanding {
  readonly standing: Standing;
  readonly reason: string;
  readonly since: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads the early disqualification of a plan; one without a date is dated today. Where only the date is left, the reason was emptied: the
 * account is a candidate again. Null where the plan says nothing of the kind.
 */
export function updateStanding(editor: PlanEditor, today: number): PlanStanding | null {
  const day = (value: CellValue): number | null => (typeof value === "number" ? value : null);
  const reason = text(editor.valueOf("outReason"));
  const dated = day(editor.valueOf("outSince"));
  if (reason === "") return dated === null ? null : { standing: "active", reason, since: dated, findings: [] };
  const since = dated ?? today;
  if (isBlank(editor.valueOf("outSince"))) editor.setCell("outSince", today);
  const [revisit, back] = [day(editor.valueOf("revisit")), day(editor.valueOf("backOn"))];
  const lifted = back !== null && back <= today ? back : null;
  const where = editor.part.sheet;
  const notices = checkDisqualification({ reason, date: since, revisit });
  const state = standing({ reason, date: since, revisit, lifted }, today);
  return {
    standing: state,
    reason,
    since,
    findings: [
      ...notices.map(({ code }) => ({ code, params: {}, where })),
      ...(state === "revisit" ? [{ code: "time-to-revisit", params: { reason }, where }] : []),
    ],
  };
}
