import type { Deps } from "@octopus/api";
import { createDeps, createLog, serviceSettings } from "@octopus/api/compose";
import { createTestApi, TEST_VAPID, type TestApi } from "@octopus/api/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { serve, signInSomebody } from "./browser.testing.js";
import { createTrpcHandler } from "./trpc.js";

/** What is asked of a stream: everything after this, at once. */
const BEFORE = "before-my-time.0";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

let member: Awaited<ReturnType<typeof signInSomebody>>;
let missionId: number;
beforeEach(async () => {
  api.clock.set("2026-11-22T12:00:00+09:00");
  member = await signInSomebody(api);
  const { mission } = api.callerOf({ userId: member.id, role: "USER" });
  ({ id: missionId } = await mission.create({
    title: "아침 6시 기상",
    content: "일어나자마자 찍어 주세요",
    type: "LIFE",
    stake: 1_000,
    capacity: 4,
    openType: "OPEN_ROOM",
  }));
  await mission.configure({
    missionId,
    startsOn: "2026-11-23",
    weeks: 1,
    daysPerWeek: 7,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
});

/** The mission begins: the worker's doing, in another process. */
async function begin() {
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
}

async function host(deps: Deps = api.deps) {
  const handle = createTrpcHandler(deps);
  const { site, close } = await serve((request, response) => void handle(request, response));
  onTestFinished(async () => void (await close()));
  return site;
}

/** A browser's EventSource, by hand. */
async function listen(site: string, lastEventId = BEFORE) {
  const hangUp = new AbortController();
  onTestFinished(() => hangUp.abort());
  const input = encodeURIComponent(JSON.stringify({ missionId, lastEventId }));
  const { accessToken, refreshToken } = member.session;
  const cookies = `octopus_access=${accessToken}; octopus_refresh=${refreshToken}`;
  const response = await fetch(`${site}/trpc/checkIn.onChange?input=${input}`, {
    headers: { cookie: cookies, "accept-encoding": "gzip, br" },
    signal: hangUp.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    headers: response.headers,
    /** What has come once `pattern` is there, or the stream is over. */
    async until(pattern: RegExp): Promise<string> {
      for (;;) {
        const match = pattern.exec(text);
        if (match) {
          const heard = text.slice(0, match.index + match[0].length);
          text = text.slice(heard.length);
          return heard;
        }
        const { done, value } = await reader.read();
        if (done) return `${text}(over)`;
        text += value;
      }
    },
  };
}

const change = /data: \{"missionId".*\}\nid: \S+\n/;
const never = /(?!)/;

describe("a stream of changes", () => {
  it("is passed on as it comes, as it is", async () => {
    const { headers, until } = await listen(await host());
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");
    // When to take silence for a dead line.
    expect(await until(/event: connected\ndata: .*\n/)).toContain('"reconnectAfterInactivityMs":40000');
    await until(change);
    await begin();
    expect(await until(change)).toContain(`data: {"missionId":${missionId}}`);
  });

  it("reaches the members at every host of the database", async () => {
    const settings = serviceSettings.parse({
      DATABASE_URL: api.databaseUrl,
      PUBLIC_URL: api.deps.config.publicUrl,
      TOKEN_SECRET: api.deps.config.tokenKeys[0].secret,
      LEDGER_KEYS: api.deps.config.ledgerKeys[0].secret,
      BANK_KEYS: api.deps.config.bankKeys[0].secret,
      KAKAOPAY_SECRET_KEY: "kakaopay secret",
      KAKAOPAY_CID: "TC0ONETIME",
      SMTP_URL: "smtp://localhost:1",
      GCS_BUCKET: "octopus-test",
      MAIL_FROM: "octopus@example.com",
      VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
      VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
      VAPID_SUBJECT: TEST_VAPID.subject,
    });
    const other = createDeps(settings, { log: createLog("web", "fatal"), name: "octopus-other" });
    onTestFinished(() => other.close());
    const hosts = [await host(), await host({ ...other.deps, clock: api.clock })];
    const streams = await Promise.all(hosts.map((site) => listen(site)));
    for (const { until } of streams) await until(change);
    await begin();
    for (const { until } of streams) expect(await until(change)).toContain(`"missionId":${missionId}`);
  });

  it("goes on where it was when its line was cut", async () => {
    const site = await host();
    const first = await listen(site);
    const position = /id: (\S+)/.exec(await first.until(change))![1]!;
    await begin();
    await first.until(change);
    expect(await (await listen(site, position)).until(change)).toContain(`"missionId":${missionId}`);
  });

  it("ends with the session, and tells no more", async () => {
    const { until } = await listen(await host());
    await until(change);
    await api.anonymous.auth.signOut({ refreshToken: member.session.refreshToken });
    await begin();
    const rest = await until(never);
    expect(rest).toMatch(/event: return[^]*\(over\)$/);
    expect(rest).not.toMatch(change);
  });

  it("ends when the host is told to stop", async () => {
    const stopping = new AbortController();
    const { until } = await listen(await host({ ...api.deps, stopping: stopping.signal }));
    await until(change);
    stopping.abort();
    expect(await until(never)).toMatch(/event: return[^]*\(over\)$/);
  });

  it("is refused in the catalogue's words to someone without a seat", async () => {
    const site = await host();
    member = await signInSomebody(api);
    expect(await (await listen(site)).until(never)).toMatch(
      /event: serialized-error\ndata: .*"errorCode":"ACCESS_NOT_ALLOWED"/,
    );
  });
});
