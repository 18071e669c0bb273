import { users } from "@octopus/db/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openMission } from "../missions/open-mission.testing.js";
import { auditLedger, createTestApi, type TestApi } from "../testing/index.js";
import { hashPassword } from "../auth/index.js";
import { runSlot } from "./index.js";
import type { Slot } from "./slots.js";

/** A machine's clock is put right by an hour, backwards, right after midnight: 23:05 of the day before comes twice. */

const PASSWORD = "open sesame";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const SLOTS: readonly Slot[] = ["nightly", "hourly", "minutely", "payments", "daily"];
async function everything(): Promise<void> {
  for (const slot of SLOTS) await runSlot(api.deps, slot);
}

/** All that a second run could have doubled. */
async function state(): Promise<object[]> {
  const [row] = await api.deps.db.execute<Record<string, string>>(`
    select (select json_agg(t order by id) from transfers t)::text as transfers,
      (select json_agg(m order by id) from missions m)::text as missions,
      (select json_agg(s order by id) from memberships s)::text as memberships,
      (select count(*) from notifications)::text as notifications,
      (select count(*) from mail_outbox)::text as mail`);
  return [row!];
}

it("nothing is done twice, nothing settles early, and whoever is signed in stays so", async () => {
  const leader = await api.newUser();
  const other = await api.newUser();
  const mission = await openMission(leader);
  const statusOf = async (missionId: number) => (await leader.caller.mission.byId({ missionId })).status;
  api.clock.set("2026-11-23T00:00:00+09:00");
  await everything();
  const later = await openMission(other, {}, "2026-11-24");
  api.clock.set("2026-11-24T00:00:00+09:00");
  await everything();

  api.clock.set("2026-12-07T00:05:00+09:00");
  await everything();
  expect([await statusOf(mission.id), await statusOf(later.id)]).toEqual(["CLOSE", "ONGOING"]);
  await api.deps.db.update(users).set({ passwordHash: await hashPassword(PASSWORD) });
  const session = await api.anonymous.auth.signIn({ loginId: "person2", password: PASSWORD });
  const before = await state();

  api.clock.set("2026-12-06T23:05:00+09:00");
  await everything();
  expect(await state()).toEqual(before);
  // A session from the future is one all the same, and is renewed.
  expect(await api.callerOf({ userId: other.id, role: "USER" }).user.me()).toMatchObject({ id: other.id });
  const renewed = await api.anonymous.auth.refresh({ refreshToken: session.refreshToken });
  expect(renewed.accessToken).toBeTruthy();

  api.clock.set("2026-12-07T00:05:00+09:00");
  await everything();
  expect(await state()).toEqual(before);
  api.clock.set("2026-12-08T00:00:00+09:00");
  await everything();
  expect(await statusOf(later.id)).toBe("CLOSE");
  expect((await auditLedger(api.deps)).differences).toEqual([]);
});
