import { MissionStatus } from "@octopus/db/enums";
import { memberships } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { foundMission, openMission } from "../missions/open-mission.testing.js";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let aside: postgres.Sql;
beforeAll(async () => {
  api = await createTestApi();
  aside = postgres(api.databaseUrl, { max: 3 });
});
afterAll(async () => {
  await aside.end();
  await api.close();
});

const attempt = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => refusal(Promise.reject(error as Error)),
  );

const activeSeats = ({ id }: TestUser) =>
  api.deps.db.$count(memberships, and(eq(memberships.userId, id), eq(memberships.status, "ACTIVE")));

/** Holds the rows that a statement locks, in a transaction aside. Answers how to let them go. */
async function hold(lock: string): Promise<() => Promise<void>> {
  const session = await aside.reserve();
  await session.unsafe("begin");
  await session.unsafe(lock);
  return async () => {
    await session.unsafe("commit");
    session.release();
  };
}

/** Until so many statements of this database wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await aside`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      return (row as { waiting: number }).waiting;
    })
    .toBe(count);
}

it("a seat that is taken between the first look and the lock on the person is given up as well", async () => {
  const [leaver, first, second] = [await api.newUser(), await api.newUser(), await api.newUser()];
  const before = await openMission(first);
  const late = await openMission(second);
  await leaver.caller.membership.join({ missionId: before.id });

  const letGo = await hold(`select from missions where id = ${before.id} for update`);
  const leaving = attempt(leaver.caller.user.leave({}));
  await untilWaiting(1);
  await leaver.caller.membership.join({ missionId: late.id });
  await letGo();

  expect(await leaving).toBe("done");
  expect(await activeSeats(leaver)).toBe(0);
  expect((await auditLedger(api.deps)).differences).toEqual([]);
});

it("nobody gets out of a mission that they joined after the first look and that starts meanwhile", async () => {
  const [leaver, first, second] = [await api.newUser(), await api.newUser(), await api.newUser()];
  const before = await openMission(first);
  const late = await openMission(second);
  await leaver.caller.membership.join({ missionId: before.id });

  const letGo = await hold(`select from missions where id = ${before.id} for update`);
  const leaving = attempt(leaver.caller.user.leave({}));
  await untilWaiting(1);
  await leaver.caller.membership.join({ missionId: late.id });
  const start = await hold(
    `update missions set status = ${MissionStatus.codeOf("ONGOING")} where id = ${late.id}`,
  );
  await letGo();
  await untilWaiting(1);
  await start();

  expect(await leaving).toBe("LEAVING_BLOCKED_BY_MISSION");
  expect(await activeSeats(leaver)).toBe(2);
});

it.each([
  ["joins", (leaver: TestUser, missionId: number) => leaver.caller.membership.join({ missionId })],
  ["makes a mission", (leaver: TestUser) => foundMission(leaver)],
])("somebody who %s while they are leaving is refused", async (_, act) => {
  const [leaver, leader] = [await api.newUser(), await api.newUser()];
  const { id: missionId } = await openMission(leader);
  await leaver.caller.notification.changeSettings({ kinds: { LAST_CALL: false } });

  // Leaving stands still behind its last look at the seats.
  const letGo = await hold(`select from muted_notifications where user_id = ${leaver.id} for update`);
  const leaving = attempt(leaver.caller.user.leave({}));
  await untilWaiting(1);
  const acting = attempt(act(leaver, missionId));
  await untilWaiting(2);
  await letGo();

  expect(await leaving).toBe("done");
  expect(await acting).toBe("UNAUTHORIZED");
  expect(await activeSeats(leaver)).toBe(0);
});

it("people leave, join, make and cancel across each other without a deadlock, and nobody gone has a seat", async () => {
  const people = await Promise.all(Array.from({ length: 24 }, () => api.newUser()));
  const rooms = await Promise.all(
    people.slice(0, 8).map((leader) => openMission(leader, { capacity: 8, stake: 100 })),
  );
  const outcomes = await Promise.all(
    people.flatMap((person, i) => [
      ...rooms.map(({ id: missionId }) => attempt(person.caller.membership.join({ missionId }))),
      attempt(person.caller.user.leave({})),
      attempt(foundMission(person, { stake: 100 })),
      ...(i < 8 ? [attempt(person.caller.mission.cancel({ missionId: rooms[i]!.id }))] : []),
    ]),
  );
  expect(outcomes).toContain("done");
  for (const person of people)
    if ((await attempt(person.caller.user.me())) === "UNAUTHORIZED")
      expect(await activeSeats(person)).toBe(0);
  expect((await auditLedger(api.deps)).differences).toEqual([]);
});

it("two who leave at one instant, or one who leaves twice, end as one who left", async () => {
  const leaver = await api.newUser();
  await openMission(leaver);
  const outcomes = await Promise.all([1, 2, 3].map(() => attempt(leaver.caller.user.leave({}))));
  expect(outcomes.sort()).toEqual(["UNAUTHORIZED", "UNAUTHORIZED", "done"]);
  expect((await auditLedger(api.deps)).differences).toEqual([]);
});
