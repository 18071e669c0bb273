import sharp from "sharp";

const SIZE = 480;

/** A small JPEG of hills under a sun; each number makes another one. */
export function demoPhoto(number: number): Promise<Buffer> {
  const hue = (number * 47) % 360;
  const sun = { x: 60 + ((number * 83) % 360), y: 70 + ((number * 29) % 110), radius: 28 + (number % 5) * 6 };
  const ridge = (base: number, step: number) =>
    [0, 1, 2, 3, 4].map((i) => `${i * 120},${base - ((number * step + i * 67) % 90)}`).join(" ");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue},70%,82%)"/>
      <stop offset="1" stop-color="hsl(${(hue + 40) % 360},80%,94%)"/></linearGradient>
    <rect width="${SIZE}" height="${SIZE}" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius}" fill="hsl(${(hue + 180) % 360},85%,72%)"/>
    <polygon points="0,${SIZE} ${ridge(330, 31)} ${SIZE},${SIZE}" fill="hsl(${(hue + 80) % 360},35%,62%)"/>
    <polygon points="0,${SIZE} ${ridge(430, 53)} ${SIZE},${SIZE}" fill="hsl(${(hue + 95) % 360},40%,42%)"/>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 78 }).toBuffer();
}
