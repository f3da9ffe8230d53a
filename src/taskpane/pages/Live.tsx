import type { ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Takes no room while it says nothing; it has to be there before, to be heard.
  silent: { position: "absolute" },
});

/** What is read out when it changes. */
export function Live({ children }: { readonly children: ReactNode }) {
  const { silent } = useStyles();
  const isSilent = children === null || children === false || children === "";
  return (
    <div role="status" {...(isSilent ? { className: silent } : {})}>
      {children}
    </div>
  );
}
