/** Kept in place of an account's id beside actions that belong to no account's plan but to the programme. */
export const PROGRAMME_ID = "KAM programme";

/** Whether a row of the list of all actions is one of the programme: no plan has it, and none has to. */
export const isProgramme = ({ accountId }: { readonly accountId: string }): boolean => accountId.trim() === PROGRAMME_ID;
