/** Names of criteria, axes, directions, roles, tiers. */
export const terms = {};
