import { connect, type Connection } from "@octopus/db";
import { rateLimits } from "@octopus/db/schema";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { purgeExpiredCodesAndTokens } from "../auth/index.js";
import { BusinessError } from "../kernel/errors.js";
import { defaultLimits } from "../kernel/limits.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { createPostgresRateLimiter } from "./postgres-rate-limiter.js";

const options = {
  limits: { ...defaultLimits, codePerClient: { points: 5, seconds: 100 } },
  secret: "the secret of this test",
};
const count = (whom: string, limiter = limits) => limiter.count("codePerClient", whom);
const allowed = (answers: PromiseSettledResult<void>[]) =>
  answers.filter(({ status }) => status === "fulfilled").length;

let api: TestApi;
let elsewhere: Connection;
let limits: ReturnType<typeof createPostgresRateLimiter>;
beforeAll(async () => {
  api = await createTestApi();
  elsewhere = connect(api.databaseUrl);
  limits = createPostgresRateLimiter(api.deps.db, options);
});
afterAll(async () => {
  await elsewhere.close();
  await api.close();
});
beforeEach(() => api.deps.db.delete(rateLimits));

/** All that is counted is over, as if the time had passed. */
const letTimePass = () => api.deps.db.update(rateLimits).set({ expire: new Date(0) });

describe("limits", () => {
  it("let as many through as they say, and tell the next how long to wait", async () => {
    for (let times = 0; times < 5; times += 1) await count("somebody");
    const refused: unknown = await count("somebody").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BusinessError);
    const { code, values } = refused as BusinessError;
    expect(code).toBe("TOO_MANY_REQUESTS");
    expect(Number(values.retryAfterSeconds)).toBeGreaterThan(90);
    expect(Number(values.retryAfterSeconds)).toBeLessThanOrEqual(100);
    await count("somebody else");
    await limits.count("signUpPerClient", "somebody");
  });

  it("begin anew when their time is over, and refusals don't put that off", async () => {
    await Promise.allSettled(Array.from({ length: 9 }, () => count("somebody")));
    const [before] = await api.deps.db.select().from(rateLimits);
    expect(await refusal(count("somebody"))).toBe("TOO_MANY_REQUESTS");
    const [after] = await api.deps.db.select().from(rateLimits);
    expect(after!.expire).toEqual(before!.expire);
    await letTimePass();
    await count("somebody");
  });

  it("let no more through at one instant, at two instances", async () => {
    const other = createPostgresRateLimiter(elsewhere.db, options);
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, (_, at) => count("somebody", at % 2 ? limits : other)),
    );
    expect(allowed(answers)).toBe(5);
  });

  it("can take one back, and forget", async () => {
    for (let times = 0; times < 5; times += 1) await count("somebody");
    await limits.takeBack("codePerClient", "somebody");
    await count("somebody");
    expect(await refusal(count("somebody"))).toBe("TOO_MANY_REQUESTS");
    await limits.forget("codePerClient", "somebody");
    for (let times = 0; times < 5; times += 1) await count("somebody");
    expect(await refusal(count("somebody"))).toBe("TOO_MANY_REQUESTS");
  });

  it("keep in mind what was so, for a while", async () => {
    expect(await limits.remembers("signed-in", "somebody")).toBe(false);
    await limits.remember("signed-in", "somebody", 60);
    expect(await limits.remembers("signed-in", "somebody")).toBe(true);
    expect(await limits.remembers("signed-in", "somebody else")).toBe(false);
    expect(await limits.remembers("signed-out", "somebody")).toBe(false);
    await letTimePass();
    expect(await limits.remembers("signed-in", "somebody")).toBe(false);
    await limits.remember("signed-in", "somebody", 60);
    expect(await limits.remembers("signed-in", "somebody")).toBe(true);
  });

  it("keep nothing that tells who it was, not even to whoever tries all addresses there are", async () => {
    await count("203.0.113.7");
    await limits.remember("signed-in", "203.0.113.7", 60);
    const rows = await api.deps.db.select().from(rateLimits);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain("203.0.113.7");
    await createPostgresRateLimiter(api.deps.db, { ...options, secret: "another" }).count(
      "codePerClient",
      "203.0.113.7",
    );
    expect(await api.deps.db.$count(rateLimits)).toBe(3);
  });

  it("are cleaned up when they are over", async () => {
    await count("somebody");
    await letTimePass();
    await count("somebody else");
    api.clock.set(new Date(Date.now()));
    await purgeExpiredCodesAndTokens(api.deps);
    expect(await api.deps.db.$count(rateLimits)).toBe(1);
  });
});
