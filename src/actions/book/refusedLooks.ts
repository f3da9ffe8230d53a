import type { Finding } from "../../domain/finding";
import { LOOK_GROUPS, type Outbox } from "../../excel/outbox";

/** What Excel refused of how sheets look: one finding for each kind, with the sheets that lack it. */
export const refusedLooks = ({ refused }: Pick<Outbox, "refused">): Finding[] =>
  LOOK_GROUPS.flatMap((group) => {
    const those = refused.filter((each) => each.group === group);
    const sheets = [...new Set(those.map(({ sheet }) => sheet))];
    const [first] = those;
    return first
      ? [{ code: `look-refused-${group}`, params: { sheets: sheets.join(", "), reason: first.reason }, where: first.sheet }]
      : [];
  });
