import { optionalText } from "../args";
import { isProtected, protectSheet, unprotectSheet } from "../edits/protection";
import { ObjectType } from "../objectType";
import type { SheetRef } from "./worksheet";

/** Excel.WorksheetProtection. */
export const worksheetProtectionType: ObjectType<SheetRef> = new ObjectType<SheetRef>("WorksheetProtection", () => ({
  properties: { protected: { get: ({ sheet }) => isProtected(sheet) } },
  methods: {
    protect: ({ sheet }, args) => protectSheet(sheet, optionalText(args, 1, "password")),
    unprotect: ({ sheet }) => unprotectSheet(sheet),
  },
}));
