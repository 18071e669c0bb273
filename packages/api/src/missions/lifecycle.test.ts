import { MissionStatus } from "@octopus/db/enums";
import { describe, expect, it } from "vitest";
import { BusinessError } from "../kernel/errors.js";
import { type MissionAction, requireAllowed, statusOn } from "./lifecycle.js";

describe("what may be done", () => {
  const NOT_OPENED = "MISSION_NOT_OPENED";
  const CONFIGURED = "MISSION_ALREADY_CONFIGURED";
  const table: Record<
    MissionAction,
    [unactivated: string, open: string, ongoing: string, close: string, off: string]
  > = {
    configure: ["yes", CONFIGURED, CONFIGURED, CONFIGURED, NOT_OPENED],
    update: ["yes", "yes", NOT_OPENED, NOT_OPENED, NOT_OPENED],
    cancel: ["yes", "yes", NOT_OPENED, NOT_OPENED, NOT_OPENED],
    join: [NOT_OPENED, "yes", NOT_OPENED, NOT_OPENED, NOT_OPENED],
    leave: [NOT_OPENED, "yes", NOT_OPENED, NOT_OPENED, NOT_OPENED],
    kick: [NOT_OPENED, "yes", NOT_OPENED, NOT_OPENED, NOT_OPENED],
  };
  const answer = (action: MissionAction, status: MissionStatus) => {
    try {
      requireAllowed(action, status);
      return "yes";
    } catch (error) {
      if (error instanceof BusinessError) return error.code;
      throw error;
    }
  };

  it.each(Object.entries(table) as [MissionAction, string[]][])("%s", (action, expected) => {
    expect(MissionStatus.names.map((status) => answer(action, status))).toEqual(expected);
  });
});

describe("the status by the calendar", () => {
  const days = { startsOn: "2026-11-23", endsOn: "2026-11-30" };

  it.each<[MissionStatus, string, MissionStatus]>([
    ["OPEN", "2026-11-22", "OPEN"],
    ["OPEN", "2026-11-23", "ONGOING"],
    ["OPEN", "2026-11-29", "ONGOING"],
    ["OPEN", "2026-11-30", "CLOSE"],
    ["ONGOING", "2026-11-29", "ONGOING"],
    ["ONGOING", "2026-11-30", "CLOSE"],
    ["CLOSE", "2026-11-25", "CLOSE"],
    ["CANCELLED", "2026-11-25", "CANCELLED"],
  ])("%s on %s is %s", (status, today, expected) => {
    expect(statusOn({ status, ...days }, today)).toBe(expected);
  });

  it("without a schedule is what is stored", () => {
    expect(statusOn({ status: "UNACTIVATED", startsOn: null, endsOn: null }, "2026-11-25")).toBe(
      "UNACTIVATED",
    );
  });
});
