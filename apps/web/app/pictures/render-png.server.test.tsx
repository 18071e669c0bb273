import { expect, it } from "vitest";
import { octopusColors, octopusFaces, octopusHats, octopusPets } from "~/ui/octopus";
import { avatarOf, OctopusPicture, octopusPath } from "./octopus-picture";
import { renderPng, svgText } from "./render-png.server";

/** Width and height as a PNG file's first chunk says them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

const written = (text: string) =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" font-family="Pretendard">
      <text x="10" y="70" font-size="60">${text}</text></svg>`,
    400,
  );

it("writes Korean with the font that comes along", async () => {
  const [nothing, word, other] = await Promise.all([written(""), written("옥순이"), written("옥순아")]);
  expect(sizeOf(word)).toEqual([400, 100]);
  expect(word.equals(nothing)).toBe(false);
  // Boxes in place of letters would look the same.
  expect(word.equals(other)).toBe(false);
});

it("draws every entry of the octopus's registry, each its own way", async () => {
  const bare = { color: 0, face: 0, hat: 0, pet: 0 };
  const avatars = [
    ...octopusColors.map((_, color) => ({ ...bare, color })),
    ...octopusFaces.slice(1).map((_, n) => ({ ...bare, face: n + 1 })),
    ...octopusHats.slice(1).map((_, n) => ({ ...bare, hat: n + 1 })),
    ...octopusPets.slice(1).map((_, n) => ({ ...bare, pet: n + 1 })),
  ];
  const drawn = await Promise.all(
    avatars.map((avatar) => renderPng(svgText(<OctopusPicture avatar={avatar} />), 96)),
  );
  for (const png of drawn) expect(sizeOf(png)).toEqual([96, 96]);
  expect(new Set(drawn.map((png) => png.toString("base64"))).size).toBe(avatars.length);
});

it.each([
  ["0-0-0-0", { color: 0, face: 0, hat: 0, pet: 0 }],
  ["13-2-1-3", { color: 13, face: 2, hat: 1, pet: 3 }],
  ["99-0-0-0", undefined],
  ["0-99-0-0", undefined],
  ["0-0-99-0", undefined],
  ["0-0-0-99", undefined],
  ["0-0-0", undefined],
  ["0-0-0-0-0", undefined],
  ["-1-0-0-0", undefined],
  ["a-b-c-d", undefined],
  [undefined, undefined],
])("%j is the avatar %j", (text, avatar) => {
  expect(avatarOf(text)).toEqual(avatar);
  if (avatar) expect(octopusPath(avatar)).toBe(`/octopus/${text}.png`);
});
