import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { BookState } from "../../actions/show/bookState";
import type { MappingView } from "../mappingView";
import { STEPS } from "../steps/registry";
import type { PageId, StepState } from "../steps/step";
import { useWords } from "../words";
import { helpAddress } from "./helpAddress";

const useStyles = makeStyles({
  steps: { minWidth: 0, flexShrink: 1, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorBrandForeground1 },
});

const ICONS: Readonly<Record<StepState, typeof CircleRegular>> = {
  done: CheckmarkCircleFilled,
  question: CircleHalfFillRegular,
  open: CircleRegular,
};

interface StepsMenuProps {
  /** The step that is open, or what the menu is. */
  readonly title: string;
  readonly book: BookState | null;
  readonly mapping: MappingView | null;
  readonly go: (page: PageId) => void;
  readonly isBusy: boolean;
}

/** The way to every step, with how far it is. */
export function StepsMenu({ title, book, mapping, go, isBusy }: StepsMenuProps) {
  const styles = useStyles();
  const { wizard } = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.steps} appearance="subtle" size="small" disabledFocusable={isBusy}>
          {title}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {STEPS.map(({ id, stateOf }, index) => {
            const state = stateOf(book, mapping);
            const Icon = ICONS[state];
            return (
              <MenuItem
                key={id}
                icon={<Icon className={state === "done" ? styles.done : ""} />}
                subText={wizard.shell.states[state]}
                onClick={() => go(id)}
              >
                {`${index + 1} ${wizard.steps[id]}`}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface MoreMenuProps {
  readonly page: PageId;
  readonly go: (page: PageId) => void;
  readonly switchLanguage: () => void;
}

/** Help, the other language, and what is set in Excel. */
export function MoreMenu({ page, go, switchLanguage }: MoreMenuProps) {
  const { wizard, language } = useWords();
  const own = wizard.shell;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<QuestionCircleRegular />} aria-label={own.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink href={helpAddress(page, language)} target="_blank" rel="noreferrer">
            {own.help}
          </MenuItemLink>
          <MenuItem onClick={switchLanguage}>{own.language}</MenuItem>
          <MenuItem onClick={() => go("excel")}>{own.excel}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
