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
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { BookState } from "../../actions/show/bookState";
import { fill } from "../../i18n";
import type { MappingView } from "../mappingView";
import { MARGIN } from "../parts/Footer";
import { STEPS } from "../steps/registry";
import type { PageId, StepState } from "../steps/step";
import { useWords } from "../words";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXS,
    // Office's own menu lies over the right edge at the top.
    padding: `${tokens.spacingVerticalXS} 34px ${tokens.spacingVerticalXS} calc(${MARGIN} - ${tokens.spacingHorizontalS})`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  steps: { minWidth: 0, flexShrink: 1, fontWeight: tokens.fontWeightSemibold },
  grow: { flexGrow: 1 },
  done: { color: tokens.colorBrandForeground1 },
});

const ICONS: Readonly<Record<StepState, typeof CircleRegular>> = {
  done: CheckmarkCircleFilled,
  question: CircleHalfFillRegular,
  open: CircleRegular,
};

interface BannerProps {
  readonly page: PageId;
  readonly book: BookState | null;
  readonly mapping: MappingView | null;
  readonly go: (page: PageId) => void;
  /** Whether the work that is under way must end first. */
  readonly isBusy: boolean;
  /** To the other language. */
  readonly switchLanguage: () => void;
}

/** Where a person is, the way to every step with how far it is, and history, help and language at hand. */
export function Banner({ page, book, mapping, go, isBusy, switchLanguage }: BannerProps) {
  const styles = useStyles();
  const { wizard } = useWords();
  const own = wizard.shell;
  const at = STEPS.findIndex(({ id }) => id === page);
  const step = STEPS[at];
  return (
    <header className={styles.banner}>
      <Button
        appearance="subtle"
        icon={<HomeRegular />}
        aria-label={own.home}
        disabledFocusable={isBusy}
        {...(page === "home" ? { "aria-current": "page" as const } : {})}
        onClick={() => go("home")}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.steps} appearance="subtle" size="small" disabledFocusable={isBusy}>
            {step ? fill(own.step, { number: at + 1, count: STEPS.length, title: wizard.steps[step.id] }) : own.steps}
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
                  subText={own.states[state]}
                  onClick={() => go(id)}
                >
                  {`${index + 1} ${wizard.steps[id]}`}
                </MenuItem>
              );
            })}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.grow} />
      <Button
        appearance="subtle"
        icon={<HistoryRegular />}
        aria-label={own.history}
        disabledFocusable={isBusy}
        onClick={() => go("history")}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<QuestionCircleRegular />} aria-label={own.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemLink href="assets/help.html" target="_blank" rel="noreferrer">
              {own.help}
            </MenuItemLink>
            <MenuItem onClick={switchLanguage}>{own.language}</MenuItem>
            <MenuItem onClick={() => go("excel")}>{own.excel}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
