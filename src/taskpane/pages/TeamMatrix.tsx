import { useRef, useState, type KeyboardEvent } from "react";
import { Body1, Caption1, Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RoleCell, TeamView } from "../../actions/team/teamView";
import { fill } from "../../i18n";
import { Section } from "../parts/Section";
import { useWords } from "../words";
import type { Gap } from "./RoleCandidates";

const useStyles = makeStyles({
  // Scrolls sideways by itself; what scrolls may be squeezed by the column that it stands in.
  scroll: { overflowX: "auto", flexShrink: 0 },
  table: { borderCollapse: "collapse", width: "100%" },
  account: { textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere", minWidth: "64px", paddingBlock: "3px" },
  role: { fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXS, whiteSpace: "nowrap" },
  cell: { padding: "1px", textAlign: "center" },
  box: {
    width: "100%",
    minWidth: "28px",
    minHeight: "26px",
    padding: 0,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase100,
    cursor: "pointer",
  },
  gap: {
    color: tokens.colorStatusDangerForeground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerForeground3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  proposed: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  busy: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  role2: { display: "flex", flexDirection: "column", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** `AL` for Ada Lovelace, `An` for Ana. */
function initials(name: string): string {
  const [first = "", second] = name.trim().split(/\s+/);
  return second === undefined ? first.slice(0, 2) : `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase();
}

interface TeamMatrixProps {
  readonly view: TeamView;
  readonly choose: (gap: Gap) => void;
}

/** The matrix: one tab stop, arrows move in it; then where gaps are, and who carries too much. */
export function TeamMatrix({ view, choose }: TeamMatrixProps) {
  const styles = useStyles();
  const { pages, counted } = useWords();
  const own = pages.team;
  const [shows, setShows] = useState<"act" | "all">("act");
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const body = useRef<HTMLTableSectionElement>(null);
  const toAct = view.accounts.filter(({ gaps, cells }) => gaps > 0 || cells.some(({ state }) => state === "busy"));
  const rows = shows === "act" ? toAct : view.accounts;
  const move = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    if (!step) return;
    event.preventDefault();
    const row = Math.min(Math.max(at[0] + step[0], 0), rows.length - 1);
    const column = Math.min(Math.max(at[1] + step[1], 0), view.roles.length - 1);
    setAt([row, column]);
    body.current?.querySelectorAll("button")[row * view.roles.length + column]?.focus();
  };
  const stop = [Math.min(at[0], Math.max(0, rows.length - 1)), at[1]] as const;
  return (
    <>
      <TabList selectedValue={shows} onTabSelect={(_, { value }) => setShows(value as "act" | "all")}>
        <Tab value="act">{fill(own.toAct, { count: toAct.length })}</Tab>
        <Tab value="all">{fill(own.all, { count: view.accounts.length })}</Tab>
      </TabList>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.account}>
                <Caption1>{own.account}</Caption1>
              </th>
              {view.roles.map(({ id, name }) => (
                <th key={id} scope="col" className={styles.role}>
                  <abbr title={name} style={{ textDecoration: "none" }}>
                    <Caption1>{name.slice(0, 3)}</Caption1>
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map(({ account, cells }, row) => (
              <tr key={account}>
                <th scope="row" className={styles.account}>
                  <Caption1>{account}</Caption1>
                </th>
                {cells.map((cell, column) => (
                  <td key={cell.role} className={styles.cell}>
                    <Box
                      cell={cell}
                      account={account}
                      role={view.roles[column]?.name ?? ""}
                      isStop={row === stop[0] && column === stop[1]}
                      take={() => setAt([row, column])}
                      move={move}
                      choose={() => choose({ account, role: cell.role })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Caption1 className={styles.quiet}>{own.legend}</Caption1>
      {view.gaps > 0 && (
        <Section title={own.where}>
          <ul className={styles.list}>
            {view.roles
              .filter(({ gaps }) => gaps > 0)
              .map(({ id, name, shortDuty, gaps }) => (
                <li key={id} className={styles.line}>
                  <span className={styles.role2}>
                    <Body1>{name}</Body1>
                    <Caption1 className={styles.quiet}>{shortDuty}</Caption1>
                  </span>
                  <Caption1>{counted(own.gaps, gaps)}</Caption1>
                </li>
              ))}
          </ul>
        </Section>
      )}
      {view.overloaded.length > 0 && (
        <Section title={own.overloaded}>
          <ul className={styles.list}>
            {view.overloaded.map(({ person, words }) => (
              <li key={person}>
                <Body1>{`▲ ${person}: ${words}`}</Body1>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const STEPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
]);

interface BoxProps {
  readonly cell: RoleCell;
  readonly account: string;
  readonly role: string;
  /** Whether Tab stops here: the arrows lead to all others. */
  readonly isStop: boolean;
  readonly take: () => void;
  readonly move: (event: KeyboardEvent) => void;
  readonly choose: () => void;
}

function Box({ cell: { people, state }, account, role, isStop, take, move, choose }: BoxProps) {
  const styles = useStyles();
  const own = useWords().pages.team;
  const label =
    state === "gap" ? fill(own.gapOf, { role, account }) : fill(own.states[state], { role, account, people: people.join(", ") });
  return (
    <button
      type="button"
      className={mergeClasses(styles.box, state !== "held" && styles[state])}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      title={label}
      onFocus={take}
      onKeyDown={move}
      onClick={choose}
    >
      {state === "gap" ? own.gap : `${state === "busy" ? "▲" : ""}${people.map(initials).join(" ")}`}
    </button>
  );
}
