/** Draws the product's icons: two rating bars and, as the third and tallest, a key. `npm run icons` writes them under assets/icons. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePng } from "./png";

/** Edge lengths in pixels that the manifest names. */
const SIZES = [16, 32, 64, 80, 128];

/** Samples a side of each pixel: 8 × 8 a pixel make smooth edges. */
const SAMPLES = 8;

type Rgb = readonly [number, number, number];
type Shape = (x: number, y: number) => boolean;

interface Layer {
  readonly covers: Shape;
  readonly color: (y: number) => Rgb;
}

/** The drawing's unit is 1/128 of the edge, whatever the size in pixels. */
const UNITS = 128;

const GREEN_TOP: Rgb = [41, 133, 102];
const GREEN_BOTTOM: Rgb = [22, 84, 64];
const WHITE: Rgb = [255, 255, 255];
const MINT: Rgb = [190, 227, 211];
const GOLD: Rgb = [250, 200, 87];

const plain = (color: Rgb) => (): Rgb => color;

const shade = (y: number): Rgb => {
  const mix = (from: number, to: number): number => from + ((to - from) * y) / UNITS;
  return [mix(GREEN_TOP[0], GREEN_BOTTOM[0]), mix(GREEN_TOP[1], GREEN_BOTTOM[1]), mix(GREEN_TOP[2], GREEN_BOTTOM[2])];
};

/** A rectangle from (left, top) to (right, bottom) with round corners. */
const box =
  (left: number, top: number, right: number, bottom: number, radius: number): Shape =>
  (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };

const ring =
  (centerX: number, centerY: number, outer: number, inner: number): Shape =>
  (x, y) => {
    const distance = Math.hypot(x - centerX, y - centerY);
    return distance <= outer && distance >= inner;
  };

const anyOf =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

/** Layers from back to front for the sizes at which every detail shows. */
const LARGE: readonly Layer[] = [
  { covers: box(0, 0, 128, 128, 28), color: shade },
  { covers: box(20, 72, 36, 104, 3), color: plain(MINT) },
  { covers: box(44, 52, 60, 104, 3), color: plain(WHITE) },
  {
    covers: anyOf(ring(90, 42, 21, 9), box(84, 60, 96, 104, 2), box(92, 76, 108, 84, 2), box(92, 92, 104, 100, 2)),
    color: plain(GOLD),
  },
];

/** The same on the pixel grid of 16 pixels (8 units each), with what would blur left out. */
const SMALL: readonly Layer[] = [
  { covers: box(0, 0, 128, 128, 24), color: shade },
  { covers: box(16, 72, 32, 104, 0), color: plain(MINT) },
  { covers: box(40, 48, 56, 104, 0), color: plain(WHITE) },
  { covers: anyOf(ring(88, 40, 24, 9), box(80, 60, 96, 104, 0), box(96, 80, 112, 88, 0), box(96, 96, 104, 104, 0)), color: plain(GOLD) },
];

/** A shape within corners, given in their order. */
const polygon =
  (...corners: readonly (readonly [number, number])[]): Shape =>
  (x, y) =>
    corners.reduce((inside, [x1, y1], at) => {
      const [x2, y2] = corners[(at + 1) % corners.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
    }, false);

const but =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);

/** A star of five points around the middle. */
const STAR = polygon(
  ...Array.from({ length: 10 }, (_, at): [number, number] => {
    const [radius, angle] = [at % 2 === 0 ? 48 : 20, (at * Math.PI) / 5];
    return [64 + radius * Math.sin(angle), 68 - radius * Math.cos(angle)];
  }),
);

const GREEN: Rgb = [22, 100, 76];
const ground: Layer = { covers: box(0, 0, 128, 128, 24), color: shade };

/** The commands' icons: one sign each, in white on the mark's ground, large enough for 16 pixels. */
const COMMAND_ICONS: Readonly<Record<string, readonly Layer[]>> = {
  choose: [ground, { covers: STAR, color: plain(GOLD) }],
  refresh: [
    ground,
    { covers: but(ring(64, 66, 40, 25), polygon([64, 66], [128, 14], [128, 66])), color: plain(WHITE) },
    { covers: polygon([78, 62], [118, 62], [98, 88]), color: plain(WHITE) },
  ],
  plan: [
    ground,
    { covers: box(30, 20, 98, 108, 6), color: plain(WHITE) },
    { covers: anyOf(box(44, 38, 84, 48, 0), box(44, 60, 84, 70, 0), box(44, 82, 68, 92, 0)), color: plain(GREEN) },
  ],
  why: [
    ground,
    {
      covers: anyOf(but(ring(64, 46, 30, 15), box(32, 46, 64, 80, 0)), box(57, 61, 71, 84, 0), box(57, 92, 71, 106, 2)),
      color: plain(WHITE),
    },
  ],
  start: [
    ground,
    { covers: anyOf(polygon([14, 66], [64, 18], [114, 66]), but(box(30, 60, 98, 108, 2), box(54, 76, 74, 108, 0))), color: plain(WHITE) },
  ],
  decide: [ground, { covers: polygon([22, 66], [36, 52], [54, 70], [94, 30], [108, 44], [54, 98]), color: plain(WHITE) }],
};

/** The topmost colour at a point, or null outside the mark. */
function colorAt(layers: readonly Layer[], x: number, y: number): Rgb | null {
  const layer = layers.findLast(({ covers }) => covers(x, y));
  return layer ? layer.color(y) : null;
}

/** One pixel, as the mean of its samples: red, green, blue, alpha from 0 to 255. */
function pixel(layers: readonly Layer[], size: number, column: number, row: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const color = colorAt(layers, x, y);
    if (!color) continue;
    covered += 1;
    color.forEach((channel, at) => (sum[at] = (sum[at] ?? 0) + channel));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((channel) => Math.round(channel / covered)), Math.round((255 * covered) / (SAMPLES * SAMPLES))];
}

/** The mark as RGBA bytes, row by row from the top. */
export const drawMark = (size: number): Uint8Array => drawn(size <= 16 ? SMALL : LARGE, size);

function drawn(layers: readonly Layer[], size: number): Uint8Array {
  const bytes = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at++) bytes.set(pixel(layers, size, at % size, Math.floor(at / size)), at * 4);
  return bytes;
}

const folder = join(__dirname, "..", "assets", "icons");
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(join(folder, `icon-${size}.png`), encodePng(drawMark(size), size, size));
for (const [name, layers] of Object.entries(COMMAND_ICONS)) {
  for (const size of [16, 32, 80]) writeFileSync(join(folder, `${name}-${size}.png`), encodePng(drawn(layers, size), size, size));
}
