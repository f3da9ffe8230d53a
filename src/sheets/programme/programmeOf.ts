import { takeActions, type TakenActions } from "../../domain/programme/actionProposal";
import { previousRound, type CheckId, type Round } from "../../domain/programme/rounds";
import { programmeStatus, type ProgrammeChecks, type ProgrammeStatus } from "../../domain/programme/status";
import { agreementOf } from "../../i18n/teamWords";
import { ACTIONS_TABLE, parseActions } from "../plan/actionsSheet";
import { isProgramme } from "../../domain/programme/programmeActions";
import type { SheetFacts } from "../registry/facts";
import { staffOf, type Staff } from "../team/staff";
import { DEFINITION_TABLE, readDefinition } from "./definitionSheet";
import { KNOWLEDGE_TABLE, readKnowledge } from "./knowledgeSheet";
import { LEADERSHIP_TABLE, readLeadership } from "./leadershipSheet";
import { PROGRAMME_TABLE, PROPOSALS_TABLE, parseOverrules, parseProposals } from "./maturityTable";
import { ROUNDS_TABLE, parseRounds, type KeptRound } from "./roundsTable";
import { SELLING_TABLE, readSelling } from "./sellingSheet";
import { TRUST_TABLE, readTrust } from "./trustSheet";
import { definitionFacts, workbookFacts } from "./workbookFacts";

/** Everything that the workbook says of the programme. */
export interface Programme {
  readonly staff: Staff;
  readonly checks: ProgrammeChecks;
  readonly status: ProgrammeStatus;
  readonly rounds: readonly KeptRound[];
  /** Actions that somebody said yes to and that are not on the list of all actions yet. */
  readonly taken: TakenActions;
  /** Keys of those that are on it. */
  readonly standing: ReadonlySet<string>;
}

type Known = Pick<SheetFacts, "table" | "named" | "choice" | "today">;

/** Reads the checks that have a sheet, and assesses the programme from them. */
export function programmeOf(facts: Known): Programme {
  const { table, today } = facts;
  const staff = staffOf(facts);
  const rounds = parseRounds(table(ROUNDS_TABLE));
  const before = (check: CheckId): Round | null => previousRound(rounds, check, today);
  const accounts = staff.accounts.map(({ account }) => account);
  const checks: ProgrammeChecks = {
    ...(table(DEFINITION_TABLE) ? { definition: readDefinition(facts, definitionFacts(facts), before("definition")) } : {}),
    ...(table(SELLING_TABLE) ? { selling: readSelling(facts, accounts, before("selling")) } : {}),
    ...(table(KNOWLEDGE_TABLE) ? { knowledge: readKnowledge(facts, staff, before("knowledge")) } : {}),
    ...(table(TRUST_TABLE) ? { trust: readTrust(facts, before("trust")) } : {}),
    ...(table(LEADERSHIP_TABLE) ? { leadership: readLeadership(facts, [], before("leadership")) } : {}),
  };
  const status = programmeStatus({
    ...{ checks, facts: workbookFacts(facts, staff), overrules: parseOverrules(table(PROGRAMME_TABLE)), rounds, today },
    team: staff.findings,
  });
  const actions = table(ACTIONS_TABLE);
  const standing = new Set(
    actions
      ? parseActions(actions)
          .filter(isProgramme)
          .map(({ code }) => code)
      : [],
  );
  const taken = takeActions(status.proposals, parseProposals(table(PROPOSALS_TABLE)), standing, agreementOf);
  return { staff, checks, status, rounds, taken, standing };
}
