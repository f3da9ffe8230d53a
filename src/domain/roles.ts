/** The six roles of an account team, in the order in which they are shown. */
export const ROLES = [
  { id: "resultsDriver", oftenMissing: true },
  { id: "projectManager", oftenMissing: true },
  { id: "innovator", oftenMissing: true },
  { id: "relationshipLead", oftenMissing: false },
  { id: "collaborator", oftenMissing: false },
  { id: "technicalExpert", oftenMissing: false },
] as const;

export type RoleId = (typeof ROLES)[number]["id"];

/** Share of the roles that somebody holds, 0 to 1. `held` has one entry a role. */
export const coverage = (held: readonly boolean[]): number => held.filter(Boolean).length / held.length;
