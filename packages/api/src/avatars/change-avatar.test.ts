import { accounts, transfers, users } from "@octopus/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const plain = { color: 0, face: 0, hat: 0, pet: 0 };
const crowned = { ...plain, hat: 3 };
const last = { color: 13, face: 11, hat: 28, pet: 9 };

/** What a person owns after it all, and what they paid the shop, one entry a change. */
async function stateOf({ id, caller }: TestUser) {
  const { avatar, points } = await caller.user.me();
  const paid = await api.deps.db
    .select({ amount: transfers.amount, key: transfers.idempotencyKey })
    .from(transfers)
    .where(and(eq(transfers.userId, id), eq(transfers.kind, "AVATAR")))
    .orderBy(transfers.id);
  expect(paid.map(({ key }) => key)).toEqual(paid.map((_, n) => `avatar:${id}:${n + 1}`));
  expect((await auditLedger(api.deps)).differences).toEqual([]);
  return { avatar, points, paid: paid.map(({ amount }) => amount) };
}

async function takings(): Promise<number> {
  const [shop] = await api.deps.db
    .select({ balance: sql`sum(${accounts.balance})`.mapWith(Number) })
    .from(accounts)
    .where(eq(accounts.kind, "SHOP"));
  return shop!.balance;
}

describe("avatar.catalog", () => {
  it("tells a visitor how many there are of each part, and the price", async () => {
    expect(await api.anonymous.avatar.catalog()).toEqual({
      colors: 14,
      faces: 12,
      hats: 29,
      pets: 10,
      price: 500,
    });
  });
});

describe("avatar.change", () => {
  it("takes 500 points to the shop for one part as for all four", async () => {
    const [person, before] = [await api.newUser({ points: 1_200 }), await takings()];
    expect(await person.caller.avatar.change(crowned)).toEqual({ avatar: crowned, points: 700 });
    expect(await person.caller.avatar.change(last)).toEqual({ avatar: last, points: 200 });
    expect(await stateOf(person)).toEqual({ avatar: last, points: 200, paid: [500, 500] });
    expect((await takings()) - before).toBe(1_000);
    expect((await person.caller.point.history({})).items[0]).toMatchObject({
      kind: "AVATAR",
      amount: -500,
      balanceAfter: 200,
    });
  });

  it("costs nothing without a change, even without points", async () => {
    const person = await api.newUser({ points: 0 });
    expect(await person.caller.avatar.change(plain)).toEqual({ avatar: plain, points: 0 });
    expect(await stateOf(person)).toEqual({ avatar: plain, points: 0, paid: [] });
  });

  it("costs again to put back on what was worn before", async () => {
    const person = await api.newUser({ points: 1_000 });
    await person.caller.avatar.change(crowned);
    await person.caller.avatar.change(plain);
    expect(await stateOf(person)).toEqual({ avatar: plain, points: 0, paid: [500, 500] });
  });

  it("is refused where the points are short, and nothing is lost", async () => {
    const person = await api.newUser({ points: 499 });
    expect(await refusal(person.caller.avatar.change(crowned))).toBe("POINT_LACK_ERROR");
    expect(await stateOf(person)).toEqual({ avatar: plain, points: 499, paid: [] });
  });

  it.each([
    ["color", 14],
    ["face", 12],
    ["hat", 29],
    ["pet", 10],
  ] as const)("refuses a %s that isn't drawn", async (part, index) => {
    const person = await api.newUser();
    for (const unknown of [index, -1, 0.5, "1", null])
      expect(await refusal(person.caller.avatar.change({ ...plain, [part]: unknown }))).toBe(
        "VALIDATION_ERROR",
      );
    expect(await stateOf(person)).toMatchObject({ avatar: plain, paid: [] });
  });

  it("is refused to who has left, whose access token lives on for a while", async () => {
    const person = await api.newUser();
    await api.deps.db.update(users).set({ leftAt: api.clock.now() }).where(eq(users.id, person.id));
    expect(await refusal(person.caller.avatar.change(crowned))).toBe("UNAUTHORIZED");
  });
});

describe("changes at one instant", () => {
  it("charge the same change once, however often it is pressed", async () => {
    const person = await api.newUser();
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.caller.avatar.change(crowned)));
    expect(answers).toEqual(Array(10).fill({ avatar: crowned, points: 9_500 }));
    expect(await stateOf(person)).toEqual({ avatar: crowned, points: 9_500, paid: [500] });
  });

  it("charge each change that really was one", async () => {
    const person = await api.newUser();
    const hats = [1, 2, 3, 4, 5, 6, 7, 8];
    await Promise.all(hats.map((hat) => person.caller.avatar.change({ ...plain, hat })));
    const { avatar, points, paid } = await stateOf(person);
    expect(hats).toContain(avatar.hat);
    expect(paid).toEqual(hats.map(() => 500));
    expect(points).toBe(6_000);
  });

  it("stop where the points end, and the octopus wears what was paid for last", async () => {
    const person = await api.newUser({ points: 1_100 });
    const answers = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((hat) => person.caller.avatar.change({ ...plain, hat })),
    );
    const changed = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    expect(changed.map(({ points }) => points).sort()).toEqual([100, 600]);
    const lastPaid = changed.find(({ points }) => points === 100)!;
    expect(await stateOf(person)).toEqual({ avatar: lastPaid.avatar, points: 100, paid: [500, 500] });
  });

  it("of many people don't get in each other's way", async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => api.newUser({ points: 500 })));
    const before = await takings();
    await Promise.all(people.map(({ caller }) => caller.avatar.change(last)));
    expect((await takings()) - before).toBe(15_000);
    expect(await stateOf(people[0]!)).toEqual({ avatar: last, points: 0, paid: [500] });
  });
});
