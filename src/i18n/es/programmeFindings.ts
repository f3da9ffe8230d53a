export const programmeFindings = {};
