import { avatarParts } from "@octopus/api/users/schema";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import ko from "../../i18n/ko/octopus";
import { Octopus, octopusColors, octopusFaces, octopusHats, octopusPets, type OctopusMood } from ".";

const moods = ["idle", "cheer", "worry", "sleep", "panic"] as const;
const plain = { color: 0, face: 0, hat: 0, pet: 0 };
const draw = (avatar: Partial<typeof plain>, mood: OctopusMood = "idle") =>
  renderToStaticMarkup(<Octopus avatar={{ ...plain, ...avatar }} mood={mood} />);

describe.each([
  ["color", "colors", octopusColors],
  ["face", "faces", octopusFaces],
  ["hat", "hats", octopusHats],
  ["pet", "pets", octopusPets],
] as const)("every %s", (part, parts, entries) => {
  test("is known to the API by its index, and only those are", () => {
    expect(entries).toHaveLength(avatarParts[parts]);
  });

  test("keeps its place among the words, has one of its own and looks like no other", () => {
    expect(entries.map(({ key }) => key)).toEqual(Object.keys(ko[parts]));
    expect(new Set(Object.values(ko[parts])).size).toBe(entries.length);
    expect(new Set(entries.map((_, index) => draw({ [part]: index }))).size).toBe(entries.length);
  });

  test("falls back to the first where the index is unknown", () => {
    expect(draw({ [part]: 999 })).toBe(draw({}));
  });
});

test("there is no hat and no pet to begin with", () => {
  expect([octopusHats[0], octopusPets[0]]).toEqual([{ key: "none" }, { key: "none" }]);
});

/** The group that bounces, trembles and breathes, and the drawing without it. */
function aroundWhole(html: string) {
  const start = html.indexOf('<g class="octo-whole">');
  let depth = 0;
  for (const { 0: tag, index } of html.slice(start).matchAll(/<g[ >]|<\/g>/g)) {
    depth += tag === "</g>" ? -1 : 1;
    if (depth === 0) return html.slice(0, start) + html.slice(start + index);
  }
  throw new Error("she isn't drawn as a whole");
}

test("a hat goes along with her head in every mood", () => {
  for (const mood of moods)
    for (const hat of octopusHats.keys())
      expect(aroundWhole(draw({ hat }, mood))).toBe(aroundWhole(draw({}, mood)));
});

test("eyes blink where they are open, and never asleep", () => {
  const unblinking = (mood: OctopusMood) =>
    octopusFaces.flatMap(({ key }, face) => (draw({ face }, mood).includes('"octo-eyes"') ? [] : [key]));
  expect(unblinking("idle")).toEqual(["beaming"]);
  expect(unblinking("sleep")).toHaveLength(octopusFaces.length);
});

test("two patterned bodies on one page don't share an id", () => {
  const patterned = { ...plain, color: octopusColors.findIndex(({ paint }) => paint) };
  const html = renderToStaticMarkup(
    <>
      <Octopus avatar={patterned} />
      <Octopus avatar={patterned} />
    </>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(html).toContain(`url(#${id})`);
});

test("glasses stay on in every mood", () => {
  const glasses = octopusFaces.findIndex(({ key }) => key === "glasses");
  for (const mood of moods) {
    expect(draw({ face: glasses }, mood)).toContain('r="19"');
  }
});

test("she is decoration without a title and an image with one", () => {
  expect(draw({})).toContain('aria-hidden="true"');
  const named = renderToStaticMarkup(<Octopus avatar={plain} title="옥순이" />);
  expect(named).toContain('role="img"');
  expect(named).not.toContain("aria-hidden");
});
