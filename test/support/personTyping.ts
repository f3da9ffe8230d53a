import { texts } from "../../src/i18n";
import { cell } from "../../src/sheets/a1";
import { blockHeaders } from "../../src/sheets/plan/blocks";
import type { PlanCell } from "../../src/sheets/plan/planNames";
import type { CellScalar } from "../../src/workbench/model";
import { TODAY } from "./book";
import { inputAt, tableIn } from "./personShot";
import type { Edit, PersonView } from "./personView";

/** What a person types, and how they colour it. */
export class PersonTyping {
  constructor(private readonly view: PersonView) {}

  /** One of all that a person may type. */
  next(): Edit | null {
    return this.view.one([
      () => this.question(),
      () => this.question(),
      () => this.question(),
      () => this.action(),
      () => this.action(),
      () => this.listed(),
      () => this.listed(),
      () => this.row(),
      () => this.row(),
      () => this.review(),
      () => this.head(),
      () => this.rigor(),
      () => this.beside(),
      () => this.colour(),
      () => this.ownColumn(),
      () => this.account(),
      () => this.template(),
      () => this.catalogue(),
    ])();
  }

  private question(): Edit | null {
    const found = this.view.planTable(["questions"]);
    if (!found) return null;
    const headers = blockHeaders("questions", this.view.language);
    const { open, answered, notRelevant, unknown } = texts(this.view.language).planning.words.questionStatuses;
    const values = this.view.some({
      [headers.answer]: this.view.text(),
      [headers.status]: this.view.one([open, open, answered, notRelevant, unknown]),
      [headers.missing]: this.view.text(),
      [headers.owner]: this.view.one(["Ada", "Ben", ""]),
      [headers.due]: this.view.one([TODAY + this.view.pick(30), ""]),
      ...(this.view.random() < 0.1 ? { [headers.question]: this.view.text() } : {}),
    });
    return this.view.typeRow(found.plan.name, found.table, this.view.pick(found.table.rows), values);
  }

  private action(): Edit | null {
    const found = this.view.planTable(["actions"]);
    if (!found) return null;
    const headers = blockHeaders("actions", this.view.language);
    const values = this.view.some({
      [headers.action]: this.view.text(),
      ...this.fields(headers),
      [headers.resource]: this.view.text(),
      ...(this.view.random() < 0.1 ? { [headers.code]: this.view.one(["", "A1"]) } : {}),
    });
    return this.view.typeRow(found.plan.name, found.table, this.view.pick(found.table.rows), values);
  }

  private fields(headers: Readonly<Record<"owner" | "due" | "status" | "theme", string>>): Record<string, CellScalar> {
    const { actionStatuses, themes } = texts(this.view.language).planning.words;
    return {
      [headers.owner]: this.view.one(["Ada", "Ben", "Cleo", ""]),
      [headers.due]: this.view.one([TODAY + this.view.pick(30) - 9, ""]),
      [headers.status]: this.view.one(Object.values(actionStatuses)),
      [headers.theme]: this.view.one(["", ...Object.values(themes)]),
    };
  }

  private listed(): Edit | null {
    const found = tableIn(this.view.cells, "KAM_Actions");
    if (!found) return null;
    const { headers } = texts(this.view.language).plan.actionsSheet;
    const row = this.view.pick(found.table.rows);
    if (String(inputAt(found.sheet, found.table, row, headers.action)) === "") return null;
    const values = this.view.some({ ...this.fields(headers), ...(this.view.random() < 0.3 ? { [headers.action]: this.view.text() } : {}) });
    return this.view.typeRow(found.sheet.name, found.table, row, values);
  }

  /** Any row of the other blocks. */
  private row(): Edit | null {
    const found = this.view.planTable(["objectives", "stakeholders", "whitespace", "competitors", "unknowns", "kpis"]);
    if (!found) return null;
    const headers = Object.values<string>(blockHeaders(found.block, this.view.language)).slice(0, 4);
    const values = Object.fromEntries(headers.map((header) => [header, this.view.one([this.view.text(), this.view.pick(1000)])]));
    return this.view.typeRow(found.plan.name, found.table, this.view.pick(found.table.rows), values);
  }

  private review(): Edit | null {
    const found = this.view.planTable(["reviews"]);
    if (!found) return null;
    const headers = blockHeaders("reviews", this.view.language);
    const values = { [headers.date]: TODAY - 3 + this.view.pick(6), [headers.decisions]: this.view.text() };
    return this.view.typeRow(found.plan.name, found.table, this.view.pick(found.table.rows), values);
  }

  private named(name: PlanCell, value: CellScalar): Edit | null {
    const plan = this.view.one(this.view.plans);
    const place = plan.places[name];
    return place ? this.view.type(plan.name, place.row, place.column, value, name) : null;
  }

  private head(): Edit | null {
    return this.view.one([
      () => this.named("owner", this.view.text()),
      () => this.named("outReason", this.view.one([this.view.text(), ""])),
      () => this.named("backOn", this.view.one([TODAY, "", TODAY + 5])),
      () => this.named("revisit", TODAY + this.view.pick(20) - 10),
    ])();
  }

  private rigor(): Edit | null {
    const { light, standard, deep } = texts(this.view.language).planning.words.rigors;
    return this.named("rigor", this.view.one([light, light, light, standard, standard, deep]));
  }

  /** Text beside the tables or below everything. */
  private beside(): Edit {
    const plan = this.view.one(this.view.plans);
    const [rows, widest] = [
      Math.max(...[...plan.cells.values()].map(({ row }) => row)),
      Math.max(12, ...plan.tables.map(({ column, headers }) => column + headers.length + 1)),
    ];
    const below = this.view.random() < 0.5;
    const row = below ? rows + 2 : 14 + this.view.pick(rows);
    return this.view.type(
      plan.name,
      row,
      below ? this.view.pick(8) : widest + this.view.pick(3),
      this.view.one([this.view.text(), "=1+1", 12.5]),
      below ? "below" : "beside",
    );
  }

  private colour(): Edit | null {
    const found = this.view.planTable();
    if (!found) return null;
    const at = cell(
      found.table.row + 1 + this.view.pick(found.table.rows),
      found.table.column + this.view.pick(found.table.headers.length),
    );
    const color = this.view.one(["#FFCC00", "#00CCFF", "#CCFFCC"]);
    return {
      story: `colour ${found.plan.name}!${at}`,
      run: ({ worksheets }) => void (worksheets.getItem(found.plan.name).getRange(at).format.fill.color = color),
    };
  }

  /** Types into a column of their own. */
  private ownColumn(): Edit | null {
    const all = [...this.view.cells.values()].flatMap((sheet) =>
      sheet.tables.flatMap((table) =>
        table.headers.filter((header) => header.startsWith("Mine ")).map((header) => ({ sheet, table, header })),
      ),
    );
    if (all.length === 0) return null;
    const { sheet, table, header } = this.view.one(all);
    const other = table.headers[0] ?? "";
    return this.view.typeRow(sheet.name, table, this.view.pick(table.rows), {
      [header]: this.view.one([this.view.text(), `=LEN([@[${other}]])`, 7]),
    });
  }

  /** Calls an account otherwise on Scores. */
  private account(): Edit | null {
    const found = tableIn(this.view.cells, "KAM_Scores");
    if (!found) return null;
    return this.view.typeRow(found.sheet.name, found.table, this.view.pick(found.table.rows), {
      [found.table.headers[0] ?? ""]: `Called ${this.view.number()}`,
    });
  }

  private template(): Edit | null {
    const sheet = [...this.view.cells.values()].find(
      ({ account, places, tables }) => account === null && places.rigor && tables.length > 0,
    );
    return sheet ? this.view.type(sheet.name, this.view.one([1, 11, 12]), 0, this.view.text(), "template") : null;
  }

  /** Changes the catalogue of questions: another text, or no question any more. */
  private catalogue(): Edit | null {
    const found = tableIn(this.view.cells, "KAM_Questions");
    if (!found) return null;
    const { question, level } = texts(this.view.language).plan.questionHeaders;
    const { rigors } = texts(this.view.language).planning.words;
    const values =
      this.view.random() < 0.5 ? { [question]: this.view.text() } : { [level]: this.view.one(["", rigors.light, rigors.deep]) };
    return this.view.typeRow(found.sheet.name, found.table, this.view.pick(found.table.rows), values);
  }
}
