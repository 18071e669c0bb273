import { NotificationKind } from "@octopus/db/enums";
import { describe, expect, it } from "vitest";
import { notificationPath, notificationWords, type Told } from "./notification-words.js";

const told: Told = {
  title: "아침 6시 기상",
  untilMinute: 1440,
  nickname: "문어",
  points: 12_050,
  dispute: { event: "RAISED", checkInId: 9, nickname: "Octo", text: "어제 사진" },
};

describe("notificationWords", () => {
  it.each([
    ["WINDOW_OPENS", "인증 시간이 시작됐어요. 24:00까지 사진을 남겨 주세요."],
    ["LAST_CALL", "오늘의 마지막 인증이 24:00에 끝나요. 옥순이가 기다리고 있어요."],
    ["TEAM_CHECK_IN", "문어 님이 방금 인증했어요."],
    ["MISSION_STARTED", "오늘부터 미션을 시작해요. 함께 해내요!"],
    ["MISSION_ENDED", "미션이 끝났어요. 12,050P가 돌아왔어요."],
  ] as const)("%s in Korean: %s", (kind, body) => {
    expect(notificationWords(kind, "ko", told)).toEqual({ title: told.title, body });
  });

  it("does not count what did not come back, nor name who has left", () => {
    expect(notificationWords("MISSION_ENDED", "ko", { ...told, points: 0 }).body).not.toContain("0P");
    expect(notificationWords("MISSION_ENDED", "en", { ...told, points: 0 }).body).not.toContain("0P");
    expect(notificationWords("TEAM_CHECK_IN", "ko", { ...told, nickname: null }).body).toBe(
      "팀원 님이 방금 인증했어요.",
    );
  });

  const checkInId = 9;
  it.each([
    [
      { event: "RAISED", checkInId, nickname: "문어", text: "어제 사진" },
      "문어 님이 내 인증에 이의를 냈어요: 어제 사진",
    ],
    [
      { event: "RAISED", checkInId, nickname: null, text: "어제 사진" },
      "팀원 님이 내 인증에 이의를 냈어요: 어제 사진",
    ],
    [
      { event: "ANSWERED", checkInId, nickname: "문어", text: "오늘 사진" },
      "문어 님이 이의에 답했어요: 오늘 사진",
    ],
    [{ event: "DECIDED", checkInId, accepted: true, role: "CONCERNED" }, "이의가 있던 내 인증이 인정됐어요."],
    [
      { event: "DECIDED", checkInId, accepted: false, role: "CONCERNED" },
      "이의가 있던 내 인증이 인정되지 않았어요.",
    ],
    [{ event: "DECIDED", checkInId, accepted: true, role: "RAISER" }, "내가 이의를 낸 인증이 인정됐어요."],
    [
      { event: "DECIDED", checkInId, accepted: false, role: "RAISER" },
      "내가 이의를 낸 인증이 인정되지 않았어요.",
    ],
    [
      { event: "DECIDED", checkInId, accepted: true, role: "TEAM" },
      "이의에 결정이 나서, 미뤄 둔 정산을 이제 마칠 수 있어요.",
    ],
  ] as const)("of a dispute, %j: %s", (dispute, body) => {
    expect(notificationWords("DISPUTE", "ko", { ...told, dispute }).body).toBe(body);
  });

  it("has English without a Korean letter, and the same facts", () => {
    for (const kind of NotificationKind.names) {
      const dispute = { event: "RAISED", checkInId: 9, nickname: "Octo", text: "old" } as const;
      const { body } = notificationWords(kind, "en", { ...told, nickname: "Octo", dispute });
      expect(body).not.toMatch(/[가-힣]/);
      const facts = {
        WINDOW_OPENS: "24:00",
        LAST_CALL: "24:00",
        TEAM_CHECK_IN: "Octo",
        MISSION_ENDED: "12,050P",
        DISPUTE: "Octo disputes your check-in: old",
      };
      expect(body).toContain(kind === "MISSION_STARTED" ? "starts today" : facts[kind]);
    }
  });
});

it("leads to the disputed check-in, but not those who only waited", () => {
  expect(notificationPath("DISPUTE", 7, told)).toBe("/missions/7/check-ins/9");
  const decided = { event: "DECIDED", checkInId: 9, accepted: true } as const;
  const pathOf = (role: "CONCERNED" | "RAISER" | "TEAM") =>
    notificationPath("DISPUTE", 7, { dispute: { ...decided, role } });
  expect(pathOf("RAISER")).toBe("/missions/7/check-ins/9");
  expect(pathOf("TEAM")).toBe("/missions/7");
});

it("leads to the camera when there is a photo to take, else to the mission", () => {
  expect(NotificationKind.names.map((kind) => notificationPath(kind, 7))).toEqual([
    "/missions/7/check-in",
    "/missions/7/check-in",
    "/missions/7",
    "/missions/7",
    "/missions/7",
    "/missions/7",
  ]);
});
