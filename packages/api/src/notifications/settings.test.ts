import { pushSubscriptions } from "@octopus/db/schema";
import { asc, eq } from "drizzle-orm";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCaller } from "../root.js";
import { createTestApi, refusal, TEST_VAPID, type TestApi, type TestUser } from "../testing/index.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
let person: TestUser;
beforeAll(async () => {
  api = await createTestApi();
});
beforeEach(async () => {
  person = await api.newUser();
});
afterAll(() => api.close());

const keys = () => ({ p256dh: TEST_VAPID.publicKey, auth: randomBytes(16).toString("base64url") });
const endpoint = () => `https://push.example.com/send/${randomBytes(8).toString("hex")}`;
const subscription = () => ({ endpoint: endpoint(), keys: keys() });
const devices = async ({ caller }: TestUser) => (await caller.notification.settings()).devices;
const endpointsOf = async ({ id }: TestUser) =>
  (
    await api.deps.db
      .select()
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.userId, id))
      .orderBy(asc(pushSubscriptions.id))
  ).map((row) => row.endpoint);

const allOn = {
  WINDOW_OPENS: true,
  LAST_CALL: true,
  TEAM_CHECK_IN: true,
  MISSION_STARTED: true,
  MISSION_ENDED: true,
  DISPUTE: true,
};

describe("settings", () => {
  it("begin with everything on and no device", async () => {
    expect(await person.caller.notification.settings()).toEqual({
      vapidPublicKey: TEST_VAPID.publicKey,
      devices: 0,
      kinds: allOn,
    });
  });

  it("change where they are told to, one's own only", async () => {
    const other = await api.newUser();
    const { notification } = person.caller;
    const kinds = async () => (await notification.settings()).kinds;
    await notification.changeSettings({ kinds: { WINDOW_OPENS: false, TEAM_CHECK_IN: false } });
    await notification.changeSettings({ kinds: { WINDOW_OPENS: false } });
    expect(await kinds()).toEqual({ ...allOn, WINDOW_OPENS: false, TEAM_CHECK_IN: false });
    await notification.changeSettings({ kinds: { WINDOW_OPENS: true, LAST_CALL: false } });
    expect(await kinds()).toEqual({ ...allOn, LAST_CALL: false, TEAM_CHECK_IN: false });
    await notification.changeSettings({ kinds: {} });
    expect(await kinds()).toEqual({ ...allOn, LAST_CALL: false, TEAM_CHECK_IN: false });
    expect((await other.caller.notification.settings()).kinds).toEqual(allOn);
  });

  it("know no other kind", async () => {
    const unknown = { kinds: { NEWSLETTER: true } } as object as { kinds: typeof allOn };
    expect(await refusal(person.caller.notification.changeSettings(unknown))).toBe("VALIDATION_ERROR");
  });
});

describe("subscribe", () => {
  it("again on one browser makes one device, with its newest keys", async () => {
    const first = subscription();
    await person.caller.notification.subscribe(first);
    const second = { ...first, keys: keys() };
    await api.callerOf({ userId: person.id, role: "USER" }, "en").notification.subscribe(second);
    expect(await devices(person)).toBe(1);
    const [row] = await api.deps.db
      .select()
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.endpoint, first.endpoint));
    expect(row).toMatchObject({ ...second.keys, language: "en" });
  });

  it("takes a browser from whoever had it before", async () => {
    const other = await api.newUser();
    const shared = subscription();
    await person.caller.notification.subscribe(shared);
    await other.caller.notification.subscribe(shared);
    expect([await devices(person), await devices(other)]).toEqual([0, 1]);
  });

  it("keeps the ten newest, also when many come at once", async () => {
    const oldest = subscription();
    await person.caller.notification.subscribe(oldest);
    const renewed = subscription();
    await person.caller.notification.subscribe(renewed);
    api.clock.advance({ seconds: 1 });
    await person.caller.notification.subscribe(renewed);
    await Promise.all(Array.from({ length: 9 }, () => person.caller.notification.subscribe(subscription())));
    const kept = await endpointsOf(person);
    expect(kept).toHaveLength(10);
    expect(kept).toContain(renewed.endpoint);
    expect(kept).not.toContain(oldest.endpoint);
  });

  it.each([
    ["ftp", "ftp://push.example.com/x"],
    ["a name and a password", "https://me:secret@push.example.com/x"],
    ["no URL", "push.example.com"],
    ["another spelling", "https://PUSH.example.com/x"],
  ])("refuses %s", async (_what, url) => {
    expect(await refusal(person.caller.notification.subscribe({ endpoint: url, keys: keys() }))).toBe(
      "VALIDATION_ERROR",
    );
  });

  it.each(["http://push.example.com/x", "https://127.0.0.1:8080/x", "https://localhost/x", "https://db/x"])(
    "outside of demo mode refuses %s",
    async (url) => {
      const deps = { ...api.deps, config: { ...api.deps.config, demo: false } };
      const identity = { userId: person.id, role: "USER" } as const;
      const { notification } = createCaller({
        deps,
        identity,
        client: inProcess,
        language: "ko",
        requestId: "test",
      });
      expect(await refusal(notification.subscribe({ endpoint: url, keys: keys() }))).toBe("BAD_REQUEST");
      await notification.subscribe(subscription());
      expect(await devices(person)).toBe(1);
    },
  );
});

describe("unsubscribe", () => {
  it("ends it for one's own browser only", async () => {
    const other = await api.newUser();
    const mine = subscription();
    await person.caller.notification.subscribe(mine);
    await other.caller.notification.unsubscribe({ endpoint: mine.endpoint });
    expect(await devices(person)).toBe(1);
    await person.caller.notification.unsubscribe({ endpoint: mine.endpoint });
    await person.caller.notification.unsubscribe({ endpoint: mine.endpoint });
    expect(await devices(person)).toBe(0);
  });
});
