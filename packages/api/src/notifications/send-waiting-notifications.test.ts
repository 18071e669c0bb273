import { inTransaction } from "@octopus/db";
import { mutedNotifications, notifications, pushSubscriptions } from "@octopus/db/schema";
import type { SubscriptionJson } from "@octopus/stand-ins";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../kernel/deps.js";
import { MAX_ATTEMPTS } from "../kernel/retry-delay.js";
import { openMission } from "../missions/open-mission.testing.js";
import type { PushSender } from "../ports/push-sender.js";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";
import type { PushService } from "../testing/push-service.js";
import { enqueueNotifications } from "./enqueue-notifications.js";
import { enqueue as write, newDevice } from "./notifications.testing.js";
import { purgeOldNotifications } from "./purge-old-notifications.js";
import { sendWaitingNotifications } from "./send-waiting-notifications.js";

const logged: string[] = [];
const log = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
let api: TestApi;
let service: PushService;
let person: TestUser;
let missionId: number;
let browser: SubscriptionJson;

beforeAll(async () => {
  api = await createTestApi({ push: true, log: { info: log, warn: log, error: log } });
  service = api.pushService!;
  person = await api.newUser();
  ({ id: missionId } = await openMission(person));
});
beforeEach(async () => {
  browser = await newDevice(api, person.caller);
});
afterEach(async () => {
  for (const table of [notifications, pushSubscriptions, mutedNotifications]) await api.deps.db.delete(table);
});
afterAll(() => api.close());

const enqueue = (options: Partial<Parameters<typeof write>[1]> = {}) =>
  write(api, { userId: person.id, missionId, ...options });
const send = (deps = api.deps) => sendWaitingNotifications(deps);
const withSender = (push: PushSender["send"]): Deps => ({ ...api.deps, push: { send: push } });
const rows = () => api.deps.db.select().from(notifications).orderBy(notifications.id);
const devices = () => api.deps.db.$count(pushSubscriptions);

describe("sending", () => {
  it("brings title, words, page and tag to the browser, and only once", async () => {
    await enqueue({ kind: "WINDOW_OPENS", details: { untilMinute: 390 }, lasts: 1800 });
    expect(await send()).toEqual({ read: 1, changed: 1, skipped: 0, failed: 0 });
    expect(await service.shown(browser)).toEqual([
      {
        title: "아침 6시 기상",
        body: "인증 시간이 시작됐어요. 06:30까지 사진을 남겨 주세요.",
        url: `http://localhost:3000/missions/${missionId}/check-in`,
        icon: "http://localhost:3000/octopus/0-0-0-0.png",
        tag: "test",
      },
    ]);
    expect(await service.received(browser)).toMatchObject([{ ttl: 1800, urgency: "high" }]);
    expect(await rows()).toMatchObject([{ finishedAt: api.clock.realNow(), details: {} }]);
    expect(await send()).toMatchObject({ read: 0 });
  });

  it("speaks the language of each browser", async () => {
    const english = await service.newBrowser();
    await api.callerOf({ userId: person.id, role: "USER" }, "en").notification.subscribe(english);
    await enqueue({ kind: "MISSION_ENDED", details: { points: 1050 } });
    await send();
    expect(await service.shown(browser)).toMatchObject([{ body: "미션이 끝났어요. 1,050P가 돌아왔어요." }]);
    expect(await service.shown(english)).toMatchObject([{ body: "It's over: 1,050P came back." }]);
  });

  it("sends each once when many workers start at one instant", async () => {
    await enqueue({ count: 120 });
    const counts = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(counts.reduce((sum, { changed }) => sum + changed, 0)).toBe(120);
    const tags = (await service.shown(browser)).map(({ tag }) => tag);
    expect(tags).toHaveLength(120);
    expect(new Set(tags).size).toBe(120);
  });

  it("sends once more what a process sent that died before it could write that down, in the place of the first", async () => {
    await enqueue();
    let die = () => {};
    const dead = send(
      withSender(async (target, message) => {
        await api.deps.push.send(target, message);
        return new Promise((_, reject) => (die = () => reject(new Error("killed"))));
      }),
    );
    await expect.poll(() => service.shown(browser)).toHaveLength(1);
    expect(await send()).toMatchObject({ read: 0 });
    api.clock.advanceRealTime({ minutes: 5 });
    expect(await send()).toMatchObject({ changed: 1 });
    api.clock.advanceRealTime({ minutes: 30 });
    expect(await send()).toMatchObject({ read: 0 });
    die();
    await expect(dead).rejects.toThrow("killed");

    const [first, second, ...more] = await service.received(browser);
    expect(more).toEqual([]);
    expect(second).toMatchObject({ topic: first!.topic, payload: first!.payload });
  });

  it("lets one that lost its lease change nothing of what another does", async () => {
    await enqueue();
    let answer = () => {};
    const slow = send(
      withSender(
        () => new Promise((resolve) => (answer = () => resolve({ outcome: "ACCEPTED", reason: "201" }))),
      ),
    );
    await expect.poll(async () => (await rows())[0]!.attempts).toBe(1);
    api.clock.advanceRealTime({ minutes: 5 });
    await service.order(browser, 503);
    await send();
    const before = await rows();
    answer();
    await slow;
    expect(await rows()).toEqual(before);
  });

  it("gives up, without another try, a notification that whoever sends it dies of", async () => {
    await enqueue();
    await api.deps.db.update(notifications).set({ attempts: MAX_ATTEMPTS });
    expect(await send()).toMatchObject({ read: 1, failed: 1 });
    expect(await service.shown(browser)).toEqual([]);
    expect(await send()).toMatchObject({ read: 0 });
  });

  it("ends between two batches when the process is told to stop", async () => {
    await enqueue({ count: 120 });
    const stop = new AbortController();
    const push = (...message: Parameters<PushSender["send"]>) => {
      stop.abort();
      return api.deps.push.send(...message);
    };
    expect(await send({ ...withSender(push), stopping: stop.signal })).toMatchObject({
      read: 50,
      changed: 50,
    });
  });
});

describe("a push service that refuses", () => {
  it.each([404, 410])("with %i loses its browser for ever, and no other", async (status) => {
    const other = await newDevice(api, person.caller);
    await service.order(browser, status);
    await enqueue();
    expect(await send()).toMatchObject({ changed: 1, failed: 0 });
    expect(await service.shown(other)).toHaveLength(1);
    expect((await person.caller.notification.settings()).devices).toBe(1);
    expect(await send()).toMatchObject({ read: 0 });
  });

  it("leaves nothing to do when the only browser is gone", async () => {
    await service.order(browser, 410);
    await enqueue();
    expect(await send()).toMatchObject({ read: 1, skipped: 1 });
    expect(await devices()).toBe(0);
    expect(await enqueue({ key: "next" })).toBe(0);
  });

  it.each([429, 500, 503])(
    "with %i is asked again, and the other browsers are not told twice",
    async (status) => {
      const other = await newDevice(api, person.caller);
      await service.order(browser, status, status);
      await enqueue();
      expect(await send()).toMatchObject({ read: 1, changed: 0, failed: 1 });
      expect(await send()).toMatchObject({ read: 0 });
      api.clock.advanceRealTime({ seconds: 15 });
      expect(await send()).toMatchObject({ failed: 1 });
      api.clock.advanceRealTime({ seconds: 44 });
      expect(await send()).toMatchObject({ read: 0 });
      api.clock.advanceRealTime({ seconds: 1 });
      expect(await send()).toMatchObject({ changed: 1 });
      expect(await service.shown(browser)).toHaveLength(1);
      expect(await service.shown(other)).toHaveLength(1);
      expect(await devices()).toBe(2);
    },
  );

  it("is left alone for as long as it asks, but not for ever", async () => {
    await enqueue({ lasts: 7200 });
    const asking = withSender(() =>
      Promise.resolve({ outcome: "LATER", reason: "429", retryAfterSeconds: 1e12 }),
    );
    await send(asking);
    const [row] = await rows();
    expect(row!.nextAttemptAt.getTime() - api.clock.realNow().getTime()).toBe(3600 * 1000);
  });

  it("with 413 is not asked again", async () => {
    await service.order(browser, 413);
    await enqueue();
    expect(await send()).toMatchObject({ failed: 1 });
    expect(await rows()).toMatchObject([{ finishedAt: api.clock.realNow() }]);
    expect(await devices()).toBe(1);
  });

  it("is given up after the eighth time", async () => {
    await service.order(browser, ...Array.from({ length: 9 }, () => 500));
    await enqueue({ lasts: 24 * 3600 });
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      expect(await send()).toMatchObject({ read: 1, failed: 1 });
      api.clock.advanceRealTime({ hours: 3, minutes: 10 });
    }
    expect(await send()).toMatchObject({ read: 0 });
  });

  it("is written down, but not whom it was for", async () => {
    logged.length = 0;
    await service.order(browser, 500);
    await enqueue({ kind: "TEAM_CHECK_IN", details: { nickname: "문어" } });
    await send();
    const all = logged.join("\n");
    expect(all).toContain('"outcome":"LATER","reason":"500"');
    const secrets = [
      browser.endpoint,
      browser.keys.auth,
      browser.keys.p256dh,
      new URL(browser.endpoint).host,
    ];
    for (const secret of [...secrets, "문어"]) expect(all).not.toContain(secret);
  });
});

describe("what is no news any more", () => {
  it("is not sent", async () => {
    await enqueue({ lasts: 60 });
    api.clock.advanceRealTime({ seconds: 60 });
    expect(await send()).toEqual({ read: 1, changed: 0, skipped: 1, failed: 0 });
    expect(await service.shown(browser)).toEqual([]);
  });

  it("nor what was switched off meanwhile", async () => {
    await enqueue();
    await person.caller.notification.changeSettings({ kinds: { MISSION_STARTED: false } });
    expect(await send()).toMatchObject({ skipped: 1 });
    expect(await service.shown(browser)).toEqual([]);
  });

  it("is removed after a week", async () => {
    await enqueue();
    api.clock.advanceRealTime({ days: 6 });
    await purgeOldNotifications(api.deps);
    expect(await rows()).toHaveLength(1);
    api.clock.advanceRealTime({ days: 1 });
    await purgeOldNotifications(api.deps);
    expect(await rows()).toEqual([]);
  });
});

describe("enqueueNotifications", () => {
  it("writes an event once, even when two transactions write it at once", async () => {
    const written = await Promise.all([enqueue({ count: 20 }), enqueue({ count: 20 })]);
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(20);
    await send();
    expect(await enqueue({ count: 21 })).toBe(1);
  });

  it("writes nothing to somebody without a device, or who has switched the kind off", async () => {
    const nobody = await api.newUser();
    expect(await enqueue({ userId: nobody.id })).toBe(0);
    await person.caller.notification.changeSettings({ kinds: { MISSION_STARTED: false } });
    expect(await enqueue()).toBe(0);
    expect(await enqueue({ kind: "MISSION_ENDED" })).toBe(1);
  });

  it("writes nothing when its transaction comes to nothing, and wakes the worker when it does not", async () => {
    const listener = postgres(api.databaseUrl, { max: 1 });
    try {
      let woken = 0;
      await listener.listen("notifications", () => void woken++);
      const events = sql`select ${person.id}::bigint as user_id, ${missionId}::bigint as mission_id, 'never' as key,
        '{}'::jsonb as details, 60 as lasts`;
      await inTransaction(api.deps.db, async (tx) => {
        const news = { kind: "MISSION_STARTED", events } as const;
        expect(await enqueueNotifications(tx, news, { realNow: api.clock.realNow() })).toBe(1);
        throw new Error("rolled back");
      }).catch(() => undefined);
      expect(await rows()).toEqual([]);
      await enqueue({ count: 3 });
      await expect.poll(() => woken).toBe(1);
    } finally {
      await listener.end();
    }
  });
});

it("job.sendNotifications counts without sending when it is dry, and sends when it is not", async () => {
  await enqueue({ count: 2 });
  expect(await api.system.job.sendNotifications({ dryRun: true })).toMatchObject({ read: 2, changed: 2 });
  expect(await service.shown(browser)).toEqual([]);
  expect(await api.system.job.sendNotifications()).toMatchObject({ read: 2, changed: 2 });
  expect(await service.shown(browser)).toHaveLength(2);
});
