import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Octopus, octopusColors, octopusFaces, octopusHats, octopusPets, type OctopusMood } from ".";

const plain = { color: 0, face: 0, hat: 0, pet: 0 };
const draw = (avatar: Partial<typeof plain>, mood: OctopusMood = "idle") =>
  renderToStaticMarkup(<Octopus avatar={{ ...plain, ...avatar }} mood={mood} />);

describe.each([
  ["color", octopusColors],
  ["face", octopusFaces],
  ["hat", octopusHats],
  ["pet", octopusPets],
] as const)("every %s", (part, entries) => {
  test("has a name of its own and looks like no other", () => {
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    expect(new Set(entries.map((_, index) => draw({ [part]: index }))).size).toBe(entries.length);
  });

  test("falls back to the first where the index is unknown", () => {
    expect(draw({ [part]: 999 })).toBe(draw({}));
  });
});

test("there are 14 colours and 12 faces, and no hat and no pet to begin with", () => {
  expect([octopusColors.length, octopusFaces.length]).toEqual([14, 12]);
  expect([octopusHats[0], octopusPets[0]]).toEqual([{ name: "없음" }, { name: "없음" }]);
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
  const glasses = octopusFaces.findIndex(({ name }) => name === "안경");
  for (const mood of ["idle", "cheer", "worry", "sleep", "panic"] as const) {
    expect(draw({ face: glasses }, mood)).toContain('r="19"');
  }
});

test("she is decoration without a title and an image with one", () => {
  expect(draw({})).toContain('aria-hidden="true"');
  const named = renderToStaticMarkup(<Octopus avatar={plain} title="옥순이" />);
  expect(named).toContain('role="img"');
  expect(named).not.toContain("aria-hidden");
});
