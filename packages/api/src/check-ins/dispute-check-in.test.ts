import { checkInDisputes, checkIns, memberships, missions } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { createCallerFactory } from "../trpc.js";
import { checkIn, ongoingMission } from "./ongoing-mission.testing.js";
import { operatorDisputeRouter } from "./router.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const reason = "어제 찍은 사진 같아요";

async function disputable(people = 2) {
  const { missionId, members } = await ongoingMission(api, { people, weeks: 2, daysPerWeek: 5 });
  const [owner, other] = members;
  const { checkInId } = await checkIn(owner!.caller, missionId);
  return { missionId, checkInId, owner: owner!, other: other!, members };
}

async function stateOf(checkInId: number) {
  const { db } = api.deps;
  const [checkIn] = await db.select().from(checkIns).where(eq(checkIns.id, checkInId));
  const [seat] = await db.select().from(memberships).where(eq(memberships.id, checkIn!.membershipId));
  return [checkIn!.status, seat!.acceptedCount, seat!.disputedCount];
}

async function disputeOf(checkInId: number) {
  const [dispute] = await api.deps.db
    .select()
    .from(checkInDisputes)
    .where(eq(checkInDisputes.checkInId, checkInId));
  return dispute!;
}

const operatorOf = ({ id }: TestUser, role: "OPERATOR" | "USER" = "OPERATOR") =>
  createCallerFactory(operatorDisputeRouter)({
    deps: api.deps,
    identity: { userId: id, role },
    client: inProcess,
    language: "ko",
    requestId: "test",
  });

describe("dispute", () => {
  it("takes the check-in out of the count until it is decided", async () => {
    const { missionId, checkInId, other, owner } = await disputable();
    expect(await stateOf(checkInId)).toEqual(["ACCEPTED", 1, 0]);
    expect(await other.caller.checkIn.dispute({ checkInId, reason: `  ${reason}\n` })).toEqual({});
    expect(await stateOf(checkInId)).toEqual(["DISPUTED", 0, 1]);
    expect(await disputeOf(checkInId)).toMatchObject({ raisedBy: other.id, reason, outcome: null });
    const { members, canCheckInNow } = await owner.caller.checkIn.calendar({ missionId });
    expect(members[0]).toMatchObject({ rate: 0, checkIns: [{ status: "DISPUTED" }] });
    expect(canCheckInNow).toBe(false);
  });

  it("is raised once, by whoever of the team is first", async () => {
    const { checkInId, members } = await disputable(8);
    const outcomes = await Promise.allSettled(
      members
        .slice(1)
        .flatMap(({ caller }) =>
          Array.from({ length: 8 }, () => caller.checkIn.dispute({ checkInId, reason })),
        ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stateOf(checkInId)).toEqual(["DISPUTED", 0, 1]);
  });

  it("is for the other members only", async () => {
    const { checkInId, owner } = await disputable();
    const stranger = await api.newUser();
    const dispute = (caller: TestUser["caller"], id = checkInId) =>
      refusal(caller.checkIn.dispute({ checkInId: id, reason }));
    expect(await dispute(owner.caller)).toBe("ACCESS_NOT_ALLOWED");
    expect(await dispute(stranger.caller)).toBe("PICTURE_NOT_FOUND");
    expect(await dispute(owner.caller, 987_654_321)).toBe("PICTURE_NOT_FOUND");
    expect(await dispute(api.anonymous)).toBe("UNAUTHORIZED");
    expect(await stateOf(checkInId)).toEqual(["ACCEPTED", 1, 0]);
  });

  it("can be raised until 24 hours after the check-in", async () => {
    const { checkInId, other, missionId, owner } = await disputable();
    api.clock.set("2086-11-24T06:10:00+09:00");
    expect(await refusal(other.caller.checkIn.dispute({ checkInId, reason }))).toBe("DISPUTE_NOT_ALLOWED");
    api.clock.set("2086-11-24T06:09:59.999+09:00");
    await other.caller.checkIn.dispute({ checkInId, reason });
    api.clock.set("2086-11-24T06:10:00+09:00");
    await checkIn(owner.caller, missionId);
  });

  it("cannot be raised once the mission is over, whether or not the batch has closed it", async () => {
    const { missionId, owner, other } = await disputable();
    api.clock.set("2086-12-06T06:10:00+09:00");
    const { checkInId } = await checkIn(owner.caller, missionId);
    const dispute = () => refusal(other.caller.checkIn.dispute({ checkInId, reason }));
    api.clock.set("2086-12-07T00:00:00+09:00");
    expect(await dispute()).toBe("MISSION_NOT_ONGOING");
    api.clock.set("2086-12-06T07:00:00+09:00");
    await api.deps.db.update(missions).set({ status: "CLOSE" }).where(eq(missions.id, missionId));
    expect(await dispute()).toBe("MISSION_NOT_ONGOING");
  });

  it.each([
    ["four characters", "네글자임"],
    ["blanks", "      "],
    ["301 characters", "가".repeat(301)],
    ["a NUL", "이상한 사진\0이에요"],
    ["half a surrogate pair", "이상한 사진\ud800이에요"],
    ["a list", [reason]],
    ["nothing", undefined],
  ])("refuses %s as a reason", async (_, wrong) => {
    const { caller } = await api.newUser();
    const input = { checkInId: 1, reason: wrong } as Parameters<typeof caller.checkIn.dispute>[0];
    expect(await refusal(caller.checkIn.dispute(input))).toBe("VALIDATION_ERROR");
  });
});

describe("an operator's decision", () => {
  it("lets the check-in count again, for good", async () => {
    const { checkInId, other } = await disputable();
    await other.caller.checkIn.dispute({ checkInId, reason });
    const operator = await api.newUser({ role: "OPERATOR" });
    const { id: disputeId } = await disputeOf(checkInId);
    expect(await operatorOf(operator).decideDispute({ disputeId, accepted: true })).toEqual({});
    expect(await stateOf(checkInId)).toEqual(["ACCEPTED", 1, 0]);
    expect(await disputeOf(checkInId)).toMatchObject({
      outcome: "ACCEPTED",
      decidedBy: operator.id,
      decidedAt: api.clock.now(),
    });
    expect(await refusal(other.caller.checkIn.dispute({ checkInId, reason }))).toBe("DISPUTE_NOT_ALLOWED");
  });

  it("makes it count for nothing, and gives the window back while it is open", async () => {
    const { checkInId, missionId, owner, other } = await disputable();
    await other.caller.checkIn.dispute({ checkInId, reason });
    const operator = operatorOf(await api.newUser({ role: "OPERATOR" }));
    const { id: disputeId } = await disputeOf(checkInId);
    await operator.decideDispute({ disputeId, accepted: false });
    expect(await stateOf(checkInId)).toEqual(["REJECTED", 0, 0]);
    expect((await checkIn(owner.caller, missionId)).rate).toBe(1000);
  });

  it("can still be made after the mission closed", async () => {
    const { checkInId, missionId, other } = await disputable();
    await other.caller.checkIn.dispute({ checkInId, reason });
    await api.deps.db.update(missions).set({ status: "CLOSE" }).where(eq(missions.id, missionId));
    const { id: disputeId } = await disputeOf(checkInId);
    await operatorOf(await api.newUser({ role: "OPERATOR" })).decideDispute({ disputeId, accepted: true });
    expect(await stateOf(checkInId)).toEqual(["ACCEPTED", 1, 0]);
  });

  it("is made once, however many make it at one instant", async () => {
    const { checkInId, other } = await disputable();
    await other.caller.checkIn.dispute({ checkInId, reason });
    const operator = operatorOf(await api.newUser({ role: "OPERATOR" }));
    const { id: disputeId } = await disputeOf(checkInId);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        operator.decideDispute({ disputeId, accepted: index % 2 === 0 }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [status, accepted, disputed] = await stateOf(checkInId);
    expect([accepted, disputed]).toEqual([status === "ACCEPTED" ? 1 : 0, 0]);
    expect(await refusal(operator.decideDispute({ disputeId, accepted: true }))).toBe("BAD_REQUEST");
  });

  it("is an operator's alone, about a dispute there is", async () => {
    const { checkInId, other } = await disputable();
    await other.caller.checkIn.dispute({ checkInId, reason });
    const { id: disputeId } = await disputeOf(checkInId);
    const person = operatorOf(other, "USER");
    expect(await refusal(person.decideDispute({ disputeId, accepted: false }))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(person.disputes({ limit: 20 }))).toBe("ACCESS_NOT_ALLOWED");
    const operator = operatorOf(await api.newUser({ role: "OPERATOR" }));
    const missing = operator.decideDispute({ disputeId: 987_654_321, accepted: false });
    expect(await refusal(missing)).toBe("NOT_FOUND");
    const wrong = { disputeId, accepted: "yes" } as unknown as { disputeId: number; accepted: boolean };
    expect(await refusal(operator.decideDispute(wrong))).toBe("VALIDATION_ERROR");
    expect(await stateOf(checkInId)).toEqual(["DISPUTED", 0, 1]);
  });

  it("is looked for in a list of those that wait, oldest first, with the photo", async () => {
    const operator = operatorOf(await api.newUser({ role: "OPERATOR" }));
    for (const { id } of (await operator.disputes({ limit: 50 })).items)
      await operator.decideDispute({ disputeId: id, accepted: true });
    const { missionId, members } = await ongoingMission(api, { people: 4 });
    const [reporter, ...others] = members;
    for (const { caller } of others) {
      const { checkInId } = await checkIn(caller, missionId);
      await reporter!.caller.checkIn.dispute({ checkInId, reason });
    }
    expect((await operator.disputes({ limit: 1 })).items[0]!.photo).toBeNull(); // an original still
    await api.system.job.processPhotos();
    const first = await operator.disputes({ limit: 2 });
    const second = await operator.disputes({ limit: 2, cursor: first.nextCursor! });
    expect(second.nextCursor).toBeNull();
    const items = [...first.items, ...second.items];
    expect(items.map(({ user }) => user.userId)).toEqual(others.map(({ id }) => id));
    expect(items[0]).toMatchObject({
      reason,
      raisedAt: "2086-11-23T06:10:00.000+09:00",
      raisedBy: { userId: reporter!.id, nickname: reporter!.nickname },
      mission: { id: missionId, status: "OPEN" },
      checkIn: { day: "2086-11-23", window: 0 },
    });
    expect((await fetch(items[0]!.photo!.url)).status).toBe(200);
  });
});

describe("counts", () => {
  it("stay those of the check-ins, whatever is raised and decided at once", async () => {
    const { missionId, members } = await disputable(8);
    const operator = operatorOf(await api.newUser({ role: "OPERATOR" }));
    const mine = await Promise.all(members.slice(1).map(({ caller }) => checkIn(caller, missionId)));
    await Promise.allSettled(
      mine.map(async ({ checkInId }, index) => {
        await members[0]!.caller.checkIn.dispute({ checkInId, reason });
        const { id: disputeId } = await disputeOf(checkInId);
        await operator.decideDispute({ disputeId, accepted: index % 2 === 0 });
      }),
    );
    const seats = await api.deps.db
      .select()
      .from(memberships)
      .where(and(eq(memberships.missionId, missionId), eq(memberships.status, "ACTIVE")));
    const rows = await api.deps.db.select().from(checkIns).where(eq(checkIns.missionId, missionId));
    for (const seat of seats) {
      const own = rows.filter(({ membershipId }) => membershipId === seat.id);
      expect(seat.acceptedCount).toBe(own.filter(({ status }) => status === "ACCEPTED").length);
      expect(seat.disputedCount).toBe(own.filter(({ status }) => status === "DISPUTED").length);
    }
  });
});
