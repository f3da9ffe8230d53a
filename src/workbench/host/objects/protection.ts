import { optionalText, valueArg } from "../args";
import { isProtected, protectionOptions, protectSheet, unprotectSheet } from "../edits/protection";
import { ObjectType } from "../objectType";
import type { SheetRef } from "./declaredTypes";

/** Excel.WorksheetProtection. */
export const worksheetProtectionType: ObjectType<SheetRef> = new ObjectType<SheetRef>("WorksheetProtection", () => ({
  properties: {
    options: { get: ({ sheet }) => protectionOptions(sheet) },
    protected: { get: ({ sheet }) => isProtected(sheet) },
  },
  methods: {
    protect: ({ sheet }, args) => protectSheet(sheet, valueArg(args[0], "options"), optionalText(args, 1, "password")),
    unprotect: ({ sheet }) => unprotectSheet(sheet),
  },
}));
