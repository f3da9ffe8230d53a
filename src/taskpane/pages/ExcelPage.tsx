import type { StartUpOffice } from "../../commands/openWithWorkbook";
import type { ShortcutOffice } from "../../commands/shortcuts";
import { useWords } from "../words";
import { ExcelSettings } from "./ExcelSettings";
import { Page } from "./Page";

/** What is set in Excel itself: how the pane opens, and the keys. */
export function ExcelPage({ office }: { readonly office: StartUpOffice & ShortcutOffice }) {
  return (
    <Page title={useWords().pages.excel.title}>
      <ExcelSettings office={office} />
    </Page>
  );
}
