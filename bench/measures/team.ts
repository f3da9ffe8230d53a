import { CANDIDATES, GAPS, MATRIX, PEOPLE } from "../../src/functions/teamRoles";
import { LOAD } from "../../src/functions/team";
import { randomSequence } from "../../src/domain/random";
import { customFunctions } from "../../src/workbench/customFunctions";
import { WorkbookModel } from "../../src/workbench/model";
import { terms } from "../../src/i18n/en/terms";
import type { Growth } from "../growth";

const ROLE_NAMES = Object.values(terms.roles);

/** People an account, so that 200 accounts have 500 people. */
const PEOPLE_PER_ACCOUNT = 2.5;

/** A team as a list: two people a role on an account, a role in five left open. The same on every run. */
function teamColumns(accounts: number): {
  readonly names: unknown[][];
  readonly team: [unknown[][], unknown[][], unknown[][], unknown[][]];
} {
  const random = randomSequence(7);
  const people = Math.max(1, Math.round(accounts * PEOPLE_PER_ACCOUNT));
  const rows = Array.from({ length: accounts }, (_, account) =>
    ROLE_NAMES.filter(() => random() < 0.8).flatMap((role) =>
      [1, 2].map(() => [`Account ${account + 1}`, `Person ${Math.floor(random() * people) + 1}`, role, 1 + Math.floor(5 * random())]),
    ),
  ).flat();
  const column = (at: number): unknown[][] => rows.map((row) => [row[at]]);
  return {
    names: Array.from({ length: accounts }, (_, row) => [`Account ${row + 1}`]),
    team: [column(0), column(1), column(2), column(3)],
  };
}

const functions = customFunctions();

/** A workbook with the team as a table and everything that a role coverage sheet asks of it as formulas that spill. */
function teamWorkbook(accounts: number): WorkbookModel {
  const { names, team } = teamColumns(accounts);
  const model = WorkbookModel.blank();
  const sheet = model.workbook.addWorksheet("Team");
  const headers = ["Account", "Person", "Role", "Strength"];
  const rows = team[0].map((_, row) => team.map((column) => column[row]?.[0])) as (string | number)[][];
  sheet.addTable({ name: "KAM_Team", ref: "A1", headerRow: true, columns: headers.map((name) => ({ name })), rows });
  const [first] = model.workbook.worksheets;
  names.forEach(([name], row) => model.writeInput(first?.name ?? "", row, 0, name as string));
  const listed = `A1:A${accounts}`;
  const columns = ["Account", "Person", "Role"].map((header) => `KAM_Team[${header}]`).join(",");
  const formulas = [
    `=KAM.MATRIX(${listed},${columns})`,
    `=KAM.GAPS(B1:G${accounts})`,
    `=KAM.LOAD(${listed},${columns})`,
    `=KAM.CANDIDATES(${listed},IF(ROW(${listed})>0,"Innovator"),${columns},KAM_Team[Strength])`,
    `=KAM.PEOPLE(${columns})`,
  ];
  formulas.forEach((formula, at) => model.writeInput(first?.name ?? "", 0, [1, 8, 9, 10, 15][at] ?? 0, formula));
  return model;
}

/**
 * Everything that a role coverage sheet asks of a team: who holds what, what is open, who carries how much, who could fill each gap. Once by
 * the functions alone, and once as a recalculation of a workbook.
 */
export const growths: readonly Growth[] = [
  {
    name: "team: coverage, gaps, load, candidates (2.5 people an account)",
    sizes: [50, 200, 800],
    atMost: 1.2,
    prepare: (accounts) => {
      const { names, team } = teamColumns(accounts);
      const [of, people, roles, strengths] = team;
      return () => {
        const matrix = MATRIX(names, of, people, roles);
        const gaps = GAPS(matrix, "spilled");
        const load = [LOAD(names, of, people, roles), PEOPLE(of, people, roles)];
        const open = gaps.flatMap((row, at) => row.filter((role) => role !== "").map((role) => [names[at]?.[0], role]));
        const asked = [0, 1].map((at) => open.map((each) => [each[at]])) as [unknown[][], unknown[][]];
        return [matrix, load, CANDIDATES(...asked, of, people, roles, strengths)];
      };
    },
  },
  {
    name: "team: the same in a workbook, one recalculation",
    sizes: [50, 200, 800],
    atMost: 1.2,
    prepare: (accounts) => {
      const model = teamWorkbook(accounts);
      return () => model.recalculate(functions, "desktop", { everything: true });
    },
  },
];
