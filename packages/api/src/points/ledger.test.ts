import { TransferKind } from "@octopus/db/enums";
import { memberships, missions } from "@octopus/db/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { failureOf } from "../trpc.js";
import { auditLedger } from "../audit/index.js";

let api: TestApi;
let people: TestUser[];
beforeAll(async () => {
  api = await createTestApi();
  people = await Promise.all(Array.from({ length: 6 }, () => api.newUser({ points: 100_000 })));
});
afterAll(() => api.close());

/** What people and the night do, in any order; `who` and `which` pick from whoever and whatever there is. */
type Deed = { who: number; which: number } & (
  | { deed: "create"; stake: number; capacity: number }
  | { deed: "configure" | "join" | "leave" | "kick" | "cancel" | "keep" | "night" | "settle" }
);

const who = fc.nat(5);
const which = fc.nat(20);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant("create" as const),
      who,
      which,
      stake: fc.integer({ min: 100, max: 2000 }),
      capacity: fc.integer({ min: 2, max: 8 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      deed: fc.constantFrom(
        ...(["configure", "configure", "join", "join", "join"] as const),
        ...(["leave", "kick", "cancel", "keep", "night", "settle"] as const),
      ),
      who,
      which,
    }),
  },
);

/** One of the four newest missions. */
async function pick(which: number): Promise<{ id: number; leaderId: number }> {
  const newest = await api.deps.db
    .select({ id: missions.id, leaderId: missions.leaderId })
    .from(missions)
    .orderBy(desc(missions.id))
    .limit(4);
  return newest[which % newest.length] ?? { id: 1, leaderId: 0 };
}

/** The member who came last, or `person` when nobody is in. */
async function someMember(missionId: number, person: TestUser): Promise<TestUser> {
  const [last] = await api.deps.db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.missionId, missionId), eq(memberships.status, "ACTIVE")))
    .orderBy(desc(memberships.id))
    .limit(1);
  return people.find(({ id }) => id === last?.userId) ?? person;
}

async function act(it: Deed): Promise<unknown> {
  const person = people[it.who]!;
  if (it.deed === "create")
    return person.caller.mission.create({
      title: "무엇이든 매일 하기",
      content: "하고 나서 찍어요",
      type: "ETC",
      stake: it.stake,
      capacity: it.capacity,
      openType: "OPEN_ROOM",
    });
  const { id, leaderId } = await pick(it.which);
  // Mostly the one who may do it, so that much of it happens; now and then somebody else.
  const { caller } = it.who === 0 ? person : (people.find((one) => one.id === leaderId) ?? person);
  switch (it.deed) {
    case "configure":
      return caller.mission.configure({
        missionId: id,
        startsOn: "2026-11-23",
        weeks: 1,
        daysPerWeek: 1,
        timesPerDay: 1,
        windows: [{ start: "00:00", end: "24:00" }],
      });
    case "join":
      return person.caller.membership.join({ missionId: id });
    case "leave":
      return (await someMember(id, person)).caller.membership.leave({ missionId: id });
    case "kick":
      return caller.membership.kick({ missionId: id, userId: (await someMember(id, person)).id });
    case "cancel":
      return caller.mission.cancel({ missionId: id });
    case "keep":
      return api.deps.db.execute(
        sql`update memberships set accepted_count = 1 where mission_id = ${id} and user_id = ${people[it.who]!.id}`,
      );
    case "night":
      await api.deps.db.execute(
        sql`update missions set starts_on = starts_on - 1 where id = ${id} and status = 1`,
      );
      return api.system.job.advanceMissions({ asOf: "2026-11-22T00:00:00+09:00" });
    case "settle":
      await api.deps.db.execute(
        sql`update missions set ends_on = '2026-11-22' where id = ${id} and status = 2`,
      );
      return api.system.job.settleMissions();
  }
}

/** One of everything, step by step: what the random deeds add to, so that none of them depends on luck to happen. */
const life: readonly Deed[] = [
  { deed: "create", stake: 100, capacity: 3, who: 0, which: 0 },
  { deed: "configure", who: 0, which: 0 },
  { deed: "join", who: 1, which: 0 },
  { deed: "leave", who: 0, which: 0 },
  { deed: "join", who: 2, which: 0 },
  { deed: "kick", who: 0, which: 0 },
  { deed: "join", who: 1, which: 0 },
  { deed: "keep", who: 1, which: 0 },
  { deed: "night", who: 0, which: 0 },
  { deed: "settle", who: 0, which: 0 },
  { deed: "create", stake: 100, capacity: 3, who: 0, which: 0 },
  { deed: "cancel", who: 0, which: 0 },
];

describe("the ledger", () => {
  it("balances after any deeds in any order, many at once, and refuses only on purpose", async () => {
    const done = new Map<string, number>();
    const attempt = (it: Deed) =>
      act(it).then(
        () => void done.set(it.deed, (done.get(it.deed) ?? 0) + 1),
        (error: unknown) => {
          if (failureOf(error, "ko").errorCode === "INTERNAL_SERVER_ERROR") throw error;
        },
      );
    for (const it of life) await attempt(it);
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60, size: "max" }), async (deeds) => {
        // Waves of eight at once: deeds meet on the same missions and the same people.
        for (let i = 0; i < deeds.length; i += 8) await Promise.all(deeds.slice(i, i + 8).map(attempt));
        expect((await auditLedger(api.deps)).differences).toEqual([]);
        const [seats] = await api.deps.db.execute(sql`
          select count(*)::int as wrong from missions m
          where m.member_count <> (select count(*) from memberships s where s.mission_id = m.id and s.status = 0)`);
        expect(seats).toEqual({ wrong: 0 });
      }),
      { numRuns: 25, endOnFailure: true },
    );
    // Each deed was really done, and many of the random ones were, or the property has proved nothing.
    for (const { deed } of life) expect(done.get(deed) ?? 0, deed).toBeGreaterThan(0);
    expect([...done.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(life.length + 100);
    const kinds = await api.deps.db.execute<{ kind: number }>(sql`select distinct kind from transfers`);
    expect(kinds.map(({ kind }) => TransferKind.nameOf(kind, "transfers.kind"))).toEqual(
      expect.arrayContaining(["STAKE", "STAKE_RETURN", "REFUND", "FORFEIT"]),
    );
  }, 120_000);

  it("names an account whose balance was changed behind its back, and an escrow that kept points", async () => {
    const [person] = people;
    await api.deps.db.execute(sql`update accounts set balance = balance + 7 where user_id = ${person!.id}`);
    const { balanced, differences } = await auditLedger(api.deps);
    expect(balanced).toBe(false);
    expect(differences.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("all balances together are 7"),
        expect.stringMatching(/^balance is/),
      ]),
    );
    await api.deps.db.execute(sql`update accounts set balance = balance - 7 where user_id = ${person!.id}`);
    expect((await auditLedger(api.deps)).balanced).toBe(true);
  });

  it("shows a person each transfer with the balance it left, page after page without gap or repeat", async () => {
    const person = await api.newUser({ points: 1000 });
    for (let i = 0; i < 3; i++) {
      const { id } = await person.caller.mission.create({
        title: "한 번 해 보기",
        content: "하고 나서 찍어요",
        type: "ETC",
        stake: 100,
        capacity: 2,
        openType: "CLOSE_ROOM",
      });
      if (i < 2) await person.caller.mission.cancel({ missionId: id });
    }
    const lines = [];
    let cursor: string | null | undefined;
    do {
      const page = await person.caller.point.history({ limit: 2, ...(cursor && { cursor }) });
      lines.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(lines.map(({ kind, amount, balanceAfter }) => [kind, amount, balanceAfter])).toEqual([
      ["STAKE", -100, 900],
      ["STAKE_RETURN", 100, 1000],
      ["STAKE", -100, 900],
      ["STAKE_RETURN", 100, 1000],
      ["STAKE", -100, 900],
      ["CHARGE", 1000, 1000],
    ]);
    expect(await person.caller.point.balance()).toEqual({ points: 900, withdrawable: 900 });
  });

  it("refuses a stake that a person can't pay, and changes nothing", async () => {
    const person = await api.newUser({ points: 99 });
    const attempt = person.caller.mission.create({
      title: "한 번 해 보기",
      content: "하고 나서 찍어요",
      type: "ETC",
      stake: 100,
      capacity: 2,
      openType: "OPEN_ROOM",
    });
    expect(await refusal(attempt)).toBe("POINT_LACK_ERROR");
    expect((await person.caller.mission.mine()).items).toEqual([]);
    expect(await person.caller.point.balance()).toMatchObject({ points: 99 });
  });
});
