import { FluentProvider, Title2, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { texts, type Language } from "../i18n";

const useStyles = makeStyles({
  pane: { minHeight: "100%", padding: tokens.spacingHorizontalL },
});

/** The pane beside the sheet. */
export function Pane({ language }: { readonly language: Language }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={styles.pane} lang={language}>
        <Title2 as="h1">{texts(language).pane.product}</Title2>
      </main>
    </FluentProvider>
  );
}
