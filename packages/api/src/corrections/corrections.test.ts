import { corrections, transfers } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { requireCorrectable } from "./correctable-transfer.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let person: TestUser;
let first: TestUser;
let second: TestUser;
beforeEach(async () => {
  api = await createTestApi();
  person = await api.newUser({ points: 10_000 });
  first = await api.newUser({ points: 0, role: "OPERATOR" });
  second = await api.newUser({ points: 0, role: "OPERATOR" });
});
afterEach(async () => {
  const { differences } = await auditLedger(api.deps);
  await api.close();
  expect(differences).toEqual([]);
});

const reason = "두 번 빠져나갔어요";
const balance = () => person.caller.point.balance();
const idOf = async (idempotencyKey: string) => {
  const [row] = await api.deps.db
    .select()
    .from(transfers)
    .where(eq(transfers.idempotencyKey, idempotencyKey));
  return row!.id;
};
const propose = (transferId: number, rightAmount: number, who = first) =>
  who.caller.operator.proposeCorrection({ transferId, rightAmount, reason });
const confirm = (id: number, who = second) => who.caller.operator.decideCorrection({ id, confirm: true });

async function dressed(): Promise<number> {
  await person.caller.avatar.change({ color: 1, face: 1, hat: 1, pet: 1 });
  return idOf(`avatar:${person.id}:1`);
}

/** A mission that the person fails alone: 1,000 points go to HOUSE. */
async function failed(): Promise<number> {
  const { id: missionId } = await person.caller.mission.create({
    title: "혼자 하는 미션",
    content: "한 번만 인증해요",
    type: "ETC",
    stake: 1_000,
    capacity: 2,
    openType: "OPEN_ROOM",
  });
  await person.caller.mission.configure({
    missionId,
    startsOn: "2026-11-23",
    weeks: 1,
    daysPerWeek: 1,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  return missionId;
}

async function over(): Promise<void> {
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
  api.clock.set("2026-11-30T00:00:00+09:00");
  await api.system.job.settleMissions();
}

describe("a correction", () => {
  it("is a pair of transfers that two operators agree to, and the person is told why", async () => {
    const { id } = await propose(await dressed(), 200);
    expect((await balance()).points).toBe(9_500);
    await confirm(id);
    expect(await balance()).toEqual({ points: 9_800, withdrawable: 9_800 });
    const pair = await api.deps.db.select().from(transfers).where(eq(transfers.kind, "CORRECTION"));
    expect(pair.map(({ amount, idempotencyKey }) => [idempotencyKey, amount])).toEqual([
      [`correction:${id}:reversal`, 500],
      [`correction:${id}:right`, 200],
    ]);
    const [mail] = await api.deps.db.query.mailOutbox.findMany();
    expect(mail!.body).toContain(reason);
    expect((await second.caller.operator.corrections({})).items).toMatchObject([
      { id, kind: "AVATAR", amount: 500, rightAmount: 200, confirmed: true, decidedBy: second.nickname },
    ]);
  });

  it("of something that should not have been is a reversal alone", async () => {
    const { id } = await propose(await dressed(), 0);
    await confirm(id);
    expect((await balance()).points).toBe(10_000);
  });

  it("needs a second operator, and neither of them the one concerned", async () => {
    const transferId = await dressed();
    const { id } = await propose(transferId, 0);
    expect(await refusal(confirm(id, first))).toBe("SECOND_OPERATOR_NEEDED");
    const own = await api.newUser({ role: "OPERATOR" });
    await own.caller.avatar.change({ color: 1, face: 1, hat: 1, pet: 1 });
    const theirs = await idOf(`avatar:${own.id}:1`);
    expect(await refusal(propose(theirs, 0, own))).toBe("SECOND_OPERATOR_NEEDED");
    const { id: proposed } = await propose(theirs, 0);
    expect(await refusal(confirm(proposed, own))).toBe("SECOND_OPERATOR_NEEDED");
    expect((await balance()).points).toBe(9_500);
  });

  it("is decided once, however many press, and a transfer is corrected once", async () => {
    const transferId = await dressed();
    const { id } = await propose(transferId, 100);
    expect(await refusal(propose(transferId, 200))).toBe("CORRECTION_WAITS");
    const presses = await Promise.allSettled(Array.from({ length: 5 }, () => confirm(id)));
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await balance()).points).toBe(9_900);
    expect(await refusal(propose(transferId, 200))).toBe("CORRECTION_WAITS");
  });

  it("that is declined moves nothing, and leaves room for another", async () => {
    const transferId = await dressed();
    const { id } = await propose(transferId, 100);
    await second.caller.operator.decideCorrection({ id, confirm: false });
    expect((await balance()).points).toBe(9_500);
    expect(await refusal(confirm(id))).toBe("CORRECTION_NOT_FOUND");
    await confirm((await propose(transferId, 0)).id);
    expect((await balance()).points).toBe(10_000);
  });

  it("of a charge changes what may be cashed", async () => {
    const { id } = await propose(await idOf(`charge:1`), 4_000);
    await confirm(id);
    expect(await balance()).toEqual({ points: 4_000, withdrawable: 4_000 });
  });

  it("never makes a charge more than was paid, whoever agrees to it", async () => {
    const charge = await idOf(`charge:1`);
    expect(await refusal(propose(charge, 100_000))).toBe("CORRECTION_NOT_ALLOWED");
    expect(await refusal(propose(charge, 10_001))).toBe("CORRECTION_NOT_ALLOWED");
    // One that was proposed before this was refused.
    const [waiting] = await api.deps.db
      .insert(corrections)
      .values({
        transferId: charge,
        rightAmount: 10_001,
        reason,
        proposedBy: first.id,
        proposedAt: new Date(),
      })
      .returning({ id: corrections.id });
    expect(await refusal(confirm(waiting!.id))).toBe("CORRECTION_NOT_ALLOWED");
    expect(await balance()).toEqual({ points: 10_000, withdrawable: 10_000 });
  });

  it.each([
    ["CHARGE", 1_000, true],
    ["CHARGE", 1_001, false],
    ["CHARGE_CANCEL", 1_000, true],
    ["CHARGE_CANCEL", 999, false],
    ["AVATAR", 1_001, true],
  ] as const)("of a %s of 1,000 to %d is possible: %s", (kind, rightAmount, isPossible) => {
    const side = { id: 1, kind: "USER" } as const;
    const rest = { isMissionOver: true, isPaymentAtRest: true };
    const transfer = { id: 1, kind, amount: 1_000, userId: 1, from: side, to: side, ...rest };
    const attempt = () => requireCorrectable(transfer, rightAmount);
    if (isPossible) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code: "CORRECTION_NOT_ALLOWED" }) as Error);
  });

  it("that makes points without a payment is found by the audit", async () => {
    const { id } = await propose(await idOf(`charge:1`), 4_000);
    await confirm(id);
    const rightAmount = (amount: number) =>
      api.deps.db.update(corrections).set({ rightAmount: amount }).where(eq(corrections.id, id));
    await rightAmount(10_001);
    const { differences } = await auditLedger(api.deps);
    expect(differences.map(({ what }) => what)).toContain(`correction ${id} makes points without a payment`);
    await rightAmount(4_000);
  });

  it("is refused when the person has spent it", async () => {
    await person.caller.mission.create({
      title: "모두 거는 미션",
      content: "한 번만 인증해요",
      type: "ETC",
      stake: 8_000,
      capacity: 2,
      openType: "OPEN_ROOM",
    });
    const { id } = await propose(await idOf("charge:1"), 1_000);
    expect(await refusal(confirm(id))).toBe("POINT_LACK_ERROR");
    expect((await first.caller.operator.corrections({ waiting: true })).items).toHaveLength(1);
  });

  it("of a stake waits for the settlement, and HOUSE pays for it", async () => {
    await failed();
    const stake = await idOf("stake:1");
    expect(await first.caller.operator.transfer({ id: stake })).toMatchObject({ isCorrectable: false });
    expect(await refusal(propose(stake, 0))).toBe("CORRECTION_NOT_ALLOWED");
    await over();
    expect(await first.caller.operator.transfer({ id: stake })).toMatchObject({
      isCorrectable: true,
      nickname: person.nickname,
      mission: { title: "혼자 하는 미션" },
    });
    await confirm((await propose(stake, 400)).id);
    expect((await balance()).points).toBe(9_600);
  });

  it.each(["withdraw:1", "withdrawal-end:1", "settle:1:%"])("isn't there for %s", async (key) => {
    await failed();
    await over();
    const account = { bank: "090", accountNumber: "110234567890", accountHolder: "김옥순" };
    await person.caller.withdrawal.request({ amount: 1_000, ...account });
    await first.caller.operator.payWithdrawal({ id: 1 });
    const id = await idOf(key.replace("%", `${person.id}:FORFEIT`));
    expect(await refusal(propose(id, 0))).toBe("CORRECTION_NOT_ALLOWED");
    expect(await refusal(propose(999, 0))).toBe("TRANSFER_NOT_FOUND");
  });

  it("that changes nothing is none", async () => {
    expect(await refusal(propose(await dressed(), 500))).toBe("BAD_REQUEST");
  });
});
