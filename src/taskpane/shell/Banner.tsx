import { Suspense, lazy } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { BookState } from "../../actions/show/bookState";
import { fill } from "../../i18n";
import type { MappingView } from "../mappingView";
import { MARGIN } from "../parts/Footer";
import { STEPS } from "../steps/registry";
import type { PageId } from "../steps/step";
import { useWords } from "../words";

// Menus come behind the first paint: what places them weighs as much as a step.
const menus = import("./menus");
const StepsMenu = lazy(async () => ({ default: (await menus).StepsMenu }));
const MoreMenu = lazy(async () => ({ default: (await menus).MoreMenu }));

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
});

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
  const title = step ? fill(own.step, { number: at + 1, count: STEPS.length, title: wizard.steps[step.id] }) : own.steps;
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
      <Suspense fallback={<Button appearance="subtle" size="small" className={styles.steps} disabled children={title} />}>
        <StepsMenu title={title} book={book} mapping={mapping} go={go} isBusy={isBusy} />
      </Suspense>
      <span className={styles.grow} />
      <Button
        appearance="subtle"
        icon={<HistoryRegular />}
        aria-label={own.history}
        disabledFocusable={isBusy}
        onClick={() => go("history")}
      />
      <Suspense fallback={<Button appearance="subtle" icon={<QuestionCircleRegular />} aria-label={own.more} disabled />}>
        <MoreMenu page={page} go={go} switchLanguage={switchLanguage} />
      </Suspense>
    </header>
  );
}
