import { useState } from "react";
import { Body1, Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { AccountDecision, AccountRef } from "../../actions/account/accountRef";
import type { DecideResult } from "../../actions/account/decideAccounts";
import { placeOf, type Place } from "../../actions/show/goTo";
import { fill } from "../../i18n";
import { PlaceLink } from "../parts/PlaceLink";
import { useWords } from "../words";
import { Problem } from "./Outcome";
import type { PageActions } from "./pageActions";
import { useAsked } from "./useAsked";
import { useWork } from "./useWork";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "stretch" } });

interface DecideFormProps {
  readonly account: AccountRef;
  readonly actions: Pick<PageActions, "decide" | "plans">;
  readonly goTo: (place: Place) => void;
  /** Puts the form away. */
  readonly done: () => void;
}

type Choice = NonNullable<AccountDecision["decision"]> | "";

/** Decides on an account, with a reason; where it comes onto the list, another may go out in its place. */
export function DecideForm({ account, actions, goTo, done }: DecideFormProps) {
  const styles = useStyles();
  const { pages, terms, language } = useWords();
  const own = pages.commands;
  const listed = useAsked(actions.plans, language);
  const { work, begin } = useWork<DecideResult>(language);
  const [decision, setDecision] = useState<Choice>("key");
  const [reason, setReason] = useState("");
  const [out, setOut] = useState("");
  const others = (listed.value?.accounts ?? []).filter(
    (each) => !each.provisional && (each.id ?? each.name) !== (account.id ?? account.name),
  );
  if (work.state === "done") {
    return (
      <div className={styles.form}>
        <Body1>{fill(own.written, { sheet: work.result.sheet })}</Body1>
        <PlaceLink place={{ ...placeOf(work.result.where), ours: true }} text={work.result.where} goTo={goTo} />
        <Button onClick={done}>{own.dismiss}</Button>
      </div>
    );
  }
  const leaving = decision === "key" ? others.find((each) => (each.id ?? each.name) === out) : undefined;
  const decisions: AccountDecision[] = [
    { account, decision: decision === "" ? null : decision, reason },
    ...(leaving ? [{ account: leaving, decision: "no" as const, reason }] : []),
  ];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin(() => actions.decide(decisions));
      }}
    >
      {work.state === "failed" && <Problem problem={work.problem} goTo={goTo} />}
      <Field label={own.decision}>
        <Select value={decision} onChange={(_, { value }) => setDecision(value as Choice)}>
          <option value="">{own.asProposed}</option>
          {(["key", "waiting", "no", "disqualified"] as const).map((each) => (
            <option key={each} value={each}>
              {terms.decisions[each]}
            </option>
          ))}
        </Select>
      </Field>
      {decision === "key" && others.length > 0 && (
        <Field label={own.instead}>
          <Select value={out} onChange={(_, { value }) => setOut(value)}>
            <option value="">{own.nobody}</option>
            {[...others].reverse().map((each) => (
              <option key={each.id ?? each.name} value={each.id ?? each.name}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={own.reason}>
        <Input value={reason} disabled={decision === ""} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button appearance="primary" type="submit" disabledFocusable={work.state === "working"}>
        {own.write}
      </Button>
    </form>
  );
}
