import { describe, expect, it } from "vitest";
import * as enums from "./enums.js";

const contract: Record<string, Record<string, number>> = {
  MissionStatus: { UNACTIVATED: 0, OPEN: 1, ONGOING: 2, CLOSE: 3, CANCELLED: 4 },
  MissionType: { LIFE: 0, EXERCISE: 1, STUDY: 2, MEETING: 3, ETC: 4 },
  MissionOpenType: { OPEN_ROOM: 0, CLOSE_ROOM: 1 },
  PlatformType: { DOMAIN: 0, KAKAO: 1, GOOGLE: 2 },
  MembershipStatus: { ACTIVE: 0, LEFT: 1, KICKED: 2, CANCELLED: 3 },
  CheckInStatus: { ACCEPTED: 0, DISPUTED: 1, REJECTED: 2 },
  PhotoStatus: { PENDING: 0, UPLOADED: 1, READY: 2, REJECTED: 3, DELETED: 4 },
  UserRole: { USER: 0, OPERATOR: 1 },
  TransferKind: {
    SIGN_UP_BONUS: 0,
    CHARGE: 1,
    STAKE: 2,
    STAKE_RETURN: 3,
    REFUND: 4,
    TEAM_BONUS: 5,
    FORFEIT: 6,
    AVATAR: 7,
    WITHDRAWAL: 8,
    WITHDRAWAL_RETURN: 9,
    CHARGE_CANCEL: 10,
    CORRECTION: 11,
  },
  PaymentStatus: { READY: 0, APPROVED: 1, CANCELLED: 2, FAILED: 3 },
  WithdrawalStatus: { REQUESTED: 0, PAID: 1, REJECTED: 2, CANCELLED: 3 },
  JobStatus: { RUNNING: 0, SUCCEEDED: 1, FAILED: 2 },
  NotificationKind: {
    WINDOW_OPENS: 0,
    LAST_CALL: 1,
    TEAM_CHECK_IN: 2,
    MISSION_STARTED: 3,
    MISSION_ENDED: 4,
    DISPUTE: 5,
  },
};

const byName = new Map<string, enums.StatusEnum<string>>(
  Object.values(enums).map((e) => [e.enumName, e as enums.StatusEnum<string>]),
);

describe("status enums", () => {
  it.each(Object.entries(contract))("%s has the codes of the contract", (enumName, codes) => {
    const statusEnum = byName.get(enumName)!;
    const actual = Object.fromEntries(statusEnum.names.map((name) => [name, statusEnum.codeOf(name)]));
    expect(actual).toEqual(codes);
  });

  it("reads every code back as its name and gives each a label", () => {
    for (const statusEnum of byName.values())
      for (const name of statusEnum.names) {
        expect(statusEnum.nameOf(statusEnum.codeOf(name), "a.b")).toBe(name);
        expect(statusEnum.labelOf(name)).toMatch(/\S/);
      }
  });

  it.each([99, -1, null, undefined, "1", 0.5])("names column and value when it reads %s", (value) => {
    expect(() => enums.MissionStatus.nameOf(value, "missions.status")).toThrow(
      `missions.status holds ${String(value)}, which is no code of MissionStatus`,
    );
  });

  it("refuses to write a name it does not have", () => {
    expect(() => enums.MissionStatus.codeOf("PAUSED" as never)).toThrow("MissionStatus has no name PAUSED");
    expect(() => enums.MissionStatus.codeOf("toString" as never)).toThrow(
      "MissionStatus has no name toString",
    );
  });
});
