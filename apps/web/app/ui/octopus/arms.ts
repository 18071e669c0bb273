/** Eight short arms, drawn as thick round strokes: the left half, from the highest to the lowest. */
const hand = "M46 118 C34 124 24 121 19 110";
const raisedHand = "M46 120 C28 114 15 102 12 82";
const others = [
  "M50 134 C42 148 30 154 19 149",
  "M66 144 C62 160 52 171 41 171",
  "M87 148 C86 162 84 172 77 178",
];

/** Mirrors a path of absolute coordinates at the middle of the picture. */
function mirror(d: string): string {
  return d.replace(/([\d.]+) ([\d.]+)/g, (_, x: string, y: string) => `${200 - Number(x)} ${y}`);
}

function bothSides(left: readonly string[]): readonly string[] {
  return [...left, ...left.map(mirror)];
}

export const restingArms = bothSides([hand, ...others]);
/** Hands up, for joy as for fright. */
export const raisedArms = bothSides([raisedHand, ...others]);

/** A bun of a head. */
export const head =
  "M100 30 C142 30 169 61 169 100 C169 135 146 155 100 155 C54 155 31 135 31 100 C31 61 58 30 100 30 Z";
