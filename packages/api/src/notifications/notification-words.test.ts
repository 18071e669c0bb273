import { NotificationKind } from "@octopus/db/enums";
import { describe, expect, it } from "vitest";
import { notificationPath, notificationWords, type Told } from "./notification-words.js";

const told: Told = { title: "아침 6시 기상", untilMinute: 1440, nickname: "문어", points: 12_050 };

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

  it("has English without a Korean letter, and the same facts", () => {
    for (const kind of NotificationKind.names) {
      const { body } = notificationWords(kind, "en", { ...told, nickname: "Octo" });
      expect(body).not.toMatch(/[가-힣]/);
      const facts = {
        WINDOW_OPENS: "24:00",
        LAST_CALL: "24:00",
        TEAM_CHECK_IN: "Octo",
        MISSION_ENDED: "12,050P",
        DISPUTE: "dispute",
      };
      expect(body).toContain(kind === "MISSION_STARTED" ? "starts today" : facts[kind]);
    }
  });
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
