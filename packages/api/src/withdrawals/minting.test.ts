import { afterAll, beforeAll, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ payments: true, now: "2026-11-22T12:00:00+09:00" });
});
afterAll(() => api.close());

const account = { bank: "090", accountNumber: "110234567890", accountHolder: "김옥순" };
const cash = (who: TestUser, amount: number) => who.caller.withdrawal.request({ amount, ...account });
const withdrawable = async (who: TestUser) => (await who.caller.point.balance()).withdrawable;

/** Somebody's next account: with what signing up gives, and not a point more. */
async function signUp(): Promise<TestUser> {
  const email = `mint${Math.random()}@example.com`;
  await api.anonymous.auth.sendEmailCode({ email, purpose: "SIGN_UP" });
  const mails = await api.deps.db.query.mailOutbox.findMany();
  const emailCode = /^[A-Z0-9]{6}$/m.exec(mails.find(({ recipient }) => recipient === email)!.body)![0];
  const name = String(Math.floor(Math.random() * 1e9)).padStart(9, "0");
  const { user } = await api.anonymous.auth.signUp({
    loginId: `m${name}`,
    password: "minting-money",
    email,
    emailCode,
    nickname: `돈${name.slice(0, 7)}`,
    avatarColor: 0,
  });
  return { id: user.id, nickname: user.nickname, caller: api.callerOf({ userId: user.id, role: "USER" }) };
}

async function charge(who: TestUser, amount: number): Promise<number> {
  const { paymentId, redirectUrl } = await who.caller.payment.ready({ amount });
  const { pgToken } = await api.kakaoPay!.pay(redirectUrl, "approve");
  await who.caller.payment.approve({ paymentId, pgToken });
  return paymentId;
}

/** A week that nobody keeps, or, with `everybody`, whose check-ins are written as if everybody had kept it. */
async function missionOf(team: TestUser[], stake: number, everybody: boolean): Promise<void> {
  const [leader, ...others] = team;
  const { id: missionId } = await leader!.caller.mission.create({
    title: "돈을 찍어 보자",
    content: "우리끼리 하는 미션이에요",
    type: "ETC",
    stake,
    capacity: team.length,
    openType: "OPEN_ROOM",
  });
  const today = new Date(api.clock.now().getTime() + 9 * 3600_000);
  const day = (n: number) => new Date(today.getTime() + n * 24 * 3600_000).toISOString().slice(0, 10);
  await leader!.caller.mission.configure({
    missionId,
    startsOn: day(1),
    weeks: 1,
    daysPerWeek: 1,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  for (const other of others) await other.caller.membership.join({ missionId });
  api.clock.set(new Date(api.clock.now().getTime() + 24 * 3600_000));
  await api.system.job.advanceMissions();
  if (everybody)
    await api.deps.db.execute(`update memberships set accepted_count = 1 where mission_id = ${missionId}`);
  api.clock.set(new Date(api.clock.now().getTime() + 8 * 24 * 3600_000));
  await api.system.job.settleMissions();
}

it("can't be done by signing up", async () => {
  for (let n = 0; n < 3; n++) {
    const one = await signUp();
    expect(await one.caller.point.balance()).toEqual({ points: 1_000, withdrawable: 0 });
    expect(await refusal(cash(one, 1_000))).toBe("POINT_LACK_ERROR");
  }
});

it("can't be done by a team of one's own accounts, whether they keep the mission or fail it", async () => {
  const team = await Promise.all([signUp(), signUp(), signUp(), signUp()]);
  await missionOf(team, 1_000, true);
  for (const one of team) {
    // Each has won the team's bonus.
    expect(await one.caller.point.balance()).toEqual({ points: 1_050, withdrawable: 0 });
    expect(await refusal(cash(one, 1_000))).toBe("POINT_LACK_ERROR");
  }
  await missionOf(team, 1_000, false);
  for (const one of team) expect(await withdrawable(one)).toBe(0);
});

it("can't be done by charging: what comes out is at most what went in", async () => {
  const team = await Promise.all([signUp(), signUp()]);
  for (const one of team) await charge(one, 10_000);
  await missionOf(team, 10_000, true);
  for (const one of team) {
    expect(await one.caller.point.balance()).toEqual({ points: 11_500, withdrawable: 10_000 });
    expect(await refusal(cash(one, 10_001))).toBe("POINT_LACK_ERROR");
    await cash(one, 10_000);
    expect(await withdrawable(one)).toBe(0);
    expect(await refusal(cash(one, 1_000))).toBe("POINT_LACK_ERROR");
  }
});

it("can't be done by calling a charge off and withdrawing it as well, at one instant", async () => {
  for (let round = 0; round < 5; round++) {
    const one = await signUp();
    const paymentId = await charge(one, 5_000);
    const both = await Promise.allSettled([
      one.caller.payment.cancel({ paymentId }),
      cash(one, 5_000),
      one.caller.payment.cancel({ paymentId }),
      cash(one, 5_000),
    ]);
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await one.caller.point.balance()).toEqual({ points: 1_000, withdrawable: 0 });
  }
});

it("can't be done by twenty requests at one instant", async () => {
  const one = await signUp();
  await charge(one, 5_000);
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => cash(one, 1_000)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect(await one.caller.point.balance()).toEqual({ points: 1_000, withdrawable: 0 });
});

it("and all of it adds up", async () => {
  const { differences } = await auditLedger(api.deps);
  expect(differences).toEqual([]);
});
