import { Page } from "../pages/Page";
import { Empty } from "../parts/Empty";
import { OtherLists } from "../parts/OtherLists";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";

/** A step that has no list to work on: why, and where one is. */
export function NoList({ job }: { readonly job: MainJob }) {
  return (
    <Page title={useWords().wizard.home.noList}>
      <Empty job={job} />
      <OtherLists job={job} />
    </Page>
  );
}
