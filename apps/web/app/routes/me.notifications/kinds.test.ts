import { expect, it } from "vitest";
import { kindsOf } from "./kinds";

it("takes a switch that isn't posted for one that is off, and nothing that is no kind", () => {
  const form = new FormData();
  for (const name of ["TEAM_CHECK_IN", "LAST_CALL", "intent"]) form.set(name, "on");
  expect(kindsOf(form)).toEqual({
    WINDOW_OPENS: false,
    LAST_CALL: true,
    TEAM_CHECK_IN: true,
    MISSION_STARTED: false,
    MISSION_ENDED: false,
    DISPUTE: false,
  });
});
