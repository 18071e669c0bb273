import { type MembershipStatus, type MissionOpenType, type MissionStatus } from "@octopus/db/enums";
import { describe, expect, it } from "vitest";
import { belongsTo, maySee } from "./visibility.js";

const viewers = {
  stranger: { seats: [], knowsCode: false },
  holder: { seats: [], knowsCode: true },
  member: { seats: ["ACTIVE"], knowsCode: false },
  left: { seats: ["LEFT"], knowsCode: false },
  kicked: { seats: ["KICKED"], knowsCode: false },
  cameBack: { seats: ["LEFT", "ACTIVE"], knowsCode: false },
  cancelled: { seats: ["CANCELLED"], knowsCode: false },
} as const satisfies Record<string, { seats: MembershipStatus[]; knowsCode: boolean }>;

const members = ["member", "cameBack"];
const everyone = ["stranger", "holder", "member", "left", "kicked", "cameBack", "cancelled"];
const holders = ["holder", "member", "cameBack"];

describe("who may see a mission", () => {
  it.each<[MissionOpenType, MissionStatus, string[]]>([
    ["OPEN_ROOM", "UNACTIVATED", members],
    ["OPEN_ROOM", "OPEN", everyone],
    ["OPEN_ROOM", "ONGOING", everyone],
    ["OPEN_ROOM", "CLOSE", everyone],
    ["OPEN_ROOM", "CANCELLED", [...members, "cancelled"]],
    ["CLOSE_ROOM", "UNACTIVATED", members],
    ["CLOSE_ROOM", "OPEN", holders],
    ["CLOSE_ROOM", "ONGOING", holders],
    ["CLOSE_ROOM", "CLOSE", holders],
    ["CLOSE_ROOM", "CANCELLED", [...members, "cancelled"]],
  ])("%s %s", (openType, status, expected) => {
    const seeing = Object.entries(viewers).filter(([, viewer]) => maySee({ openType, status }, viewer));
    expect(seeing.map(([name]) => name)).toEqual(expected);
  });
});

it("a seat that was cancelled belongs to a mission that was", () => {
  const room = { openType: "OPEN_ROOM", status: "CANCELLED" } as const;
  expect(belongsTo(room, ["CANCELLED"])).toBe(true);
  expect(belongsTo(room, ["LEFT"])).toBe(false);
});
