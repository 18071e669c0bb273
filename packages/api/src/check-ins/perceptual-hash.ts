/** A picture in shades of grey, 0 … 255, row by row. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Parts of a whole side, 0 … 1, that are cut off. */
interface Cut {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * In how many bits of 64 the hashes of two pictures may differ when one is taken for a copy of the other. Measured on
 * 80 pictures of noise as in landscape.testing.ts (the nearest pair of hashes): saved again at quality 40 or half the
 * size 4 at most; contrast 6; a quarter darker 6; a quarter brighter, where the light parts are lost, 10 for 95 of 100
 * and 12 at most; up to 5 % cut off anywhere 8; 8 % off one side 8, off all of them 10. Of 3,160 pairs of different
 * pictures the nearest differ by 14, one in a hundred by less than 18, half of them by 26 and more. 10 finds what people
 * do to a picture, and four standard deviations from what chance does: a mark accuses somebody.
 */
export const NEAR_COPY_DISTANCE = 10;

/** The picture is looked at as so many squares each way, and of its frequencies the lowest, that survive everything. */
const SIDE = 32;
const LOW = 8;

const NOTHING: Cut = { left: 0, top: 0, right: 0, bottom: 0 };

const all = (part: number): Cut => ({ left: part, top: part, right: part, bottom: part });
const sides = (part: number): Cut[] => [
  { ...NOTHING, left: part },
  { ...NOTHING, top: part },
  { ...NOTHING, right: part },
  { ...NOTHING, bottom: part },
];
const corners = (part: number): Cut[] => [
  { ...NOTHING, left: part, top: part },
  { ...NOTHING, right: part, top: part },
  { ...NOTHING, left: part, bottom: part },
  { ...NOTHING, right: part, bottom: part },
];

/** Between two of these lies no more than a cut of 3 %, which changes few bits. */
const CUTS: readonly Cut[] = [NOTHING, all(0.03), all(0.06), ...sides(0.06), ...corners(0.06)];

/** cosines[u][x] of a discrete cosine transform of SIDE values; only its lowest frequencies are asked for. */
const cosines = Array.from({ length: LOW }, (_, u) =>
  Float64Array.from({ length: SIDE }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE))),
);

/**
 * 64-bit hashes that stay nearly the same when a picture is saved again, scaled, or made brighter: that of the whole
 * first, then of what is left when a little is cut off its edges, so that they are near the hash of a copy cut so. Signed,
 * as PostgreSQL's bigint is.
 */
export function perceptualHashes(picture: GreyPicture): bigint[] {
  const sums = summed(picture);
  return CUTS.map((cut) => hashOf(shrunk(picture, sums, cut)));
}

/** In how many of its 64 bits one hash differs from another. */
export function hashDistance(one: bigint, other: bigint): number {
  let bits = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count++;
  return count;
}

/** Sums of all pixels above and to the left: the sum of any rectangle is four of them. */
function summed({ pixels, width, height }: GreyPicture): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  return sums;
}

/** What is left after the cut as SIDE × SIDE averages; edges fall between pixels. */
function shrunk({ width, height }: GreyPicture, sums: Float64Array, cut: Cut): Float64Array {
  const edges = (size: number, before: number, after: number) =>
    Array.from({ length: SIDE + 1 }, (_, edge) => size * (before + ((1 - before - after) * edge) / SIDE));
  const xs = edges(width, cut.left, cut.right);
  const ys = edges(height, cut.top, cut.bottom);
  const at = (x: number, y: number) => {
    const [x0, y0] = [Math.min(Math.floor(x), width - 1), Math.min(Math.floor(y), height - 1)];
    const [fx, fy] = [x - x0, y - y0];
    const i = y0 * (width + 1) + x0;
    const j = i + width + 1;
    return (
      (sums[i]! * (1 - fx) + sums[i + 1]! * fx) * (1 - fy) + (sums[j]! * (1 - fx) + sums[j + 1]! * fx) * fy
    );
  };
  const small = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const [l, r, t, b] = [xs[x]!, xs[x + 1]!, ys[y]!, ys[y + 1]!];
      small[y * SIDE + x] = (at(r, b) - at(l, b) - at(r, t) + at(l, t)) / ((r - l) * (b - t));
    }
  return small;
}

/** A bit for each low frequency, in the order of rows: whether there is more of it than of most. */
function hashOf(small: Float64Array): bigint {
  const rows = new Float64Array(LOW * SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let u = 0; u < LOW; u++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += small[y * SIDE + x]! * cosines[u]![x]!;
      rows[y * LOW + u] = sum;
    }
  const low: number[] = [];
  for (let v = 0; v < LOW; v++)
    for (let u = 0; u < LOW; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += rows[y * LOW + u]! * cosines[v]![y]!;
      low.push(sum);
    }
  const median = [...low.slice(1)].sort((a, b) => a - b)[Math.floor((low.length - 1) / 2)]!;
  let hash = 0n;
  for (const value of low) hash = (hash << 1n) | (value > median ? 1n : 0n);
  return BigInt.asIntN(64, hash);
}
