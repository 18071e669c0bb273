// Cuts out of Pretendard what our own words are written with, as one small file: `node scripts/make-font.mjs <out.woff2>`.
// What people write themselves comes in Pretendard's own subsets: see docs/decisions/0014-fast-on-a-slow-phone.md.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const [out] = process.argv.slice(2);
const words = "app/i18n";
/** From the regular to the heaviest weight that a page uses. */
const weights = { min: 400, max: 800, default: 400 };

const printableAscii = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, n) => 0x20 + n));
const ours = readdirSync(words, { recursive: true })
  .filter((file) => /[.]tsx?$/.test(file))
  .map((file) => readFileSync(path.join(words, file), "utf8"));

const whole = createRequire(import.meta.url).resolve(
  "pretendard/dist/web/variable/woff2/PretendardVariable.woff2",
);
const font = await subsetFont(readFileSync(whole), printableAscii + ours.join(""), {
  targetFormat: "woff2",
  variationAxes: { wght: weights },
});
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, font);
console.log(`The font of our own words is ${Math.round(font.length / 1024)} kB.`);
