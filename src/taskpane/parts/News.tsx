import { Body1 } from "@fluentui/react-components";
import type { NewsPart } from "../../i18n/newsLines";
import { Section } from "./Section";
import { ShortList } from "./ShortList";

/** What is different from the run before: a heading and a line each; a heading alone is said as a sentence. */
export function News({ parts }: { readonly parts: readonly NewsPart[] }) {
  return parts.map(({ title, lines }) =>
    lines.length === 0 ? (
      <Body1 key={title}>{title}</Body1>
    ) : (
      <Section key={title} title={title}>
        <ShortList>
          {lines.map((line) => (
            <li key={line}>
              <Body1>{line}</Body1>
            </li>
          ))}
        </ShortList>
      </Section>
    ),
  );
}
