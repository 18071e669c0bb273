import type { Db } from "@octopus/db";
import { rateLimits } from "@octopus/db/schema";
import { createHmac } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { tooManyRequests } from "../kernel/errors.js";
import type { LimitName, Limits } from "../kernel/limits.js";
import type { RateLimiter } from "../ports/rate-limiter.js";

interface Options {
  readonly limits: Limits;
  /** Keys the hashes, so that the table tells nobody which addresses were here. Another one begins all counts anew. */
  readonly secret: string;
}

/**
 * Limits whose counts are rows of PostgreSQL, one statement for each count. The library goes by the machine's clock, as
 * tokens do; `purgeExpiredCodesAndTokens` removes what is over.
 */
export function createPostgresRateLimiter(db: Db, { limits, secret }: Options): RateLimiter {
  const counting = (keyPrefix: string, { points, seconds }: { points: number; seconds: number }) =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: rateLimits,
      keyPrefix,
      points,
      duration: seconds,
      clearExpiredByTimeout: false,
    });
  const counters = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, counting(name, limit)]),
  ) as Record<LimitName, RateLimiterDrizzle>;
  const memory = counting("known", { points: 1, seconds: 1 });
  const hashOf = (what: string, whom: string) =>
    createHmac("sha256", secret).update(`rate-limit|${what}|${whom}`).digest("base64url");

  return {
    async count(limit, whom) {
      try {
        await counters[limit].consume(hashOf(limit, whom));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw tooManyRequests(refusal.msBeforeNext / 1000);
      }
    },
    async takeBack(limit, whom) {
      await counters[limit].reward(hashOf(limit, whom));
    },
    async forget(limit, whom) {
      await counters[limit].delete(hashOf(limit, whom));
    },
    async remember(what, whom, seconds) {
      await memory.set(hashOf(what, whom), 1, seconds);
    },
    async remembers(what, whom) {
      return (await memory.get(hashOf(what, whom))) !== null;
    },
  };
}
