import sharp from "sharp";

const SIZE = 480;

/** Numbers of 0 … below, that follow from a seed. */
function draws(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** A small JPEG of hills under a sun, with trees; each number makes another one, and none looks like a copy. */
export function demoPhoto(number: number): Promise<Buffer> {
  const draw = draws(number);
  const hue = (number * 47) % 360;
  const sun = { x: 40 + draw(400), y: 50 + draw(180), radius: 28 + draw(50) };
  const ridge = (base: number, height: number) =>
    [0, 1, 2, 3, 4].map((i) => `${i * 120},${base - draw(height)}`).join(" ");
  const trees = Array.from({ length: 3 + draw(4) }, () => {
    const [x, foot, tall] = [draw(SIZE), 300 + draw(180), 90 + draw(220)];
    const fill = `hsl(${(hue + 110) % 360},45%,${18 + draw(30)}%)`;
    return `<polygon points="${x},${foot - tall} ${x - tall / 3},${foot} ${x + tall / 3},${foot}" fill="${fill}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
    <linearGradient id="sky" x2="${draw(2)}" y2="1"><stop stop-color="hsl(${hue},70%,${60 + draw(30)}%)"/>
      <stop offset="1" stop-color="hsl(${(hue + 40) % 360},80%,94%)"/></linearGradient>
    <rect width="${SIZE}" height="${SIZE}" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius}" fill="hsl(${(hue + 180) % 360},85%,72%)"/>
    <polygon points="0,${SIZE} ${ridge(360, 200)} ${SIZE},${SIZE}" fill="hsl(${(hue + 80) % 360},35%,62%)"/>
    <polygon points="0,${SIZE} ${ridge(440, 140)} ${SIZE},${SIZE}" fill="hsl(${(hue + 95) % 360},40%,42%)"/>
    ${trees.join("")}
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 78 }).toBuffer();
}
