import { useState } from "react";
import { Button, Caption1, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../actions/show/goTo";
import type { RoleCell, TeamView } from "../../actions/team/teamView";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { Problem } from "./Outcome";
import { Page } from "./Page";
import type { PageActions } from "./pageActions";
import { useWork } from "./useWork";

/** A role on an account, to be filled. */
export interface Gap {
  readonly account: string;
  readonly role: RoleCell["role"];
}

const useStyles = makeStyles({
  reason: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RoleCandidatesProps {
  readonly view: TeamView;
  readonly gap: Gap;
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
  /** Back to the matrix, with what was done. */
  readonly close: (news: string) => void;
}

/** Who could fill a gap, and why; or whoever else is named. */
export function RoleCandidates({ view, gap, actions, goTo, close }: RoleCandidatesProps) {
  const styles = useStyles();
  const { pages, counted, language } = useWords();
  const own = pages.team;
  const candidates = view.candidates(gap.account, gap.role);
  const [chosen, setChosen] = useState(candidates[0]?.person ?? "");
  const [other, setOther] = useState("");
  const { work, begin } = useWork<string>(language);
  const role = view.roles.find(({ id }) => id === gap.role);
  const person = other.trim() || chosen;
  const params = { account: gap.account, role: role?.name ?? "", person };
  const assign = (): void =>
    void begin(async () => {
      const where = await actions.assign({ ...gap, person });
      close(fill(own.assigned, params));
      return where;
    });
  return (
    <Page
      title={fill(own.fillTitle, params)}
      {...(role ? { note: role.duty } : {})}
      actions={
        <>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={person === "" || work.state === "working"}
            onClick={person === "" ? undefined : assign}
          >
            {person === "" ? own.assignNobody : fill(own.assign, params)}
          </Button>
          <Button onClick={() => close("")}>{own.leave}</Button>
        </>
      }
    >
      {work.state === "failed" && <Problem problem={work.problem} goTo={goTo} />}
      {candidates.length === 0 ? (
        <Caption1 className={styles.quiet}>{own.nobodyCould}</Caption1>
      ) : (
        <Field label={counted(own.could, candidates.length)}>
          <RadioGroup value={other.trim() === "" ? chosen : ""} onChange={(_, { value }) => setChosen(value)}>
            {candidates.map((candidate) => (
              <Radio
                key={candidate.person}
                value={candidate.person}
                label={
                  <span className={styles.reason}>
                    {candidate.reason}
                    <Caption1 className={styles.quiet}>
                      {fill(own.load, { held: candidate.held, most: candidate.most })}
                      {candidate.onAccount > 0 && ` · ${counted(own.onAccount, candidate.onAccount)}`}
                    </Caption1>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={own.somebody}>
        <Input value={other} onChange={(_, { value }) => setOther(value)} />
      </Field>
    </Page>
  );
}
