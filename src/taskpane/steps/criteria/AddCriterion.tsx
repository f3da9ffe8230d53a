import { useState } from "react";
import { Button, Caption1, Field, Input, Select, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { Axis } from "../../../actions/criteria/trying";
import { useWords } from "../../words";
import type { CriteriaDraft } from "../../../actions/criteria/draft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexGrow: 1, minWidth: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** What a criterion of one's own counts at first. */
const USUAL_WEIGHT = 10;
const MOST = 1000;

interface AddCriterionProps {
  readonly draft: CriteriaDraft;
  readonly change: (draft: CriteriaDraft) => void;
}

/** A criterion of the person's own: its name, the side it counts on and its weight; it is rated by hand. */
export function AddCriterion({ draft, change }: AddCriterionProps) {
  const styles = useStyles();
  const { setUp, terms } = useWords();
  const own = setUp.criteria;
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [axis, setAxis] = useState<Axis>("attractiveness");
  const [weight, setWeight] = useState(USUAL_WEIGHT);
  const plain = name.trim().toLowerCase();
  const isTaken = [...draft.criteria, ...draft.added].some((each) => each.name.trim().toLowerCase() === plain);
  if (!isOpen) {
    return (
      <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>
        {own.add}
      </Button>
    );
  }
  return (
    <div className={styles.form} role="group" aria-label={own.add}>
      <Field label={own.addName} {...(isTaken ? { validationState: "error", validationMessage: own.addTaken } : {})}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={own.addAxis}>
        <Select value={axis} onChange={(_, { value }) => setAxis(value as Axis)}>
          {(["attractiveness", "strength"] as const).map((each) => (
            <option key={each} value={each}>
              {terms.axes[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={own.addWeight}>
        <SpinButton
          min={0}
          max={MOST}
          value={weight}
          onChange={(_, { value, displayValue }) => {
            const typed = value ?? Number(displayValue);
            if (typed >= 0 && typed <= MOST) setWeight(typed);
          }}
        />
      </Field>
      <Caption1>{own.addNote}</Caption1>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={plain === "" || isTaken} onClick={add}>
          {own.addButton}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {own.addCancel}
        </Button>
      </div>
    </div>
  );

  function add(): void {
    change({ ...draft, added: [...draft.added, { name: name.trim(), axis, direction: "higher", weight }] });
    setName("");
    setOpen(false);
  }
}
