import { inTransaction } from "@octopus/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { systemAccount, userAccount } from "./accounts.js";
import { type NewTransfer, postTransfers } from "./post-transfers.js";
import { postingNow } from "./posting.js";

let api: TestApi;
let person: TestUser;
let account: number;
let n = 0;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  n += 1;
  person = await api.newUser({ points: 1_000 });
  account = await userAccount(api.deps.db, person.id);
});

type Change = Partial<NewTransfer>;

const dress = (transfers: readonly Change[]) =>
  inTransaction(api.deps.db, async (tx) => {
    const to = await systemAccount(tx, "SHOP");
    const usual = { kind: "AVATAR", from: account, to, amount: 400, userId: person.id } as const;
    const made = transfers.map((change, i) => ({ ...usual, idempotencyKey: `test:${n}:${i}`, ...change }));
    await postTransfers(tx, made, postingNow(api.deps));
  });
const points = async () => (await person.caller.point.balance()).points;

describe("an idempotency key", () => {
  it("moves points once, however often the same is asked for, even when they are spent by then", async () => {
    await dress([{}]);
    await dress([{}]);
    expect(await points()).toBe(600);
    await dress([{ idempotencyKey: `test:${n}:later`, amount: 600 }]);
    await dress([{}]);
    expect(await points()).toBe(0);
  });

  it("moves points once at one instant", async () => {
    await Promise.all(Array.from({ length: 8 }, () => dress([{}])));
    expect(await points()).toBe(600);
  });

  it.each([
    ["amount", { amount: 401 }],
    ["kind", { kind: "STAKE" }],
    ["mission", { missionId: 1 }],
    ["person", { userId: 1 }],
  ] as const)("is refused with another %s", async (_, change) => {
    await dress([{}]);
    await expect(dress([change])).rejects.toThrow(`test:${n}:0 has been used for another transfer`);
    expect(await points()).toBe(600);
  });

  it("is refused for somebody else's points", async () => {
    await dress([{}]);
    const other = await api.newUser({ points: 1_000 });
    const from = await userAccount(api.deps.db, other.id);
    await expect(dress([{ from }])).rejects.toThrow("has been used for another transfer");
  });

  it("belongs to its whole posting: a part of it that is new is a fault", async () => {
    await dress([{}]);
    await expect(dress([{}, { amount: 100 }])).rejects.toThrow("only 1 of 2 transfers are new");
    expect(await points()).toBe(600);
  });

  it("is not needed to learn that the points are missing", async () => {
    expect(await refusal(dress([{ amount: 1_001 }]))).toBe("POINT_LACK_ERROR");
  });
});
