/**
 * Words of the team and the programme that a person may write into a cell; every one is understood in either language. They stand by
 * themselves because the functions need them, which load while Excel calculates.
 */
export const checkWords = {
  answers: { yes: "Yes", partly: "Partly", no: "No" },
  departures: { left: "Left" },
  gapViews: { joined: "Joined", spilled: "Spilled", count: "Count" },
};
