import { useState } from "react";
import { Button, Caption1, Checkbox, Field, Radio, RadioGroup, Select, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { PlanCandidate, PlansView } from "../../actions/plan/plansView";
import type { Place } from "../../actions/show/goTo";
import { fill } from "../../i18n";
import { PlaceLink } from "../parts/PlaceLink";
import { useWords } from "../words";
import { keyOf, open, type PlanChoices } from "./planChoices";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(50%, 1fr) minmax(0, auto)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    textAlign: "end",
    "& > :first-child": { textAlign: "start" },
    minHeight: "32px",
    overflowWrap: "anywhere",
    "@media (max-width: 219px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  section: { display: "flex", flexDirection: "column" },
});

/** So many accounts are shown at first. */
const AT_FIRST = 12;

interface PlanFormProps {
  readonly view: PlansView;
  readonly choices: PlanChoices;
  readonly choose: (choices: PlanChoices) => void;
  readonly goTo: (place: Place) => void;
}

/** The accounts to tick, and what their plans are like. */
export function PlanForm({ view, choices, choose, goTo }: PlanFormProps) {
  const styles = useStyles();
  const { pages, planning, counted } = useWords();
  const own = pages.plans;
  const [all, setAll] = useState(false);
  const free = open(view);
  const isAll = choices.ticked.size === free.length;
  const tick = (keys: readonly string[]): void => choose({ ...choices, ticked: new Set(keys) });
  const shown = view.accounts.slice(0, all ? undefined : AT_FIRST);
  return (
    <>
      <section className={styles.section} aria-label={own.title}>
        <div className={styles.head}>
          <Subtitle2>{counted(own.ticked, choices.ticked.size, { total: free.length })}</Subtitle2>
          <Button appearance="transparent" size="small" onClick={() => tick(isAll ? [] : free.map(keyOf))}>
            {isAll ? own.tickNone : own.tickAll}
          </Button>
        </div>
        <ul className={styles.list}>
          {shown.map((account) => (
            <AccountRow key={keyOf(account)} account={account} choices={choices} tick={tick} goTo={goTo} />
          ))}
        </ul>
        {shown.length < view.accounts.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {fill(own.more, { count: view.accounts.length - shown.length })}
          </Button>
        )}
      </section>
      <Field label={own.deep} hint={own.deepNote}>
        <RadioGroup value={choices.rigor} onChange={(_, { value }) => choose({ ...choices, rigor: value as PlanChoices["rigor"] })}>
          {(["light", "standard", "deep"] as const).map((rigor) => (
            <Radio
              key={rigor}
              value={rigor}
              label={`${planning.words.rigors[rigor]}: ${fill(own.questions, { count: view.questions[rigor] })}`}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={own.owner}>
        <Select value={choices.owner} onChange={(_, { value }) => choose({ ...choices, owner: value })}>
          <option value="">{own.manager}</option>
          {view.managers.map((manager) => (
            <option key={manager} value={manager}>
              {manager}
            </option>
          ))}
        </Select>
      </Field>
      {view.templates.length > 1 && (
        <Field label={own.template}>
          <Select value={choices.template} onChange={(_, { value }) => choose({ ...choices, template: value })}>
            {view.templates.map((template, index) => (
              <option key={template} value={index === 0 ? "" : template}>
                {template}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

interface AccountRowProps extends Pick<PlanFormProps, "choices" | "goTo"> {
  readonly account: PlanCandidate;
  readonly tick: (keys: readonly string[]) => void;
}

function AccountRow({ account, choices, tick, goTo }: AccountRowProps) {
  const styles = useStyles();
  const own = useWords().pages.plans;
  const key = keyOf(account);
  if (account.plan !== null) {
    const label = fill(own.openPlan, { account: account.name });
    return (
      <li className={styles.row}>
        <PlaceLink place={{ sheet: account.plan, cells: null }} text={account.name} label={label} goTo={goTo} />
        <Caption1 className={styles.quiet}>{own.hasPlan}</Caption1>
      </li>
    );
  }
  const rest = [...choices.ticked].filter((each) => each !== key);
  return (
    <li className={styles.row}>
      <Checkbox
        label={account.name}
        checked={choices.ticked.has(key)}
        onChange={(_, { checked }) => tick(checked === true ? [...rest, key] : rest)}
      />
      <Caption1 className={account.provisional ? styles.warn : styles.quiet}>
        {account.provisional ? own.provisional : account.manager}
      </Caption1>
    </li>
  );
}
