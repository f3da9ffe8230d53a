import { useSyncExternalStore, type ReactNode } from "react";
import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { describeError } from "../../actions/describe";
import { placeOf, type Place } from "../../actions/show/goTo";
import type { CommandResult } from "../../commands/commandActions";
import type { CommandDesk } from "../../commands/commandDesk";
import { fill } from "../../i18n";
import { whyLines } from "../../i18n/decisionLines";
import { PlaceLink } from "../parts/PlaceLink";
import { useWords, type Words } from "../words";
import { DecideForm } from "./DecideForm";
import type { PageActions } from "./pageActions";

const useStyles = makeStyles({
  bar: { flexShrink: 0, maxHeight: "60%", overflowY: "auto" },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

interface CommandViewProps {
  readonly desk: Pick<CommandDesk, "news" | "subscribe" | "putAway">;
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
}

/** What a command of the ribbon, the menu on cells or the keyboard is at, or came to: above whatever page is open. */
export function CommandView({ desk, actions, goTo }: CommandViewProps) {
  const styles = useStyles();
  const words = useWords();
  const news = useSyncExternalStore(desk.subscribe, desk.news);
  const own = words.pages.commands;
  if (!news || news.command === "open") return null;
  const command = own.names[news.command];
  if (news.state === "running") {
    return <Spinner size="tiny" label={fill(own.running, { command })} labelPosition="after" role="status" />;
  }
  const close = <Button appearance="transparent" icon={<DismissRegular />} aria-label={own.dismiss} onClick={desk.putAway} />;
  if (news.state === "failed") {
    const { message, where } = describeError(news.error, words.language);
    return (
      <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{fill(own.failed, { command })}</MessageBarTitle>
          {message} {where !== "" && <PlaceLink place={placeOf(where)} text={where} goTo={goTo} />}
        </MessageBarBody>
        <MessageBarActions containerAction={close} />
      </MessageBar>
    );
  }
  const { title, body } = told(news.result, words, { actions, goTo, putAway: desk.putAway });
  if (title === "") return null;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div className={styles.lines}>{body}</div>
      </MessageBarBody>
      <MessageBarActions containerAction={close} />
    </MessageBar>
  );
}

interface Means extends Pick<CommandViewProps, "actions" | "goTo"> {
  readonly putAway: () => void;
}

/** What a command came to: a heading, and what stands below it; nothing for one that shows itself. */
function told(
  result: CommandResult,
  words: Words,
  { actions, goTo, putAway }: Means,
): { readonly title: string; readonly body: ReactNode } {
  const own = words.pages.commands;
  const look = (findings: number): ReactNode => findings > 0 && <Body1>{words.counted(own.look, findings)}</Body1>;
  switch (result.command) {
    case "choose": {
      const { keyAccounts, accounts, findings, scoresSheet } = result.result;
      return {
        title: words.counted(own.chosen, keyAccounts.length, { total: accounts }),
        body: (
          <>
            {look(findings.length)}
            <PlaceLink place={{ sheet: scoresSheet, cells: null, ours: true }} text={scoresSheet} goTo={goTo} />
          </>
        ),
      };
    }
    case "refresh":
      return { title: words.counted(own.refreshed, result.result.plans.length), body: look(result.result.findings.length) };
    case "plan": {
      const { account, sheet, made } = result.plan;
      if (!made) return NOTHING;
      return { title: fill(own.planned, { account }), body: <PlaceLink place={{ sheet, cells: null }} text={sheet} goTo={goTo} /> };
    }
    case "why": {
      const { why, names } = result.why;
      const lines = whyLines(why, (id) => new Map(Object.entries(names)).get(id) ?? id, words.language);
      return { title: fill(own.whyOf, { account: result.account.name }), body: lines.map((line) => <Body1 key={line}>{line}</Body1>) };
    }
    case "decide": {
      const { account } = result;
      const form = <DecideForm key={account.id ?? account.name} account={account} actions={actions} goTo={goTo} done={putAway} />;
      return { title: fill(own.decideOn, { account: account.name }), body: form };
    }
    case "start":
    case "open":
      return NOTHING;
  }
}

const NOTHING = { title: "", body: null };
