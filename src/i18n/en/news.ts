/** What a run tells: what is different from the run before. */
export const news = {
  list: {
    title: "On the list since {date}",
    nobody: "Nobody has entered or left the list since {date}.",
    entered: "▲ {account} entered · {reason}",
    left: "▼ {account} left · {reason}",
  },
  actions: {
    done: "Done since the last refresh: {count}",
    doneLine: "✓ {account}: {action} ({owner})",
    late: "Late: {count}",
    lateLine: "▲ {account}: {action} ({owner}), since {date}",
    noOwner: "no owner",
  },
  told: {
    one: "{count} more remark, as at the last run: --all shows it",
    other: "{count} more remarks, as at the last run: --all shows them",
  },
  toldTitle: "Also told at the last run ({count})",
};
