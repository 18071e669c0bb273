import { createTestApi, loadForReading } from "@octopus/api/testing";
import { hashPassword } from "@octopus/api/compose";
import autocannon from "autocannon";
import { deepStrictEqual, ok } from "node:assert";
import postgres from "postgres";
import type { BenchContext, Measure, Part } from "../part.js";
import { median } from "../report.js";
import { startProgram } from "../program.js";
import { inRepository } from "../repository.js";
import { webEnvironment } from "../web-environment.js";

const AT_LEAST = 0.5;
const CONNECTIONS = 16;
/** Short, so that what slows the machine for a while slows both sides. */
const TURN_SECONDS = 1;
const PASSWORD = "a password of the bench";

interface Request {
  readonly url: string;
  readonly headers?: Record<string, string>;
}

/** Requests per second over kept-alive connections. Throws when any of them isn't answered with 200. */
async function requestsPerSecond({ url, headers = {} }: Request): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: TURN_SECONDS });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} lost`);
  return result.requests.total / result.duration;
}

/** How many times as often the product answers as what is bare. They take turns. */
async function ratio(
  what: string,
  product: Request,
  bare: Request,
  { quick }: BenchContext,
): Promise<Measure> {
  const rates: [number, number][] = [];
  for (let warming = 0; warming < 2; warming += 1) {
    await requestsPerSecond(product);
    await requestsPerSecond(bare);
  }
  for (let round = 0; round < (quick ? 5 : 15); round += 1)
    rates.push([await requestsPerSecond(product), await requestsPerSecond(bare)]);
  const [mine, theirs] = [0, 1].map((side) => median(rates.map((rate) => rate[side]!)));
  return {
    what,
    figure: median(rates.map(([fast, faster]) => fast / faster)),
    bar: { atLeast: AT_LEAST },
    detail: `${Math.round(mine!)} / ${Math.round(theirs!)} requests per second`,
  };
}

const data = async ({ url, headers = {} }: Request) =>
  ((await (await fetch(url, { headers })).json()) as { result: { data: Record<string, unknown> } }).result
    .data;

/** A page as it is written, without what is another one each time: the request's id, the nonce and the time of day. */
async function page({ url, headers = {} }: Request): Promise<string> {
  const text = await (await fetch(url, { headers })).text();
  return text.replace(/[\da-f]{8}-[\da-f-]{27}|nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…");
}

/** The product over HTTP ÷ the least that could answer the same. */
export const http: Part = {
  name: "http",
  title: "Answers over HTTP ÷ bare node:http",
  async run(context): Promise<Measure[]> {
    const api = await createTestApi({ now: "2026-11-30T12:00:00+09:00" });
    const stops: (() => Promise<void>)[] = [api.close];
    const start = async (...args: Parameters<typeof startProgram>) => {
      const { url, stop } = await startProgram(...args);
      stops.unshift(stop);
      return url;
    };
    try {
      context.say("loading 10000 missions");
      const { reader, missionId } = await loadForReading(api, 10_000);
      const env = webEnvironment(api.databaseUrl);
      const product = await start(inRepository("apps/web/build/host.js"), { env, ready: "/readyz" });
      const accessToken = await signIn(product, api.databaseUrl, reader.id);
      const signedIn = { authorization: `Bearer ${accessToken}` };

      const mine = (procedure: string, input: object, headers?: Record<string, string>): Request => ({
        url: `${product}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
        ...(headers && { headers }),
      });
      const procedures = {
        "mission.hot": mine("mission.hot", {}),
        "mission.byId": mine("mission.byId", { missionId }),
        "checkIn.calendar": mine("checkIn.calendar", { missionId }, signedIn),
      };
      const { members: _, ...calendarFrame } = await data(procedures["checkIn.calendar"]);
      const bare = await start(inRepository("load/dist/bare-api.js"), {
        env: {
          DATABASE_URL: api.databaseUrl,
          READER: String(reader.id),
          MISSION: String(missionId),
          CALENDAR: JSON.stringify(calendarFrame),
        },
        ready: "/ready",
      });
      const measures: Measure[] = [];
      for (const [name, request] of Object.entries(procedures)) {
        const theirs = { url: `${bare}/${name}` };
        deepStrictEqual(await data(theirs), await data(request));
        measures.push(await ratio(name, request, theirs, context));
      }
      const barePages = await start(inRepository("load/dist/bare-page.js"), {
        env: { ...env, TOKEN: accessToken },
        ready: "/ready",
      });
      const cookie = { cookie: `octopus_access=${accessToken}` };
      for (const [name, mine, theirs] of [
        ["/, for a visitor", { url: `${product}/` }, { url: `${barePages}/` }],
        ["/, for a member", { url: `${product}/`, headers: cookie }, { url: `${barePages}/signed-in` }],
      ] as const) {
        ok(
          Math.abs((await page(theirs)).length / (await page(mine)).length - 1) < 0.02,
          `${name} is another page`,
        );
        measures.push(await ratio(name, mine, theirs, context));
      }
      return measures;
    } finally {
      for (const stop of stops) await stop();
    }
  },
};

/** An access token, as anybody gets one. */
async function signIn(product: string, databaseUrl: string, userId: number): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1 });
  const [user] = await sql<{ login_id: string }[]>`
    update users set password_hash = ${await hashPassword(PASSWORD)} where id = ${userId} returning login_id`;
  await sql.end();
  const answer = await fetch(`${product}/trpc/auth.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ loginId: user!.login_id, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in was answered with ${answer.status}: ${await answer.text()}`);
  const { result } = (await answer.json()) as { result: { data: { accessToken: string } } };
  return result.data.accessToken;
}
