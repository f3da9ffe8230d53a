import { accountKey } from "../accountKeys";
import { shortened } from "../accounts/sheetCells";
import type { CheckFinding, Severity } from "../checkFinding";
import { isBlank, isErrorText, type CellValue } from "../grid";
import { wholeDay, type SerialDate } from "../plan/dates";
import { suggester } from "./suggest";
import { LEFT, type TeamEntry, type TeamWords } from "./teamEntry";

/** The columns of the list, in their order. */
export const LIST_FIELDS = ["account", "person", "role", "strength", "since", "until"] as const;

export type ListField = (typeof LIST_FIELDS)[number];

/** A row of the list; a column that was deleted is not there. */
export interface ListRow {
  readonly values: Readonly<Partial<Record<ListField, CellValue>>>;
  readonly where: (field: ListField) => string;
}

/** What was read of the list. */
export interface ReadList {
  readonly entries: readonly TeamEntry[];
  /** Last days of people who left altogether, by the person's key. */
  readonly departures: ReadonlyMap<string, SerialDate>;
  readonly findings: readonly CheckFinding[];
}

/** Ratings of strength in a role. */
const [WEAKEST, STRONGEST] = [1, 5];

/**
 * Reads the list. A row with a person and a last day but neither account nor role says that the person left altogether: it ends all of their
 * rows. A row that says nothing is left out; one that says too little, or what is not known, is told.
 * @param isManager whether somebody is the account manager: their row without a role is what the matrix proposes by itself, and is not told
 */
export function readTeamList(
  rows: readonly ListRow[],
  words: TeamWords,
  isManager: (account: string, person: string) => boolean = () => false,
): ReadList {
  const findings: CheckFinding[] = [];
  const meant = suggester(words.roles, words.roleOf);
  const departures = new Map<string, SerialDate>();
  const entries: TeamEntry[] = [];
  for (const [index, row] of rows.entries()) {
    const reader = new RowReader(row, words, findings);
    const [account, person, roleWord] = [reader.text("account"), reader.text("person"), reader.text("role")];
    const [strength, since, until] = [reader.strength(), reader.date("since"), reader.until()];
    if (account === "" && roleWord === "") {
      if (person !== "" && until !== null) departures.set(accountKey(person), until);
      else if (person !== "") reader.tell("team-row-incomplete", "soon", person, { missing: "account, role" }, "account");
      continue;
    }
    const missing = [account === "" ? "account" : "", person === "" ? "person" : ""].filter((each) => each !== "");
    if (roleWord === "" && isManager(account, person)) continue;
    if (roleWord === "") missing.push("role");
    if (missing.length > 0) {
      if (!reader.hasErrors)
        reader.tell("team-row-incomplete", "soon", account || person, { missing: missing.join(", ") }, missing[0] as ListField);
      continue;
    }
    const role = words.roleOf(roleWord);
    if (role === undefined) {
      const near = words.roleOf(meant(roleWord) ?? "");
      const params = { value: shortened(roleWord), ...(near ? { role: near } : {}) };
      reader.tell(near ? "team-role-near" : "team-role-unknown", "soon", account, params, "role");
      continue;
    }
    entries.push({ account, person, role, form: "list", strength, proposed: false, since, until, row: index, where: row.where("person") });
  }
  return { entries: entries.map((each) => ended(each, departures.get(accountKey(each.person)))), departures, findings };
}

/** The earlier of two last days counts. */
const ended = (entry: TeamEntry, left: SerialDate | undefined): TeamEntry =>
  left === undefined || (entry.until !== null && entry.until <= left) ? entry : { ...entry, until: left };

class RowReader {
  hasErrors = false;

  constructor(
    private readonly row: ListRow,
    private readonly words: TeamWords,
    private readonly findings: CheckFinding[],
  ) {}

  tell(code: string, severity: Severity, about: string, params: CheckFinding["params"], field: ListField): void {
    this.findings.push({ code, severity, about, params, where: this.row.where(field) });
  }

  /** A text; `""` for an empty cell and for an error, which is told. */
  text(field: ListField): string {
    const value = this.value(field);
    return value === false ? "" : String(value).trim();
  }

  /** A rating from 1 to 5, `null` where there is none; what is not a rating is told. */
  strength(): number | null {
    const value = this.value("strength");
    if (isBlank(value) || value === 0) return null;
    if (typeof value === "number" && value >= WEAKEST && value <= STRONGEST) return value;
    this.tell("team-strength-unread", "soon", this.about(), { value: shortened(String(value)) }, "strength");
    return null;
  }

  date(field: "since" | "until"): SerialDate | null {
    const value = this.value(field);
    if (isBlank(value) || value === 0 || value === false) return null;
    if (typeof value === "number" && value > 0) return wholeDay(value);
    this.tell("team-date-unread", "soon", this.about(), { value: shortened(String(value)) }, field);
    return null;
  }

  /** The last day; `LEFT` where a word says that they left. */
  until(): SerialDate | null {
    const value = this.row.values.until ?? "";
    if (value === true || (typeof value === "string" && (this.words.isLeft(value) || this.words.isYes(value)))) return LEFT;
    return this.date("until");
  }

  private about(): string {
    const { account = "", person = "" } = this.row.values;
    return String(account).trim() || String(person).trim();
  }

  private value(field: ListField): CellValue {
    const value = this.row.values[field] ?? "";
    if (!isErrorText(value)) return value;
    this.hasErrors = true;
    this.tell("team-cell-error", "late", this.about(), { error: String(value) }, field);
    return "";
  }
}
