import { expect, it } from "vitest";
import { outcomeOf, workedCases } from "./stake-example";

it.each([
  [1_000, 10, false, { back: 1_000, bonus: 0, why: "whole" }],
  [1_000, 10, true, { back: 1_050, bonus: 50, why: "team" }],
  [1_000, 9, false, { back: 800, bonus: 0, why: "mostly" }],
  [1_000, 8, true, { back: 800, bonus: 0, why: "mostly" }],
  [1_000, 7, true, { back: 0, bonus: 0, why: "less" }],
  [500, 0, false, { back: 0, bonus: 0, why: "less" }],
])("of %d staked, %d days kept, the team all of them: %s", (stake, kept, team, outcome) => {
  expect(outcomeOf({ stake, kept, team })).toEqual(outcome);
});

it("each worked case is a case of its name", () => {
  for (const [why, example] of Object.entries(workedCases)) expect(outcomeOf(example).why).toBe(why);
});
