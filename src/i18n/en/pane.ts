/** The task pane. */
export const pane = { product: "KAM for Excel" };
