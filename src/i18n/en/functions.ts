/** Messages of the KAM.* functions, shown in Excel beside #VALUE! and #N/A. */
export const functions = {};
