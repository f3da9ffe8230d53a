/** The overview of all plans. */
export const PLANS_TABLE = "KAM_Plans";
