import { createInput } from "@octopus/api/missions/schema";
import { expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { affordableStake, missionTemplates, templateAddress } from "./mission-templates";

it.each([
  [31_000, 1_000],
  [1_000, 1_000],
  [999, 900],
  [100, 100],
  [0, 100],
])("of %d points, %d are staked", (balance, stake) => {
  expect(affordableStake(balance)).toBe(stake);
});

it.each(["ko", "en"] as const)("every template is a mission that can be made, in %s", (language) => {
  const t = words[language];
  for (const { name, type } of missionTemplates) {
    const draft = {
      title: t(`firstSteps:templates.${name}.title`),
      content: t(`firstSteps:templates.${name}.content`),
      type,
      stake: 1_000,
    };
    expect(() => createInput.parse({ ...draft, capacity: 4, openType: "OPEN_ROOM" })).not.toThrow();
    const { searchParams } = new URL(templateAddress(draft), "http://octopus");
    expect(Object.fromEntries(searchParams)).toEqual({ ...draft, stake: "1000" });
  }
});
