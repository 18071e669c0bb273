import { inTransaction } from "@octopus/db";
import { mailOutbox, users } from "@octopus/db/schema";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkIn, newMission, ongoingMission } from "../check-ins/ongoing-mission.testing.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { anonymiseUser } from "./anonymise-user.js";

let api: TestApi;
let operator: TestUser;
beforeAll(async () => {
  api = await createTestApi({ photos: true, now: "2086-11-22T12:00:00+09:00" });
  operator = await api.newUser({ role: "OPERATOR" });
});
afterAll(() => api.close());

const reason = "같은 사진을 여러 번 썼어요";
const suspend = ({ id }: { id: number }) => operator.caller.operator.suspendUser({ userId: id, reason });
const resume = ({ id }: { id: number }) => operator.caller.operator.resumeUser({ userId: id });

const draft = {
  title: "아침 여섯 시 기상",
  content: "일어난 자리에서 창밖을 찍어요",
  type: "LIFE",
  stake: 1000,
  capacity: 2,
  openType: "OPEN_ROOM",
} as const;

const lastMail = async () =>
  (await api.deps.db.select().from(mailOutbox).orderBy(desc(mailOutbox.id)).limit(1))[0];

describe("somebody suspended", () => {
  it("opens and joins no mission, keeps their points, and is told why", async () => {
    const { missionId } = await newMission(api);
    const person = await api.newUser({ points: 5_000 });
    expect(await suspend(person)).toEqual({});
    const join = person.caller.membership.join({ missionId });
    await expect(join).rejects.toThrow(reason);
    expect(await refusal(join)).toBe("ACCOUNT_SUSPENDED");
    expect(await refusal(person.caller.mission.create(draft))).toBe("ACCOUNT_SUSPENDED");
    expect(await person.caller.user.me()).toMatchObject({
      points: 5_000,
      suspension: { reason, since: api.clock.realNow().toISOString() },
    });
    expect((await api.anonymous.mission.byId({ missionId })).memberCount).toBe(2);
    expect(await lastMail()).toMatchObject({
      recipient: expect.stringMatching(/^person\d+@example[.]com$/),
      body: expect.stringContaining(reason),
    });
  });

  it("goes on with what is under way, answers disputes and raises none", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [person, other] = members as [TestUser, TestUser];
    await suspend(person);
    const { checkInId } = await checkIn(person.caller, missionId);
    await other.caller.checkIn.dispute({ checkInId, reason });
    await person.caller.checkIn.answerDispute({ checkInId, answer: "오늘 찍었어요" });
    const { checkInId: others } = await checkIn(other.caller, missionId);
    expect(await refusal(person.caller.checkIn.dispute({ checkInId: others, reason }))).toBe(
      "ACCOUNT_SUSPENDED",
    );
  });

  it("is back once resumed, and told so", async () => {
    const person = await api.newUser();
    await suspend(person);
    expect(await resume(person)).toEqual({});
    expect(await person.caller.user.me()).toMatchObject({ suspension: null });
    expect((await person.caller.mission.create(draft)).id).toBeGreaterThan(0);
    expect((await lastMail())!.body).toContain("정지가 풀렸어요");
    expect(await refusal(resume(person))).toBe("BAD_REQUEST");
  });

  it("takes no seat that a suspension came before, however close", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { missionId } = await newMission(api, { people: 1 });
      const person = await api.newUser();
      const [joined] = await Promise.allSettled([
        person.caller.membership.join({ missionId }),
        suspend(person),
      ]);
      const again = await refusal(
        person.caller.membership.join({ missionId: (await newMission(api, { people: 1 })).missionId }),
      );
      expect(again).toBe("ACCOUNT_SUSPENDED");
      const { memberCount } = await api.anonymous.mission.byId({ missionId });
      expect(memberCount).toBe(joined.status === "fulfilled" ? 2 : 1);
    }
  });

  it("takes the reason along when leaving", async () => {
    const person = await api.newUser();
    await suspend(person);
    await inTransaction(api.deps.db, (tx) => anonymiseUser(tx, person.id, api.clock.now()));
    const [row] = await api.deps.db.select().from(users).where(eq(users.id, person.id));
    expect(row).toMatchObject({ suspensionReason: null });
    expect(await refusal(resume(person))).toBe("USER_NOT_FOUND");
  });
});

describe("suspending", () => {
  it("is done once, by one of two operators at one instant", async () => {
    const person = await api.newUser();
    const second = await api.newUser({ role: "OPERATOR" });
    const outcomes = await Promise.allSettled(
      [operator, second].map(({ caller }) => caller.operator.suspendUser({ userId: person.id, reason })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusal(suspend(person))).toBe("BAD_REQUEST");
  });

  it("never hits an operator, oneself or nobody", async () => {
    const other = await api.newUser({ role: "OPERATOR" });
    expect(await refusal(suspend(other))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(suspend(operator))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(suspend({ id: 987_654_321 }))).toBe("USER_NOT_FOUND");
    const { caller, id } = await api.newUser();
    expect(await refusal(caller.operator.suspendUser({ userId: id, reason }))).toBe("ACCESS_NOT_ALLOWED");
  });
});
