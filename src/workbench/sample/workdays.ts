/** The day so many days from `day`, as Excel's serial numbers: a Saturday or Sunday gives way to the next working day, looking away from `day`. */
export function workday(day: number, offset: number): number {
  const wanted = day + offset;
  // Serial 1 was a Sunday, as Excel counts: 0 is Saturday, 1 Sunday.
  const weekday = wanted % 7;
  if (weekday > 1) return wanted;
  return offset > 0 ? wanted + 2 - weekday : wanted - 1 - weekday;
}
