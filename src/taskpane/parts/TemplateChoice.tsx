import { useId, useRef } from "react";
import { Button, Caption1, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import type { TemplateFile } from "../../actions/plan/planTemplate";
import { fill } from "../../i18n";
import { useWords } from "../words";

const useStyles = makeStyles({
  file: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  select: { textOverflow: "ellipsis" },
});

/** No sheet can be called like these. */
const SHIPPED = ":shipped";
const FILE = ":file";

/** What new plans are copied from: a sheet of the workbook, or a file of the company's. */
export type PlanTemplate = { readonly sheet: string } | { readonly file: TemplateFile };

interface TemplateChoiceProps {
  /** Sheets to choose from: plans are copied from the first one, unless another is chosen. */
  readonly templates: readonly string[];
  readonly chosen: PlanTemplate | null;
  readonly choose: (template: PlanTemplate | null) => void;
  readonly takeFile: (file: File) => void;
}

/** What new plans are copied from, where there is anything to choose from, and bringing in a file of the company's. */
export function TemplateChoice({ templates, chosen, choose, takeFile }: TemplateChoiceProps) {
  const styles = useStyles();
  const { settings } = useWords().pane;
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const file = chosen && "file" in chosen ? chosen.file : null;
  const [usual = SHIPPED] = templates;
  const value = chosen && "sheet" in chosen ? chosen.sheet : file ? FILE : usual;
  return (
    <>
      {(templates.length > 1 || file) && (
        <Field label={settings.template}>
          <Select
            select={{ className: styles.select }}
            value={value}
            onChange={(_, data) => {
              if (data.value !== FILE) choose(data.value === usual ? null : { sheet: data.value });
            }}
          >
            {templates.length === 0 && <option value={SHIPPED}>{settings.templateShipped}</option>}
            {templates.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
            {file && <option value={FILE}>{file.name}</option>}
          </Select>
        </Field>
      )}
      <div className={styles.file}>
        <Button icon={<DocumentAddRegular />} aria-describedby={hintId} onClick={() => input.current?.click()}>
          {settings.bringTemplate}
        </Button>
        <Caption1 id={hintId} className={styles.hint} aria-live="polite">
          {file ? fill(settings.bringTemplateChosen, { file: file.name }) : settings.bringTemplateHint}
        </Caption1>
        {/* The button opens it: what the browser draws for a file speaks the browser's language. */}
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            // The same file may be picked again after it was changed.
            currentTarget.value = "";
            if (picked) takeFile(picked);
          }}
        />
      </div>
    </>
  );
}
