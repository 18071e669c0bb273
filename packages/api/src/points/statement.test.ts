import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let leader: TestUser;
let member: TestUser;
beforeEach(async () => {
  api = await createTestApi({ now: "2026-11-22T12:00:00+09:00" });
  leader = await api.newUser();
  member = await api.newUser();
});
afterEach(() => api.close());

async function mission(): Promise<number> {
  const { id: missionId } = await leader.caller.mission.create({
    title: "내역에 남는 미션",
    content: "하루에 한 번 인증해요",
    type: "ETC",
    stake: 1_000,
    capacity: 3,
    openType: "OPEN_ROOM",
  });
  await leader.caller.mission.configure({
    missionId,
    startsOn: "2026-11-23",
    weeks: 4,
    daysPerWeek: 5,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  await member.caller.membership.join({ missionId });
  return missionId;
}

async function start() {
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
}

async function close(counts: [TestUser, number, number][]) {
  for (const [{ id }, accepted, disputed] of counts)
    await api.deps.db.execute(
      `update memberships set accepted_count = ${accepted}, disputed_count = ${disputed} where user_id = ${id}`,
    );
  api.clock.set("2026-12-21T00:00:00+09:00");
  await api.system.job.settleMissions();
}

const stakeOf = async (who: TestUser) =>
  (await who.caller.point.history({ kind: "STAKE" })).items.map(({ stake }) => stake);

describe("a stake", () => {
  it("is traceable to its end", async () => {
    await mission();
    expect(await stakeOf(member)).toEqual([{ state: "RUNNING" }]);
    await start();
    await close([
      [leader, 20, 0],
      [member, 17, 0],
    ]);
    expect(await stakeOf(member)).toEqual([
      { state: "SETTLED", refund: 800, forfeit: 200, bonus: 0, accepted: 17, required: 20, rate: 8_500 },
    ]);
    expect(await stakeOf(leader)).toMatchObject([{ refund: 1_000, forfeit: 0, rate: 10_000 }]);
  });

  it("that came back says why", async () => {
    const missionId = await mission();
    await member.caller.membership.leave({ missionId });
    await member.caller.membership.join({ missionId });
    await leader.caller.membership.kick({ missionId, userId: member.id });
    await leader.caller.mission.cancel({ missionId });
    expect(await stakeOf(member)).toEqual([
      { state: "RETURNED", because: "KICKED" },
      { state: "RETURNED", because: "LEFT" },
    ]);
    expect(await stakeOf(leader)).toEqual([{ state: "RETURNED", because: "CANCELLED" }]);
  });

  it("waits for a dispute", async () => {
    await mission();
    await start();
    await close([
      [leader, 20, 0],
      [member, 16, 1],
    ]);
    expect(await stakeOf(member)).toEqual([{ state: "DISPUTED" }]);
    expect(await stakeOf(leader)).toMatchObject([{ state: "SETTLED", bonus: 0 }]);
  });
});

describe("the statement", () => {
  it("is filtered by kind and by the months of Seoul", async () => {
    api.clock.set("2026-10-31T23:59:59.999+09:00");
    await leader.caller.avatar.change({ color: 1, face: 0, hat: 0, pet: 0 });
    api.clock.set("2026-11-01T00:00:00+09:00");
    await leader.caller.avatar.change({ color: 2, face: 0, hat: 0, pet: 0 });
    api.clock.set("2026-12-01T00:00:00+09:00");
    await leader.caller.avatar.change({ color: 3, face: 0, hat: 0, pet: 0 });
    const months = async (month?: string) =>
      (await leader.caller.point.history({ kind: "AVATAR", month })).items.map(({ at }) => at.slice(0, 7));
    expect(await months()).toEqual(["2026-12", "2026-11", "2026-10"]);
    expect(await months("2026-11")).toEqual(["2026-11"]);
    expect(await months("2026-10")).toEqual(["2026-10"]);
    expect(await months("2025-01")).toEqual([]);
    expect(await leader.caller.point.firstMonth()).toBe("2026-11");
    for (const month of ["2026-13", "2026-1", "x"])
      expect(await refusal(leader.caller.point.history({ month }))).toBe("VALIDATION_ERROR");
  });

  it("goes on page by page with its filter, and is all there in the export", async () => {
    for (let n = 1; n <= 5; n++) await leader.caller.avatar.change({ color: n, face: 0, hat: 0, pet: 0 });
    const first = await leader.caller.point.history({ kind: "AVATAR", limit: 3 });
    const second = await leader.caller.point.history({ kind: "AVATAR", limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(await leader.caller.point.export({ kind: "AVATAR" }));
    expect(second.nextCursor).toBeNull();
    const all = await leader.caller.point.export({});
    expect(all.map(({ amount }) => amount).reduce((sum, amount) => sum + amount)).toBe(7_500);
    expect(all.map(({ balanceAfter }) => balanceAfter)).toEqual([7_500, 8_000, 8_500, 9_000, 9_500, 10_000]);
    expect((await member.caller.point.export({})).map(({ kind }) => kind)).toEqual(["CHARGE"]);
  });

  it("says of a correction what it corrects, and why", async () => {
    const first = await api.newUser({ role: "OPERATOR" });
    const second = await api.newUser({ role: "OPERATOR" });
    await leader.caller.avatar.change({ color: 1, face: 0, hat: 0, pet: 0 });
    const [dress] = await leader.caller.point.export({ kind: "AVATAR" });
    const proposal = { transferId: dress!.id, rightAmount: 100, reason: "값을 잘못 뺐어요" };
    const { id } = await first.caller.operator.proposeCorrection(proposal);
    await second.caller.operator.decideCorrection({ id, confirm: true });
    const lines = await leader.caller.point.export({ kind: "CORRECTION" });
    const corrects = { id: dress!.id, kind: "AVATAR", at: dress!.at, reason: "값을 잘못 뺐어요" };
    expect(lines).toMatchObject([
      { amount: -100, balanceAfter: 9_900, corrects },
      { amount: 500, balanceAfter: 10_000, corrects },
    ]);
  });
});
