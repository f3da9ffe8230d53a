import { optionalText } from "../args";
import { guardStructure } from "../edits/protection";
import { HostError } from "../hostError";
import { ObjectType } from "../objectType";
import type { WorkbookHost } from "../workbookHost";

const isProtected = ({ model }: WorkbookHost): boolean => model.workbook.protection?.lockStructure === true;

/** Excel.WorkbookProtection: the order and the names of sheets, without a password. */
export const workbookProtectionType: ObjectType<WorkbookHost> = new ObjectType<WorkbookHost>("WorkbookProtection", () => ({
  properties: { protected: { get: isProtected } },
  methods: {
    protect: (host, args) => {
      if ((optionalText(args, 0, "password") ?? "") !== "")
        throw new HostError("UnsupportedOperation", "Workbooks are protected without a password here.");
      guardStructure(host);
      host.model.workbook.protection = { ...host.model.workbook.protection, lockStructure: true };
    },
    unprotect: ({ model: { workbook } }) => {
      const { protection } = workbook;
      if (protection && Object.keys(protection).some((name) => /hash|password/iu.test(name)))
        throw new HostError("AccessDenied", "You cannot perform the requested operation. The workbook is protected with a password.");
      delete workbook.protection;
    },
  },
}));
