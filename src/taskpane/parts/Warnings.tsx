import { Body1 } from "@fluentui/react-components";
import type { Warning } from "../../actions/describe";
import { placeOf, type Place } from "../../actions/show/goTo";
import { PlaceLink } from "./PlaceLink";
import { ShortList } from "./ShortList";

interface WarningsProps {
  readonly warnings: readonly Warning[];
  readonly goTo: (place: Place) => void;
}

/** What the person should look at, each with its cells. */
export function Warnings({ warnings, goTo }: WarningsProps) {
  return (
    <ShortList>
      {warnings.map(({ message, where }, index) => (
        <li key={index}>
          <Body1>{message}</Body1>
          {where && <PlaceLink place={placeOf(where)} text={where} goTo={goTo} />}
        </li>
      ))}
    </ShortList>
  );
}
