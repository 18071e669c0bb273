import { checkInDisputes } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newDevice } from "../notifications/notifications.testing.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { checkIn, ongoingMission } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true, push: true });
});
afterEach(() => api.close());

const reason = "어제 찍은 사진 같아요";
const answer = "오늘 아침에 찍었어요.\n시계를 보세요";

async function disputed(people = 3) {
  const { missionId, members } = await ongoingMission(api, { people });
  const [owner, raiser, witness] = members as [TestUser, TestUser, TestUser];
  const { checkInId } = await checkIn(owner.caller, missionId);
  const browsers = new Map<TestUser, Awaited<ReturnType<typeof newDevice>>>();
  for (const member of members) browsers.set(member, await newDevice(api, member.caller));
  await raiser.caller.checkIn.dispute({ checkInId, reason });
  const operator = await api.newUser({ role: "OPERATOR" });
  const row = async () => {
    const [found] = await api.deps.db
      .select()
      .from(checkInDisputes)
      .where(eq(checkInDisputes.checkInId, checkInId));
    return found!;
  };
  const decide = async (accepted: boolean) =>
    operator.caller.operator.decideDispute({ disputeId: (await row()).id, accepted });
  /** What each member's device shows, in the order of the members. */
  const told = async () => {
    await api.system.job.sendNotifications();
    const shown = await Promise.all(members.map((member) => api.pushService!.shown(browsers.get(member)!)));
    return shown.map((all) => all.map(({ body, url }) => [body, new URL(url).pathname]));
  };
  const page = `/missions/${missionId}/check-ins/${checkInId}`;
  return { missionId, checkInId, owner, raiser, witness, operator, row, decide, told, page };
}

describe("the person concerned", () => {
  it("answers once, and whoever raised it is told", async () => {
    const { checkInId, owner, raiser, row, told, page } = await disputed();
    expect(await told()).toEqual([
      [[`${raiser.nickname} 님이 내 인증에 이의를 냈어요: ${reason}`, page]],
      [],
      [],
    ]);
    expect(await owner.caller.checkIn.answerDispute({ checkInId, answer: ` ${answer} ` })).toEqual({});
    expect(await row()).toMatchObject({ answer, answeredAt: api.clock.now(), outcome: null });
    expect((await told())[1]).toEqual([[`${owner.nickname} 님이 이의에 답했어요: ${answer}`, page]]);
    const again = owner.caller.checkIn.answerDispute({ checkInId, answer: "다시 말할게요" });
    expect(await refusal(again)).toBe("ANSWER_NOT_ALLOWED");
    expect(await row()).toMatchObject({ answer });
    expect((await raiser.caller.checkIn.detail({ checkInId })).dispute).toEqual({
      reason,
      raisedBy: raiser.nickname,
      answer,
      answeredAt: "2086-11-23T06:10:00.000+09:00",
      outcome: null,
    });
    const { caller } = await api.newUser();
    expect(await refusal(caller.checkIn.detail({ checkInId }))).toBe("PICTURE_NOT_FOUND");
  });

  it("is nobody else, and has nothing to answer where there is no dispute", async () => {
    const { missionId, checkInId, raiser, witness } = await disputed();
    const attempt = (caller: TestUser["caller"], id = checkInId) =>
      refusal(caller.checkIn.answerDispute({ checkInId: id, answer }));
    expect(await attempt(raiser.caller)).toBe("ACCESS_NOT_ALLOWED");
    expect(await attempt((await api.newUser()).caller)).toBe("PICTURE_NOT_FOUND");
    expect(await attempt(api.anonymous)).toBe("UNAUTHORIZED");
    const { checkInId: undisputed } = await checkIn(witness.caller, missionId);
    expect(await attempt(witness.caller, undisputed)).toBe("ANSWER_NOT_ALLOWED");
  });

  it("is told of the decision, as whoever raised it, and can't answer it any more", async () => {
    const { checkInId, owner, decide, told, page } = await disputed();
    await told();
    await decide(false);
    expect(await refusal(owner.caller.checkIn.answerDispute({ checkInId, answer }))).toBe(
      "ANSWER_NOT_ALLOWED",
    );
    const [concerned, raised, witnessed] = await told();
    expect(concerned!.at(-1)).toEqual(["이의가 있던 내 인증이 인정되지 않았어요.", page]);
    expect(raised!.at(-1)).toEqual(["내가 이의를 낸 인증이 인정되지 않았어요.", page]);
    expect(witnessed).toEqual([]);
  });

  it("has answered once and before the decision, or not at all, whatever comes at one instant", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { checkInId, owner, decide, row } = await disputed(2);
      const answers = [answer, "같은 순간의 다른 답"];
      const [decided, ...answered] = await Promise.allSettled([
        decide(true),
        ...answers.map((each) => owner.caller.checkIn.answerDispute({ checkInId, answer: each })),
      ]);
      expect(decided.status).toBe("fulfilled");
      const kept = answers.filter((_, index) => answered[index]!.status === "fulfilled");
      expect(kept.length).toBeLessThan(2);
      expect(await row()).toMatchObject({ outcome: "ACCEPTED", answer: kept[0] ?? null });
    }
  });
});

describe("an operator", () => {
  it("has both sides, the record and the photos in view", async () => {
    const { checkInId, owner, raiser, operator, decide } = await disputed();
    await owner.caller.checkIn.answerDispute({ checkInId, answer });
    const waiting = async () => (await operator.caller.operator.disputes({})).items;
    expect(await waiting()).toMatchObject([
      {
        reason,
        answer,
        answeredAt: "2086-11-23T06:10:00.000+09:00",
        raisedBy: { nickname: raiser.nickname },
        user: { nickname: owner.nickname, disputesLost: 0, isSuspended: false },
        checkIn: { id: checkInId, takenSecondsBefore: null, camera: null, resembles: null },
      },
    ]);
    await decide(false);
    expect(await waiting()).toEqual([]);
  });
});
