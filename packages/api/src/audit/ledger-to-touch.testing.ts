import { ledgerSeals } from "@octopus/db/schema";
import postgres from "postgres";
import { expect } from "vitest";
import { createTestApi } from "../testing/index.js";
import { auditLedger } from "./audit-ledger.js";
import { recordAudit } from "./record-audit.js";

/**
 * A ledger with something of every kind, of two people who keep and fail a mission, dress and withdraw, and a superuser whom
 * neither triggers nor foreign keys stop.
 */
export async function ledgerToTouch() {
  const api = await createTestApi({ now: "2026-11-22T12:00:00+09:00" });
  const one = await api.newUser();
  const other = await api.newUser();
  const { id: missionId } = await one.caller.mission.create({
    title: "장부를 채우는 미션",
    content: "한 번만 인증해요",
    type: "ETC",
    stake: 1_000,
    capacity: 2,
    openType: "OPEN_ROOM",
  });
  await one.caller.mission.configure({
    missionId,
    startsOn: "2026-11-23",
    weeks: 1,
    daysPerWeek: 1,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  await other.caller.membership.join({ missionId });
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
  await api.deps.db.execute(`update memberships set accepted_count = 1 where user_id = ${one.id}`);
  api.clock.set("2026-11-30T00:00:00+09:00");
  await api.system.job.settleMissions();
  await one.caller.avatar.change({ color: 1, face: 1, hat: 1, pet: 1 });
  const account = { bank: "090", accountNumber: "110234567890", accountHolder: "김옥순" };
  await one.caller.withdrawal.request({ amount: 2_000, ...account });
  await other.caller.withdrawal.request({ amount: 2_000, ...account });
  await other.caller.withdrawal.cancel({ id: 2 });
  const superuser = postgres(api.databaseUrl, { max: 1, onnotice: () => {} });
  // Triggers and foreign keys stand in no superuser's way.
  await superuser`set session_replication_role = replica`;

  const audit = () => auditLedger(api.deps);
  const sealedUntil = async () =>
    Math.max(0, ...(await api.deps.db.select().from(ledgerSeals)).map((seal) => seal.lastTransferId));
  const sealUntil = async (transferId: number): Promise<void> => {
    const sealed = async () => {
      await recordAudit(api.deps);
      return sealedUntil();
    };
    await expect.poll(sealed, { timeout: 100_000 }).toBe(transferId);
  };
  const idOf = async (key: string) =>
    Number((await superuser`select id from transfers where idempotency_key like ${key}`)[0]!["id"]);
  return {
    api,
    one,
    other,
    superuser,
    audit,
    /** What the audit finds, a line each. */
    differences: async () => (await audit()).differences.map(({ what }) => what).join("\n"),
    /** The number of the transfer whose key is like this. */
    idOf,
    /**
     * Audits until all transfers up to this one are sealed. Two audits do that alone; but a transaction that began before
     * the first and goes on after it puts it off, and those of other tests' databases count as well.
     */
    sealUntil,
    /** Seals all that there is. */
    async sealAll(): Promise<void> {
      const [newest] = await superuser`select max(id) as id from transfers`;
      await sealUntil(Number(newest!["id"]));
    },
    async close(): Promise<void> {
      await superuser.end();
      await api.close();
    },
  };
}

export type LedgerToTouch = Awaited<ReturnType<typeof ledgerToTouch>>;
