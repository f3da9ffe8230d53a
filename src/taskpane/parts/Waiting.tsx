import { useEffect, useState } from "react";
import { Body1 } from "@fluentui/react-components";
import { MINUTES_FOR_AN_ANSWER } from "../../actions/excelRun";
import { fill } from "../../i18n";
import { useWords } from "../words";

/** Excel waits in silence while a cell is edited: after so many milliseconds the pane says so. */
const PATIENCE = 2000;

/** While Excel is asked: after a while, why it may not answer, and when this ends by itself. */
export function Waiting() {
  const { pane } = useWords();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isLong && <Body1 role="note">{fill(pane.waiting, { minutes: MINUTES_FOR_AN_ANSWER })}</Body1>;
}
