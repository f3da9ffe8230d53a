import { DomainError } from "./domainError";

/** A point of a chart that goes from 0 to 100 both ways, and its name; null for one that is not drawn. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** Where a name begins, in the middle of its height. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
}

/** More names than this nobody can read. */
export const MOST_NAMES = 500;

/** A longer name is cut: in a chart it would be broken into lines that cover the accounts around it. */
export const LONGEST_NAME = 30;

/** Units of the axes that a character is wide and a line high, and a point's mark from its middle, in a chart as wide as the sheet. */
const CHARACTER = 0.56;
const LINE = 2.8;
const MARK = { x: 0.6, y: 1 } as const;
/** Between a mark and its name. */
const GAP = 0.9;
/** How many lines above or below its point a name may stand. */
const LINES_AWAY = [0, 1, -1, 2, -2, 3, -3] as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Places for the names of points, so that they cover neither each other nor a point: each to the right of its point, else to its left, else
 * a few lines higher or lower; the first points choose first. A name without a free place stands as near to its point as it can. Names are
 * taken to be written without outer spaces and no longer than `LONGEST_NAME`.
 * @throws DomainError `names-many`
 */
export function namePlaces(points: readonly (NamedPoint | null)[]): (NamePlace | null)[] {
  if (points.length > MOST_NAMES) throw new DomainError("names-many", { count: points.length, most: MOST_NAMES });
  const taken: Box[] = points.flatMap((point) => (point ? [markOf(point)] : []));
  return points.map((point) => {
    if (!point) return null;
    const places = placesOf(point);
    const place = places.find((each) => isFree(boxOf(each, point.name), taken)) ?? places[0] ?? point;
    taken.push(boxOf(place, point.name));
    return place;
  });
}

/** Places for a name, the best first. What begins beyond the axes is not drawn at all. */
const placesOf = ({ x, y, name }: NamedPoint): NamePlace[] =>
  LINES_AWAY.flatMap((lines) => [
    { x: x + GAP, y: y + lines * LINE },
    { x: x - GAP - widthOf(name), y: y + lines * LINE },
  ]).filter((place) => isOnAxis(place.x) && isOnAxis(place.y));

const isOnAxis = (value: number): boolean => value >= 0 && value <= 100;

const widthOf = (name: string): number => Math.min(name.trim().length, LONGEST_NAME) * CHARACTER;

const boxOf = ({ x, y }: NamePlace, name: string): Box => ({
  left: x,
  right: x + widthOf(name),
  bottom: y - LINE / 2,
  top: y + LINE / 2,
});

const markOf = ({ x, y }: NamedPoint): Box => ({ left: x - MARK.x, right: x + MARK.x, bottom: y - MARK.y, top: y + MARK.y });

/** On the chart, or a little beyond its edge, and over nothing else. */
const isFree = (box: Box, taken: readonly Box[]): boolean =>
  box.left >= 0 && box.right <= 104 && box.bottom >= -1 && box.top <= 102 && !taken.some((other) => overlap(box, other));

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
