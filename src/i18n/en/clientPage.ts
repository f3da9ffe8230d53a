/** Words of the page for the client, and of what the add-in says about it. */
export const clientPage = {
  sheet: "{account} {date}",
  title: "{account}: our joint review",
  note: "Review of {date}.",
  noteBy: "Review of {date}, prepared by {owner}.",
  figures: {
    goals: "Agreed",
    goal: "{count} goals",
    oneGoal: "1 goal",
    states: "{onTrack} on track, {reached} reached",
    promises: "Open promises",
    both: "{ours} of ours, {theirs} of yours",
    next: "Next review",
  },
  goals: {
    title: "What we agreed, and where it stands",
    headers: ["Goal", "Today", "Goal for", "By when", "Stands"],
    states: { open: "to begin", onTrack: "● on track", reached: "✓ reached" },
    empty: "No goal is agreed yet: which one should it be?",
  },
  measures: {
    title: "How it is going",
    headers: ["Measure", "Was", "Today", "Goal", "Way gone"],
    chart: "Way gone to the goal, %",
    empty: "Nothing is measured yet: what should we measure?",
  },
  ours: { title: "What we owe you", empty: "Nothing is open." },
  theirs: { title: "What you owe us", empty: "Nothing is open." },
  next: { title: "What comes next", review: "Next review", both: "both teams" },
  meeting: "For the meeting",
  agreement: {
    title: "Agreed on this page",
    headers: { side: "For", who: "Who", on: "On", id: "Id" },
    us: "us",
  },
  foot: "Only what both of us know stands on this page.",
  /** What a review of the plan says where an agreement came from the page. */
  decision: "Agreed by the client on the page for the client",
};
